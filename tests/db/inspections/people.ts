import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { account } from "@/db/schema/accounts";

export async function accountIdOf(username: string): Promise<string> {
  const [row] = await db().select({ id: account.id }).from(account).where(eq(account.username, username));
  return row!.id;
}
