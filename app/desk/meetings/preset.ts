/** What a new record begins with: everything that is known already, so that only what is new is written. */
import { rosterOn } from "@/db/members/roster-on";
import { bandsOf } from "@/db/meetings/check";
import { findLastOfKind } from "@/db/meetings/list";
import type { Planned } from "@/db/meetings/plan";
import type { BranchRow } from "@/db/meetings/rows";
import { dayOf, instantAt, timeOf, type Day } from "@/domain/calendar/day";
import { nextPeriod, sayPeriod } from "@/domain/calendar/period";
import { bands } from "@/domain/meetings/clocks";
import { emptyExtras } from "@/domain/meetings/extras";
import { meetingKinds, type MeetingKind } from "@/domain/meetings/kinds";
import type { MeetingRecord, RosterMember } from "@/domain/meetings/record";
import { themeDayIn } from "@/domain/meetings/theme-day";
import type { Person } from "@/domain/permissions/actor";

export type Wanted = { branch: BranchRow; kinds: MeetingKind[]; groupId: string | null; groupName: string | null; planned: Planned | null; /** Somebody opened the plan's line: its day is the day. */ fromPlan: boolean };
export type Preset = { record: MeetingRecord; roster: RosterMember[] };

/** The planned day, or the fixed theme day while a record of it is still in time; otherwise today. No day is invented. */
async function usualDay(viewer: Person, { branch, kinds, planned, fromPlan }: Wanted): Promise<Day> {
  const { today } = viewer;
  if (planned && fromPlan) return planned.plannedOn < today ? planned.plannedOn : today;
  const fixed = themeDayIn(today.slice(0, 7), branch.themeDay);
  if (!kinds.includes("theme_day") || fixed > today) return today;
  const band = (await bandsOf(viewer, [{ id: "new", heldOn: fixed, firstSubmittedAt: null }])).get("new")!;
  return bands[band].report === "in_time" ? fixed : today;
}

export async function presetRecord(viewer: Person, wanted: Wanted): Promise<Preset> {
  const { branch, kinds, groupId, groupName, planned } = wanted;
  const day = await usualDay(viewer, wanted);
  const roster = await rosterOn(viewer, branch.id, day);
  const last = await findLastOfKind(viewer, branch.id, kinds[0]!);
  const host = groupId ? null : (roster.find(({ committee }) => committee === "secretary") ?? null);
  return {
    roster,
    record: {
      groupId, title: `${sayPeriod(day.slice(0, 7))}${groupName ?? ""}${kinds.map((kind) => meetingKinds[kind].zh).join("、")}`, theme: planned?.theme ?? "", place: planned?.place || last?.place || "",
      startedAt: instantAt(day, last ? timeOf(last.startedAt) : "09:00"), endedAt: instantAt(day, last ? timeOf(last.endedAt) : "10:30"),
      hostId: host?.id ?? null, hostName: host?.name ?? "", recorderId: null, recorderName: viewer.name,
      sections: kinds.map((kind) => ({ kind, extras: emptyExtras(kind) })),
      attendance: [], excluded: [], observers: [], agenda: [], decisions: [], followUp: "", priorReviewed: false, summary: "", lateReason: "", explanations: {},
    },
  };
}

/** Until when decisions usually run: the next month's theme day. */
export function usualDue(record: MeetingRecord, branch: BranchRow): Day {
  return themeDayIn(nextPeriod(dayOf(record.startedAt).slice(0, 7)), branch.themeDay);
}
