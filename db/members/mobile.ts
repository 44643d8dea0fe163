/** 流动党员 (handbook §7.8): where he lives, who keeps in touch, and each time they spoke (MBR-03, MBR-04). */
import { and, eq, isNull } from "drizzle-orm";
import type { MobileFacts } from "@/domain/members/form";
import { statuses } from "@/domain/members/vocabulary";
import type { Day } from "@/domain/calendar/day";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { memberPlace, mobileContact, mobileMember } from "../schema/members";
import { atomically, exactlyOne } from "../write";
import { memberRow } from "./find";
import { stamp } from "./stamp";

const openRecord = (memberId: string) => and(eq(mobileMember.memberId, memberId), isNull(mobileMember.returnedOn));

async function openOf(memberId: string) {
  const [row] = await db().select().from(mobileMember).where(openRecord(memberId));
  return row ?? null;
}

/** Registers a member as living elsewhere, or completes the record that is open. */
export async function saveMobile(permit: Permit<"member.mobile">, { mobileReason, contactMemberId, ...facts }: MobileFacts): Promise<void> {
  const memberId = permit.subject.id;
  const { row, branchId, placeTo } = (await memberRow(memberId))!;
  if (!statuses[row.status].inBranch || placeTo !== null || !branchId) throw new Refusal("rule", "他已经不在本支部，不能登记外出。");
  if (facts.outOn > permit.today) throw new Refusal("rule", "外出日期还没有到。", { outOn: "请填写今天或以前的日期" });
  if (facts.expectedReturnOn && facts.expectedReturnOn < facts.outOn) throw new Refusal("rule", "预计返回的日期早于外出日期。", { expectedReturnOn: "请填写外出以后的日期，说不准就不填" });
  if (contactMemberId) await checkContact(contactMemberId, memberId, branchId);
  const values = { ...facts, reason: mobileReason, contactMemberId: contactMemberId || null };
  const open = await openOf(memberId);
  await atomically(permit, [
    open
      ? exactlyOne(db().update(mobileMember).set(values).where(and(eq(mobileMember.id, open.id), isNull(mobileMember.returnedOn))))
      : db().insert(mobileMember).values({ ...stamp(permit), memberId, branchId, ...values, returnedOn: null }),
  ]);
}

async function checkContact(contactMemberId: string, memberId: string, branchId: string): Promise<void> {
  const [there] = await db().select({ id: memberPlace.id }).from(memberPlace).where(and(eq(memberPlace.memberId, contactMemberId), eq(memberPlace.branchId, branchId), isNull(memberPlace.toDay)));
  if (!there || contactMemberId === memberId) throw new Refusal("rule", "联系人须是本支部的另一位党员。", { contactMemberId: "请重新选择联系人" });
}

export async function noteContact(permit: Permit<"member.mobile">, { on, how }: { on: Day; how: "phone" | "message" | "visit" }): Promise<void> {
  const open = await openOf(permit.subject.id);
  if (!open) throw new Refusal("rule", "他没有登记为流动党员。");
  if (on > permit.today || on < open.outOn) throw new Refusal("rule", "联系日期对不上。", { contactOn: "请填写外出以后、今天以前的日期" });
  await atomically(permit, [db().insert(mobileContact).values({ ...stamp(permit), mobileId: open.id, on, how })]);
}

export async function returnHome(permit: Permit<"member.mobile">, returnedOn: Day): Promise<void> {
  const open = await openOf(permit.subject.id);
  if (!open) throw new Refusal("rule", "他没有登记为流动党员。");
  if (returnedOn > permit.today || returnedOn < open.outOn) throw new Refusal("rule", "返回日期对不上。", { returnedOn: "请填写外出以后、今天以前的日期" });
  await atomically(permit, [exactlyOne(db().update(mobileMember).set({ returnedOn }).where(and(eq(mobileMember.id, open.id), isNull(mobileMember.returnedOn))))]);
}
