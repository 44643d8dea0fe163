/** Somebody writes in one branch: what had been kept of its family has to be worked out again. */
import { renameGroup } from "@/db/branches/groups";
import { listPublicBranches } from "@/db/organization";
import { findPersonByUsername } from "@/db/viewers";
import { instantAt, type Day } from "@/domain/calendar/day";
import { branchSubject } from "@/domain/organization/subject";
import { permit } from "@/domain/permissions/permit";

let written = 0;

/** The secretary of 石桥第一党支部 names its first group anew. */
export async function writeInOneBranch(on: Day): Promise<void> {
  const secretary = (await findPersonByUsername("secretary.qh007", instantAt(on, "19:00")))!;
  const branch = (await listPublicBranches()).find(({ id }) => id === "qh007")!;
  await renameGroup(permit(secretary, "branch.groups", branchSubject(branch)), { groupId: "qh007-1", name: `第一党小组${written++}` });
}
