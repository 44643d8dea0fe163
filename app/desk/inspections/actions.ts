"use server";

import { z } from "zod";
import { sayBurden } from "@/db/inspections/burden";
import { changeTeam, concludeInspection, drawBranches, openInspection, setOut } from "@/db/inspections/organize";
import { approvePlan, draftPlan, findPlan, rejectPlan } from "@/db/inspections/plans";
import { findInspection } from "@/db/inspections/rounds";
import { declareTie } from "@/db/inspections/ties";
import { daySchema } from "@/domain/calendar/day-schema";
import { checklistGroups } from "@/domain/inspections/checklist";
import { readPlanLines } from "@/domain/inspections/plan";
import { inspectionKinds, names, tieKinds } from "@/domain/inspections/vocabulary";
import { branchCategories } from "@/domain/organization/kinds";
import type { Person } from "@/domain/permissions/actor";
import { Refusal } from "@/domain/permissions/refusal";
import { reasonSchema } from "@/domain/reason";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

const id = z.string().min(1);
const which = z.object({ id });
const several = <T extends z.ZodType>(one: T, message: string) => z.union([one, z.array(one)], message).transform((value) => [value].flat() as z.output<T>[]);
const inspectionSubject = async (viewer: Person, input: { id: string }) => (await findInspection(viewer, input.id)).subject;
const planSubject = async (viewer: Person, input: { id: string }) => (await findPlan(viewer, input.id)).subject;
const page = (inspectionId: string) => `/desk/inspections/${inspectionId}`;
const plans = "/desk/inspections/plans";

export const draftYear = formAction({
  action: "inspection_plan.draft",
  schema: z.object({ year: z.coerce.number("请填年份").int(), lines: z.string(), basis: z.string().trim().min(4, "请写明依据，至少 4 个字").max(200) }),
  subject: () => ({ kind: "inspection_plan", id: "new" }),
  run: async (permit, { lines: text, ...input }) => {
    const { lines, faults } = readPlanLines(text);
    if (faults.length > 0) throw new Refusal("rule", "计划有几行要改。", { lines: faults.join("") });
    await draftPlan(permit, { ...input, lines });
    return goSaying(plans, "计划已拟好，等镇领导批准。");
  },
});

export const approveYear = formAction({
  action: "inspection_plan.approve",
  schema: which,
  subject: planSubject,
  run: async (permit, input) => {
    await approvePlan(permit, (await findPlan(permit.viewer, input.id)).row);
    return goSaying(plans, "已批准，可以按计划组织督查。");
  },
});

export const rejectYear = formAction({
  action: "inspection_plan.reject",
  schema: which.extend({ reason: reasonSchema }),
  subject: planSubject,
  run: async (permit, input) => {
    await rejectPlan(permit, (await findPlan(permit.viewer, input.id)).row, input.reason);
    return goSaying(plans, "已退回，请重新拟计划。");
  },
});

const team = { members: several(z.string().min(1), "请选组员"), lead: z.string("请选组长").min(1, "请选组长") };
const teamOf = ({ members, lead }: { members: string[]; lead: string }) => [...new Set([...members, lead])].map((accountId) => ({ accountId, isLead: accountId === lead }));

export const open = formAction({
  action: "inspection.open",
  schema: z.object({
    title: z.string().trim().min(4, "请写名称，至少 4 个字").max(60), kind: z.enum(names(inspectionKinds), "请选择类别"), fromDay: daySchema, toDay: daySchema,
    groups: several(z.enum(names(checklistGroups)), "请至少选一个检查组"), ...team,
  }),
  subject: () => ({ kind: "inspection", id: "new" }),
  run: async (permit, { members, lead, ...input }) => goSaying(page(await openInspection(permit, { ...input, team: teamOf({ members, lead }) })), "督查组已建好，接着抽取支部。"),
});

export const setTeam = formAction({
  action: "inspection.team",
  schema: which.extend(team),
  subject: inspectionSubject,
  run: async (permit, input) => {
    await changeTeam(permit, await findInspection(permit.viewer, input.id), teamOf(input));
    return goSaying(page(input.id), "督查组已调整。");
  },
});

export const draw = formAction({
  action: "inspection.draw",
  schema: which.extend({ categories: several(z.enum(names(branchCategories)), "请至少选一类支部"), community: z.string().max(20).transform((text) => text || null), count: z.coerce.number("请填个数").int("请填整数").min(1, "至少抽 1 个").max(99) }),
  subject: inspectionSubject,
  run: async (permit, input) => {
    const chosen = await drawBranches(permit, await findInspection(permit.viewer, input.id), { ...input, communityId: input.community });
    return goSaying(page(input.id), `已抽出 ${chosen.length} 个支部，种子和名单都在下面，谁都可以重算。`);
  },
});

export const go = formAction({
  action: "inspection.announce",
  schema: which.extend({ how: z.enum(["announced", "unannounced"], "请选择") }),
  subject: inspectionSubject,
  run: async (permit, input) => {
    await setOut(permit, await findInspection(permit.viewer, input.id), input.how === "announced");
    return goSaying(page(input.id), input.how === "announced" ? "已通知，支部能看到这次督查。" : "不打招呼：检查记录交上来以前，支部看不到。");
  },
});

export const conclude = formAction({
  action: "inspection.conclude",
  schema: which,
  subject: inspectionSubject,
  run: async (permit, input) => {
    await concludeInspection(permit, await findInspection(permit.viewer, input.id));
    return goSaying(page(input.id), "这次督查已结束。");
  },
});

const prefixes = { branch: "branch.", community: "community." } as const;
const after = (prefix: string, text: string) => (text.startsWith(prefix) ? text.slice(prefix.length) : null);

export const declare = formAction({
  action: "inspector_tie.declare",
  schema: z.object({ kind: z.enum(names(tieKinds), "请选择关系").refine((kind) => tieKinds[kind].declared, "请选择关系"), place: z.string().regex(/^(branch|community)\.\w+$/, "请选择支部或社区") }),
  subject: () => ({ kind: "inspector_tie", id: "new" }),
  run: async (permit, { kind, place }) => {
    await declareTie(permit, { kind, branchId: after(prefixes.branch, place), communityId: after(prefixes.community, place) });
    return goSaying("/desk/inspections/ties", "已申报。以后不会由您检查这些支部。");
  },
});

export const speakUp = formAction({
  action: "burden.say",
  schema: z.object({ branchId: id, said: z.string().trim().min(4, "请写明情况，至少 4 个字").max(300, "最多 300 个字") }),
  subject: (_viewer, { branchId }) => ({ kind: "inspection_burden", id: branchId, branch: branchId }),
  run: async (permit, { said }) => {
    await sayBurden(permit, said);
    return goSaying("/desk/inspections/burden", "已记下，镇党建办和镇领导都能看到。");
  },
});
