/**
 * January to October 2026 of every branch's organizational life (handbook §14.6): by applicability, each kind on its days of the
 * month, with the small imperfections of honest people. What is odd on purpose stands in planted.ts.
 */
import { addDays, pad, type Day } from "@/domain/calendar/day";
import type { AnyExtras } from "@/domain/meetings/extras";
import { hoursIn } from "@/domain/meetings/hours";
import type { MeetingKind } from "@/domain/meetings/kinds";
import { chance, type Chance } from "../history/random";
import { YESTERDAY } from "../history/timeline";
import { branches, type TownBranch } from "../town/branches";
import { story, type Story, type StoryAgenda } from "./story";
import { wordsFor, type Words } from "./words";

/** Days of the month and the hour: kinds never meet on one day, so that nobody is in two places by accident (X06). */
const rhythm = {
  theme_day: { days: [3, 8], from: "09:00" },
  committee_meeting: { days: [9, 12], from: "15:00" },
  group_meeting: { days: [13, 17], from: "19:00" },
  democracy_day: { days: [18, 20], from: "10:00" },
  party_lecture: { days: [21, 23], from: "14:30" },
  member_assembly: { days: [24, 27], from: "09:30" },
  villager_rep_meeting: { days: [24, 27], from: "16:00" },
} as const satisfies Partial<Record<MeetingKind, { days: readonly [number, number]; from: string }>>;
type Usual = keyof typeof rhythm;

const months = Array.from({ length: 10 }, (_, i) => `2026-${pad(i + 1)}`);
const endsQuarter = (month: string) => +month.slice(5) % 3 === 0;

/** Everything that was written down by the evening before the demo's day. */
export function usualYear(): Story[] {
  return branches.flatMap((branch) => months.flatMap((month) => monthOf(branch, month))).filter(({ day, after }) => addDays(day, after) <= YESTERDAY);
}

function monthOf(branch: TownBranch, month: string): Story[] {
  const kinds: Usual[] = [
    "theme_day", ...(branch.hasCommittee ? ["committee_meeting" as const] : []), ...(branch.leadsCommunity ? ["democracy_day" as const] : []),
    ...(endsQuarter(month) ? ["party_lecture" as const, "member_assembly" as const, ...(branch.leadsCommunity ? ["villager_rep_meeting" as const] : [])] : []),
  ];
  const groups = Array.from({ length: branch.groups }, (_, i) => i + 1).filter((group) => !isMissed(branch, group, month));
  return [...kinds.map((kind) => one(branch, kind, month, 0)), ...groups.map((group) => one(branch, "group_meeting", month, group))];
}

/** Harvest and holidays: now and then a group does not meet; in 石桥 so that the clerk's start page says so. */
const missedByHand = new Set(["QH007-3 2026-07", "QH007-4 2026-08"]);
const isMissed = ({ code }: TownBranch, group: number, month: string) => missedByHand.has(`${code}-${group} ${month}`) || chance(`${code}-${group} ${month} missed`).next() < 0.015;

/** @param group 0 for the branch's own; groups that meet on one evening begin one after the other */
function one({ code }: TownBranch, kind: Usual, month: string, group: number): Story {
  const branchId = code.toLowerCase();
  const dice = chance(`${branchId}-${group} ${kind} ${month}`);
  const { days: [first, last], from } = rhythm[kind];
  const day: Day = `${month}-${pad(dice.between(first, last))}`;
  const words = wordsFor(dice);
  const late = month < "2026-10" && dice.next() < 0.02;
  const begins = later(from, group > 0 ? (group - 1) * 20 : dice.between(0, 2) * 10);
  const minutes = dice.between(6, 12) * 10;
  return story({
    branchId, groupId: group === 0 ? null : `${branchId}-${group}`, kind, day, from: begins, minutes, place: places[kind] ?? "党群服务中心会议室",
    theme: words.theme, summary: words.summary, decision: decides(kind, dice) ? words.decision : "", extras: extrasOf(kind, words.topic, studyHours(minutes), dice), agenda: agendaOf(kind, words, dice),
    after: late ? dice.between(6, 12) : dice.between(from < "12:00" ? 0 : 1, 2), until: untilOf(day, dice), late: late ? dice.pick(lateBecause) : "", sentBack: dice.next() < 0.015, dice,
  });
}

const places: Partial<Record<Usual, string>> = { theme_day: "党群服务中心院内集合", group_meeting: "党小组活动点", villager_rep_meeting: "党群服务中心大会议室", democracy_day: "党群服务中心议事厅" };
const lateBecause = ["文书农忙，迟了几天才整理", "签到表放在书记处，隔了几天才拿到", "停电停网，来网以后才录入", "文书家里有事请假，回来才补上"];

function later(from: string, minutes: number): string {
  const all = +from.slice(0, 2) * 60 + +from.slice(3) + minutes;
  return `${pad(Math.floor(all / 60))}:${pad(all % 60)}`;
}

const decides = (kind: Usual, dice: Chance) => kind === "theme_day" || kind === "member_assembly" || (kind === "democracy_day" && dice.next() < 0.5);

/** Old records are filed, those of late September mostly; October's are on their way, some only begun. */
function untilOf(day: Day, dice: Chance): Story["until"] {
  const luck = dice.next();
  if (day < "2026-09-20") return "filed";
  if (day < "2026-10-01") return luck < 0.6 ? "filed" : "confirmed";
  return luck < 0.55 ? "confirmed" : luck < 0.85 ? "submitted" : "held";
}

const extras: Partial<Record<Usual, (topic: string, hours: number, dice: Chance) => AnyExtras>> = {
  theme_day: (_topic, hours, dice) => ({ segments: [dice.pick(["volunteer", "visit", "discussion"]), ...(dice.next() < 0.5 ? ["study"] : [])], hours, setting: dice.next() < 0.6 ? "practice" : "indoor" }),
  party_lecture: (topic, hours) => ({ lecturer: "支部书记", lecturerRole: "secretary", course: topic, hours, setting: "indoor" }),
  democracy_day: (topic, _hours, dice) => ({ source: dice.pick(["people", "representative", "member"]), issues: [topic], dissent: dice.next() < 0.25 ? ["有人主张放到农闲再办"] : [], representatives: dice.between(5, 15), people: dice.between(0, 12), transfer: dice.pick(["village", "none"]) }),
  villager_rep_meeting: (topic, _hours, dice) => {
    const due = dice.between(28, 40);
    return { due, present: due - dice.between(1, 6), matters: [topic] };
  },
};
const extrasOf = (kind: Usual, topic: string, hours: number, dice: Chance) => extras[kind]?.(topic, hours, dice) ?? {};

/** Two at most, and never more than the time allows. */
const studyHours = (minutes: number) => Math.min(2, hoursIn(minutes));

const withAgenda: readonly Usual[] = ["member_assembly", "committee_meeting", "group_meeting"];

function agendaOf(kind: Usual, { topic, discussion }: Words, dice: Chance): StoryAgenda | null {
  if (!withAgenda.includes(kind)) return null;
  return { kind: "work", topic, speaker: dice.pick(["支部书记", "组织委员", "党小组组长"]), discussion, ...(kind === "member_assembly" && dice.next() < 0.5 ? { votes: true as const } : {}) };
}
