/**
 * What was worked out of a body's records, kept until something is written in its family: a community and the branches in it, because a
 * branch keeps records for its community. Where a write belongs is said by its audit row; one that belongs to no body (settings, holidays,
 * an import of the organization) forgets everything. In memory only: a restart works it out anew. So a page that counts the whole town
 * costs what changed since somebody last looked, not what the town holds.
 */
import { and, eq, gt, inArray } from "drizzle-orm";
import type { Head } from "@/domain/audit/anchors";
import { auditHead } from "./audit";
import { db } from "./client";
import { audit } from "./schema/audit";
import { branch, community, partyGroup } from "./schema/organization";

export type Kept<T> = { key: string; head: Head; of: Map<string, T> };
export const nothingKept = <T>(): Kept<T> => ({ key: "", head: { seq: 0, hash: "" }, of: new Map() });

/**
 * What belongs to each of these bodies: what is kept, and the rest worked out.
 * @param key what else it follows from (the day); another key forgets everything
 * @param ids of branches or communities
 * @param workOut answers for every id it is asked for
 */
export async function keep<T>(kept: Kept<T>, key: string, ids: readonly string[], workOut: (missing: readonly string[]) => Promise<ReadonlyMap<string, T>>): Promise<T[]> {
  await forgetWritten(kept, key);
  const { head, of } = kept;
  const missing = ids.filter((id) => !of.has(id));
  const found = missing.length > 0 ? await workOut(missing) : new Map<string, T>();
  if (kept.head === head) for (const [id, value] of found) of.set(id, value); // else somebody wrote meanwhile: used now, not kept
  return ids.map((id) => found.get(id) ?? of.get(id)!);
}

async function forgetWritten<T>(kept: Kept<T>, key: string): Promise<void> {
  const head = await auditHead();
  if (kept.key === key && kept.head.hash === head.hash) return;
  const written = kept.key === key ? await writtenSince(kept.head) : "anywhere";
  const of = written === "anywhere" ? new Map<string, T>() : new Map(kept.of);
  if (written !== "anywhere") for (const id of written) of.delete(id);
  Object.assign(kept, { key, head, of });
}

async function writtenSince({ seq, hash }: Head): Promise<"anywhere" | readonly string[]> {
  const [known] = await db().select({ hash: audit.hash }).from(audit).where(eq(audit.seq, seq));
  if (known?.hash !== hash) return "anywhere"; // another database
  const rows = await db().selectDistinct({ scope: audit.scope }).from(audit).where(and(gt(audit.seq, seq), eq(audit.outcome, "done")));
  return rows.some(({ scope }) => scope === null) ? "anywhere" : familiesOf(rows.map(({ scope }) => scope!));
}

/** The scopes (groups, branches, communities) with all that belong to the same communities. */
async function familiesOf(scopes: readonly string[]): Promise<"anywhere" | readonly string[]> {
  if (scopes.length === 0) return [];
  const groups = await db().select({ id: partyGroup.id, branchId: partyGroup.branchId }).from(partyGroup).where(inArray(partyGroup.id, [...scopes]));
  const communities = await db().select({ id: community.id }).from(community).where(inArray(community.id, [...scopes]));
  const named = await db().select({ id: branch.id, communityId: branch.communityId }).from(branch).where(inArray(branch.id, [...scopes, ...groups.map(({ branchId }) => branchId)]));
  const known = new Set([...groups, ...communities, ...named].map(({ id }) => id));
  if (scopes.some((scope) => !known.has(scope))) return "anywhere";
  const families = [...new Set([...communities.map(({ id }) => id), ...named.flatMap(({ communityId }) => communityId ?? [])])];
  const relatives = families.length === 0 ? [] : await db().select({ id: branch.id }).from(branch).where(inArray(branch.communityId, families));
  return [...known, ...families, ...relatives.map(({ id }) => id)];
}
