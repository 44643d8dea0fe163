"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { findAssessment, findLedgerBranch } from "@/db/standards/rows";
import { gradeAssessment, returnAssessment, sendBackAssessment, submitAssessment, verifyAssessment } from "@/db/standards/steps";
import { giveValue, openAssessment } from "@/db/standards/values";
import type { Person } from "@/domain/permissions/actor";
import { reasonSchema } from "@/domain/reason";
import { valueSchema } from "@/domain/standards/forms";
import { vetoes, type Veto } from "@/domain/standards/score";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

const id = z.string().min(1);
const which = z.object({ id });
const subject = async (viewer: Person, input: { id: string }) => (await findAssessment(viewer, input.id)).subject;
const path = (assessmentId: string) => `/desk/standards/${assessmentId}`;

export const open = formAction({
  action: "assessment.open",
  schema: z.object({ branchId: z.string().min(1), year: z.coerce.number().int() }),
  subject: async (viewer, { branchId }) => ({ kind: "assessment", id: "new", branch: (await findLedgerBranch(viewer, branchId)).id }),
  run: async (permit, { branchId, year }) => redirect(path(await openAssessment(permit, await findLedgerBranch(permit.viewer, branchId), year))),
});

const valueForm = which.extend({ code: z.string().min(2) }).and(valueSchema);

export const assess = formAction({
  action: "assessment.value",
  repeatable: true,
  schema: valueForm,
  subject,
  run: async (permit, { id: assessmentId, code, ...input }) => {
    await giveValue(permit, await findAssessment(permit.viewer, assessmentId), code, input);
    return goSaying(`${path(assessmentId)}#${code}`, `${code} 的自评已保存。`);
  },
});

export const check = formAction({
  action: "assessment.check",
  repeatable: true,
  schema: valueForm,
  subject,
  run: async (permit, { id: assessmentId, code, ...input }) => {
    await giveValue(permit, await findAssessment(permit.viewer, assessmentId), code, input);
    return goSaying(`${path(assessmentId)}#${code}`, `${code} 的复核已保存。`);
  },
});

export const submit = formAction({
  action: "assessment.submit",
  schema: which,
  subject,
  run: async (permit, input) => {
    await submitAssessment(permit, await findAssessment(permit.viewer, input.id));
    return goSaying(path(input.id), "已提交，等镇党建办复核。");
  },
});

export const sendBackToBranch = formAction({
  action: "assessment.return",
  schema: which.extend({ reason: reasonSchema }),
  subject,
  run: async (permit, { id: assessmentId, reason }) => {
    await returnAssessment(permit, await findAssessment(permit.viewer, assessmentId), reason);
    return goSaying(path(assessmentId), "已退回支部修改。");
  },
});

export const verify = formAction({
  action: "assessment.verify",
  schema: which,
  subject,
  run: async (permit, input) => {
    await verifyAssessment(permit, await findAssessment(permit.viewer, input.id));
    return goSaying(path(input.id), "复核完成，等镇党委评定。");
  },
});

export const sendBackToOffice = formAction({
  action: "assessment.send_back",
  schema: which.extend({ reason: reasonSchema }),
  subject,
  run: async (permit, { id: assessmentId, reason }) => {
    await sendBackAssessment(permit, await findAssessment(permit.viewer, assessmentId), reason);
    return goSaying(path(assessmentId), "已退回镇党建办重新复核。");
  },
});

const veto = z.enum(Object.keys(vetoes) as [Veto, ...Veto[]]);

export const grade = formAction({
  action: "assessment.grade",
  schema: which.extend({ veto: z.union([veto, z.array(veto)]).optional() }),
  subject,
  run: async (permit, { id: assessmentId, veto: found }) => {
    const opened = await gradeAssessment(permit, await findAssessment(permit.viewer, assessmentId), found === undefined ? [] : [found].flat());
    return goSaying(path(assessmentId), `已评定，结果和当天的证据一起留存。${opened > 0 ? `达标线以下的 ${opened} 项已开成整改，支部现在能看到；由督查员或镇领导发整改通知书。` : ""}`);
  },
});
