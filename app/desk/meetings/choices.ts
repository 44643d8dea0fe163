/** In which branches somebody records, and what each of them holds. */
import { listBranchesFor, listGroupsFor, listPublicGroupsOf, type BranchRow } from "@/db/meetings/rows";
import { kindsFor, type MeetingKind } from "@/domain/meetings/kinds";
import { branchStatuses } from "@/domain/organization/branch-status";
import { branchCategories } from "@/domain/organization/kinds";
import type { Viewer } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";

export type Group = { id: string; name: string };
export type Choice = { branch: BranchRow; kinds: MeetingKind[]; groups: Group[]; /** a group leader records for his group only */ onlyGroup: boolean };

export async function listChoices(viewer: Viewer): Promise<Choice[]> {
  const branches = (await listBranchesFor(viewer, "meeting.begin")).filter(({ status }) => branchStatuses[status].standing);
  return Promise.all(branches.map((branch) => choiceIn(viewer, branch)));
}

export async function choiceIn(viewer: Viewer, branch: BranchRow): Promise<Choice> {
  const onlyGroup = !may(viewer, "meeting.begin", { kind: "branch", id: branch.id, branch: branch.id });
  const groups = onlyGroup ? (await listGroupsFor(viewer, "meeting.begin")).filter(({ branchId, closedOn }) => branchId === branch.id && closedOn === null) : await listPublicGroupsOf(branch.id);
  const kinds = kindsFor({ hasCommittee: branch.hasCommittee, groups: groups.length, village: branchCategories[branch.category].village });
  return { branch, groups, onlyGroup, kinds: onlyGroup ? ["group_meeting"] : kinds };
}
