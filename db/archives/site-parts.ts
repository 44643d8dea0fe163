/** 阵地 of the branch as it was registered at the end of the year (today, while it runs). */
import { sitePage } from "@/domain/archive/site-page";
import { dayOf, type Day } from "@/domain/calendar/day";
import { may, type Permit } from "@/domain/permissions/permit";
import { answered, siteSubject } from "@/domain/sites/site";
import { listAccountNames } from "../account-names";
import { mayReadBook } from "../ledgers/read";
import type { BranchRow } from "../meetings/rows";
import { settingsOn } from "../settings";
import { findSite } from "../sites/versions";
import type { ArchivePart } from "./part";

export async function* siteParts({ viewer, today }: Permit<"archive.make">, branch: BranchRow, year: string): AsyncGenerator<ArchivePart> {
  if (!may(viewer, "site.read", siteSubject(branch))) return;
  const last: Day = `${year}-12-31`;
  const versions = (await findSite(viewer, branch.id)).versions.filter(({ at }) => dayOf(at) <= last);
  const names = await listAccountNames(viewer, versions.map(({ by }) => by));
  const { site_checklist_variant: variant } = await settingsOn(today < last ? today : last);
  const content = versions.at(-1)?.content;
  yield {
    path: "sites/site.html", title: "阵地登记", group: "sites",
    text: sitePage({
      branchName: branch.name, year, items: content ? answered(content, variant) : [], register: mayReadBook(viewer, "site_use_book", branch) ? "../books/site_use_book.html" : null,
      versions: versions.map(({ versionNo, at, by, reason, content: held }) => ({ versionNo, at, byName: names.get(by)?.name ?? "", reason, content: held })),
    }),
  };
}
