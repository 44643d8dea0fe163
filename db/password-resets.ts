/** Forgotten passwords, handled at the counter by two people (ruling 7). Nobody ever sees a password that is in use. */
import { and, desc, eq, sql } from "drizzle-orm";
import type { Instant } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "./client";
import { idFrom, newId } from "./id";
import { emptyPage, pageOf, PAGE_ROWS, type Page } from "./page";
import { account, passwordReset } from "./schema/accounts";
import { endingSessionsOf } from "./sessions";
import { atomically, exactlyOne, type Written } from "./write";

export type PasswordReset = {
  id: string; accountId: string; name: string; username: string; reason: string; state: "proposed" | "confirmed" | "rejected";
  proposedBy: string; proposedAt: Instant; decidedBy: string | null; decidedAt: Instant | null; rejectReason: string | null;
};

const columns = {
  id: passwordReset.id, accountId: passwordReset.accountId, name: account.name, username: account.username, reason: passwordReset.reason, state: passwordReset.state,
  proposedBy: passwordReset.proposedBy, proposedAt: passwordReset.proposedAt, decidedBy: passwordReset.decidedBy, decidedAt: passwordReset.decidedAt, rejectReason: passwordReset.rejectReason,
};

const resets = () => db().select(columns).from(passwordReset).innerJoin(account, eq(account.id, passwordReset.accountId));
const maySee = (viewer: Viewer) => reach(viewer, "password.read_resets") === "all";

/** Resets that wait for the second person, the oldest first. */
export async function listProposedResets(viewer: Viewer): Promise<PasswordReset[]> {
  if (!maySee(viewer)) return [];
  return resets().where(eq(passwordReset.state, "proposed")).orderBy(passwordReset.proposedAt);
}

/** Decided resets, the newest first. @param after a place from the page before. */
export async function listDecidedResets(viewer: Viewer, after: string | null): Promise<Page<PasswordReset>> {
  if (!maySee(viewer)) return emptyPage;
  const [at = "", id = ""] = after?.split("~") ?? [];
  const rows = await resets()
    .where(and(sql`${passwordReset.state} <> 'proposed'`, after ? sql`(${passwordReset.decidedAt}, ${passwordReset.id}) < (${at}, ${id})` : undefined))
    .orderBy(desc(passwordReset.decidedAt), desc(passwordReset.id))
    .limit(PAGE_ROWS + 1);
  return pageOf(rows, (row) => `${row.decidedAt}~${row.id}`);
}

export async function findReset(viewer: Viewer, id: string): Promise<PasswordReset | null> {
  if (!maySee(viewer)) return null;
  const [row] = await resets().where(eq(passwordReset.id, id));
  return row ?? null;
}

/** The first person: whose password, and why (the person stood at the counter). One open proposal per account. */
export async function proposeReset(permit: Permit<"password.propose_reset">, input: { reason: string }): Promise<string> {
  const id = permit.once ? idFrom(permit.once) : newId();
  const accountId = permit.subject.id;
  const [open] = await db().select({ id: passwordReset.id }).from(passwordReset).where(and(eq(passwordReset.accountId, accountId), eq(passwordReset.state, "proposed")));
  if (open && open.id !== id) throw new Refusal("rule", "这个账号已经有一项密码重置在等复核，不用再提。");
  await atomically(permit, [
    db().insert(passwordReset).values({ id, accountId, reason: input.reason, state: "proposed", proposedBy: permit.actor, proposedAt: permit.now }),
  ]);
  return id;
}

/** The second person: only now a one-time password holds, every session of the account ends, and it must be changed. */
export async function confirmReset(permit: Permit<"password.confirm_reset">, { passwordHash }: { passwordHash: string }): Promise<Written> {
  const { id } = permit.subject;
  const [row] = await db().select({ accountId: passwordReset.accountId }).from(passwordReset).where(eq(passwordReset.id, id));
  if (!row) throw new Refusal("conflict", "这项重置已不存在。");
  return atomically(permit, [
    exactlyOne(db().update(passwordReset).set({ state: "confirmed", decidedBy: permit.actor, decidedAt: permit.now }).where(and(eq(passwordReset.id, id), eq(passwordReset.state, "proposed")))),
    exactlyOne(db().update(account).set({ passwordHash, passwordChangedAt: permit.now, mustChange: true }).where(eq(account.id, row.accountId))),
    endingSessionsOf(row.accountId, permit.actor, permit.now),
  ]);
}

/** Not carried out, with the reason; the proposer may take it back the same way. */
export async function rejectReset(permit: Permit<"password.reject_reset">, input: { reason: string }): Promise<void> {
  await atomically(permit, [
    exactlyOne(
      db().update(passwordReset).set({ state: "rejected", decidedBy: permit.actor, decidedAt: permit.now, rejectReason: input.reason })
        .where(and(eq(passwordReset.id, permit.subject.id), eq(passwordReset.state, "proposed"))),
    ),
  ]);
}
