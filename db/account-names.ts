import { inArray, or, sql } from "drizzle-orm";
import type { AccountName } from "@/domain/identity/say-account";
import type { Viewer } from "@/domain/permissions/actor";
import { db } from "./client";
import { account } from "./schema/accounts";


/** Names and login names behind account ids, for "who did this": colleagues know each other's names; strangers get none. */
export async function listAccountNames(viewer: Viewer, ids: Iterable<string | null>): Promise<Map<string, AccountName>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (viewer.kind !== "person" || wanted.length === 0) return new Map();
  const rows = await db().select({ id: account.id, name: account.name, username: account.username }).from(account).where(inArray(account.id, wanted));
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}

/** Name or login name contains this text. */
export function isCalled(text: string) {
  const pattern = `%${text.trim().toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  return or(sql`${account.username} like ${pattern} escape '\\'`, sql`lower(${account.name}) like ${pattern} escape '\\'`);
}
