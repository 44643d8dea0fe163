"use server";

import { z } from "zod";
import { proposeChecklist, WHOLE } from "@/db/inspections/checklists";
import { approveRuleChange, findRuleChange, newRuleChange, rejectRuleChange, ruleChangeSubject } from "@/db/rulebooks/changes";
import { daySchema } from "@/domain/calendar/day-schema";
import { readChecklistText } from "@/domain/inspections/checklist-text";
import type { Person } from "@/domain/permissions/actor";
import { Refusal } from "@/domain/permissions/refusal";
import { reasonSchema } from "@/domain/reason";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

const PATH = "/desk/inspections/checklist";

export const propose = formAction({
  action: "checklist.propose",
  schema: z.object({ items: z.string().min(1, "请填写清单"), fromDay: daySchema, reason: reasonSchema }),
  subject: () => newRuleChange("checklist", WHOLE),
  run: async (permit, { items: text, ...proposal }) => {
    const { items, faults } = readChecklistText(text);
    if (faults.length > 0) throw new Refusal("rule", "有几行看不懂，请改一改再提交。", { items: faults.slice(0, 5).join("") });
    await proposeChecklist(permit, { ...proposal, items });
    return goSaying(PATH, "已提出，等镇领导批准。批准以前组织的督查仍用现在的清单。");
  },
});

const which = z.object({ id: z.string().min(1) });
const subject = async (viewer: Person, { id }: { id: string }) => ruleChangeSubject(await findRuleChange(viewer, "checklist", id));

export const approve = formAction({
  action: "checklist.approve",
  schema: which,
  subject,
  run: async (permit, { id }) => {
    await approveRuleChange(permit, await findRuleChange(permit.viewer, "checklist", id));
    return goSaying(PATH, "已批准。从那天起开始的督查用新清单，已经组织的督查不变。");
  },
});

export const reject = formAction({
  action: "checklist.reject",
  schema: which.extend({ reason: reasonSchema }),
  subject,
  run: async (permit, { id, reason }) => {
    await rejectRuleChange(permit, await findRuleChange(permit.viewer, "checklist", id), reason);
    return goSaying(PATH, "已退回。");
  },
});
