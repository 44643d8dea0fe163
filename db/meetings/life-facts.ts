/** What has been recorded, as facts for the duties of organizational life. */
import { and, eq, gte, inArray, lte, ne, or, sql } from "drizzle-orm";
import { dayOf, type Day, type Instant } from "@/domain/calendar/day";
import type { LifeFact, Report } from "@/domain/duties/life/facts";
import { bandOf, bands, recordedOn } from "@/domain/meetings/clocks";
import { meetingKindNames, type MeetingKind } from "@/domain/meetings/kinds";
import { meetingStates } from "@/domain/meetings/lifecycle";
import { lifeRules, type LifeKind } from "@/domain/duties/life/rules";
import { byKey } from "@/domain/members/by-key";
import type { Viewer } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import { db } from "../client";
import { meetingPlan } from "../schema/meeting-plans";
import { heartTalk, meeting, meetingSection } from "../schema/meetings";
import { settingsOn, workdayCalendar } from "../settings";
import { talkCoverage } from "./talk-coverage";

const owed = new Set<string>(lifeRules.map(({ kind }) => kind));
/** What is owed and recorded as a meeting. */
const owedMeetings = meetingKindNames.filter((kind): kind is LifeKind & MeetingKind => owed.has(kind));
const isLifeKind = (kind: string): kind is LifeKind => owed.has(kind);

type Asked = { branchIds: readonly string[] | null; /** From when each kind matters; a kind that is not named is not read. */ since: ReadonlyMap<LifeKind, Day>; to: Day };

/**
 * Facts of these branches (all in reach when none are named; of a group's leader, what his group recorded) that happened up to `to`. A made-up record counts as confirmed only with the
 * office's consent (ruling 19). A month's board reads the month of the monthly kinds, not the year of all of them.
 */
export async function listLifeFacts(viewer: Viewer, { branchIds, since, to }: Asked): Promise<LifeFact[]> {
  const scopes = reach(viewer, "meeting.read");
  const ids = scopes === "all" ? branchIds : (branchIds ?? scopes.branch).filter((id) => scopes.branch.includes(id));
  const reportOf = await reporting(viewer.today);
  const held = (await sectionsOf(ids, scopes === "all" ? [] : scopes.group, since, to)).map(({ firstSubmittedAt, extras, state, consentAt, kind, ...row }): LifeFact => {
    const report = reportOf(row.heldOn, firstSubmittedAt);
    const confirmed = meetingStates[state].done && (report !== "made_up" || consentAt !== null);
    return { ...row, kinds: [kind], period: reviewYearOf(extras), confirmed, report, ...(!confirmed && { waits: meetingStates[state].done ? "consent" as const : state === "submitted" ? "secretary" as const : "author" as const }) };
  });
  return [...held, ...await talksOf(ids, since.get("heart_talk"), to, viewer.today), ...await plansOf(ids, since.get("quarter_plan"))];
}

/** How the two clocks stand. Many records share their two days, and working days are counted day by day: each pair is worked out once. */
async function reporting(today: Day): Promise<(heldOn: Day, firstSubmittedAt: Instant | null) => Report> {
  const [settings, calendar] = [await settingsOn(today), await workdayCalendar()];
  const known = new Map<string, Report>();
  return (heldOn, firstSubmittedAt) => {
    const key = `${heldOn}${firstSubmittedAt}`;
    const found = known.get(key) ?? bands[bandOf(heldOn, recordedOn(firstSubmittedAt, today), calendar, settings)].report;
    known.set(key, found);
    return found;
  };
}

/** One reading for each first day (a month, a quarter, a year), with its kinds named, so that the index by kind and day serves. */
async function sectionsOf(ids: readonly string[] | null, groups: readonly string[], since: ReadonlyMap<LifeKind, Day>, to: Day) {
  const days = byKey(owedMeetings.filter((kind) => since.has(kind)), (kind) => since.get(kind)!);
  const place = ids && (groups.length > 0 ? or(inArray(meetingSection.branchId, [...ids]), inArray(meetingSection.groupId, [...groups])) : inArray(meetingSection.branchId, [...ids]));
  const readings = [...days].map(([from, kinds]) => db()
    .select({
      id: meeting.id, kind: meetingSection.kind, branchId: meeting.branchId, groupId: meeting.groupId, heldOn: meeting.heldOn, state: meeting.state,
      firstSubmittedAt: meeting.firstSubmittedAt, consentAt: meeting.consentAt, extras: reviewExtras,
    })
    .from(meetingSection).innerJoin(meeting, eq(meeting.id, meetingSection.meetingId))
    .where(and(place ?? undefined, inArray(meetingSection.kind, kinds), gte(meetingSection.heldOn, from), lte(meetingSection.heldOn, to), ne(meeting.state, "cancelled"))));
  return (await Promise.all(readings)).flat().filter((row): row is typeof row & { kind: LifeKind } => isLifeKind(row.kind));
}

/** Of reviews only: which year they are about. Nothing else of the extras is read. */
const reviewExtras = sql<string | null>`case when ${meetingSection.kind} = 'democratic_review' then ${meetingSection.extras} end`;

function reviewYearOf(extras: string | null): string | null {
  const year: unknown = extras && (JSON.parse(extras) as { reviewYear?: unknown }).reviewYear;
  return typeof year === "number" ? String(year) : null;
}

const plain = { groupId: null, confirmed: true, report: "in_time" } as const;

/** One talk is enough, or the one that reached the last member of the year (the town decides). */
async function talksOf(ids: readonly string[] | null, from: Day | undefined, to: Day, today: Day): Promise<LifeFact[]> {
  if (!from) return [];
  if ((await settingsOn(today)).talks_reach_all) return completedTalks(ids, from, to);
  const { id, branchId, talkedOn } = heartTalk;
  const talks = await db().select({ id, branchId, talkedOn }).from(heartTalk).where(and(ids ? inArray(branchId, [...ids]) : undefined, gte(talkedOn, from), lte(talkedOn, to)));
  return talks.map(talkFact);
}

const talkFact = ({ id, branchId, talkedOn }: { id: string; branchId: string; talkedOn: Day }): LifeFact => ({ id, kinds: ["heart_talk"], branchId, heldOn: talkedOn, period: null, ...plain });

async function completedTalks(ids: readonly string[] | null, from: Day, to: Day): Promise<LifeFact[]> {
  const years = Array.from({ length: +to.slice(0, 4) - +from.slice(0, 4) + 1 }, (_, i) => +from.slice(0, 4) + i);
  const coverages = await Promise.all(years.map((year) => talkCoverage(ids, { from: `${year}-01-01`, to: year === +to.slice(0, 4) ? to : `${year}-12-31` })));
  return coverages.flat().flatMap(({ branchId, completedBy }) => (completedBy ? [talkFact({ ...completedBy, branchId })] : []));
}

/** By the quarter that is planned: it is drawn up before it begins. */
async function plansOf(ids: readonly string[] | null, from: Day | undefined): Promise<LifeFact[]> {
  if (!from) return [];
  const { id, branchId, period, at } = meetingPlan;
  const plans = await db().select({ id, branchId, period, at }).from(meetingPlan).where(and(ids ? inArray(branchId, [...ids]) : undefined, gte(period, from.slice(0, 4))));
  return plans.map((plan): LifeFact => ({ id: plan.id, kinds: ["quarter_plan"], branchId: plan.branchId, heldOn: dayOf(plan.at), period: plan.period, ...plain }));
}
