"use server";

import { z } from "zod";
import { exemptDuty } from "@/db/exemptions";
import { findLifeDuty, listLifeDutiesOf } from "@/db/life-duties";
import { remind } from "@/db/reminders";
import { dutyStates } from "@/domain/duties/duty";
import { isPressing } from "@/domain/duties/duty-filter";
import { keysSchema, reminderNoteSchema } from "@/domain/duties/reminder";
import { Refusal } from "@/domain/permissions/refusal";
import { town } from "@/domain/permissions/subject";
import { reasonSchema } from "@/domain/reason";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

/** 豁免 of one duty of organizational life, with its reason. */
export const exemptLife = formAction({
  action: "duty.exempt",
  schema: z.object({ key: z.string().min(1).max(200), reason: reasonSchema }),
  subject: async (viewer, { key }) => ({ kind: "duty", id: key, branch: (await findLifeDuty(viewer, key)).branchId }),
  run: async (permit, { key, reason }) => {
    const duty = await findLifeDuty(permit.viewer, key);
    if (!dutyStates[duty.state].open) throw new Refusal("state", "这一项已经办结，或者已经豁免，请刷新页面看一看。");
    await exemptDuty(permit, duty, reason);
    return goSaying(`/desk/duties/life/one?${new URLSearchParams({ key })}`, "已豁免。");
  },
});

/** One batch of 催办 for organizational life: what is open of the lines on the screen (ruling 4). */
export const remindLife = formAction({
  action: "duty.remind",
  schema: z.object({ about: keysSchema, note: reminderNoteSchema }),
  subject: () => town,
  run: async (permit, { about, note }) => {
    const duties = (await listLifeDutiesOf(permit.viewer, about)).filter(({ state }) => isPressing(state));
    await remind(permit, duties.map(({ branchId, key }) => ({ ownerKind: "branch", ownerId: branchId, about: key })), note);
    return `已催办 ${duties.length} 项，支部打开工作台就能看到。`;
  },
});
