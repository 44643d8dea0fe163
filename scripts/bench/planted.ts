/**
 * Invented branches of which some do one thing that is odd, and each honest one something that is nearly so: what a signal must find and
 * whom it must leave alone. The same seed gives the same branches.
 */
import { chance, type Chance } from "@/db/seed/history/random";
import { addDays, addMinutes, instantAt, pad, type Day } from "@/domain/calendar/day";
import type { Facts } from "@/domain/signals/detect";
import type { MeetingFact, NoticeFact, PhotoFact, RectificationFact, StatementFact } from "@/domain/signals/facts";
import type { SignalCode } from "@/domain/signals/signal";

export type Picture = { whole: PhotoFact; /** the same picture, smaller, encoded again, cropped */ copy: PhotoFact };
type Change = (year: MeetingFact[], dice: Chance, pictures: () => Picture) => void;

const WORDS = "沟渠清淤路灯变压器晒场果园苗圃涵洞河堤敬老院书屋农机名册医保水塔低保养殖户桥头卫生室孩子老人雨季工钱凭证仓库仓房账目台账公开栏监委组长会计报价租期合同树苗围栏灶台井盖水表网线电杆垃圾站公厕广场喇叭锣鼓戏台龙灯春耕秋收夏管冬修".match(/../gu)!;
const sentence = (dice: Chance) => `${Array.from({ length: dice.between(9, 15) }, () => dice.pick(WORDS)).join("")}。`;
const text = (dice: Chance) => Array.from({ length: dice.between(3, 6) }, () => sentence(dice)).join("");

/** Monthly theme day, committee and group meeting, an assembly each quarter: fifty records of an honest year. */
function honestYear(branchId: string, dice: Chance): MeetingFact[] {
  const due = dice.between(21, 60);
  const slots = Array.from({ length: 12 }, (_, m) => [["theme_day", 5, "09:00"], ["committee_meeting", 11, "15:00"], ["group_meeting", 17, "19:00"], ...(m % 3 === 2 ? [["member_assembly", 25, "09:30"]] : [])] as [string, number, string][]);
  return slots.flatMap((ofMonth, m) => ofMonth.map(([kind, day, from]): MeetingFact => {
    const heldOn: Day = `2026-${pad(m + 1)}-${pad(day + dice.between(0, 3))}`;
    const startedAt = instantAt(heldOn, from);
    const vote = () => ({ topic: "议题", dueVoting: due, presentVoting: due - dice.between(1, 5), oppose: dice.between(0, 2), abstain: dice.between(0, 1) });
    return {
      id: `${branchId}-${m}-${kind}`, branchId, branchName: branchId, title: kind, kinds: [kind], heldOn, startedAt, endedAt: addMinutes(startedAt, dice.between(45, 130)), submittedAt: instantAt(addDays(heldOn, dice.between(0, 2)), "20:30"),
      text: text(dice), due, present: due - dice.between(1, 6), onSite: [], votes: kind === "member_assembly" ? [vote(), vote()] : [], photos: [],
    };
  }));
}

const theme = (year: readonly MeetingFact[]) => year.filter(({ kinds }) => kinds[0] === "theme_day");
const person = { memberId: "", name: "甲", awaySince: null, gone: null };
const somebody = (meeting: MeetingFact, change: object = {}) => Object.assign(meeting, { onSite: [{ ...person, memberId: `${meeting.branchId}-甲`, ...change }] });
const reworded = (words: string, dice: Chance, share: number) => words.split("。").filter(Boolean).map((one) => (dice.next() < share ? sentence(dice) : `${one}。`)).join("");
const onOneDay = (year: readonly MeetingFact[], days: number) => ["committee_meeting", "joint_meeting", "member_assembly", "villager_rep_meeting"].forEach((kind, i) => {
  const meeting = year[20 + i]!;
  const heldOn = addDays("2026-07-02", Math.min(i, days));
  const startedAt = instantAt(heldOn, `${pad(8 + i * 2)}:10`);
  Object.assign(meeting, { kinds: [kind], heldOn, startedAt, endedAt: addMinutes(startedAt, 60), submittedAt: instantAt(addDays(heldOn, 1), "20:00") });
});
const handIn = (records: readonly MeetingFact[], at: string) => records.forEach((meeting) => Object.assign(meeting, { submittedAt: at }));
const longAfter = (records: readonly MeetingFact[], days: number) => records.forEach((meeting, i) => Object.assign(meeting, { submittedAt: instantAt(addDays(meeting.heldOn, days), `0${i}:30`) }));
const lasting = (records: readonly MeetingFact[], minutes: number) => records.forEach((meeting) => Object.assign(meeting, { endedAt: addMinutes(meeting.startedAt, minutes) }));
const taken = (meeting: MeetingFact, { whole }: Picture, hoursBefore: number) => Object.assign(meeting, { photos: [{ ...whole, capturedAt: new Date(Date.parse(meeting.startedAt) + (8 - hoursBefore) * 3600_000).toISOString().slice(0, 19) }] });
const unanimous = (year: readonly MeetingFact[], count: number) => year.flatMap(({ votes }) => votes).slice(0, count).forEach((vote) => Object.assign(vote, { presentVoting: vote.dueVoting, oppose: 0, abstain: 0 }));
const overlapping = (year: readonly MeetingFact[], minutesApart: number) => {
  const [first, second] = [year[3]!, year[4]!];
  const startedAt = addMinutes(first.endedAt, minutesApart);
  Object.assign(second, { heldOn: first.heldOn, startedAt, endedAt: addMinutes(startedAt, 60) });
  for (const meeting of [first, second]) somebody(meeting);
};

