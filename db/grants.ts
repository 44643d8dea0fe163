/** Powers (授权): proposed by one security administrator, confirmed by another, ended by one (SOD-03, SOD-06). */
import { and, eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "./client";
import { hasNoClash, refuseUnfitGrant, type Power } from "./grant-fit";
import { idFrom, newId } from "./id";
import { roleGrant } from "./schema/accounts";
import { refuseTooFewSecurityAdministrators } from "./security-administrators";
import { endingSessionsOf } from "./sessions";
import { atomically, exactlyOne, type Guarded } from "./write";

export type GrantInput = Omit<Power, "accountId"> & { reason: string; standsInFor?: string };

/** A power for the account that the permit names, proposed; it holds only when another person has confirmed it. */
export async function proposeGrant(permit: Permit<"grant.propose">, input: GrantInput): Promise<string> {
  const id = permit.once ? idFrom(permit.once) : newId();
  const power = { ...input, accountId: permit.subject.id };
  refusePast(power.toDay, permit.today);
  await refuseUnfitGrant(permit, power, id);
  await atomically(permit, [
    db().insert(roleGrant).values({ id, ...power, standsInFor: input.standsInFor ?? null, state: "proposed", proposedBy: permit.actor, proposedAt: permit.now }),
  ]);
  return id;
}

function refusePast(toDay: Day | null, today: Day): void {
  if (toDay && toDay < today) throw new Refusal("rule", "结束日期已经过去，这项授权不会有效。", { toDay: "应不早于今天" });
}

/** Confirms a proposed power: a second person, never the proposer nor the one who gets it. Powers are read at every request, so it holds at once. */
export async function confirmGrant(permit: Permit<"grant.confirm">): Promise<void> {
  await atomically(permit, [await confirming(permit)]);
}

/** The statement that confirms the power of the permit. @param otherwise what is said when it is no longer as it was seen */
export async function confirming(permit: Permit<"grant.confirm">, otherwise?: string): Promise<Guarded> {
  const row = await readGrant(permit.subject.id);
  refusePast(row.toDay, permit.today);
  await refuseUnfitGrant(permit, row, row.id);
  return exactlyOne(
    db().update(roleGrant).set({ state: "confirmed", decidedBy: permit.actor, decidedAt: permit.now })
      .where(and(eq(roleGrant.id, row.id), eq(roleGrant.state, "proposed"), hasNoClash(row))),
    otherwise,
  );
}

async function readGrant(id: string) {
  const [row] = await db().select().from(roleGrant).where(eq(roleGrant.id, id));
  if (!row) throw new Refusal("conflict", "这项授权已不存在。");
  return row;
}

/** Not granted, with the reason; the proposer may take it back the same way. */
export async function rejectGrant(permit: Permit<"grant.reject">, input: { reason: string }): Promise<void> {
  await atomically(permit, [
    exactlyOne(
      db().update(roleGrant).set({ state: "rejected", decidedBy: permit.actor, decidedAt: permit.now, rejectReason: input.reason })
        .where(and(eq(roleGrant.id, permit.subject.id), eq(roleGrant.state, "proposed"))),
    ),
  ]);
}

const ended = (permit: Permit, reason: string) => ({ state: "ended" as const, endedBy: permit.actor, endedAt: permit.now, endReason: reason });

/** Takes one power back; it holds at the very next request. */
export async function endGrant(permit: Permit<"grant.end">, input: { reason: string }): Promise<void> {
  const row = await readGrant(permit.subject.id);
  if (row.role === "secadmin") await refuseTooFewSecurityAdministrators(permit, row.accountId);
  await atomically(permit, [
    exactlyOne(db().update(roleGrant).set(ended(permit, input.reason)).where(and(eq(roleGrant.id, row.id), eq(roleGrant.state, "confirmed")))),
  ]);
}

/** 任期变更、调离 (SOD-06): every power of a person ends in one act, what was proposed is rejected, every session ends. */
export async function endAllGrants(permit: Permit<"grant.end_all">, input: { reason: string }): Promise<void> {
  const { id } = permit.subject;
  await refuseTooFewSecurityAdministrators(permit, id);
  await atomically(permit, [
    db().update(roleGrant).set(ended(permit, input.reason)).where(and(eq(roleGrant.accountId, id), eq(roleGrant.state, "confirmed"))),
    db().update(roleGrant).set({ state: "rejected", decidedBy: permit.actor, decidedAt: permit.now, rejectReason: input.reason })
      .where(and(eq(roleGrant.accountId, id), eq(roleGrant.state, "proposed"))),
    endingSessionsOf(id, permit.actor, permit.now),
  ]);
}
