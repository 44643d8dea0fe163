import { lt } from "drizzle-orm";
import { addDays, instantAt } from "@/domain/calendar/day";
import type { Permit } from "@/domain/permissions/permit";
import { db } from "./client";
import { accessLog } from "./schema/accounts";
import { atomically } from "./write";

/** Removes what is older than `keepDays` (at least 183, ruling 25); writes nothing when nothing is due. */
export async function purgeAccessLog(permit: Permit<"access_log.purge">, keepDays: number): Promise<void> {
  const old = lt(accessLog.at, instantAt(addDays(permit.today, -keepDays)));
  if ((await db().$count(accessLog, old)) === 0) return;
  await atomically(permit, [db().delete(accessLog).where(old)]);
}
