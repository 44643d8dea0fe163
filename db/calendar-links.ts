/**
 * 日历订阅 (.ics): a calendar cannot sign in, so its address is the key. It belongs to one person and one branch, is read with that
 * person's powers of the day, and is ended by its owner at any time. It shows titles and days, nothing that names a person.
 */
import { timingSafeEqual } from "node:crypto";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Instant } from "@/domain/calendar/day";
import { calendarEntries, taskEntries, type CalendarEntry } from "@/domain/duties/calendar-entry";
import { openDecisionStates } from "@/domain/meetings/decisions";
import { branchSubject } from "@/domain/organization/subject";
import type { Person, Visitor } from "@/domain/permissions/actor";
import { may, type Permit } from "@/domain/permissions/permit";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import { db } from "./client";
import { newId } from "./id";
import { listLifeDuties } from "./life-duties";
import { listDecisions } from "./meetings/decisions";
import { listPublicBranches, type Branch } from "./organization";
import { calendarLink } from "./schema/calendar-links";
import { keyedDigest } from "./seal";
import { listDuties } from "./staff-duties";
import { findPersonById } from "./viewers";
import { atomically, exactlyOne } from "./write";

const TOKEN_LENGTH = 32;
const tokenOf = (linkId: string) => keyedDigest("calendar link", linkId).slice(0, TOKEN_LENGTH);

/** The last part of the address: id and token. */
export const calendarFile = (linkId: string) => `${linkId}.${tokenOf(linkId)}.ics`;

export type Subscribable = { branch: Branch; link: { id: string; file: string; madeAt: Instant } | null };

/** The branches whose calendar the viewer may subscribe to, each with his link where he has one. */
export async function listSubscribable(viewer: Person): Promise<Subscribable[]> {
  const links = await db().select().from(calendarLink).where(and(eq(calendarLink.accountId, viewer.id), isNull(calendarLink.endedAt))).orderBy(asc(calendarLink.madeAt));
  const byBranch = new Map(links.map(({ id, branchId, madeAt }) => [branchId, { id, file: calendarFile(id), madeAt }]));
  const branches = (await listPublicBranches()).filter((branch) => may(viewer, "duty.subscribe", branchSubject(branch)));
  return branches.map((branch) => ({ branch, link: byBranch.get(branch.id) ?? null }));
}

/** @throws Refusal "hidden" for a branch that is not there */
export async function subscribedBranch(_viewer: Person, branchId: string): Promise<Subject> {
  const found = (await listPublicBranches()).find(({ id }) => id === branchId);
  if (!found) throw hidden();
  return branchSubject(found);
}

export async function makeCalendarLink(permit: Permit<"duty.subscribe">): Promise<void> {
  const branchId = permit.subject.id;
  const [open] = await db().select().from(calendarLink).where(and(eq(calendarLink.accountId, permit.actor), eq(calendarLink.branchId, branchId), isNull(calendarLink.endedAt)));
  if (open) throw new Refusal("rule", "这个支部您已经有一个订阅地址。要换新的，请先停用旧的。");
  await atomically(permit, [db().insert(calendarLink).values({ id: newId(), accountId: permit.actor, branchId, madeAt: permit.now })]);
}

/** @throws Refusal "hidden" for somebody else's link: nobody learns that it exists */
export async function findCalendarLink(viewer: Person, id: string): Promise<Subject> {
  const [row] = await db().select().from(calendarLink).where(and(eq(calendarLink.id, id), eq(calendarLink.accountId, viewer.id)));
  if (!row) throw hidden();
  return { kind: "calendar_link", id, branch: row.branchId, people: { self: [row.accountId] } };
}

export async function endCalendarLink(permit: Permit<"duty.unsubscribe">): Promise<void> {
  await atomically(permit, [exactlyOne(db().update(calendarLink).set({ endedAt: permit.now }).where(and(eq(calendarLink.id, permit.subject.id), isNull(calendarLink.endedAt))), "这个订阅已经停用。")]);
}

export type BranchCalendar = { branch: Branch; entries: CalendarEntry[] };

/** What a calendar reads: null for a wrong or ended address, a suspended owner, or one who no longer works for the branch. */
export async function readCalendar({ now }: Visitor, file: string): Promise<BranchCalendar | null> {
  const [id = "", token = ""] = file.split(".");
  if (!sameToken(token, tokenOf(id))) return null;
  const [link] = await db().select().from(calendarLink).where(and(eq(calendarLink.id, id), isNull(calendarLink.endedAt)));
  const viewer = link && (await findPersonById(link.accountId, now));
  const branch = (await listPublicBranches()).find((one) => one.id === link?.branchId);
  if (!viewer || !branch || !may(viewer, "duty.subscribe", branchSubject(branch))) return null;
  const owed = [branch.id, ...(branch.leadsCommunity && branch.communityId ? [branch.communityId] : [])];
  const published = (await listDuties(viewer)).filter(({ orgId }) => owed.includes(orgId));
  const { rows: tasks } = await listDecisions(viewer, { states: openDecisionStates, branchId: branch.id });
  return { branch, entries: [...calendarEntries([...(await listLifeDuties(viewer, [branch.id])), ...published], viewer.today), ...taskEntries(tasks, viewer.today)] };
}

function sameToken(given: string, right: string): boolean {
  return given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right));
}
