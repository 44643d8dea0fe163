/** 三员分立 (handbook §11.3 SOD-01): who may not be one and the same person. */
import type { Day } from "../calendar/day";
import { isAdministrator, type Role } from "./roles";

/** A role over a time; `to` is the last day, or null. */
export type Tenure = { role: Role; from: Day; to: Day | null };

/** Two roles that one person may not hold at the same time: an administrator holds nothing else (SOD-01). */
export function clash(a: Role, b: Role): boolean {
  return a !== b && (isAdministrator(a) || isAdministrator(b));
}

/** True when some day belongs to both; both ends count. */
export function overlap(a: Pick<Tenure, "from" | "to">, b: Pick<Tenure, "from" | "to">): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

/** The roles held by a person that stand against one more; empty when nothing does. */
export function clashing(held: readonly Tenure[], asked: Tenure): Role[] {
  return [...new Set(held.filter((one) => clash(one.role, asked.role) && overlap(one, asked)).map((one) => one.role))];
}

/** Granting needs two security administrators: one to propose, one to confirm (SOD-03). */
export const SECURITY_ADMINISTRATORS_NEEDED = 2;
