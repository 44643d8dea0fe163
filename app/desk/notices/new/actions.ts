"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { openEvent } from "@/db/events";
import { draftNotice } from "@/db/notices/draft";
import { draftFromRecords } from "@/db/notices/from-records";
import { publishNil } from "@/db/notices/nil";
import { listEventsToTell, listOwed, type OwedItem } from "@/db/notices/owed";
import { findPublicOwner, type Owner } from "@/db/notices/owner";
import { placeOf } from "@/db/notices/rows";
import { findLastPublished, presetFields, statementBefore } from "@/db/notices/start";
import type { Period } from "@/domain/calendar/period";
import { bodyKinds, type BodyKind, type NoticeBody } from "@/domain/disclosure/body";
import { allowsNil } from "@/domain/disclosure/catalog/item";
import { readOccasion, type Occasion } from "@/domain/disclosure/forms/start";
import { typed } from "@/domain/disclosure/forms/typed";
import { blankBody, structureOf } from "@/domain/disclosure/structure";
import { permit as permitFor, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { failed, formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";
import { readOwner } from "./owner";

/** Opens a draft for a body, an item and a period or event; `nil` also hands it in (ruling 11). */
export const startNotice = formAction({
  action: "notice.draft",
  schema: z.object({ owner: z.string().min(1, "请选择由谁公开"), code: z.string().min(1, "请选择公开事项"), kind: z.enum(Object.keys(bodyKinds) as [BodyKind, ...BodyKind[]]).optional() }),
  subject: async (_viewer, { owner }) => {
    const { kind, id } = readOwner(owner);
    await findPublicOwner(kind, id);
    return { kind: "notice", id: "new", ...placeOf({ ownerKind: kind, ownerId: id }) };
  },
  run: async (permit, input, values) => {
    const { kind, id } = readOwner(input.owner);
    const owner = await findPublicOwner(kind, id);
    const owed = (await listOwed(permit.viewer, owner)).find(({ item }) => item.code === input.code);
    if (!owed) throw new Refusal("rule", "这一项不由您这里公开，请重新选择。");
    const { value: occasion, errors } = readOccasion(values, permit.today);
    if (!occasion || Object.keys(errors).length > 0) return { ...failed(values, "有几处需要改一改再提交。"), errors };
    const isNil = typed(values, "do") === "nil";
    if (isNil && (!allowsNil(owed.item) || occasion.kind !== "period")) throw new Refusal("rule", "“本期无此事项”只用于按期公开的事项。");
    const { period, eventId, subject } = await settle(permit, owner, owed, occasion);
    const kindOfBody = isNil ? "nil" : (input.kind ?? owed.item.bodies[0]);
    if (!isNil && !(owed.item.bodies as readonly BodyKind[]).includes(kindOfBody)) throw new Refusal("rule", "这一项不能用这种格式。", { kind: "请换一种格式" });
    const body = await firstBody(permit, owner, input.code, period, kindOfBody, typed(values, "copy") === "yes");
    const about = { owner, catalogCode: input.code, period, eventId, fields: { ...(await presetFields(permit.viewer, { owner, item: owed.item, period, subject })), body } };
    if (!isNil) redirect(`/desk/notices/${await draftNotice(permit, about)}/edit`);
    return goSaying(`/desk/notices/${await publishNil(permit, about)}`, "已登记“本期无此事项”并提交，等待审核。");
  },
});

type Settled = { period: Period; eventId: string; subject: string | null };

/** The period under which the notice stands; a new event is put on record first. */
async function settle(permit: Permit<"notice.draft">, owner: Owner, { item, open, notices }: OwedItem, occasion: Occasion): Promise<Settled> {
  switch (occasion.kind) {
    case "period":
      if (!open.some(({ period }) => period === occasion.period)) throw new Refusal("rule", "这一期已经有一份了，或者现在还不能拟。请在列表里打开已有的那一份。", { occasion: "请换一个期间" });
      return { period: occasion.period, eventId: "", subject: null };
    case "standing":
      if (!item.frequencies.includes("long_term") || notices.length > 0) throw new Refusal("rule", "这一项已经有长期公开的内容，内容变化请登记一个事项。", { occasion: "请重新选择" });
      return { period: permit.today, eventId: "", subject: null };
    case "event": {
      const event = (await listEventsToTell(permit.viewer, owner, item)).find(({ id }) => id === occasion.eventId);
      if (!event) throw new Refusal("rule", "这个事项已经拟过稿了，或者不属于这里。", { occasion: "请重新选择" });
      return { period: event.day, eventId: event.id, subject: event.title };
    }
    case "new_event": {
      const { day, title } = occasion;
      const eventId = await openEvent(permitFor(permit.viewer, "event.open", permit.subject, permit.once), { ownerKind: owner.kind, ownerId: owner.id, code: item.code, day, title });
      return { period: day, eventId, subject: title };
    }
  }
}

/** What the records tell of it; else empty, or with the form of the period before. */
async function firstBody(permit: Permit<"notice.draft">, owner: Owner, code: string, period: Period, kind: BodyKind, copy: boolean): Promise<NoticeBody> {
  if (kind === "finance") return blankBody(kind, period, await statementBefore(permit.viewer, owner.id, period));
  const last = copy ? await findLastPublished(permit.viewer, owner, code, period) : null;
  if (last?.body.kind === kind) return structureOf(last.body, period);
  return (await draftFromRecords(permit.viewer, owner, code, period, kind)) ?? blankBody(kind, period);
}
