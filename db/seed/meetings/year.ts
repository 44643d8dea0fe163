/**
 * January to October 2026 of every branch's organizational life (handbook §14.6): by applicability, on its days, with the small
 * imperfections of honest people, and the planted irregularities told apart.
 */
import { addDays, type Day } from "@/domain/calendar/day";
import type { AnyExtras } from "@/domain/meetings/extras";
import type { MeetingKind } from "@/domain/meetings/kinds";
import { chance, type Chance } from "../history/random";
import { branches, type TownBranch } from "../town/branches";
import { YESTERDAY } from "../history/timeline";
import type { Story } from "./load";
import { wordsFor } from "./words";

const months = Array.from({ length: 10 }, (_, i) => `2026-${String(i + 1).padStart(2, "0")}`);
/** 企业支部组织生活不经常: these two leave out three theme days (§14.6). */
const missed: Readonly<Record<string, readonly string[]>> = { QH010: ["2026-03", "2026-05", "2026-08"], QH036: ["2026-02", "2026-06", "2026-07"] };
/** October's theme day is still to be recorded here: the clerk does it before the visitor's eyes. */
const toRecord = new Set(["QH007", "QH008"]);
/** X01: March to May written down in one night. */
const BURST = { branch: "QH025", months: ["2026-03", "2026-04", "2026-05"], on: "2026-06-30" as Day };

export function yearOf(branch: TownBranch): Story[] {
  const stories: Story[] = [];
  for (const month of months) {
    const dice = chance(`${branch.code} ${month} meetings`);
    if (!(missed[branch.code]?.includes(month)) && !(month === "2026-10" && toRecord.has(branch.code))) add(stories, branch, "theme_day", `${month}-${pad(3 + dice.between(0, 5))}`, dice);
    if (branch.hasCommittee) add(stories, branch, "committee_meeting", `${month}-${pad(dice.between(9, 20))}`, dice);
    for (let group = 1; group <= branch.groups; group++) add(stories, branch, "group_meeting", `${month}-${pad(dice.between(10, 26))}`, dice, `${branch.code.toLowerCase()}-${group}`);
    if (branch.leadsCommunity) add(stories, branch, "democracy_day", `${month}-${pad(dice.between(11, 24))}`, dice);
    if (/-(03|06|09)$/.test(month)) {
      add(stories, branch, "member_assembly", `${month}-${pad(dice.between(18, 28))}`, dice);
      add(stories, branch, "party_lecture", `${month}-${pad(dice.between(12, 25))}`, dice);
      if (branch.leadsCommunity) add(stories, branch, "villager_rep_meeting", `${month}-${pad(dice.between(15, 27))}`, dice);
    }
  }
  return stories;
}

const pad = (n: number) => String(n).padStart(2, "0");

function add(stories: Story[], branch: TownBranch, kind: MeetingKind, day: Day, dice: Chance, groupId?: string): void {
  const burst = branch.code === BURST.branch && BURST.months.includes(day.slice(0, 7)) && (kind === "theme_day" || kind === "committee_meeting");
  const late = burst || dice.next() < 0.02;
  const after = burst ? daysTo(day, BURST.on) : late ? dice.between(6, 12) : dice.between(0, 2);
  if (addDays(day, after) > YESTERDAY) return;
  const words = wordsFor(dice);
  const isRecent = day >= "2026-08-01" && kind === "theme_day";
  stories.push({
    branchId: branch.code.toLowerCase(), kind, day, after, groupId, theme: words.theme, summary: words.summary, decision: isRecent ? words.decision : "", discussion: words.discussion,
    extras: extrasOf(kind, words.topic, dice), agenda: agendaOf(kind, words, dice), until: untilOf(day, burst, dice), dice, online: branch.code === "QH040" && kind === "member_assembly" && day.startsWith("2026-06"),
    ...(late && { late: burst ? "汛前忙于清淤，会后没有及时整理" : "文书农忙，迟了几天才整理" }),
  });
}

function daysTo(from: Day, to: Day): number {
  let days = 0;
  while (addDays(from, days) < to) days++;
  return days;
}

/** Old records are filed; the newest are still on their way. */
function untilOf(day: Day, burst: boolean, dice: Chance): Story["until"] {
  if (burst) return "confirmed";
  if (day < "2026-09-20") return "filed";
  return dice.next() < 0.6 ? "confirmed" : dice.next() < 0.8 ? "submitted" : "confirmed";
}

function extrasOf(kind: MeetingKind, topic: string, dice: Chance): AnyExtras {
  switch (kind) {
    case "theme_day":
      return { segments: [dice.pick(["volunteer", "visit", "discussion"]), ...(dice.next() < 0.5 ? ["study"] : [])], hours: 2, setting: dice.next() < 0.6 ? "practice" : "indoor" };
    case "party_lecture":
      return { lecturer: "支部书记", lecturerRole: "secretary", course: topic, hours: 2, setting: "indoor" };
    case "democracy_day":
      return { source: dice.pick(["people", "representative", "member"]), issues: [topic], members: dice.between(8, 20), representatives: dice.between(5, 15), people: dice.between(0, 12), transfer: dice.pick(["village", "none"]) };
    case "villager_rep_meeting": {
      const due = dice.between(28, 40);
      return { due, present: due - dice.between(1, 6), matters: [topic] };
    }
    default:
      return {};
  }
}

const withAgenda: readonly MeetingKind[] = ["member_assembly", "committee_meeting", "group_meeting"];

function agendaOf(kind: MeetingKind, { topic, discussion }: { topic: string; discussion: string }, dice: Chance): Story["agenda"] {
  if (!withAgenda.includes(kind)) return undefined;
  return { kind: "work", topic, speaker: "支部书记", discussion, ...(kind === "member_assembly" && dice.next() < 0.4 ? { passes: true as const } : {}) };
}

export const allYears = (): Story[] => branches.flatMap(yearOf).sort((a, b) => (addDays(a.day, a.after) < addDays(b.day, b.after) ? -1 : addDays(a.day, a.after) > addDays(b.day, b.after) ? 1 : 0));
