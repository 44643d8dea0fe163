"use server";

import { z } from "zod";
import { cancelPlanned, findPlanned, handInPlan, planMeeting, type NewPlanned } from "@/db/meetings/plan";
import { findBranchFor } from "@/db/meetings/rows";
import { isDay } from "@/domain/calendar/day";
import { daySchema } from "@/domain/calendar/day-schema";
import { periodKind, sayPeriod } from "@/domain/calendar/period";
import { readKinds } from "@/domain/meetings/forms/read-record";
import { plannableFrom, usualPlan } from "@/domain/meetings/usual-plan";
import { Refusal } from "@/domain/permissions/refusal";
import { reasonSchema } from "@/domain/reason";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";
import { planFor } from "./plan-for";

const PATH = "/desk/meetings/plan";
const text = (max: number) => z.string().trim().max(max, `最多 ${max} 个字`).default("");

/** The plan of a quarter or a year as the form shows it: the usual meetings, each with its day and theme; a line without a day is left out. */
export const handIn = formAction({
  action: "meeting.plan",
  schema: z.object({ branchId: z.string().min(1), period: z.string().refine((period) => ["quarter", "year"].includes(periodKind(period) ?? ""), "请选择季度或年度") }),
  subject: async (viewer, { branchId }) => ({ ...(await findBranchFor(viewer, "meeting.plan", branchId)).subject, kind: "meeting_plan" }),
  run: async (permit, { branchId, period }, values) => {
    const lines = usualPlan(period, await planFor(permit.viewer, branchId), plannableFrom(permit.today)).flatMap(({ kind, groupId }, i): NewPlanned[] => {
      const [day, theme] = [`line.${i}.day`, `line.${i}.theme`].map((name) => [values[name] ?? ""].flat()[0]!.trim());
      if (day !== "" && !isDay(day!)) throw new Refusal("rule", "有日期看不懂，请按 2026-10-12 的样子填写。", { [`line.${i}.day`]: "请填写日期" });
      return day ? [{ kinds: [kind], groupId, plannedOn: day, theme: theme!.slice(0, 120), place: "" }] : [];
    });
    await handInPlan(permit, period, lines);
    return goSaying(`${PATH}?branch=${branchId}`, `${sayPeriod(period)}计划已报。`);
  },
});

/** One more, outside the plans. */
export const addLine = formAction({
  action: "meeting.plan",
  schema: z.object({ branchId: z.string().min(1), groupId: z.string().default(""), kind: z.string(), plannedOn: daySchema, theme: text(120), place: text(80) }),
  subject: async (viewer, { branchId, groupId }) => ({ ...(await findBranchFor(viewer, "meeting.plan", branchId, groupId || null)).subject, kind: "meeting_plan" }),
  run: async (permit, { branchId, groupId, kind, ...line }) => {
    const kinds = readKinds(kind);
    if (!kinds) throw new Refusal("rule", "请选择会议类型。", { kind: "请选择会议类型" });
    const ofGroup = kinds.includes("group_meeting");
    if (ofGroup !== (groupId !== "")) throw new Refusal("rule", ofGroup ? "党小组会要选择党小组。" : "只有党小组会才选党小组。", { groupId: "请检查党小组" });
    await planMeeting(permit, { kinds, groupId: groupId || null, ...line });
    return goSaying(`${PATH}?branch=${branchId}`, "已列入计划。");
  },
});

export const dropLine = formAction({
  action: "meeting.plan",
  schema: z.object({ plannedId: z.string().min(1), reason: reasonSchema }),
  subject: async (viewer, { plannedId }) => (await findPlanned(viewer, plannedId)).subject,
  run: async (permit, { plannedId, reason }) => {
    const { planned } = await findPlanned(permit.viewer, plannedId);
    await cancelPlanned(permit, reason);
    return goSaying(`${PATH}?branch=${planned.branchId}`, "已从计划取消。");
  },
});
