"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { openEvent } from "@/db/events";
import { exemptDuty } from "@/db/exemptions";
import { findPublicOwner } from "@/db/notices/owner";
import { placeOf } from "@/db/notices/rows";
import { remind as writeReminders } from "@/db/reminders";
import { findDuty, listDuties } from "@/db/staff-duties";
import { daySchema } from "@/domain/calendar/day-schema";
import { fits } from "@/domain/duties/duty-filter";
import { dutyStates } from "@/domain/duties/duty";
import { keysSchema, reminderNoteSchema } from "@/domain/duties/reminder";
import { Refusal } from "@/domain/permissions/refusal";
import { town } from "@/domain/permissions/subject";
import { reasonSchema } from "@/domain/reason";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";
import { readOwner } from "../notices/new/owner";
import { dutyFilterSchema } from "./filter";

/** One batch of 催办: what is ticked, or everything pressing that the filter finds. */
export const remind = formAction({
  action: "duty.remind",
  schema: dutyFilterSchema.extend({ about: keysSchema, do: z.enum(["chosen", "all"]).catch("chosen"), note: reminderNoteSchema }),
  subject: () => town,
  run: async (permit, { about, do: which, note, ...filter }) => {
    const chosen = new Set(about);
    const duties = (await listDuties(permit.viewer))
      .filter((duty) => fits(duty, { state: "pressing" }, permit.today) && (which === "all" ? fits(duty, filter, permit.today) : chosen.has(duty.key)));
    await writeReminders(permit, duties.map(({ orgKind, orgId, key }) => ({ ownerKind: orgKind, ownerId: orgId, about: key })), note);
    return `已催办 ${duties.length} 项，对方打开工作台就能看到。`;
  },
});

/** 豁免 of one duty, with the reason that everybody can read. */
export const exempt = formAction({
  action: "duty.exempt",
  schema: z.object({ key: z.string().min(1).max(200), reason: reasonSchema }),
  subject: async (viewer, { key }) => {
    const { orgKind, orgId } = await findDuty(viewer, key);
    return { kind: "duty", id: key, ...placeOf({ ownerKind: orgKind, ownerId: orgId }) };
  },
  run: async (permit, { key, reason }) => {
    const duty = await findDuty(permit.viewer, key);
    if (!dutyStates[duty.state].open) throw new Refusal("state", "这一项已经办结，或者已经豁免，请刷新页面看一看。");
    await exemptDuty(permit, duty, reason);
    redirect(`/desk/duties/one?${new URLSearchParams({ key })}`);
  },
});

/** 登记发生的事项: opens a duty that runs from its day. */
export const registerEvent = formAction({
  action: "event.open",
  schema: z.object({
    owner: z.string().min(1, "请选择由谁公开"),
    code: z.string().min(1, "请选择公开事项"),
    day: daySchema,
    title: z.string().trim().min(2, "请写明是什么事项，例如：灌溉渠修缮").max(60, "最多 60 个字"),
  }),
  subject: async (_viewer, { owner }) => {
    const { kind, id } = readOwner(owner);
    await findPublicOwner(kind, id);
    return { kind: "event", id: "new", ...placeOf({ ownerKind: kind, ownerId: id }) };
  },
  run: async (permit, { owner, ...event }) => {
    const { kind, id } = readOwner(owner);
    await openEvent(permit, { ownerKind: kind, ownerId: id, ...event });
    return goSaying(`/desk/duties?${new URLSearchParams({ state: "open", body: `${kind}/${id}`, code: event.code })}`, "已登记，公开期限从发生的日期算起。请接着拟稿。");
  },
});
