/** 日历订阅: 应办事项 in a telephone's calendar: one entry per duty on its due day. Titles and days only; nothing that names a person. */
import { addDays, type Day } from "../calendar/day";
import { sayPeriod } from "../calendar/period";
import { dutyStates, type Duty } from "./duty";

export type CalendarEntry = { key: string; day: Day; title: string; says: string; pressing: boolean };

/** How long a due day stays in the calendar after it passed: long enough to look back, short enough for a small file. */
export const CALENDAR_KEEPS_DAYS = 60;

/** @param itemTitle the item's own title where `title` adds a clerk's words about an event, which nobody has checked for names */
type Listed = Duty & { itemTitle?: string };

/** The duties of a calendar, by due day. */
export function calendarEntries(duties: readonly Listed[], today: Day): CalendarEntry[] {
  const from = addDays(today, -CALENDAR_KEEPS_DAYS);
  return duties
    .filter(({ dueOn }) => dueOn >= from)
    .map(entryOf)
    .sort((a, b) => (a.day + a.key < b.day + b.key ? -1 : 1));
}

function entryOf({ key, dueOn, title, itemTitle, period, state }: Listed): CalendarEntry {
  const { zh, open } = dutyStates[state];
  const what = `${itemTitle ?? title}（${sayPeriod(period)}）`;
  return { key, day: dueOn, title: open ? `${what}截止` : `${what}：${zh}`, says: `${what}，最迟 ${dueOn}，现在：${zh}。`, pressing: open };
}
