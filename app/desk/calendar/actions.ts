"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import * as calendar from "@/db/calendar";
import { daySchema } from "@/domain/calendar/day-schema";
import { specialDayKinds, specialDaysIn, type SpecialDayKind } from "@/domain/calendar/special-days";
import { Refusal } from "@/domain/permissions/refusal";
import { formAction } from "@/server/form-action";

const subjectOf = (year: string) => ({ kind: "calendar", id: year });
const yearOf = (day: string) => day.slice(0, 4);
const kinds = Object.keys(specialDayKinds) as [SpecialDayKind, ...SpecialDayKind[]];

export const enterSpecialDays = formAction({
  action: "calendar.maintain",
  schema: z.object({
    kind: z.enum(kinds, "请选择放假还是上班"),
    from: daySchema,
    to: z.literal("").transform(() => null).or(daySchema),
    note: z.string().trim().min(2, "请填写名称，例如：国庆节").max(40, "最多 40 个字"),
  }),
  subject: (_viewer, { from }) => subjectOf(yearOf(from)),
  run: async (permit, { kind, from, to, note }) => {
    const found = specialDaysIn(kind, from, to ?? from);
    if ("fault" in found) throw new Refusal("rule", "日期不对，请改一改再提交。", { from: found.fault });
    await calendar.enterSpecialDays(permit, { days: found.days, worked: specialDayKinds[kind].worked, note });
    redirect(`/desk/calendar?year=${yearOf(from)}`);
  },
});

export const removeSpecialDay = formAction({
  action: "calendar.maintain",
  schema: z.object({ day: daySchema }),
  subject: (_viewer, { day }) => subjectOf(yearOf(day)),
  run: async (permit, { day }) => {
    await calendar.removeSpecialDay(permit, day);
    redirect(`/desk/calendar?year=${yearOf(day)}`);
  },
});

export const announceYear = formAction({
  action: "calendar.maintain",
  schema: z.object({ year: z.coerce.number().int().min(2020).max(2199), basis: z.string().trim().min(6, "请填写放假通知的名称和文号").max(100, "最多 100 个字") }),
  subject: (_viewer, { year }) => subjectOf(String(year)),
  run: async (permit, input) => {
    await calendar.announceYear(permit, input);
    redirect(`/desk/calendar?year=${input.year}`);
  },
});
