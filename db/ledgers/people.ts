/** The books of people: as of the year's last day that has come, masked as the reader's role has it. Callers in db/ledgers have asked. */
import { and, asc, desc, eq, gt, gte, inArray, isNull, lte, or } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { ActivistLine, MobileLine, RosterLine, StudyLine, TalkLine, TransferLine } from "@/domain/ledgers/rows";
import type { PaperRecord } from "@/domain/ledgers/paper-record";
import { countOnce, studiedIn } from "@/domain/ledgers/study-hours";
import { dayOf } from "@/domain/calendar/day";
import { byKey } from "@/domain/members/by-key";
import { positions, statuses, type Stage, type Status } from "@/domain/members/vocabulary";
import type { Viewer } from "@/domain/permissions/actor";
import { db } from "../client";
import { alias } from "../dialect/columns";
import { wholeRosterOn } from "../members/roster-on";
import { seenBy, subjectOf, type MemberRow } from "../members/rows";
import { heartTalk } from "../schema/meetings";
import { member, memberEvent, memberPlace, mobileContact, mobileMember, orgPosition, transfer } from "../schema/members";
import { partyGroup, type branch } from "../schema/organization";
import { settingsOn } from "../settings";

export type Asked = { branch: typeof branch.$inferSelect; from: Day; to: Day; /** the last day of the year that has come */ on: Day };

/** A member as this viewer may see him (handbook §11.2). */
function seen(viewer: Viewer, { branch }: Asked, row: MemberRow, groupId: string | null) {
  return seenBy(viewer, row, subjectOf({ id: row.id, branchId: branch.id, communityId: branch.communityId, groupId, accountId: null }));
}

export async function rosterLines(viewer: Viewer, asked: Asked): Promise<RosterLine[]> {
  const roster = await wholeRosterOn(asked.branch.id, asked.on);
  const ids = roster.map(({ id }) => id);
  const rows = new Map((await db().select().from(member).where(inArray(member.id, ids))).map((row) => [row.id, row]));
  const groups = new Map((await db().select().from(partyGroup).where(eq(partyGroup.branchId, asked.branch.id))).map(({ id, name }) => [id, name]));
  const held = await db().select({ memberId: orgPosition.memberId, position: orgPosition.position }).from(orgPosition)
    .where(and(inArray(orgPosition.memberId, ids), lte(orgPosition.startedOn, asked.on), or(isNull(orgPosition.endedOn), gt(orgPosition.endedOn, asked.on))));
  const posts = byKey(held, ({ memberId }) => memberId!);
  return roster.map(({ id, groupId, stage, status }) => {
    const one = seen(viewer, asked, rows.get(id)!, groupId);
    return { ...one, stage, status, branchName: asked.branch.name, groupName: groupId ? (groups.get(groupId) ?? null) : null, posts: (posts.get(id) ?? []).map(({ position }) => positions[position].zh) };
  });
}

const contactPerson = alias(member, "contact_person");

/** Away on some day of the year. */
export async function mobileLines(viewer: Viewer, asked: Asked): Promise<MobileLine[]> {
  const rows = await db()
    .select({ mobile: mobileMember, row: member, contactName: contactPerson.name })
    .from(mobileMember).innerJoin(member, eq(member.id, mobileMember.memberId)).leftJoin(contactPerson, eq(contactPerson.id, mobileMember.contactMemberId))
    .where(and(eq(mobileMember.branchId, asked.branch.id), lte(mobileMember.outOn, asked.to), or(isNull(mobileMember.returnedOn), gte(mobileMember.returnedOn, asked.from))))
    .orderBy(asc(mobileMember.outOn), asc(mobileMember.id));
  const contacts = await db().select({ mobileId: mobileContact.mobileId, on: mobileContact.on }).from(mobileContact).where(and(inArray(mobileContact.mobileId, rows.map(({ mobile }) => mobile.id)), lte(mobileContact.on, asked.to))).orderBy(desc(mobileContact.on));
  const last = byKey(contacts, ({ mobileId }) => mobileId);
  return rows.map(({ mobile, row, contactName }) => {
    const { whole, mobileTail, ...one } = seen(viewer, asked, row, null);
    return { ...one, ...mobile, mobileTail: whole ? mobileTail : null, contactName, lastContactOn: last.get(mobile.id)?.[0]?.on ?? null };
  });
}

const onTheWay: readonly Stage[] = ["applicant", "activist", "target"];

