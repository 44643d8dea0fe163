/** 每半年权限复核 (handbook §11.3 SOD-06【识】). */
import { addMonths, type Day } from "../calendar/day";

/** The day on which a power is due for review; `last` is the day of its last review, or of its confirmation. */
export function reviewDueOn(last: Day, months: number): Day {
  return addMonths(last, months);
}

export function isReviewDue(last: Day, months: number, today: Day): boolean {
  return reviewDueOn(last, months) <= today;
}
