import type { Instant } from "./day";

/** Whole minutes from one instant to another; negative when the second is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
}
