/** How a community's account names map to the rows of the income and expense table: asked once and remembered (ruling 13). */
import { and, eq } from "drizzle-orm";
import { readAccount, rememberAccount, type RememberedAccounts } from "@/domain/disclosure/finance/accounts";
import { statementRows, type LineRow, type LineSide } from "@/domain/disclosure/finance/rows";
import type { Viewer } from "@/domain/permissions/actor";
import { refusal, type Permit } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import { db } from "./client";
import { newId } from "./id";
import { accountMapping } from "./schema/notices";
import { atomically } from "./write";

/** A community's own decisions. @throws Refusal "hidden" for somebody who drafts nothing there */
export async function rememberedAccounts(viewer: Viewer, communityId: string): Promise<RememberedAccounts> {
  if (refusal(viewer, "notice.draft", { kind: "account_mapping", id: communityId, community: communityId })) throw hidden();
  const rows = await db().select({ name: accountMapping.name, row: accountMapping.row }).from(accountMapping).where(eq(accountMapping.communityId, communityId));
  return rows.reduce<RememberedAccounts>((known, { name, row }) => rememberAccount(known, name, row as LineRow), {});
}

/** Remembers, or decides anew, where names belong. */
export async function mapAccounts(permit: Permit<"notice.edit">, communityId: string, decided: readonly { name: string; row: LineRow }[]): Promise<void> {
  const rows = decided.map(({ name, row }) => ({ id: newId(), communityId, side: statementRows[row].side as LineSide, name: readAccount(name).name, row, by: permit.actor, at: permit.now }));
  await atomically(permit, rows.flatMap((row) => [
    db().delete(accountMapping).where(and(eq(accountMapping.communityId, communityId), eq(accountMapping.side, row.side), eq(accountMapping.name, row.name))),
    db().insert(accountMapping).values(row),
  ]));
}
