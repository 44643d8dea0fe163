import { type Day, type Instant } from "../calendar/day";
import type { Role, ScopeKind } from "./roles";

/** A power with an end: (role, scope kind, scope id, from, to); ruling 1. `to` is the last day, or null. */
export type Grant = { role: Role; scopeKind: ScopeKind; scopeId: string; from: Day; to: Day | null };

type Clock = { now: Instant; today: Day };

/** Somebody signed in, as read from the database at this request. */
export type Person = Clock & { kind: "person"; id: string; name: string; grants: readonly Grant[] };
/** A villager, or anybody without an account. */
export type Visitor = Clock & { kind: "visitor" };
/** Timers: catch-up work that nobody has to press (ruling 40). */
export type SystemActor = Clock & { kind: "system" };

/** Who is asking, and when: every read takes one first, every permit is made from one. */
export type Viewer = Person | Visitor | SystemActor;

/** The id under which an actor appears in the audit chain. */
export function actorId(viewer: Viewer): string {
  return viewer.kind === "person" ? viewer.id : viewer.kind;
}

/** Grants that hold on the viewer's day. */
export function grantsToday(viewer: Viewer): readonly Grant[] {
  if (viewer.kind !== "person") return [];
  return viewer.grants.filter((g) => g.from <= viewer.today && (g.to === null || viewer.today <= g.to));
}

export function holds(viewer: Viewer, role: Role): boolean {
  return grantsToday(viewer).some((g) => g.role === role);
}
