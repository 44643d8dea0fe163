/** 公示结果说明: what must be settled before it may be issued, and what it says (handbook §4.7). */
import { sayDay, type Day } from "../calendar/day";
import { isLongEnough, publicityStart, type Counting, type PublicityPeriod } from "./publicity";
import type { PublicityKey } from "./publicity-rules";

/** What stands in the way, in words for the person who tries. */
export const publicityObstacles = {
  not_posted: { zh: "还没有登记公开栏张贴日期，请先张贴并登记" },
  too_short: { zh: "公示起止不满规定天数，请把公示截止日延后" },
  running: { zh: "公示期还没有结束，请在期满后再出具公示结果说明" },
  open_objections: { zh: "公示期内的异议还没有全部答复，请先答复" },
} as const;
export type PublicityObstacle = keyof typeof publicityObstacles;

export type PublicityToConclude = {
  rule: PublicityKey;
  to: Day;
  publishedOn: Day;
  postedOn: Day | null;
  /** Objections of this notice that have no answer yet. */
  openObjections: number;
};

/** The conditions that are not met yet, in the order in which they are dealt with; none: the result may be issued (DIS-04). */
export function obstaclesToConclude(notice: PublicityToConclude, today: Day, counting: Counting): PublicityObstacle[] {
  const period = { from: publicityStart(notice), to: notice.to };
  const stands: Record<PublicityObstacle, boolean> = {
    not_posted: notice.postedOn === null || notice.postedOn > today,
    too_short: !isLongEnough(notice.rule, period, counting),
    running: today <= notice.to,
    open_objections: notice.openObjections > 0,
  };
  return (Object.keys(publicityObstacles) as PublicityObstacle[]).filter((obstacle) => stands[obstacle]);
}

export type PublicityOutcome = {
  period: PublicityPeriod;
  place: string;
  objections: number;
  openObjections: number;
  /** 处理意见; may be empty when nobody objected. */
  handling: string;
  witness: string;
};

export type PublicityResultText = { title: string; rows: { label: string; text: string }[]; conclusion: string };

/** The statement's rows in the order of the paper. “无异议” is never said while an objection was received. */
export function publicityResultText(outcome: PublicityOutcome): PublicityResultText {
  const { period, place, objections, handling, witness } = outcome;
  return {
    title: "公示结果说明",
    rows: [
      { label: "公示起止", text: `${sayDay(period.from)}至${sayDay(period.to)}` },
      { label: "公示地点", text: place },
      { label: "异议件数", text: `${objections} 件` },
      { label: "处理意见", text: handling || "无" },
      { label: "见证人", text: witness || "（期满无异议，系统到期自动出具）" },
    ],
    conclusion: conclusionOf(outcome),
  };
}

function conclusionOf({ objections, openObjections }: PublicityOutcome): string {
  if (openObjections > 0) return `公示期内收到异议 ${objections} 件，其中 ${openObjections} 件尚未答复，公示结果待定。`;
  return objections > 0 ? `公示期内收到异议 ${objections} 件，均已答复。` : "公示期满，没有收到异议。";
}
