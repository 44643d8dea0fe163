/** The rows that a roster's line becomes: the member, its place, its dated events, its posts and whether it lives elsewhere. */
import type { Day } from "@/domain/calendar/day";
import type { Change, Digests } from "@/domain/members/roster/decide";
import type { RosterRow } from "@/domain/members/roster/row";
import { statuses, type Position } from "@/domain/members/vocabulary";
import type { Permit } from "@/domain/permissions/permit";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { db } from "../client";
import { newId } from "../id";
import { member, memberEvent, memberPlace, mobileMember, orgPosition } from "../schema/members";
import { exactlyOne, type Guarded, type Statement } from "../write";
import { leaving } from "./change";
import type { Known } from "./known";
import { moving } from "./place";
import { sealedColumns } from "./sealed";

type Importing = Permit<"member.import">;
type Line = RosterRow & Digests;
type Event = typeof memberEvent.$inferInsert;
/** Rows of a new member, table by table: those of many are inserted at a time. */
export type NewRows = {
  members: (typeof member.$inferInsert)[]; places: (typeof memberPlace.$inferInsert)[]; events: Event[]; mobiles: (typeof mobileMember.$inferInsert)[]; posts: (typeof orgPosition.$inferInsert)[];
};

/** `asOf`: from which day holds what the file does not date. `keepWhole`: the owner wants whole identity numbers kept. */
export type Takeover = { asOf: Day; keepWhole: boolean };

const FROM_ROSTER = "名册导入";
/** Where the file tells no day, a fact holds from the day as of which the roster is taken over, never from an invented one. */
const laterDay = (a: Day, b: Day | null) => (b !== null && b > a ? b : a);

/** A new member's rows. */
export function newRows(permit: Importing, line: Line, { asOf, keepWhole }: Takeover): NewRows {
  const memberId = newId();
  const { by, at } = stamp(permit);
  const from = laterDay(asOf, line.joinedOn);
  const status = line.status ?? "normal";
  return {
    members: [{
      id: memberId, name: line.name, gender: line.gender, ethnicity: line.ethnicity ?? "", birthMonth: line.birthMonth,
      education: line.education, workUnit: line.workUnit ?? "", residence: line.residence ?? "", joinedOn: line.joinedOn, confirmedOn: line.confirmedOn,
      stage: line.stage, status, duesType: line.duesType, difficult: line.difficult ?? false, elderlyInfirm: line.elderlyInfirm ?? false, veteran: line.veteran ?? false,
      remark: line.remark ?? "", ...sealedColumns(line, keepWhole), revision: 1, createdAt: at, updatedAt: at,
    }],
    places: [{ id: newId(), memberId, branchId: line.branchId, groupId: line.groupId, fromDay: from, toDay: null, by, at }],
    events: [
      ...stageEvents(permit, memberId, line, asOf), event(permit, memberId, "status", "normal", line.joinedOn ?? asOf),
      ...(status === "normal" ? [] : [event(permit, memberId, "status", status, from)]),
    ],
    mobiles: line.mobileOut ? [mobileRow(permit, memberId, line.branchId, from)] : [],
    posts: (line.posts ?? []).map((position) => postRow(permit, memberId, line, position, from)),
  };
}

/** A full member was probationary from joining to confirmation; where a day is missing, the stage holds from the day that is known. */
function stageEvents(permit: Importing, memberId: string, { stage, joinedOn, confirmedOn }: Line, asOf: Day): Event[] {
  if (stage !== "full") return [event(permit, memberId, "stage", stage, joinedOn ?? asOf)];
  const confirmed = event(permit, memberId, "stage", "full", confirmedOn ?? joinedOn ?? asOf);
  return joinedOn && confirmedOn ? [event(permit, memberId, "stage", "probationary", joinedOn), confirmed] : [confirmed];
}

