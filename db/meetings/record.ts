/** Beginning a record and saving it: complete or not (ruling 9), only what cannot be is refused. */
import { eq } from "drizzle-orm";
import { meetingKinds } from "@/domain/meetings/kinds";
import type { MeetingRecord } from "@/domain/meetings/record";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { dayOf } from "@/domain/calendar/day";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { wholeRosterOn } from "../members/roster-on";
import { meeting } from "../schema/meetings";
import { branch } from "../schema/organization";
import { atomically, isRepeated } from "../write";
import { refuseImpossible, toCheck } from "./check";
import { ownColumns, rewritingParts, writingParts } from "./content";
import { fulfilling } from "./plan";
import { isSingle, type MeetingInHand } from "./rows";
import { changing, deedRow } from "./steps";

/** A group's meeting is recorded for that group alone; everything else is the branch's. @throws Refusal "rule" */
function refuseStranger(record: MeetingRecord, groupId: string | null): void {
  const ofGroup = record.sections.filter(({ kind }) => meetingKinds[kind].roll === "group").length;
  if (ofGroup > 0 && ofGroup !== record.sections.length) throw new Refusal("rule", "党小组会按小组单独记录，不能和别的会议合在一起。");
  if (record.groupId !== groupId || (groupId !== null) !== ofGroup > 0) throw new Refusal("rule", "请从党小组的页面记录党小组会。", { groupId: "请选择党小组" });
}

/** The permit's subject names the branch (and the group). @param plannedId the plan's line that it fulfils. Returns the record's id. */
export async function beginMeeting(permit: Permit<"meeting.begin">, record: MeetingRecord, plannedId: string | null = null): Promise<string> {
  const id = permit.once ? idFrom(permit.once) : newId();
  const branchId = permit.subject.branch!;
  const [own] = await db().select().from(branch).where(eq(branch.id, branchId));
  if (!own) throw new Refusal("rule", "请选择党支部。");
  refuseStranger(record, permit.subject.group ?? null);
  if (dayOf(record.startedAt) > permit.today) throw new Refusal("rule", "会议日期不能晚于今天；还没有开的会请先列入计划。", { startedOn: "不能晚于今天" });
  const roster = await wholeRosterOn(branchId, dayOf(record.startedAt));
  refuseImpossible(await toCheck({ id, branch: own, roster, single: isSingle(roster), firstSubmittedAt: null }, record, permit));
  const plan = plannedId ? [fulfilling(plannedId, { branchId, groupId: record.groupId, kinds: record.sections.map(({ kind }) => kind) })] : [];
  await atomically(permit, [
    ...plan,
    db().insert(meeting).values({
      id, branchId, plannedId, ...ownColumns(record), state: "held", stateSince: permit.now, revision: 1,
      authorId: permit.actor, createdAt: permit.now, updatedBy: permit.actor, updatedAt: permit.now,
      firstSubmittedAt: null, submittedBy: null, submittedAt: null, confirmedBy: null, confirmedAt: null, singlePersonFlow: false,
      backfillReason: "", consentBy: null, consentAt: null, filedBy: null, filedAt: null, archivedAt: null, digest: null,
    }),
    ...writingParts({ meetingId: id, branchId }, record),
    deedRow(permit, id, "begin"),
  ]);
  return id;
}

/** Saves the record as it is written now. @param revision what the author saw when he began to write (ruling 27). */
export async function saveMeeting(permit: Permit<"meeting.edit">, { row, branch: own, single }: MeetingInHand, record: MeetingRecord, revision: number): Promise<void> {
  if (await isRepeated(permit)) return;
  if (row.revision !== revision) throw new Refusal("conflict", "这份记录刚刚被别人改过。请先打开记录看一看，再把您的改动写进去。");
  refuseStranger(record, row.groupId);
  if (dayOf(record.startedAt) > permit.today) throw new Refusal("rule", "会议日期不能晚于今天。", { startedOn: "不能晚于今天" });
  const roster = await wholeRosterOn(row.branchId, dayOf(record.startedAt));
  refuseImpossible(await toCheck({ id: row.id, branch: own, roster, single, firstSubmittedAt: row.firstSubmittedAt }, record, permit));
  await atomically(permit, [
    changing(row, { ...ownColumns(record), updatedBy: permit.actor, updatedAt: permit.now }),
    ...rewritingParts({ meetingId: row.id, branchId: row.branchId }, record),
  ]);
}
