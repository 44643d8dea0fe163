/** Accounts of everybody in the sheet of staff, all or none (ruling 43). Powers are another person's act (SOD-03). */
import type { Slip } from "@/domain/identity/handout";
import { decidePeople, MOST_NEW_PEOPLE, type PersonDecision } from "@/domain/organization/staff/people";
import type { Viewer } from "@/domain/permissions/actor";
import { may, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { town } from "@/domain/permissions/subject";
import { accountRow } from "../accounts";
import { db } from "../client";
import { isUniqueViolation } from "../dialect/sqlite";
import { newId } from "../id";
import { account } from "../schema/accounts";
import { atomically, isRepeated } from "../write";
import { findWaitingStaff, refuseUnlessWhole, takingStaff } from "./waiting";

export type PeoplePlan = { fileName: string; digest: string; faults: string[]; decisions: PersonDecision[] };

/** What the viewer's waiting sheet would do to the accounts as they are now; null when none waits. */
export async function planAccounts(viewer: Viewer): Promise<PeoplePlan | null> {
  if (!may(viewer, "account.create", town)) return null;
  const waiting = await findWaitingStaff(viewer);
  if (!waiting) return null;
  const accounts = await db().select({ username: account.username, name: account.name, personKey: account.personKey, suspendedAt: account.suspendedAt }).from(account);
  const decisions = decidePeople(waiting.lines, accounts.map(({ suspendedAt, ...rest }) => ({ ...rest, isSuspended: suspendedAt !== null })));
  const added = decisions.filter(({ kind }) => kind === "new").length;
  const many = added > MOST_NEW_PEOPLE ? [`一次最多新建 ${MOST_NEW_PEOPLE} 个账号，这个文件里有 ${added} 个。请分成几个文件，一个一个导入。`] : [];
  return { fileName: waiting.fileName, digest: waiting.digest, faults: [...waiting.faults, ...many], decisions };
}

type MakePassword = () => Promise<{ password: string; passwordHash: string }>;

/**
 * Makes every new account of the waiting sheet as `createAccount` would, each with its own one-time password.
 * @param digest of the sheet whose plan was looked at
 * @returns the passwords in the clear, by the file's order; null when this very form was taken before: they were shown then
 * @throws Refusal when a single person is refused; then nobody gets an account
 */
export async function createAccounts(permit: Permit<"account.create">, digest: string, makePassword: MakePassword): Promise<Slip[] | null> {
  if (await isRepeated(permit)) return null;
  const before = await planAccounts(permit.viewer);
  refuseUnlessWhole(before, digest);
  const passwords = new Map<string, Awaited<ReturnType<MakePassword>>>();
  for (const { kind, username } of before.decisions) if (kind === "new") passwords.set(username, await makePassword());
  if (await isRepeated(permit)) return null; // pressed twice: the hashing took its time
  const plan = await planAccounts(permit.viewer);
  refuseUnlessWhole(plan, digest);
  const people = plan.decisions.flatMap(({ kind, name, username, person }) => {
    const made = passwords.get(username);
    return kind === "new" && made ? [{ name, username, person, ...made }] : [];
  });
  const rows = people.map(({ name, username, person, passwordHash }) => accountRow(permit, { id: newId(), name, username, personKey: person, passwordHash }));
  const written = await writeAll(permit, rows, plan.digest);
  return written === "already" ? null : people.map(({ name, username, password }) => ({ name, username, password }));
}

async function writeAll(permit: Permit<"account.create">, rows: ReturnType<typeof accountRow>[], digest: string) {
  try {
    return await atomically(permit, [takingStaff(permit, digest), ...rows.map((row) => db().insert(account).values(row))], { content: digest });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new Refusal("conflict", "刚刚有人建立了表里的一个账号，一个都没有导入。请刷新后重新核对。");
  }
}
