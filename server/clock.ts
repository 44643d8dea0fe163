import "server-only";
import { dayOf, instantAt, type Day, type Instant } from "@/domain/calendar/day";
import { environment } from "./environment";

/** The only clock. The demo lives on its own day (ruling 41): real time of day, fixed date. */
export function now(): Instant {
  const real = new Date().toISOString();
  const { DEMO_TODAY } = environment();
  if (!DEMO_TODAY) return real;
  const time = new Date(Date.parse(real) + 8 * 3600_000).toISOString().slice(11, 23);
  return new Date(Date.parse(instantAt(DEMO_TODAY)) + Date.parse(`1970-01-01T${time}Z`)).toISOString();
}

export function today(): Day {
  return dayOf(now());
}
