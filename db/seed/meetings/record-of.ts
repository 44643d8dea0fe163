/** The record that a clerk writes of a story: who came is decided by the day's roster, by what is known of each, and a little chance. */
import { addDays, addMinutes, instantAt } from "@/domain/calendar/day";
import { attendanceKinds, presetMark, type Attendance, type Mark } from "@/domain/meetings/attendance";
import { emptyExtras } from "@/domain/meetings/extras";
import { meetingKinds } from "@/domain/meetings/kinds";
import type { MeetingRecord, RosterMember, VoteFigures } from "@/domain/meetings/record";
import { calledBy, votersOf } from "@/domain/meetings/voters";
import type { Chance } from "../history/random";
import { groupNames } from "../town/staff";
import type { Story } from "./story";

/** Enough time for what was decided. */
const DECISION_DAYS = 30;

/** @param leaderId of the group that meets, where one is named */
export function recordOf(told: Story, roster: readonly RosterMember[], writer: string, leaderId: string | null = null): MeetingRecord {
  const { kind, day, groupId, dice, late, theme, place, summary, minutes } = told;
  const called = calledBy(kind, roster, groupId);
  const usual = called.map((member, i) => ({ memberId: member.id, ...(kind === "committee_meeting" ? seatMark(member, i, dice) : markOf(member, kind === "theme_day", dice)) }));
  const attendance = told.marks ? told.marks(usual, called) : usual;
  const host = hostOf(roster, called, attendance, leaderId);
  const startedAt = instantAt(day, told.from);
  const record: MeetingRecord = {
    groupId, title: `${+day.slice(0, 4)}年${+day.slice(5, 7)}月${groupId ? groupNames(10)[+groupId.split("-")[1]! - 1] : ""}${meetingKinds[kind].zh}`, theme, place, startedAt, endedAt: addMinutes(startedAt, minutes),
    hostId: host.id, hostName: host.name, recorderId: null, recorderName: writer, sections: [{ kind, extras: { ...emptyExtras(kind), ...told.extras, ...(told.extras.lecturerRole === "secretary" && { lecturer: (roster.find(({ committee }) => committee === "secretary") ?? host).name }) } }], attendance,
    excluded: [], observers: [], agenda: [], decisions: [],
    followUp: attendance.some(({ kind: how }) => how === "absent") ? "小组长上门补课" : "", priorReviewed: true, summary, lateReason: late, explanations: {},
  };
  const owner = dice.pick(whoWasThere(called, attendance, host));
  if (told.decision !== "") record.decisions.push({ content: told.decision, ownerId: owner.id, ownerName: owner.name, dueOn: addDays(day, DECISION_DAYS) });
  if (!told.agenda) return record;
  const { votes, ...item } = told.agenda;
  return { ...record, agenda: [{ section: kind, ...item, vote: votes ? passing(told, record, roster) : null }] };
}

/** The group's leader or the secretary; where he did not come, the first on the list who did. */
function hostOf(roster: readonly RosterMember[], called: readonly RosterMember[], attendance: readonly Attendance[], leaderId: string | null): RosterMember {
  const usual = (leaderId ? called.find(({ id }) => id === leaderId) : undefined) ?? roster.find(({ committee }) => committee === "secretary") ?? roster[0]!;
  const mark = attendance.find(({ memberId }) => memberId === usual.id);
  return mark && !attendanceKinds[mark.kind].votes ? whoWasThere(called, attendance, usual)[0]! : usual;
}

/** Never empty: where nobody was in the room the host takes it on. */
function whoWasThere(called: readonly RosterMember[], attendance: readonly Attendance[], host: RosterMember): RosterMember[] {
  const there = new Set(attendance.filter(({ kind }) => attendanceKinds[kind].votes).map(({ memberId }) => memberId));
  const present = called.filter(({ id }) => there.has(id));
  return present.length > 0 ? present : [host];
}

/** The few of a committee come, or join on the line where they work; now and then one is on duty. */
function seatMark({ away }: RosterMember, i: number, dice: Chance): Mark {
  if (away) return { kind: "video", reason: null };
  return i === 3 && dice.next() < 0.3 ? { kind: "leave", reason: "duty" } : { kind: "on_site", reason: null };
}

/** Who is known to be away or frail is preset, and some of the frail are visited; of the others a few are on leave, on the line, or do not come. */
function markOf(member: RosterMember, visits: boolean, dice: Chance): Mark {
  const preset = presetMark(member);
  const luck = dice.next();
  if (preset.kind === "exempt" && visits && luck < 0.3) return { kind: "home_visit", reason: null };
  if (preset.kind !== "on_site") return preset;
  if (luck < 0.055) return { kind: "leave", reason: dice.pick(["farming", "working", "sick", "family", "duty"] as const) };
  if (luck < 0.06) return { kind: "absent", reason: "unsaid" };
  return luck < 0.07 ? { kind: "video", reason: null } : preset;
}

/** A vote that passes, with its honest few against; null where too few came to decide anything. */
function passing({ kind, dice }: Story, record: MeetingRecord, roster: readonly RosterMember[]): VoteFigures | null {
  const { due, present } = votersOf(kind, record, roster);
  const spare = present - (Math.floor(due / 2) + 1);
  if (spare < 0) return null;
  const oppose = dice.between(0, Math.min(2, spare));
  const abstain = dice.between(0, Math.min(1, spare - oppose));
  return { mode: "show_hand", approve: present - oppose - abstain, oppose, abstain, written: 0, passed: true };
}
