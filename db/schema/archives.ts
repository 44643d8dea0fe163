import type { Listed } from "@/domain/archive/manifest";
import { id, index, instant, json, number, table, text, unique } from "../dialect/columns";
import { branch } from "./organization";

/** 年度归档 as it left the house: what was in it, so that whoever holds one can be told whether it is still the same. Kept for ever. */
export const yearArchive = table(
  "year_archive",
  {
    id: id(),
    branchId: text().notNull().references(() => branch.id),
    year: text().notNull(),
    /** SHA-256 of `manifest.json`: the same records give the same. */
    contentDigest: text().notNull(),
    /** SHA-256 of the .zip; its seal has the time in it, so each is another. */
    fileDigest: text().notNull(),
    files: json<(Listed & { title: string })[]>().notNull(),
    bytes: number().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("year_archive_file").on(t.fileDigest), index("year_archive_content").on(t.contentDigest, t.at), index("year_archive_branch").on(t.branchId, t.year, t.at)],
);
