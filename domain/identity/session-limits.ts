/** How long a sign-in lasts: `session_idle_minutes` without use, `session_absolute_hours` in all. */
import { addMinutes, type Instant } from "../calendar/day";

export type SessionLimits = { idleMinutes: number; absoluteHours: number };

/** True when the sign-in has run out, idle or in all. */
export function hasRunOut(session: { startedAt: Instant; lastSeenAt: Instant }, limits: SessionLimits, now: Instant): boolean {
  return addMinutes(session.lastSeenAt, limits.idleMinutes) < now || addMinutes(session.startedAt, limits.absoluteHours * 60) < now;
}
