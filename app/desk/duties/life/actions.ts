"use server";

import { z } from "zod";
import { exemptDuty } from "@/db/exemptions";
import { findLifeDuty } from "@/db/life-duties";
import { dutyStates } from "@/domain/duties/duty";
import { Refusal } from "@/domain/permissions/refusal";
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
