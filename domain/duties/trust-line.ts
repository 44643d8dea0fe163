/**
 * The trust line of a quarter (design §1, issue: home page): plain counts of what fell due, no rates, no ranking.
 * Works for duties of every family.
 */
import { periodDays, sayPeriod, type Period } from "../calendar/period";
import { sayDay, type Day } from "../calendar/day";
import type { Duty, DutyState } from "./duty";

/** The four figures add up to `due`, the denominator. */
export const trustFigures = {
  onTime: { zh: "按时", means: "在应公开日当天或以前，网上和公开栏都已公开" },
  onlineOnly: { zh: "仅网上公开", means: "网上已公开，公开栏还没有张贴记录" },
  late: { zh: "迟办", means: "过了应公开日才公开齐全（含补录）" },
  overdue: { zh: "逾期", means: "过了应公开日还没有公开" },
} as const;
export type TrustFigure = keyof typeof trustFigures;

/** Under which figure a duty counts whose due day is over; upcoming states cannot occur then. */
const figureOfState: Partial<Record<DutyState, TrustFigure | "exempt">> = {
  done_on_time: "onTime", online_only: "onlineOnly", late: "late", late_report: "late", made_up: "late", overdue: "overdue", exempt: "exempt",
};

/** What is counted besides the four figures, to be found row by row like them. */
export type Counted = TrustFigure | "exempt" | "notYetDue";

/** Where one duty of the period stands in the count: every duty in exactly one place, so that a figure is always its rows. */
export function countedAs({ dueOn, state }: Pick<Duty, "dueOn" | "state">, today: Day): Counted {
  return (dueOn < today && figureOfState[state]) || "notYetDue";
}

export type TrustLine = Record<TrustFigure, number> & {
  period: Period;
  today: Day;
  /** Denominator: due day in the period and already past, not exempt. */
  due: number;
  /** Not in the denominator. */
  exempt: number;
  notYetDue: number;
};

/** Counts the duties whose due day lies in the quarter (or any other period) and was over before `today`. */
export function trustLine(duties: Iterable<Duty>, period: Period, today: Day): TrustLine {
  const { from, to } = periodDays(period);
  const inPeriod = [...duties].filter((duty) => duty.dueOn >= from && duty.dueOn <= to);
  const counts: Record<Counted, number> = { onTime: 0, onlineOnly: 0, late: 0, overdue: 0, exempt: 0, notYetDue: 0 };
  for (const duty of inPeriod) counts[countedAs(duty, today)]++;
  return { period, today, due: counts.onTime + counts.onlineOnly + counts.late + counts.overdue, ...counts };
}

/** What was counted, in words: numerator, denominator, period and exclusions. */
export function trustLineDefinition({ period, today, due, exempt, notYetDue }: TrustLine): string {
  const figures = Object.values(trustFigures).map(({ zh, means }) => `${zh}：${means}`).join("；");
  return (
    `统计口径：应公开日在${sayPeriod(period)}、到${sayDay(today)}已经过了应公开日的事项共 ${due} 项（分母），` +
    `不含已豁免的 ${exempt} 项和还没有到期的 ${notYetDue} 项。${figures}。`
  );
}
