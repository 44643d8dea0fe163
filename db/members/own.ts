/** A member with an account sees what is kept about him (handbook §11.2, PIPL): found by the telephone's digest, nothing typed. */
import { eq } from "drizzle-orm";
import type { Viewer } from "@/domain/permissions/actor";
import { db } from "../client";
import { account } from "../schema/accounts";
import { member } from "../schema/members";
import { historyOf, memberRow } from "./find";
import { openColumns } from "./sealed";

export async function findOwnId(viewer: Viewer): Promise<string | null> {
  if (viewer.kind !== "person") return null;
  const [row] = await db().select({ id: member.id }).from(member).innerJoin(account, eq(account.personKey, member.mobileDigest)).where(eq(account.id, viewer.id));
  return row?.id ?? null;
}

/** Everything, sealed values opened; null when the account belongs to no member. */
export async function findOwn(viewer: Viewer) {
  const id = await findOwnId(viewer);
  const found = id && (await memberRow(id));
  if (!found) return null;
  return { ...found.row, ...openColumns(found.row), subject: found.subject, branchName: found.branchName, groupName: found.groupName, ...(await historyOf(found.row.id)) };
}
export type OwnMember = NonNullable<Awaited<ReturnType<typeof findOwn>>>;
