/** People and things made for one call, by the code of db/, as the demo's staff would make them. */
import { createAccount, findAccount } from "@/db/accounts";
import { findPersonByUsername } from "@/db/viewers";
import { accountSubject } from "@/domain/permissions/account-subjects";
import type { Person } from "@/domain/permissions/actor";
import { permit, type Permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import type { Action } from "@/domain/permissions/table";
import { now } from "@/server/clock";

/** Somebody of the town, asking now. */
export async function as(username: string): Promise<Person> {
  return (await findPersonByUsername(username, now()))!;
}

let made = 0;
/** Letters that differ from call to call, for names that must be unique. */
export const unique = () => `n${(++made).toString().padStart(5, "0")}`;
export const uniqueMobile = () => `138${String(++made).padStart(8, "0")}`;
/** The number that was made last: the newcomer's. */
export const lastMobile = () => `138${String(made).padStart(8, "0")}`;

/** An account without any power. */
export async function newcomer(): Promise<string> {
  const input = { username: unique(), name: "新同志", mobile: uniqueMobile(), passwordHash: "s1.none.none" };
  return (await createAccount(permit(await as("sysadmin"), "account.create", town), input)).id;
}

/** A permit for something done to an account. */
export async function onAccount<A extends Action>(username: string, action: A, accountId: string): Promise<Permit<A>> {
  const account = (await findAccount(await as("sysadmin"), accountId))!;
  return permit(await as(username), action, accountSubject(account));
}
