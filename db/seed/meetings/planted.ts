/**
 * What is odd on purpose (handbook §14.6): missing records, many written down in one afternoon, a copied text, one who was away,
 * one in two places, four steps in a day. Everything else must read as honest as it is.
 */
import { daysBetween, type Day } from "@/domain/calendar/day";
import type { Attendance } from "@/domain/meetings/attendance";
import type { AnyExtras } from "@/domain/meetings/extras";
import type { MeetingKind } from "@/domain/meetings/kinds";
import { slotOf, story, type Story } from "./story";

/** 企业支部组织生活不经常: three theme days are missing at each. */
export const missing: Readonly<Record<string, readonly string[]>> = { qh010: ["2026-03", "2026-05", "2026-08"], qh036: ["2026-02", "2026-06", "2026-07"] };
/** October's theme day is still to be recorded here: the clerk does it before the visitor's eyes. */
export const toRecord = ["qh007", "qh008"];
const leftOut = new Set([...Object.entries(missing).flatMap(([id, list]) => list.map((month) => `${id}//theme_day/${month}`)), ...toRecord.map((id) => `${id}//theme_day/2026-10`)]);

/** X01: spring's theme days and committee meetings, handed in on one afternoon. */
export const BURST = { branchId: "qh025", months: ["2026-03", "2026-04", "2026-05"], on: "2026-06-30" as Day, records: 6 };
const inBurst = new Set(BURST.months.flatMap((month) => ["theme_day", "committee_meeting"].map((kind) => `${BURST.branchId}//${kind}/${month}`)));

export const COPY = { from: "qh011//theme_day/2026-06", to: "qh012//theme_day/2026-06" };
export const WHILE_AWAY = "qh014//theme_day/2026-05";
export const ONLINE = "qh040//member_assembly/2026-06";
export const TWO_PLACES = { committee: "qh020//committee_meeting/2026-04", group: "qh020/qh020-1/group_meeting/2026-04" };

/** X14 同日四步: 提议、商议、审议、决议 in the committee, the joint meeting, the assembly and the representatives' meeting of one day. */
export const FOUR_STEPS = { branchId: "qh029", on: "2026-06-26" as Day };
const step = (kind: MeetingKind, from: string, theme: string, summary: string, decision: string, extras?: AnyExtras) =>
  ({ ...(extras && { extras }), kind, from, theme, summary, decision, agenda: { kind: "work" as const, topic: theme, speaker: "支部书记", discussion: summary } });
const steps = [
  step("committee_meeting", "08:30", "提议更换村口变压器", "支委会提议更换村口变压器，预算四万六千元，由电管站报价。", ""),
  step("joint_meeting", "10:00", "商议更换变压器的方案", "两委商议后同意更换，增加一处避雷，施工期停电不超过半天。", "", { due: 9, present: 8, matters: ["更换村口变压器"] }),
  step("member_assembly", "14:00", "审议更换变压器", "党员审议更换方案，提出施工时要先通知养殖户。", "由二组长挨户通知养殖户停电时间"),
  step("villager_rep_meeting", "16:30", "决议更换变压器", "代表会议同意更换变压器，结果交监督委员会公示。", "", { due: 36, present: 31, matters: ["更换村口变压器"] }),
] as const;
const inFourSteps = new Map(steps.map((one) => [`${FOUR_STEPS.branchId}//${one.kind}/${FOUR_STEPS.on.slice(0, 7)}`, one]));
/** The only one of the four that nobody holds in the usual year. */
const jointMeeting = () => story({ branchId: FOUR_STEPS.branchId, day: FOUR_STEPS.on, after: 1, until: "filed", minutes: 60, ...steps[1] });

export function plant(stories: readonly Story[]): Story[] {
  const bySlot = new Map(stories.map((one) => [slotOf(one), one]));
  const source = bySlot.get(COPY.from)!;
  const committee = bySlot.get(TWO_PLACES.committee)!;
  const changes: Readonly<Record<string, (one: Story) => Partial<Story>>> = {
    [COPY.from]: () => ({ day: "2026-06-05", after: 1, late: "", until: "filed" }),
    [COPY.to]: () => ({ day: "2026-06-06", after: 3, late: "", until: "filed", theme: source.theme, summary: source.summary, decision: source.decision, extras: source.extras, answer: "两个支部干的活差不多，参考了他们的写法" }),
    [WHILE_AWAY]: () => ({ answer: "本人说那天正好回来办事", marks: oneOfTheAwayOnSite }),
    [ONLINE]: () => ({ place: "线上（视频会议）", marks: (usual) => usual.map(({ memberId }) => ({ memberId, kind: "video", reason: null })) }),
    [TWO_PLACES.committee]: () => ({ after: 1, late: "" }),
    [TWO_PLACES.group]: () => ({ day: committee.day, from: committee.from, after: 2, late: "", answer: "他开完支委会赶来的，时间没有记准", marks: oneOfTheCommitteeStays }),
  };
  return [...stories, jointMeeting()].filter((one) => !leftOut.has(slotOf(one))).map((one) => {
    const slot = slotOf(one);
    const told = inFourSteps.get(slot);
    if (told) return { ...one, ...told, day: FOUR_STEPS.on, minutes: 60, after: 1, late: "", until: "filed", sentBack: false };
    if (inBurst.has(slot)) return { ...one, after: daysBetween(one.day, BURST.on), until: "confirmed", late: "春季忙于清淤，会后没有及时整理", sentBack: false };
    return { ...one, ...changes[slot]?.(one) };
  });
}

const oneOfTheAwayOnSite: Story["marks"] = (usual) => {
  const first = usual.find(({ kind }) => kind === "away");
  return usual.map((mark): Attendance => (mark === first ? { memberId: mark.memberId, kind: "on_site", reason: null } : mark));
};

/** Those of the group who sit on the committee are there and say so, all but one. */
const oneOfTheCommitteeStays: Story["marks"] = (usual, called) => {
  const seated = called.filter(({ committee, away }) => committee && !away).map(({ id }) => id);
  return usual.map((mark): Attendance => {
    if (mark.memberId === seated[0]) return { memberId: mark.memberId, kind: "on_site", reason: null };
    return seated.includes(mark.memberId) ? { memberId: mark.memberId, kind: "leave", reason: "duty" } : mark;
  });
};
