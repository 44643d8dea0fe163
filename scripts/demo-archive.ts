/** The demo's one archive that left the house: 2025 of 石桥's first branch, made by its clerk by the code of real ones; the .zip went with the visitor. */
import { instantAt } from "@/domain/calendar/day";
import { ledgerSubject } from "@/domain/ledgers/subject";
import { permit } from "@/domain/permissions/permit";
import { findLedgerBranch } from "@/db/ledgers/read";
import { findPersonByUsername } from "@/db/viewers";
import { makeArchive } from "@/server/archive/make-archive";

const [YEAR, BRANCH] = ["2025", "qh007"];

export async function archiveLastYear(): Promise<void> {
  const clerk = (await findPersonByUsername(`clerk.${BRANCH}`, instantAt("2026-03-10", "16:00")))!;
  const branch = await findLedgerBranch(clerk, BRANCH);
  const { stream } = await makeArchive(permit(clerk, "archive.make", ledgerSubject(branch, YEAR)), { branchId: branch.id, branchName: branch.name, year: YEAR }, "上年度材料移交镇档案室");
  await stream.cancel();
}
