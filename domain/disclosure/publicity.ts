/**
 * 公示期: from when to when, whether it may end, what is said at its end (handbook §4.7, DIS-04; rulings 10 and 14).
 * A period runs from the next day (handbook §0.2): posted on the 13th for 7 days, it ends with the 20th.
 */
import { addDays, daysBetween, laterOf, sayDay, type Day } from "../calendar/day";
import { addWorkdays, dueAfterDays, type WorkdayCalendar } from "../calendar/workdays";
import type { SettingValues } from "../settings";
import { publicityRules, publicityUnits, type PublicityKey, type PublicityRule, type PublicityUnit } from "./publicity-rules";

export type PublicityPeriod = { from: Day; to: Day };
/** What counting needs besides the rule. */
export type Counting = { calendar: WorkdayCalendar; settings: SettingValues };

/** The length in force: fixed by law, or what the town has set. */
export function requiredLength(key: PublicityKey, settings: SettingValues): { length: number; unit: PublicityUnit } {
  const rule: PublicityRule = publicityRules[key];
  return { length: typeof rule.length === "number" ? rule.length : Number(settings[rule.length]), unit: rule.unit };
}

/** 不少于 5 个工作日 */
export function sayRequiredLength(key: PublicityKey, settings: SettingValues): string {
  const { length, unit } = requiredLength(key, settings);
  return `不少于 ${length} ${publicityUnits[unit].zh}`;
}

/**
 * The day a period is counted from: the later of web and board (ruling 10). Until the posting is recorded it runs from the
 * web, so that a list of persons never stays on the web because nobody recorded the board.
 */
export function publicityStart(done: { publishedOn: Day; postedOn: Day | null }): Day {
  return laterOf(done.publishedOn, done.postedOn) ?? done.publishedOn;
}

/** The shortest period that the rule allows from a day on. A rule that only sets a last day for publishing keeps the board's length. */
export function publicityPeriod(key: PublicityKey, from: Day, { calendar, settings }: Counting): PublicityPeriod {
  const { length, unit } = requiredLength(publicityRules[key].clock === "after_event" ? "board_keep" : key, settings);
  const to = unit === "workday" ? addWorkdays(calendar, from, length) : dueAfterDays(calendar, from, length, settings.roll_forward_on_holiday);
  return { from, to };
}

/** The period from a day on as the author wants it, never shorter than the rule; `days` 0 is "as the rule requires". */
export function chosenPeriod(key: PublicityKey, days: number, from: Day, counting: Counting): PublicityPeriod {
  const required = publicityPeriod(key, from, counting);
  const chosen = addDays(from, days);
  return days > 0 && chosen > required.to ? { from, to: chosen } : required;
}

/**
 * The last day of a version's publicity: counted from the web, or from the posting on a board where that came later (ruling 10).
 * Further boards add readers, not days; and a posting recorded afterwards with an earlier day takes none away.
 * @param postings in the order in which they were recorded
 */
export function publicityEnd(fromWeb: Day, postings: readonly { publicityTo: Day }[]): Day {
  const first = postings[0];
  return first && first.publicityTo > fromWeb ? first.publicityTo : fromWeb;
}

/** From the day of a takedown to the day on which it was lifted. */
export type Interruption = { from: Day; until: Day };

/** Days on which nothing could be read do not count: what was taken down and restored is shown that much longer. */
export function extendedBy(to: Day, interruptions: readonly Interruption[]): Day {
  let [end, counted] = [to, ""];
  for (const { from, until } of [...interruptions].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = from > counted ? from : counted;
    if (start > end || start >= until) continue;
    end = addDays(end, daysBetween(start, until));
    counted = until;
  }
  return end;
}

/** The last day to publish what must come before an event, or soon after it; null for rules that know no event. */
export function lastDayToPublish(key: PublicityKey, eventDay: Day, settings: SettingValues): Day | null {
  const { length } = requiredLength(key, settings);
  switch (publicityRules[key].clock) {
    case "before_event":
      return addDays(eventDay, -length);
    case "after_event":
      return addDays(eventDay, length);
    case "from_publication":
      return null;
  }
}

/** The last day on which the sheet must still hang (公开栏保留). */
export function boardKeepUntil(postedOn: Day, counting: Counting): Day {
  return publicityPeriod("board_keep", postedOn, counting).to;
}

/** DIS-04: dates that fall short of the rule are refused. */
export function isLongEnough(key: PublicityKey, period: PublicityPeriod, counting: Counting): boolean {
  return period.to >= publicityPeriod(key, period.from, counting).to;
}

/**
 * Ruling 14: a correction of what people could object to (figures, names, conditions) starts the period anew on `from`, at least
 * `days` long; a misspelling leaves it as it was. Never ends earlier than before.
 */
export function publicityAfterCorrection(current: PublicityPeriod, change: { substantive: boolean; from: Day; days?: number }, key: PublicityKey, counting: Counting): PublicityPeriod {
  if (!change.substantive) return current;
  const restarted = chosenPeriod(key, change.days ?? 0, change.from, counting);
  return { from: restarted.from, to: restarted.to > current.to ? restarted.to : current.to };
}

export const publicityStates = {
  waiting: { zh: "公示未开始" },
  running: { zh: "公示中" },
  ended: { zh: "公示期满" },
} as const;
export type PublicityState = keyof typeof publicityStates;

/** Where the period stands; `daysLeft` counts natural days after today, 0 on the last day and when it is over. */
export function publicityState({ from, to }: PublicityPeriod, today: Day): { state: PublicityState; daysLeft: number } {
  if (today > to) return { state: "ended", daysLeft: 0 };
  return { state: today < from ? "waiting" : "running", daysLeft: daysBetween(today, to) };
}

/** 公示中，还有 3 天（到2026年7月20日）. @param onBoard whether a posting is on record: without one only the web's time is over */
export function sayPublicityState(period: PublicityPeriod, today: Day, onBoard: boolean): string {
  const { state, daysLeft } = publicityState(period, today);
  if (state === "waiting") return `${publicityStates.waiting.zh}，${sayDay(period.from)}开始`;
  if (state === "ended") return `${onBoard ? "" : "网上"}${publicityStates.ended.zh}（${sayDay(period.to)}）`;
  return daysLeft === 0 ? "今天是公示最后一天" : `${publicityStates.running.zh}，还有 ${daysLeft} 天（到${sayDay(period.to)}）`;
}

/** A list of persons leaves the web the day after its publicity ends (handbook §4.2, ruling 16); the archive keeps it. */
export function isOffTheWeb(item: { personLists: boolean }, to: Day | null, today: Day): boolean {
  return item.personLists && to !== null && today > to;
}
