import "server-only";
import { addMinutes, dayOf, instantAt, type Day, type Instant } from "@/domain/calendar/day";
import { environment } from "./environment";

/** The only clock. The demo lives on its own day (ruling 41): real time of day, fixed date. Tests begin at its noon. */
export function now(): Instant {
  const real = new Date().toISOString();
  const { DEMO_TODAY, DEMO_NOON } = environment();
  if (!DEMO_TODAY) return real;
  if (DEMO_NOON) return addMinutes(instantAt(DEMO_TODAY, "12:00"), (Date.parse(real) - Date.parse(DEMO_NOON)) / 60_000);
  const time = new Date(Date.parse(real) + 8 * 3600_000).toISOString().slice(11, 23);
  return new Date(Date.parse(instantAt(DEMO_TODAY)) + Date.parse(`1970-01-01T${time}Z`)).toISOString();
}

export function today(): Day {
  return dayOf(now());
}
