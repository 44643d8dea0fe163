"use server";

import { z } from "zod";
import { decideTemplate, findTemplateVersion, proposeTemplate } from "@/db/standards/templates";
import { branchCategories, type BranchCategory } from "@/domain/organization/kinds";
import type { Person } from "@/domain/permissions/actor";
import { Refusal } from "@/domain/permissions/refusal";
import { reasonSchema } from "@/domain/reason";
import { readTemplateText } from "@/domain/standards/template-text";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

const PATH = "/desk/standards/templates";
const category = z.enum(Object.keys(branchCategories) as [BranchCategory, ...BranchCategory[]], "请选择类别");

export const propose = formAction({
  action: "template.propose",
  schema: z.object({ category, year: z.coerce.number("请填写年度").int(), items: z.string().min(1, "请填写指标"), reason: reasonSchema }),
  subject: () => ({ kind: "standard_template", id: "new" }),
  run: async (permit, { items: text, ...proposal }) => {
    const { items, faults } = readTemplateText(text);
    if (faults.length > 0) throw new Refusal("rule", "有几行看不懂，请改一改再提交。", { items: faults.slice(0, 5).join("") });
    await proposeTemplate(permit, { ...proposal, items });
    return goSaying(PATH, "已提出，等镇领导批准。批准以前仍用现在的模板。");
  },
});

async function version(_viewer: Person, { id }: { id: string }) {
  const row = await findTemplateVersion(_viewer, id);
  return { kind: "standard_template", id, state: row.state, people: { proposer: [row.by] } };
}

export const approve = formAction({
  action: "template.approve",
  schema: z.object({ id: z.string().min(1) }),
  subject: version,
  run: async (permit) => {
    await decideTemplate(permit, null);
    return goSaying(PATH, "已批准。以后开始的台账用新模板，已经开始的不变。");
  },
});

export const reject = formAction({
  action: "template.reject",
  schema: z.object({ id: z.string().min(1), reason: reasonSchema }),
  subject: version,
  run: async (permit, { reason }) => {
    await decideTemplate(permit, reason);
    return goSaying(PATH, "已退回。");
  },
});
