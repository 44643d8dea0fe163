/** Who holds which post in a body on a day, stand-ins included (rulings 2, 4). */
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Viewer } from "@/domain/permissions/actor";
import type { Role } from "@/domain/permissions/roles";
import { db } from "./client";
import { alias } from "./dialect/columns";
import { powerHolds } from "./powers";
import { account, roleGrant } from "./schema/accounts";

export type Body = { ownerKind: "community" | "branch"; ownerId: string };
export type Holder = { accountId: string; name: string; role: Role; /** The name of the person represented, for a stand-in. */ standsInFor: string | null };

export const bodyKey = ({ ownerKind, ownerId }: Body) => `${ownerKind}/${ownerId}`;

const represented = alias(account, "represented");

/** Posts of these bodies by body: the regular holders first. Colleagues know each other's names; strangers get none. */
export async function listHolders(viewer: Viewer, bodies: readonly Body[]): Promise<Map<string, Holder[]>> {
  const holders = new Map<string, Holder[]>();
  if (viewer.kind === "visitor" || bodies.length === 0) return holders;
  const rows = await db()
    .select({ kind: roleGrant.scopeKind, id: roleGrant.scopeId, accountId: account.id, name: account.name, role: roleGrant.role, standsInFor: represented.name })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .leftJoin(represented, eq(represented.id, roleGrant.standsInFor))
    .where(and(
      inArray(roleGrant.scopeKind, ["community", "branch"]), inArray(roleGrant.scopeId, [...new Set(bodies.map((body) => body.ownerId))]),
      powerHolds(viewer.today),
    ))
    .orderBy(asc(roleGrant.standsInFor), asc(account.username));
  for (const { kind, id, ...holder } of rows) {
    const key = `${kind}/${id}`;
    holders.set(key, [...(holders.get(key) ?? []), holder]);
  }
  return holders;
}

/** 张三（代李四） */
export function sayHolder({ name, standsInFor }: Pick<Holder, "name" | "standsInFor">): string {
  return standsInFor ? `${name}（代${standsInFor}）` : name;
}
