/** How long a password may be used: `password_max_age_days`, and `one_time_password_days` for those handed over at the counter. */
import { addDays, dayOf, type Day, type Instant } from "../calendar/day";

/** The last day on which a password set at `changedAt` may be used. */
export function lastDayOf(changedAt: Instant, maxAgeDays: number): Day {
  return addDays(dayOf(changedAt), maxAgeDays);
}

/** True when the password must be changed because of its age. */
export function isTooOld(changedAt: Instant, maxAgeDays: number, today: Day): boolean {
  return lastDayOf(changedAt, maxAgeDays) < today;
}
