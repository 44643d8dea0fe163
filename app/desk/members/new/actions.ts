"use server";

import { addMember } from "@/db/members/edit";
import { newMemberSchema } from "@/domain/members/form";
import { branchRosterSubject } from "@/domain/members/subject";
import { hidden } from "@/domain/permissions/refusal";
import { listPublicBranches } from "@/db/organization";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

export const add = formAction({
  action: "member.add",
  schema: newMemberSchema,
  subject: async (_viewer, { branchId }) => {
    const branch = (await listPublicBranches()).find(({ id }) => id === branchId);
    if (!branch) throw hidden();
    return branchRosterSubject(branch);
  },
  run: async (permit, { branchId, stage, fromDay, reason, fromOrg, letterNo, issuedOn, mobile, identity, duesBase, ...facts }) => {
    const id = await addMember(permit, { facts, sensitive: { mobile, identity, duesBase }, branchId, stage, fromDay, reason, letter: { fromOrg, letterNo, issuedOn } });
    return goSaying(`/desk/members/${id}`, "已登记。");
  },
});