/** Of meetings: what is odd, and what an honest branch does that comes near. */
export const meetingPlants: Partial<Record<SignalCode, { odd: Change; near: Change }>> = {
  X01: { odd: (year) => handIn(year.slice(0, 6), instantAt("2026-06-24", "09:00")), near: (year) => handIn(year.slice(0, 5), instantAt("2026-06-24", "09:00")) },
  X02: { odd: (year) => longAfter(year.slice(8, 11), 40), near: (year) => longAfter(year.slice(8, 10), 40) },
  X03: { odd: (year, dice) => Object.assign(theme(year)[5]!, { text: reworded(theme(year)[4]!.text, dice, 0) }), near: (year, dice) => Object.assign(theme(year)[5]!, { text: sentence(dice) + reworded(theme(year)[4]!.text, dice, 0.4) + sentence(dice) }) },
  X04: {
    odd: (year, _dice, pictures) => { const { whole, copy } = pictures(); Object.assign(theme(year)[2]!, { photos: [whole] }); Object.assign(theme(year)[7]!, { photos: [copy] }); },
    near: (year, _dice, pictures) => theme(year).forEach((meeting) => Object.assign(meeting, { photos: [pictures().whole] })),
  },
  X05: { odd: (year, _dice, pictures) => taken(theme(year)[3]!, pictures(), 60), near: (year, _dice, pictures) => taken(theme(year)[3]!, pictures(), 20) },
  X06: { odd: (year) => overlapping(year, -20), near: (year) => overlapping(year, 0) },
  X07: { odd: (year) => somebody(theme(year)[6]!, { awaySince: "2026-03-01" }), near: (year) => somebody(theme(year)[6]!, { awaySince: addDays(theme(year)[6]!.heldOn, 1) }) },
  X08: { odd: (year) => year.forEach((meeting) => Object.assign(meeting, { present: meeting.due })), near: (year) => year.forEach((meeting, i) => Object.assign(meeting, { present: meeting.due - (i === 30 ? 1 : 0) })) },
  X09: { odd: (year) => unanimous(year, 8), near: (year) => unanimous(year, 7) },
  X10: { odd: (year) => lasting(year.slice(10, 13), 15), near: (year) => lasting(year.slice(10, 12), 15) },
  X14: { odd: (year) => onOneDay(year, 0), near: (year) => onOneDay(year, 1) },
};

const amounts = (dice: Chance, round: number, of: number) => Array.from({ length: of }, (_, i) => (i < round ? dice.between(1, 900) * 10_000 : dice.between(1, 900) * 10_000 + dice.between(1, 999)));
type Paper = { statements?: StatementFact; notices?: NoticeFact; rectifications?: RectificationFact };
const notice = (branchId: string, alike: number, explained: boolean): Paper => ({ notices: { noticeId: `${branchId}-n`, orgKind: "branch", orgId: branchId, title: "公开", publishedOn: "2026-10-10", alike, explained, beforeId: `${branchId}-b` } });
const statement = (branchId: string, list: number[]): Paper => ({ statements: { noticeId: `${branchId}-f`, communityId: branchId, title: "收支", publishedOn: "2026-10-10", amounts: list } });
const report = (branchId: string, hours: number, evidence: number): Paper => ({ rectifications: { findingId: `${branchId}-r`, branchId, title: "问题", noticedAt: "2026-09-10T01:00:00.000Z", reportedAt: addMinutes("2026-09-10T01:00:00.000Z", hours * 60), evidence } });

/** Of papers. */
export const paperPlants: Partial<Record<SignalCode, { odd: (branchId: string, dice: Chance) => Paper; near: (branchId: string, dice: Chance) => Paper }>> = {
  X12: { odd: (id, dice) => statement(id, amounts(dice, 30, 30)), near: (id, dice) => statement(id, dice.next() < 0.5 ? amounts(dice, 28, 30) : amounts(dice, 19, 19)) },
  X13: { odd: (id) => notice(id, 97, false), near: (id, dice) => (dice.next() < 0.5 ? notice(id, 100, true) : notice(id, 93, false)) },
  X15: { odd: (id, dice) => report(id, dice.between(1, 23), 0), near: (id, dice) => (dice.next() < 0.5 ? report(id, 5, 1) : report(id, 30, 0)) },
};

/** @returns the facts, and the branches in which the thing was planted */
export function plantedBranches(code: SignalCode, branches: number, seed: number, pictures: () => Picture): { facts: Facts; odd: ReadonlySet<string> } {
  const facts = { meetings: [] as MeetingFact[], statements: [] as StatementFact[], notices: [] as NoticeFact[], rectifications: [] as RectificationFact[], cases: [] };
  const odd = new Set<string>();
  for (let n = 0; n < branches; n++) {
    const branchId = `${code}-${n}`;
    const dice = chance(`${seed} ${branchId}`);
    const how = n % 4 === 0 ? "odd" : "near";
    if (how === "odd") odd.add(branchId);
    const year = honestYear(branchId, dice);
    meetingPlants[code]?.[how](year, dice, pictures);
    facts.meetings.push(...year);
    const paper = paperPlants[code]?.[how](branchId, dice) ?? {};
    for (const key of ["statements", "notices", "rectifications"] as const) if (paper[key]) (facts[key] as unknown[]).push(paper[key]);
  }
  return { facts, odd };
}
