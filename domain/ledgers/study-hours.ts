/**
 * 学习学时 (handbook §9, TRN-01): what a member has studied, counted once for each time slot. Hours are those of a meeting somebody came
 * to; time online, points of other platforms and mere reading are no hours (red line RL-1).
 */
import { attendanceKinds, type AttendanceKind } from "../meetings/attendance";
import { extraFields, type AnyExtras } from "../meetings/extras";
import type { MeetingKind } from "../meetings/kinds";
import { asAmended, type PaperRecord } from "./paper-record";

export type Setting = "indoor" | "practice" | "";
export type Studied = { memberId: string; meetingId: string; startedAt: string; endedAt: string; content: string; setting: Setting; hours: number };

type Kinds = readonly { kind: MeetingKind; extras: AnyExtras }[];
const contents: Partial<Record<MeetingKind, string>> = { party_lecture: "course", collective_study: "content" };

/** What an event was worth. It fills one time slot: of several sections the longest counts, they are not added. Null when nothing was studied. */
export function studyOf(sections: Kinds, theme: string): { hours: number; setting: Setting; content: string } | null {
  const worth = sections.map(({ kind, extras }) => ({ kind, extras, hours: typeof extras.hours === "number" ? extras.hours : 0 })).filter(({ hours }) => hours > 0);
  const longest = worth.toSorted((a, b) => b.hours - a.hours)[0];
  if (!longest) return null;
  const named = longest.extras[contents[longest.kind] ?? ""];
  const setting = longest.extras.setting;
  return { hours: longest.hours, setting: setting === "indoor" || setting === "practice" ? setting : "", content: (Array.isArray(named) ? named.join("；") : String(named ?? "")) || theme };
}

/** Everybody who came, with what it was worth: 到场, 视频, 送学上门. An approved amendment counts. */
export function studiedIn(papers: readonly PaperRecord[]): Studied[] {
  return papers.map(asAmended).flatMap(({ id, record, people }) => {
    const study = studyOf(record.sections, record.theme || record.title);
    if (!study) return [];
    return people.filter(({ kind }) => attendanceKinds[kind].counts === "present").map(({ memberId }) => ({ memberId, meetingId: id, startedAt: record.startedAt, endedAt: record.endedAt, ...study }));
  });
}

type Attended = { meetingId: string; startedAt: string; endedAt: string; kind: AttendanceKind; study: ReturnType<typeof studyOf> };

/** What one member has studied, from the meetings that had him on their roll. */
export function studiedBy(memberId: string, meetings: readonly Attended[]): Studied[] {
  return meetings.flatMap(({ meetingId, startedAt, endedAt, kind, study }) => (study && attendanceKinds[kind].counts === "present" ? [{ memberId, meetingId, startedAt, endedAt, ...study }] : []));
}

/** One member's hours: where two overlap, the longer counts and the other is worth nothing. In the order of time. */
export function countOnce(studied: readonly Studied[]): (Studied & { counted: number })[] {
  const taken: Studied[] = [];
  for (const one of studied.toSorted((a, b) => b.hours - a.hours || compare(a.startedAt, b.startedAt) || compare(a.meetingId, b.meetingId))) {
    if (!taken.some((other) => one.startedAt < other.endedAt && other.startedAt < one.endedAt)) taken.push(one);
  }
  return studied.toSorted((a, b) => compare(a.startedAt, b.startedAt) || compare(a.meetingId, b.meetingId)).map((one) => ({ ...one, counted: taken.includes(one) ? one.hours : 0 }));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const ways = extraFields.collective_study.setting.of;
export const saySetting = (setting: Setting) => (setting ? ways[setting].zh : "没有注明");
