/** Members of the demo town, as addresses to open. */
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { mobileMember } from "@/db/schema/members";

/** The page of a member of this branch who lives elsewhere. */
export const mobileMemberOf = (branchId: string) => async (): Promise<string> => {
  const [row] = await db().select({ memberId: mobileMember.memberId }).from(mobileMember).where(and(eq(mobileMember.branchId, branchId), isNull(mobileMember.returnedOn))).orderBy(mobileMember.memberId);
  return `/desk/members/${row!.memberId}`;
};
