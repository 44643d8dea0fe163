import "server-only";
import ical, { ICalAlarmType, ICalCalendarMethod } from "ical-generator";
import type { BranchCalendar } from "@/db/calendar-links";
import { addDays, type Instant } from "@/domain/calendar/day";

const REMIND_DAYS_BEFORE = 3;
const REFRESH_SECONDS = 6 * 3600;
/** ical-generator escapes line ends in an entry's texts, but not in names and ids, where one would begin a property of its own. */
const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ");
/** ical-generator writes whole days as UTC has them. */
const day = (text: string) => new Date(`${text}T00:00:00Z`);

/**
 * The duties of a branch as iCalendar text (RFC 5545), whole days. What is still to come reminds three days before.
 * @param portal the public address, which makes the entries' ids unique across portals
 */
export function calendarText({ branch, entries }: BranchCalendar, now: Instant, portal: string): string {
  const calendar = ical({ name: `${oneLine(branch.name)}应办事项`, method: ICalCalendarMethod.PUBLISH, prodId: { company: new URL(portal).host, product: "duties", language: "ZH" }, ttl: REFRESH_SECONDS });
  for (const { key, day: due, title, says, path, pressing } of entries) {
    const event = calendar.createEvent({ id: `${oneLine(key)}@${new URL(portal).host}`, start: day(due), end: day(addDays(due, 1)), allDay: true, stamp: new Date(now), summary: title, description: says, url: `${portal}${path}` });
    if (pressing) event.createAlarm({ type: ICalAlarmType.display, description: title, triggerBefore: REMIND_DAYS_BEFORE * 24 * 3600 });
  }
  return calendar.toString();
}
