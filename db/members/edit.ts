/** Adding a person to a branch's roster, and keeping the facts right. Stage and status are no facts but events: change.ts. */
import { and, eq } from "drizzle-orm";
import { addDays, type Day } from "@/domain/calendar/day";
import type { MemberFacts, MemberPrivate } from "@/domain/members/form";
import type { Stage } from "@/domain/members/vocabulary";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { member, memberEvent, memberPlace, transfer } from "../schema/members";
import { partyGroup } from "../schema/organization";
import { settingsOn } from "../settings";
import { atomically, exactlyOne } from "../write";
import { memberRow } from "./find";
import { moving } from "./place";
import { sealedColumns } from "./sealed";
import { digestOfIdentity } from "./digests";
import { stamp } from "./stamp";

export type NewMember = { facts: MemberFacts; sensitive: MemberPrivate; branchId: string; stage: Stage; fromDay: Day; reason: string; letter: { fromOrg: string; letterNo: string; issuedOn: Day | null } };

/** A new applicant, or a member who comes from outside with a letter: his receipt is due to the branch he left (handbook §7.9). */
export async function addMember(permit: Permit<"member.add">, input: NewMember): Promise<string> {
  const { facts: { groupId, ...facts }, sensitive, stage, fromDay, reason, letter, branchId } = input;
  checkDays(facts, permit.today);
  if (fromDay > permit.today) throw new Refusal("rule", "日期还没有到。", { fromDay: "请填写今天或以前的日期" });
  const isMember = stage === "full" || stage === "probationary";
  if (isMember && (!letter.fromOrg || !letter.letterNo || !letter.issuedOn)) throw new Refusal("rule", "从外地转入的党员须凭介绍信登记。", { fromOrg: "请填写转出的党组织、介绍信编号和开具日期" });
  if (stage === "full" && !facts.confirmedOn) throw new Refusal("rule", "正式党员要填写转正日期。", { confirmedOn: "请填写转正日期" });
  await checkGroup(branchId, groupId);
  await checkIdentity(sensitive.identity, null);
  const memberId = permit.once ? idFrom(permit.once) : newId();
  const settings = await settingsOn(permit.today);
  const at = permit.now;
  await atomically(permit, [
    db().insert(member).values({ id: memberId, ...facts, stage, status: "normal", ...sealedColumns(sensitive, settings.member_identity_sealed), revision: 1, createdAt: at, updatedAt: at }),
    db().insert(memberPlace).values({ ...stamp(permit), memberId, branchId, groupId: groupId || null, fromDay, toDay: null }),
    db().insert(memberEvent).values([
      { ...stamp(permit), memberId, kind: "stage", value: stage, on: (stage === "full" ? facts.confirmedOn : facts.joinedOn) ?? fromDay, reason, documentNo: "" },
      { ...stamp(permit), memberId, kind: "status", value: "normal", on: facts.joinedOn ?? fromDay, reason, documentNo: "" },
    ]),
    ...(isMember ? [db().insert(transfer).values({
      ...stamp(permit), memberId, direction: "in" as const, fromOrg: letter.fromOrg, toOrg: "", fromBranchId: null, toBranchId: branchId, letterNo: letter.letterNo,
      issuedOn: letter.issuedOn!, validUntil: addDays(letter.issuedOn!, settings.transfer_letter_days), duesPaidTo: fromDay.slice(0, 7), receiptOn: fromDay, receiptBy: permit.actor,
    })] : []),
  ]);
  return memberId;
}

/** Facts and newly typed sensitive values, if nobody changed the member meanwhile; another group begins today. */
export async function saveMember(permit: Permit<"member.edit">, { facts, sensitive, revision }: { facts: MemberFacts; sensitive: MemberPrivate; revision: number }): Promise<void> {
  const { groupId, ...values } = facts;
  const memberId = permit.subject.id;
  const found = (await memberRow(memberId))!;
  checkDays(values, permit.today);
  if (found.row.stage !== "full" && values.confirmedOn) throw new Refusal("rule", "还不是正式党员，不能填转正日期。", { confirmedOn: "转正请在“登记变化”里办理" });
  await checkGroup(found.branchId, groupId);
  await checkIdentity(sensitive.identity, memberId);
  const settings = await settingsOn(permit.today);
  const moves = found.placeId && found.placeTo === null && (found.groupId ?? "") !== groupId;
  await atomically(permit, [
    exactlyOne(db().update(member).set({ ...values, ...sealedColumns(sensitive, settings.member_identity_sealed), revision: revision + 1, updatedAt: permit.now }).where(and(eq(member.id, memberId), eq(member.revision, revision)))),
    ...(moves ? moving(permit, { memberId, ...found }, { branchId: found.branchId!, groupId: groupId || null }, permit.today) : []),
  ]);
}

function checkDays({ birthMonth, joinedOn, confirmedOn }: Pick<MemberFacts, "birthMonth" | "joinedOn" | "confirmedOn">, today: Day): void {
  if (birthMonth > today.slice(0, 7)) throw new Refusal("rule", "出生年月在今天以后。", { birthMonth: "请核对出生年月" });
  if (joinedOn && (joinedOn > today || joinedOn.slice(0, 7) < birthMonth)) throw new Refusal("rule", "入党日期对不上。", { joinedOn: "入党日期不能在今天以后，也不能早于出生" });
  if (confirmedOn && (confirmedOn > today || (joinedOn !== null && confirmedOn < joinedOn))) throw new Refusal("rule", "转正日期对不上。", { confirmedOn: "转正日期不能在今天以后，也不能早于入党日期" });
}

async function checkGroup(branchId: string | null, groupId: string): Promise<void> {
  if (!groupId) return;
  const [group] = await db().select({ id: partyGroup.id }).from(partyGroup).where(and(eq(partyGroup.id, groupId), eq(partyGroup.branchId, branchId ?? "")));
  if (!group) throw new Refusal("rule", "这个党小组不属于所选的党支部。", { groupId: "请重新选择党小组" });
}

async function checkIdentity(identity: string | null, self: string | null): Promise<void> {
  if (!identity) return;
  const [same] = await db().select({ id: member.id }).from(member).where(eq(member.idDigest, digestOfIdentity(identity)));
  if (same && same.id !== self) throw new Refusal("rule", "这个身份证号已经登记在另一位党员名下，请核对。", { identity: "身份证号重复" });
}