/** The guarded update of one member and the dated facts that follow from what changed. */
export function changing(permit: Importing, line: Line, known: Known, changes: readonly Change[], { asOf, keepWhole }: Takeover): (Statement | Guarded)[] {
  const changed = new Set(changes.map(({ field }) => field));
  const { at } = stamp(permit);
  const plainFields = ["name", "gender", "ethnicity", "birthMonth", "education", "stage", "status", "joinedOn", "confirmedOn", "duesType", "difficult", "elderlyInfirm", "veteran", "workUnit", "residence", "remark"] as const;
  const values = Object.fromEntries(plainFields.filter((field) => changed.has(field)).map((field) => [field, line[field]]));
  const statements: (Statement | Guarded)[] = [
    exactlyOne(db().update(member).set({ ...values, ...sealedColumns(line, keepWhole), revision: known.revision + 1, updatedAt: at }).where(and(eq(member.id, known.id), eq(member.revision, known.revision)))),
  ];
  if (changed.has("stage")) statements.push(db().insert(memberEvent).values(event(permit, known.id, "stage", line.stage, (line.stage === "full" ? line.confirmedOn : line.joinedOn) ?? asOf)));
  if (changed.has("status")) statements.push(db().insert(memberEvent).values(event(permit, known.id, "status", line.status!, asOf)));
  if (changed.has("branchId") || changed.has("groupId")) {
    const groupId = line.groupId ?? (changed.has("branchId") ? null : known.groupId);
    statements.push(...moving(permit, { memberId: known.id, ...known }, { branchId: line.branchId, groupId }, asOf));
  }
  if (changed.has("mobileOut")) {
    statements.push(line.mobileOut
      ? db().insert(mobileMember).values(mobileRow(permit, known.id, line.branchId, asOf))
      : db().update(mobileMember).set({ returnedOn: asOf }).where(and(eq(mobileMember.memberId, known.id), isNull(mobileMember.returnedOn))));
  }
  if (changed.has("posts")) statements.push(...postChanges(permit, line, known, asOf));
  if (changed.has("status") && !statuses[line.status!].inBranch) statements.push(...leaving(known.id, asOf, FROM_ROSTER));
  return statements;
}

function postChanges(permit: Importing, line: Line, known: Known, asOf: Day): Statement[] {
  const [before, after] = [known.posts ?? [], line.posts ?? []];
  const ended = before.filter((post) => !after.includes(post));
  const begun = after.filter((post) => !before.includes(post));
  return [
    ...(ended.length > 0 ? [db().update(orgPosition).set({ endedOn: asOf, endReason: FROM_ROSTER }).where(and(eq(orgPosition.memberId, known.id), isNull(orgPosition.endedOn), inArray(orgPosition.position, ended)))] : []),
    ...begun.map((position) => db().insert(orgPosition).values(postRow(permit, known.id, line, position, asOf))),
  ];
}

function stamp(permit: Importing) {
  return { by: permit.actor, at: permit.now };
}

function event(permit: Importing, memberId: string, kind: "stage" | "status", value: string, on: Day): Event {
  return { id: newId(), memberId, kind, value, on, reason: FROM_ROSTER, documentNo: "", ...stamp(permit) };
}

function mobileRow(permit: Importing, memberId: string, branchId: string, outOn: Day) {
  return { id: newId(), memberId, branchId, outOn, reason: "unknown" as const, place: "", hostBranch: "", hostReported: false, ...stamp(permit) };
}

/** 党小组组长 is a post in the group, all others in the branch; a leader whose group is not written is kept in the branch. */
function postRow(permit: Importing, memberId: string, { name, branchId, groupId }: Line, position: Position, startedOn: Day) {
  const org = position === "group_leader" && groupId ? { orgKind: "group" as const, orgId: groupId } : { orgKind: "branch" as const, orgId: branchId };
  return { id: newId(), ...org, memberId, name, position, startedOn, endReason: "", documentNo: "", ...stamp(permit) };
}
