"use server";

import { z } from "zod";
import { dropDecision, findDecision, reportDecision, sendBackDecision, verifyDecision } from "@/db/meetings/decisions";
import type { Person } from "@/domain/permissions/actor";
import { reasonSchema } from "@/domain/reason";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

/** Only pages of this area are come back to. */
const which = z.object({ decisionId: z.string().min(1), back: z.string().regex(/^\/desk\/meetings\/[0-9a-z]{1,40}$/).catch("/desk/meetings/decisions") });
const subject = async (viewer: Person, { decisionId }: z.output<typeof which>) => (await findDecision(viewer, decisionId)).subject;

export const reportTask = formAction({
  action: "decision.report",
  schema: which.extend({ outcome: z.string().trim().min(4, "请写明办成了什么，至少 4 个字").max(300, "请写在 300 字以内") }),
  subject,
  run: async (permit, { decisionId, back, outcome }) => {
    await reportDecision(permit, (await findDecision(permit.viewer, decisionId)).decision, outcome);
    return goSaying(back, "已报结果，等书记核实。");
  },
});

export const verifyTask = formAction({
  action: "decision.verify",
  schema: which,
  subject,
  run: async (permit, { decisionId, back }) => {
    await verifyDecision(permit, (await findDecision(permit.viewer, decisionId)).decision);
    return goSaying(back, "已核实办结。");
  },
});

export const sendBackTask = formAction({
  action: "decision.send_back",
  schema: which,
  subject,
  run: async (permit, { decisionId, back }) => {
    await sendBackDecision(permit, (await findDecision(permit.viewer, decisionId)).decision);
    return goSaying(back, "已退回继续办理。");
  },
});

export const dropTask = formAction({
  action: "decision.drop",
  schema: which.extend({ dropReason: reasonSchema }),
  subject,
  run: async (permit, { decisionId, back, dropReason }) => {
    await dropDecision(permit, (await findDecision(permit.viewer, decisionId)).decision, dropReason);
    return goSaying(back, "已记为不再办理。");
  },
});
