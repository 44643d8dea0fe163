/** 日历订阅: 应办事项 and 议定事项 in a telephone's calendar: one entry per duty or task on its due day. Titles and days only; nothing that names a person. */
import { addDays, sayDay, type Day } from "../calendar/day";
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

/** `heldOn`: the day of the meeting that decided it. */
type Task = { id: string; meetingId: string; dueOn: Day; heldOn: Day };

/** 议定事项 that are not done yet, on the day until which they are to be done (MTG-18). Their words stay in the portal: nobody has checked them for names. */
export function taskEntries(tasks: readonly Task[], today: Day): CalendarEntry[] {
  return tasks.map(({ id, meetingId, dueOn, heldOn }) => {
    const what = `${sayDay(heldOn)}会上议定的事`;
    const isPast = dueOn < today;
    return { key: `decision/${id}`, day: dueOn, title: isPast ? `${dutyStates.overdue.zh}：${what}` : `${what}截止`, says: `${what}，最迟 ${dueOn}。`, path: `/desk/meetings/${meetingId}`, pressing: !isPast };
  });
}

const pages: Record<DutyFamily, string> = { disclosure: "/desk/duties/one", life: "/desk/duties/life/one" };

function entryOf({ key, family, dueOn, title, itemTitle, period, state }: Listed, today: Day): CalendarEntry {
  const { zh, open } = dutyStates[state];
  const what = `${itemTitle ?? title}（${sayPeriod(period)}）`;
  const isPast = dueOn < today;
  const says = `${what}，最迟 ${dueOn}，现在：${zh}。`;
  return { key, day: dueOn, title: !open ? `${what}：${zh}` : isPast ? `${dutyStates.overdue.zh}：${what}` : `${what}截止`, says, path: `${pages[family]}?key=${encodeURIComponent(key)}`, pressing: open && !isPast };
}
