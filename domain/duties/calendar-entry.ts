/** 日历订阅: 应办事项 in a telephone's calendar: one entry per duty on its due day. Titles and days only; nothing that names a person. */
import { addDays, type Day } from "../calendar/day";
import { sayPeriod } from "../calendar/period";
import { dutyStates, type Duty, type DutyFamily } from "./duty";

/** `path`: the duty's own page; `pressing`: open and still to come, so worth a reminder. */
export type CalendarEntry = { key: string; day: Day; title: string; says: string; path: string; pressing: boolean };

/** How long the due day of what is done stays in the calendar after it passed. What is still open stays until it is done. */
export const CALENDAR_KEEPS_DAYS = 60;

/** @param itemTitle the item's own title where `title` adds a clerk's words about an event, which nobody has checked for names */
type Listed = Duty & { itemTitle?: string };

/** The duties of a calendar, by due day. */
export function calendarEntries(duties: readonly Listed[], today: Day): CalendarEntry[] {
  const from = addDays(today, -CALENDAR_KEEPS_DAYS);
  return duties
    .filter(({ dueOn, state }) => dueOn >= from || dutyStates[state].open)
    .map((duty) => entryOf(duty, today))
    .sort((a, b) => (a.day + a.key < b.day + b.key ? -1 : 1));
}

const pages: Record<DutyFamily, string> = { disclosure: "/desk/duties/one", life: "/desk/duties/life/one" };

function entryOf({ key, family, dueOn, title, itemTitle, period, state }: Listed, today: Day): CalendarEntry {
  const { zh, open } = dutyStates[state];
  const what = `${itemTitle ?? title}（${sayPeriod(period)}）`;
  const isPast = dueOn < today;
  const says = `${what}，最迟 ${dueOn}，现在：${zh}。`;
  return { key, day: dueOn, title: !open ? `${what}：${zh}` : isPast ? `${dutyStates.overdue.zh}：${what}` : `${what}截止`, says, path: `${pages[family]}?key=${encodeURIComponent(key)}`, pressing: open && !isPast };
}
