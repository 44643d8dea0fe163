/** People of the demo acting on their days. */
import { instantAt, type Day } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";
import { permit, type Permit } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { findFinding, type FindingInHand } from "../../inspections/findings";
import { findPersonByUsername } from "../../viewers";

export const LEAD = "inspector.town";
export const COLLEAGUE = "inspector2.town";

export async function at(username: string, day: Day, time = "10:00"): Promise<Person> {
  return (await findPersonByUsername(username, instantAt(day, time)))!;
}

/** One act of one person on one day, by the permission as it stands then. */
export async function act<A extends Action>(username: string, day: Day, action: A, id: string, deed: (p: Permit<A>, found: FindingInHand) => Promise<void>): Promise<void> {
  const person = await at(username, day);
  const found = await findFinding(person, id);
  await deed(permit(person, action, found.subject), found);
}
