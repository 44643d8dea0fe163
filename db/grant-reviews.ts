import { and, eq, inArray } from "drizzle-orm";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "./client";
import { newId } from "./id";
import { grantReview, roleGrant } from "./schema/accounts";
import { atomically } from "./write";

/** 半年复核 (SOD-06): these powers of one person are still right, said by somebody on a day. @param grantIds what the reviewer saw. */
export async function reviewGrants(permit: Permit<"grant.review">, grantIds: readonly string[]): Promise<void> {
  const held = await db()
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .where(and(eq(roleGrant.accountId, permit.subject.id), eq(roleGrant.state, "confirmed"), inArray(roleGrant.id, [...grantIds])));
  if (held.length === 0 || held.length !== new Set(grantIds).size) throw new Refusal("conflict", "此人的授权刚刚有变化，请刷新页面看过再复核。");
  await atomically(permit, [
    db().insert(grantReview).values(held.map(({ id }) => ({ id: newId(), grantId: id, on: permit.today, by: permit.actor, at: permit.now }))),
  ]);
}
