/** 党小组: added, renamed, led, closed when nobody is in it any more. */
import { and, eq, isNull, max } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { branchSubject } from "@/domain/organization/subject";
import { may, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { idFrom, newId } from "../id";
import type { Branch } from "../organization";
import { memberPlace, orgPosition } from "../schema/members";
import { partyGroup } from "../schema/organization";
import { atomically, exactlyOne } from "../write";
import { listElectable, listGroupFacts, type ListedGroup } from "./counts";
import { endingAll, fresh } from "./posts";

type Groups = Permit<"branch.groups">;

/** The groups of a branch that are not closed, with size and leader. */
export async function listGroups(viewer: Viewer, of: Branch): Promise<ListedGroup[]> {
  return may(viewer, "branch.read", branchSubject(of)) ? listGroupFacts([of.id]) : [];
}

async function refuseTakenName(permit: Groups, name: string, except = ""): Promise<void> {
  const [taken] = await db().select({ id: partyGroup.id, closedOn: partyGroup.closedOn }).from(partyGroup).where(and(eq(partyGroup.branchId, permit.subject.id), eq(partyGroup.name, name)));
  if (taken && taken.id !== except) throw new Refusal("rule", `已有${taken.closedOn ? "（已撤销的）" : ""}党小组叫“${name}”，请换一个名称。`, { name: "名称重复" });
}

export async function addGroup(permit: Permit<"branch.groups">, { name }: { name: string }): Promise<void> {
  await refuseTakenName(permit, name);
  const [last] = await db().select({ seq: max(partyGroup.seq) }).from(partyGroup).where(eq(partyGroup.branchId, permit.subject.id));
  const id = permit.once ? idFrom(permit.once) : newId();
  await atomically(permit, [db().insert(partyGroup).values({ id, branchId: permit.subject.id, name, seq: (last?.seq ?? 0) + 1, closedOn: null })]);
}

export async function renameGroup(permit: Permit<"branch.groups">, { groupId, name }: { groupId: string; name: string }): Promise<void> {
  await refuseTakenName(permit, name, groupId);
  await atomically(permit, [exactlyOne(db().update(partyGroup).set({ name }).where(open(permit, groupId)))]);
}

const open = (permit: Groups, groupId: string) => and(eq(partyGroup.id, groupId), eq(partyGroup.branchId, permit.subject.id), isNull(partyGroup.closedOn));

/** A new leader takes over from the old one on that day. @throws Refusal "rule" unless a full member (ORG-14) */
export async function nameLeader(permit: Permit<"branch.groups">, { groupId, memberId, startedOn }: { groupId: string; memberId: string; startedOn: Day }): Promise<void> {
  const [group] = await db().select({ id: partyGroup.id }).from(partyGroup).where(open(permit, groupId));
  if (!group) throw new Refusal("conflict", "这个党小组已撤销或不在本支部，请刷新后再看。");
  const person = (await listElectable([permit.subject.id])).find((one) => one.memberId === memberId);
  if (!person) throw new Refusal("rule", "党小组组长须是本支部的正式党员（ORG-14）。", { memberId: "请从名单里选" });
  const [old] = await db().select({ startedOn: orgPosition.startedOn }).from(orgPosition).where(and(eq(orgPosition.orgKind, "group"), eq(orgPosition.orgId, groupId), isNull(orgPosition.endedOn)));
  if (old && startedOn < old.startedOn) throw new Refusal("rule", "任职日期早于现任组长的任职日期，请核对。", { startedOn: "应不早于现任组长" });
  await atomically(permit, [
    endingAll("group", groupId, startedOn, "改由他人担任"),
    db().insert(orgPosition).values({ ...fresh(permit), orgKind: "group", orgId: groupId, memberId, name: person.name, position: "group_leader", startedOn, documentNo: "" }),
  ]);
}

/** @throws Refusal "rule" while members are in it */
export async function closeGroup(permit: Permit<"branch.groups">, { groupId }: { groupId: string }): Promise<void> {
  const left = await db().$count(memberPlace, and(eq(memberPlace.groupId, groupId), isNull(memberPlace.toDay)));
  if (left > 0) throw new Refusal("rule", `这个党小组还有 ${left} 名党员，请先在党员名册里把他们调到别的小组，再撤销。`);
  await atomically(permit, [
    exactlyOne(db().update(partyGroup).set({ closedOn: permit.today }).where(open(permit, groupId))),
    endingAll("group", groupId, permit.today, "党小组撤销"),
  ]);
}
