/**
 * Periods that notices and duties belong to, written so that they sort and read:
 * year `2026`, half-year `2026-H1`, quarter `2026-Q3`, month `2026-09`, and a single day `2026-09-30` (an event).
 */
import { addDays, isDay, pad, sayDay, type Day } from "./day";

export type Period = string;
export type PeriodKind = "year" | "half" | "quarter" | "month" | "day";

const shapes: [PeriodKind, RegExp][] = [
  ["year", /^(19|2[01])\d{2}$/],
  ["half", /^(19|2[01])\d{2}-H[12]$/],
  ["quarter", /^(19|2[01])\d{2}-Q[1-4]$/],
  ["month", /^(19|2[01])\d{2}-(0[1-9]|1[0-2])$/],
];
const monthsIn: Record<Exclude<PeriodKind, "day">, number> = { year: 12, half: 6, quarter: 3, month: 1 };

/** What kind of period the text is, or null when it is none. */
export function periodKind(text: string): PeriodKind | null {
  return shapes.find(([, shape]) => shape.test(text))?.[0] ?? (isDay(text) ? "day" : null);
}

/** The period of a kind that contains a day. */
export function periodOf(kind: PeriodKind, day: Day): Period {
  const year = day.slice(0, 4);
  const month = +day.slice(5, 7);
  switch (kind) {
    case "year":
      return year;
    case "half":
      return `${year}-H${month <= 6 ? 1 : 2}`;
    case "quarter":
      return `${year}-Q${Math.ceil(month / 3)}`;
    case "month":
      return day.slice(0, 7);
    case "day":
      return day;
  }
}

function firstMonth(period: Period, kind: Exclude<PeriodKind, "day">): number {
  if (kind === "year") return 1;
  if (kind === "month") return +period.slice(5, 7);
  return (+period.slice(6) - 1) * monthsIn[kind] + 1;
}

/** First and last day of a period. Throws on a text that is no period. */
export function periodDays(period: Period): { from: Day; to: Day } {
  const kind = periodKind(period);
  if (!kind) throw new Error(`not a period: ${period}`);
  if (kind === "day") return { from: period, to: period };
  const year = +period.slice(0, 4);
  const start = firstMonth(period, kind);
  const end = start + monthsIn[kind] - 1;
  const last = new Date(Date.UTC(year, end, 0)).getUTCDate();
  return { from: `${period.slice(0, 4)}-${pad(start)}-01`, to: `${period.slice(0, 4)}-${pad(end)}-${pad(last)}` };
}

/** The period of the same kind just after (or before) this one. */
export function nextPeriod(period: Period): Period {
  const kind = periodKind(period)!;
  return periodOf(kind, addDays(periodDays(period).to, 1));
}

export function previousPeriod(period: Period): Period {
  const kind = periodKind(period)!;
  return periodOf(kind, addDays(periodDays(period).from, -1));
}

/** Every period of a kind that has at least one day in [from, to], in order; none when `from` is after `to`. */
export function periodsBetween(kind: PeriodKind, from: Day, to: Day): Period[] {
  const periods: Period[] = [];
  if (from > to) return periods;
  for (let period = periodOf(kind, from); periodDays(period).from <= to; period = nextPeriod(period)) periods.push(period);
  return periods;
}

/** True when `inner` lies completely inside `outer`. */
export function isWithin(inner: Period, outer: Period): boolean {
  const a = periodDays(inner);
  const b = periodDays(outer);
  return a.from >= b.from && a.to <= b.to;
}

const quarterNames = ["一", "二", "三", "四"];

/** 2026年第三季度, 2026年上半年, 2026年9月, 2026年, 2026年9月30日 */
export function sayPeriod(period: Period): string {
  const year = `${period.slice(0, 4)}年`;
  switch (periodKind(period)) {
    case "year":
      return year;
    case "half":
      return `${year}${period.endsWith("1") ? "上" : "下"}半年`;
    case "quarter":
      return `${year}第${quarterNames[+period.slice(6) - 1]}季度`;
    case "month":
      return `${year}${+period.slice(5)}月`;
    case "day":
      return sayDay(period);
    default:
      return period;
  }
}
