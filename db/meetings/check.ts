/** What the gate needs to know about a record, gathered once. */
import { and, eq, inArray, lte, ne } from "drizzle-orm";
import { addMonths, dayOf, type Day, type Instant } from "@/domain/calendar/day";
import { bandOf, recordedOn, type Band } from "@/domain/meetings/clocks";
import { openDecisionStates } from "@/domain/meetings/decisions";
import { has, type Condition, type RecordToCheck } from "@/domain/meetings/gate/condition";
import { impossibleInDraft, unmetConditions, conditionsOf } from "@/domain/meetings/ready";
import type { MeetingRecord, RosterMember } from "@/domain/meetings/record";
import { daysOffThemeDay } from "@/domain/meetings/theme-day";
import type { TruthQuestion } from "@/domain/truth/questions";
import type { Viewer } from "@/domain/permissions/actor";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { meetingDecision } from "../schema/meetings";
import { member } from "../schema/members";
import { settingsOn, workdayCalendar } from "../settings";
import { doubtsAbout } from "../truth/doubts";
import { recordOf } from "./content";
import { talkCoverage } from "./talk-coverage";
import type { BranchRow, MeetingInHand } from "./rows";

type About = { doubts?: readonly TruthQuestion[]; id: string; branch: BranchRow; roster: RosterMember[]; single: boolean; firstSubmittedAt: Instant | null };
type Clock = { now: Instant; today: Day };

export async function toCheck({ id, branch, roster, single, firstSubmittedAt, doubts = [] }: About, record: MeetingRecord, { now, today }: Clock): Promise<RecordToCheck> {
  const settings = await settingsOn(today);
  const heldOn = dayOf(record.startedAt);
  const open = await db().$count(meetingDecision, and(eq(meetingDecision.branchId, branch.id), eq(meetingDecision.active, true), inArray(meetingDecision.state, [...openDecisionStates]), ne(meetingDecision.meetingId, id), lte(meetingDecision.dueOn, heldOn)));
  const untalked = has(record, "org_life_meeting") ? await untalkedBefore(branch.id, heldOn) : 0;
  return {
    record, roster, single, now, strangers: await namesOf(record, roster), doubts, settings, untalked, openPrior: open,
    band: bandOf(heldOn, recordedOn(firstSubmittedAt, today), await workdayCalendar(), settings),
    themeDaysOff: daysOffThemeDay(heldOn, branch.themeDay),
  };
}

/** In the twelve months up to the meeting: one in January looks back on the year before. */
async function untalkedBefore(branchId: string, heldOn: Day): Promise<number> {
  const [coverage] = await talkCoverage([branchId], { from: addMonths(heldOn, -12), to: heldOn });
  return coverage?.left.length ?? 0;
}

/** Whoever is on the list but not on the roster: his name, so that he can be found and taken off. */
async function namesOf({ attendance }: MeetingRecord, roster: readonly RosterMember[]): Promise<ReadonlyMap<string, string>> {
  const known = new Set(roster.map(({ id }) => id));
  const strange = attendance.map(({ memberId }) => memberId).filter((id) => !known.has(id));
  if (strange.length === 0) return new Map();
  return new Map((await db().select({ id: member.id, name: member.name }).from(member).where(inArray(member.id, strange))).map(({ id, name }) => [id, name]));
}

export type Checked = { record: MeetingRecord; band: Band; unmet: Condition[]; all: Condition[] };

/** The checklist of a record that the viewer has found. */
export async function checkMeeting({ row, branch, roster, single }: MeetingInHand, clock: Clock): Promise<Checked> {
  const record = await recordOf(row);
  const doubts = await doubtsAbout({ row, branch, roster }, record);
  const given = await toCheck({ id: row.id, branch, roster, single, firstSubmittedAt: row.firstSubmittedAt, doubts }, record, clock);
  return { record, band: given.band, unmet: unmetConditions(given), all: conditionsOf(given) };
}

/** A vote that did not pass cannot be saved as passed. @throws Refusal "rule" */
export function refuseImpossible(given: RecordToCheck): void {
  const impossible = impossibleInDraft(given);
  if (impossible.length > 0) throw new Refusal("rule", impossible.map(({ message }) => message).join("；"), Object.fromEntries(impossible.map(({ field, message }) => [field, message])));
}

/** The bands of records, without a look at the records themselves: as of the viewer's day where they were not handed in. */
export async function bandsOf({ today }: Viewer, rows: readonly { id: string; heldOn: Day; firstSubmittedAt: Instant | null }[]): Promise<Map<string, Band>> {
  const settings = await settingsOn(today);
  const calendar = await workdayCalendar();
  return new Map(rows.map(({ id, heldOn, firstSubmittedAt }) => [id, bandOf(heldOn, recordedOn(firstSubmittedAt, today), calendar, settings)]));
}