/** Who is on the way to the Party today (or was in the year), with the days of each stage. */
export async function activistLines(viewer: Viewer, asked: Asked): Promise<ActivistLine[]> {
  const rows = await db()
    .select({ row: member, groupId: memberPlace.groupId })
    .from(memberPlace).innerJoin(member, eq(member.id, memberPlace.memberId))
    .where(and(eq(memberPlace.branchId, asked.branch.id), lte(memberPlace.fromDay, asked.on), or(isNull(memberPlace.toDay), gt(memberPlace.toDay, asked.on))))
    .orderBy(asc(member.name), asc(member.id));
  const events = byKey(
    await db().select({ memberId: memberEvent.memberId, kind: memberEvent.kind, value: memberEvent.value, on: memberEvent.on }).from(memberEvent)
      .where(and(inArray(memberEvent.memberId, rows.map(({ row }) => row.id)), lte(memberEvent.on, asked.on))).orderBy(asc(memberEvent.on), asc(memberEvent.at)),
    ({ memberId }) => memberId,
  );
  return rows.flatMap(({ row, groupId }) => {
    const own = events.get(row.id) ?? [];
    const stage = (own.findLast(({ kind }) => kind === "stage")?.value ?? row.stage) as Stage;
    const status = (own.findLast(({ kind }) => kind === "status")?.value ?? row.status) as Status;
    if (!onTheWay.includes(stage) || !statuses[status].inBranch) return [];
    const since = Object.fromEntries(own.filter(({ kind }) => kind === "stage").map(({ value, on }) => [value, on])) as ActivistLine["since"];
    return [{ ...seen(viewer, asked, row, groupId), stage, since }];
  });
}

export async function transferLines({ branch, from, to }: Asked): Promise<TransferLine[]> {
  const rows = await db().select({ row: transfer, name: member.name, status: member.status }).from(transfer).innerJoin(member, eq(member.id, transfer.memberId))
    .where(and(or(eq(transfer.fromBranchId, branch.id), eq(transfer.toBranchId, branch.id)), gte(transfer.issuedOn, from), lte(transfer.issuedOn, to)))
    .orderBy(asc(transfer.issuedOn), asc(transfer.id));
  return rows.map(({ row, ...who }) => ({ ...row, ...who, direction: row.fromBranchId === branch.id ? "out" : "in" }));
}

const [personA, personB] = [alias(member, "person_a"), alias(member, "person_b")];

export async function talkLines({ branch, from, to }: Asked): Promise<TalkLine[]> {
  return db().select({ talkedOn: heartTalk.talkedOn, aName: personA.name, bName: personB.name, relation: heartTalk.relation, topic: heartTalk.topic })
    .from(heartTalk).innerJoin(personA, eq(personA.id, heartTalk.aId)).innerJoin(personB, eq(personB.id, heartTalk.bId))
    .where(and(eq(heartTalk.branchId, branch.id), gte(heartTalk.talkedOn, from), lte(heartTalk.talkedOn, to))).orderBy(asc(heartTalk.talkedOn), asc(heartTalk.id));
}

/** Everybody of the roster in its order, then who studied here and has left; each with a running total. */
export async function studyLines(asked: Asked, papers: readonly PaperRecord[]): Promise<StudyLine[]> {
  const settings = await settingsOn(asked.on);
  const roster = await wholeRosterOn(asked.branch.id, asked.on);
  const names = new Map([...papers.flatMap(({ people }) => people.map(({ memberId, name }): [string, string] => [memberId, name])), ...roster.map(({ id, name }): [string, string] => [id, name])]);
  const studied = byKey(studiedIn(papers), ({ memberId }) => memberId);
  const committee = new Set(roster.filter(({ committee }) => committee !== null).map(({ id }) => id));
  const ids = [...roster.map(({ id }) => id), ...[...studied.keys()].filter((id) => !roster.some((one) => one.id === id))];
  return ids.flatMap((id): StudyLine[] => {
    const target = committee.has(id) ? settings.study_hours_committee : settings.study_hours_member;
    const own = countOnce(studied.get(id) ?? []);
    if (own.length === 0) return [{ memberId: id, name: names.get(id)!, on: null, content: "这一年还没有记录", setting: "", hours: 0, counted: 0, total: 0, target }];
    let total = 0;
    return own.map(({ startedAt, content, setting, hours, counted }) => ({ memberId: id, name: names.get(id)!, on: dayOf(startedAt), content, setting, hours, counted, total: (total += counted), target }));
  });
}
