/** What stands out about a member (MBR-01…06, MTG-20, TRF-01): hints for people who decide, never a decision. */
import { addDays, addMonths, addYears, daysBetween, sayDay, type Day } from "../calendar/day";
import type { AttendanceKind } from "../meetings/attendance";
import type { Stage, Status } from "./vocabulary";

export type HintFacts = {
  stage: Stage; status: Status; statusSince: Day | null; joinedOn: Day | null; confirmedOn: Day | null;
  mobile: { outOn: Day; place: string; contactMemberId: string | null; lastContactOn: Day | null } | null;
  openTransfer: { validUntil: Day } | null;
  absences: Absences | null;
};
/** Meetings in a row from which somebody stayed away without a reason. */
export type Absences = { since: Day; times: number };
export type HintLimits = { lostMonths: number; removalYears: number; contactDays: number; absentMonths: number };
export type Hint = { rule: string; says: string };

/** The run of unexplained absences that lasts until today, null when the newest mark is another one. @param marks the newest first */
export function unexplainedAbsences(marks: readonly { heldOn: Day; kind: AttendanceKind }[]): Absences | null {
  const end = marks.findIndex(({ kind }) => kind !== "absent");
  const run = end < 0 ? marks : marks.slice(0, end);
  return run.length > 0 ? { since: run.at(-1)!.heldOn, times: run.length } : null;
}

export function hintsFor(facts: HintFacts, today: Day, limits: HintLimits): Hint[] {
  const hints: (Hint | false | null)[] = [
    facts.status === "lost_contact" && facts.statusSince !== null && addMonths(facts.statusSince, limits.lostMonths) <= today
      && { rule: "MBR-01", says: `失去联系已满 ${limits.lostMonths} 个月。多方查找仍无果的，可以按程序研究停止党籍，须由支部或上级作出决定。` },
    facts.status === "suspended" && facts.statusSince !== null && addYears(facts.statusSince, limits.removalYears) <= today
      && { rule: "MBR-01", says: `停止党籍已满 ${limits.removalYears} 年。仍无法联系的，按自行脱党研究除名，须由支部或上级作出决定。` },
    facts.mobile && (!facts.mobile.place || !facts.mobile.contactMemberId)
      && { rule: "MBR-03", says: `流动党员还缺${[!facts.mobile.place && "外出地点", !facts.mobile.contactMemberId && "专门联系人"].filter(Boolean).join("、")}，请补上。` },
    facts.mobile && daysBetween(facts.mobile.lastContactOn ?? facts.mobile.outOn, today) > limits.contactDays
      && { rule: "MBR-04", says: `${facts.mobile.lastContactOn ? `最近一次联系是${sayDay(facts.mobile.lastContactOn)}` : "还没有联系记录"}，已超过 ${limits.contactDays} 日，请联系并登记。` },
    facts.stage === "probationary" && facts.joinedOn !== null && addYears(facts.joinedOn, 1) <= today
      && { rule: "§7.3", says: `预备期到${sayDay(addYears(facts.joinedOn, 1))}满一年，请按程序讨论能否转正。` },
    facts.absences && addMonths(facts.absences.since, limits.absentMonths) <= today
      && { rule: "MTG-20", says: `从${sayDay(facts.absences.since)}起 ${facts.absences.times} 次会议都没有到，也没有说明，已满 ${limits.absentMonths} 个月。请上门核实原因；没有正当理由的，是否属于自行脱党须由支部研究决定（党章第九条）。` },
    facts.openTransfer && facts.openTransfer.validUntil < today
      && { rule: "TRF-01", says: `介绍信已于${sayDay(addDays(facts.openTransfer.validUntil, 1))}过有效期，还没有收到回执。请联系接收的党组织；收到回执前仍由本支部管理。` },
  ];
  return hints.filter((hint): hint is Hint => Boolean(hint));
}
