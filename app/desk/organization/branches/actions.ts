"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { approveElection, delayElection, planElection, recordElection } from "@/db/branches/elections";
import { addGroup, closeGroup, nameLeader, renameGroup } from "@/db/branches/groups";
import { findHandover, giveHandover, takeHandover } from "@/db/branches/handover";
import { findBranch } from "@/db/branches/list";
import { describeBranch, maintainBranch } from "@/db/branches/maintain";
import { appoint, endPost } from "@/db/branches/posts";
import {
  appointSchema, contactSchema, detailsSchema, electionApprovalSchema, electionDelaySchema, electionMeetingSchema, electionPlanSchema, endPostSchema, groupName, leaderSchema,
} from "@/domain/organization/forms";
import { handoverSchema, takingSchema } from "@/domain/organization/handover";
import { branchSubject, handoverSubject } from "@/domain/organization/subject";
import type { Person } from "@/domain/permissions/actor";
import { hidden } from "@/domain/permissions/refusal";
import { formAction } from "@/server/form-action";

const which = z.object({ branchId: z.string().min(1) });
type Which = z.output<typeof which>;

async function branchOf(viewer: Person, { branchId }: Which) {
  const found = await findBranch(viewer, branchId);
  if (!found) throw hidden();
  return found.branch;
}

const subject = async (viewer: Person, input: Which) => branchSubject(await branchOf(viewer, input));
const back = ({ branchId }: Which, to = "") => redirect(`/desk/organization/branches/${branchId}${to}`);

export const maintain = formAction({
  action: "branch.maintain", schema: which.extend(detailsSchema.shape), subject,
  run: async (permit, { branchId, ...details }) => { await maintainBranch(permit, details); back({ branchId }); },
});

export const describe = formAction({
  action: "branch.contact", schema: which.extend(contactSchema.shape), subject,
  run: async (permit, { branchId, ...contact }) => { await describeBranch(permit, contact); back({ branchId }); },
});

export const appointPerson = formAction({
  action: "branch.appoint", schema: which.extend(appointSchema.shape), subject,
  run: async (permit, { branchId, ...appointment }) => { await appoint(permit, appointment); back({ branchId }, "/posts"); },
});

export const endPersonsPost = formAction({
  action: "branch.end_post", schema: which.extend(endPostSchema.shape), subject,
  run: async (permit, { branchId, endDocumentNo, ...end }) => { await endPost(permit, { ...end, documentNo: endDocumentNo }); back({ branchId }, "/posts"); },
});

export const addPartyGroup = formAction({
  action: "branch.groups", schema: which.extend({ name: groupName }), subject,
  run: async (permit, { branchId, name }) => { await addGroup(permit, { name }); back({ branchId }, "/groups"); },
});

export const renamePartyGroup = formAction({
  action: "branch.groups", schema: which.extend({ groupId: z.string().min(1, "请选择党小组"), newName: groupName }), subject,
  run: async (permit, { branchId, groupId, newName }) => { await renameGroup(permit, { groupId, name: newName }); back({ branchId }, "/groups"); },
});

export const leadPartyGroup = formAction({
  action: "branch.groups", schema: which.extend(leaderSchema.shape), subject,
  run: async (permit, { branchId, ledGroupId, ...leader }) => { await nameLeader(permit, { groupId: ledGroupId, ...leader }); back({ branchId }, "/groups"); },
});

export const closePartyGroup = formAction({
  action: "branch.groups", schema: which.extend({ closedGroupId: z.string().min(1, "请选择党小组") }), subject,
  run: async (permit, { branchId, closedGroupId }) => { await closeGroup(permit, { groupId: closedGroupId }); back({ branchId }, "/groups"); },
});

export const plan = formAction({
  action: "election.record", schema: which.extend(electionPlanSchema.shape), subject,
  run: async (permit, { branchId, ...input }) => { await planElection(permit, input); back({ branchId }, "/elections"); },
});

export const delay = formAction({
  action: "election.record", schema: which.extend(electionDelaySchema.shape), subject,
  run: async (permit, { branchId, ...input }) => { await delayElection(permit, input); back({ branchId }, "/elections"); },
});

export const record = formAction({
  action: "election.record", schema: which.extend(electionMeetingSchema.shape), subject,
  run: async (permit, { branchId, ...input }) => { await recordElection(permit, input); back({ branchId }, "/elections"); },
});

export const approve = formAction({
  action: "election.record", schema: which.extend(electionApprovalSchema.shape), subject,
  run: async (permit, { branchId, ...input }) => { await approveElection(permit, input); back({ branchId }); },
});

export const give = formAction({
  action: "handover.give", schema: which.extend(handoverSchema.shape), subject,
  run: async (permit, { branchId, ...input }) => {
    await giveHandover(permit, await branchOf(permit.viewer as Person, { branchId }), input);
    back({ branchId }, "/handover");
  },
});

export const take = formAction({
  action: "handover.take", schema: takingSchema.extend({ handoverId: z.string().min(1) }),
  subject: async (viewer, { handoverId }) => {
    const found = await findHandover(viewer, handoverId);
    if (!found) throw hidden();
    return handoverSubject(found);
  },
  run: async (permit, { objection }) => {
    await takeHandover(permit, { objection });
    back({ branchId: permit.subject.branch! }, "/handover");
  },
});
