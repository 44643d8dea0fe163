/** 领导干部参加组织生活 (MTG-19), counted from the records: who was on the roll, who came as a guest from the town, what is planned. */
import { and, asc, eq, gte, inArray, isNotNull, isNull, like, lte, max, ne, or, sql } from "drizzle-orm";
import { addDays, type Day } from "@/domain/calendar/day";
import { presentKinds } from "@/domain/meetings/attendance";
import type { Attended } from "@/domain/meetings/leaders";
import type { Viewer } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import { db } from "../client";
import { listPublicBranches } from "../organization";
import { powerHolds } from "../powers";
import { account, roleGrant } from "../schema/accounts";
import { meeting, meetingAttendance, meetingSection } from "../schema/meetings";
import { member, memberPlace } from "../schema/members";
import { branch } from "../schema/organization";
import { listPlanned, type PlannedLine } from "./plan";

const PLANNED_DAYS = 30;
/** More than a month of a town of 400 branches plans. */
const MOST_PLANNED = 10_000;

/** A leader with an account; `own` is null where the account belongs to no member of the roster. */
export type LeaderLine = { accountId: string; name: string; own: ({ branchId: string; branchName: string } & Attended) | null };

/** The town's leaders, each with the meetings of his own branch this year to which he was called. */
export async function listLeaders(viewer: Viewer): Promise<LeaderLine[]> {
  if (reach(viewer, "duty.overview") !== "all") return [];
  const leaders = await db()
    .selectDistinct({ accountId: account.id, name: account.name, username: account.username, memberId: member.id, branchId: memberPlace.branchId, branchName: branch.name })
    .from(account).innerJoin(roleGrant, eq(roleGrant.accountId, account.id))
    .leftJoin(member, eq(member.mobileDigest, account.personKey))
    .leftJoin(memberPlace, and(eq(memberPlace.memberId, member.id), isNull(memberPlace.toDay)))
    .leftJoin(branch, eq(branch.id, memberPlace.branchId))
    .where(and(powerHolds(viewer.today), eq(roleGrant.role, "town_leader"))).orderBy(asc(account.username));
  const counts = await attendedThisYear(leaders.flatMap(({ memberId }) => memberId ?? []), viewer.today);
  return leaders.map(({ accountId, name, memberId, branchId, branchName }) => ({
    accountId, name, own: memberId && branchId && branchName ? { branchId, branchName, ...(counts.get(memberId) ?? { due: 0, present: 0 }) } : null,
  }));
}

async function attendedThisYear(memberIds: readonly string[], today: Day): Promise<Map<string, Attended>> {
  const rows = await db()
    .select({ memberId: meetingAttendance.memberId, due: sql<number>`count(*)`, present: sql<number>`sum(case when ${inArray(meetingAttendance.kind, presentKinds)} then 1 else 0 end)` })
    .from(meetingAttendance).innerJoin(meeting, eq(meeting.id, meetingAttendance.meetingId))
    .where(and(inArray(meetingAttendance.memberId, [...memberIds]), isNotNull(meeting.firstSubmittedAt), ne(meeting.state, "cancelled"), gte(meeting.heldOn, `${today.slice(0, 4)}-01-01`), lte(meeting.heldOn, today)))
    .groupBy(meetingAttendance.memberId);
  return new Map(rows.map(({ memberId, ...counts }) => [memberId, counts]));
}

export type BranchToAttend = { branchId: string; code: string; name: string; /** when somebody from the town was there last, as a record says */ lastOn: Day | null; next: PlannedLine | null };

/** Somebody from the town was there: as a guest, or as an ordinary member (双重组织生活). Handed in and not cancelled. */
const attendedByTown = () => and(isNotNull(meeting.firstSubmittedAt), ne(meeting.state, "cancelled"), or(
  like(sql`${meeting.observers}`, '%"superior"%'),
  inArray(meeting.id, db().select({ id: meetingSection.meetingId }).from(meetingSection).where(eq(meetingSection.kind, "dual_life"))),
));

/** The days of a year on which somebody from the town was at a meeting of a branch that the caller has found. */
export async function listTownVisits(_viewer: Viewer, branchId: string, year: string): Promise<Day[]> {
  const rows = await db().select({ heldOn: meeting.heldOn }).from(meeting).where(and(eq(meeting.branchId, branchId), gte(meeting.heldOn, `${year}-01-01`), lte(meeting.heldOn, `${year}-12-31`), attendedByTown()));
  return rows.map(({ heldOn }) => heldOn);
}

/** Every branch in the order of the register: the last time somebody from the town sat in, and its next planned meeting within a month. */
export async function listBranchesToAttend(viewer: Viewer): Promise<BranchToAttend[]> {
  if (reach(viewer, "duty.overview") !== "all") return [];
  const visited = await db()
    .select({ branchId: meeting.branchId, lastOn: max(meeting.heldOn) }).from(meeting)
    .where(and(gte(meeting.heldOn, addDays(viewer.today, -366)), attendedByTown()))
    .groupBy(meeting.branchId);
  const lastOn = new Map(visited.map((one) => [one.branchId, one.lastOn]));
  const next = new Map<string, PlannedLine>();
  for (const line of await listPlanned(viewer, { from: viewer.today, to: addDays(viewer.today, PLANNED_DAYS) }, MOST_PLANNED)) if (!next.has(line.branchId)) next.set(line.branchId, line);
  return (await listPublicBranches()).map(({ id, code, name }) => ({ branchId: id, code, name, lastOn: lastOn.get(id) ?? null, next: next.get(id) ?? null }));
}
