import type { SiteContent } from "@/domain/sites/site";
import { day, flag, id, index, instant, json, number, table, text, unique } from "../dialect/columns";
import { branch } from "./organization";

/** 阵地 of a branch: each saving is a row, the newest holds. */
export const siteVersion = table(
  "site_version",
  {
    id: id(),
    branchId: text().notNull().references(() => branch.id),
    versionNo: number().notNull(),
    content: json<SiteContent>().notNull(),
    /** Why it was changed; empty in the first. */
    reason: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("site_version_no").on(t.branchId, t.versionNo)],
);

/** 阵地使用, other than meetings. A correction is a row that names the one it stands for. */
export const siteUse = table(
  "site_use",
  {
    id: id(),
    branchId: text().notNull().references(() => branch.id),
    on: day().notNull(),
    /** Shanghai wall times, HH:MM. */
    from: text().notNull(),
    to: text().notNull(),
    purpose: text().notNull(),
    organizer: text().notNull(),
    people: number().notNull(),
    responsible: text().notNull(),
    remark: text().notNull(),
    correctsId: text(),
    voided: flag().notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("site_use_branch").on(t.branchId, t.on), unique("site_use_corrects").on(t.correctsId)],
);
