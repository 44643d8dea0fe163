/** 组织关系转接 (handbook §7.9): a letter goes out; until its receipt is back, the old branch leads the member (TRF-01). */
import { and, eq, isNull } from "drizzle-orm";
import { addDays, type Day } from "@/domain/calendar/day";
import { statuses } from "@/domain/members/vocabulary";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { member, memberEvent, memberPlace, transfer } from "../schema/members";
import { branch } from "../schema/organization";
import { settingsOn } from "../settings";
import { atomically, exactlyOne } from "../write";
import { leaving } from "./change";
import { memberRow } from "./find";
import { stamp } from "./stamp";

export type Letter = { toBranchId: string; toOrg: string; letterNo: string; issuedOn: Day; duesPaidTo: string };

const openTransfer = (memberId: string) => and(eq(transfer.memberId, memberId), eq(transfer.direction, "out"), isNull(transfer.receiptOn));

export async function issueTransfer(permit: Permit<"member.transfer">, { toBranchId, toOrg, letterNo, issuedOn, duesPaidTo }: Letter): Promise<void> {
  const memberId = permit.subject.id;
  const found = (await memberRow(memberId))!;
  if (!statuses[found.row.status].inBranch || found.placeTo !== null) throw new Refusal("rule", "他已经不在本支部，不能再开介绍信。");
  if (issuedOn > permit.today) throw new Refusal("rule", "开具日期还没有到。", { issuedOn: "请填写今天或以前的日期" });
  if (found.row.joinedOn && issuedOn < found.row.joinedOn) throw new Refusal("rule", "开具日期早于他的入党日期。", { issuedOn: "请核对日期" });
  if (Boolean(toBranchId) === Boolean(toOrg)) throw new Refusal("rule", "请选择本镇的党支部，或者填写外地的党组织，两者选一。", { toOrg: "请填写其中一个" });
  if (toBranchId === found.branchId) throw new Refusal("rule", "他就在这个支部。", { toBranchId: "请选择另一个党支部" });
  const [target] = toBranchId ? await db().select({ name: branch.name }).from(branch).where(eq(branch.id, toBranchId)) : [{ name: toOrg }];
  if (!target) throw new Refusal("rule", "没有这个党支部。", { toBranchId: "请重新选择" });
  if ((await db().$count(transfer, openTransfer(memberId))) > 0) throw new Refusal("rule", "已经开过一张还没有收到回执的介绍信。");
  const { transfer_letter_days } = await settingsOn(permit.today);
  await atomically(permit, [
    db().insert(transfer).values({
      ...stamp(permit), memberId, direction: "out", fromOrg: found.branchName ?? "", toOrg: target.name, fromBranchId: found.branchId, toBranchId: toBranchId || null,
      letterNo, issuedOn, validUntil: addDays(issuedOn, transfer_letter_days), duesPaidTo, receiptOn: null, receiptBy: null,
    }),
  ]);
}

/** The receipt is back: a member who goes to a branch of the town has his place there from that day; one who leaves the town is transferred out. */
export async function receiveReceipt(permit: Permit<"member.transfer">, receiptOn: Day): Promise<void> {
  const memberId = permit.subject.id;
  const [open] = await db().select().from(transfer).where(openTransfer(memberId));
  if (!open) throw new Refusal("rule", "没有等待回执的介绍信。");
  if (receiptOn > permit.today || receiptOn < open.issuedOn) throw new Refusal("rule", "回执日期对不上。", { receiptOn: "请填写开具介绍信以后、今天以前的日期" });
  const { row } = (await memberRow(memberId))!;
  const reason = `组织关系转往${open.toOrg}`;
  await atomically(permit, [
    exactlyOne(db().update(transfer).set({ receiptOn, receiptBy: permit.actor }).where(and(eq(transfer.id, open.id), isNull(transfer.receiptOn)))),
    ...leaving(memberId, receiptOn, reason),
    exactlyOne(db().update(member).set({ ...(open.toBranchId ? {} : { status: "transferred_out" as const }), revision: row.revision + 1, updatedAt: permit.now }).where(and(eq(member.id, memberId), eq(member.revision, row.revision)))),
    ...(open.toBranchId
      ? [db().insert(memberPlace).values({ ...stamp(permit), memberId, branchId: open.toBranchId, groupId: null, fromDay: receiptOn, toDay: null })]
      : [db().insert(memberEvent).values({ ...stamp(permit), memberId, kind: "status" as const, value: "transferred_out", on: receiptOn, reason, documentNo: open.letterNo })]),
  ]);
}

