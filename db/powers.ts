import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { account, roleGrant } from "./schema/accounts";

/** A power that holds on a day: confirmed, in its term, its account not suspended. For queries that join `account` and `roleGrant`. */
export function powerHolds(on: Day) {
  return and(eq(roleGrant.state, "confirmed"), lte(roleGrant.fromDay, on), or(isNull(roleGrant.toDay), gte(roleGrant.toDay, on)), isNull(account.suspendedAt));
}
