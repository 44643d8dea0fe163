/** One formal place at a time (ORG-17): `toDay` is the first day on which the old one no longer holds, and the day the new one begins. */
import { and, eq, isNull } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Permit } from "@/domain/permissions/permit";
import { db } from "../client";
import { memberPlace } from "../schema/members";
import { exactlyOne, type Guarded, type Statement } from "../write";
import { stamp } from "./stamp";

type Held = { memberId: string; placeId: string | null; placeFrom: Day | null };

/** A place that began on that day or later is put right, for it never held anybody. */
export function moving(permit: Permit, { memberId, placeId, placeFrom }: Held, to: { branchId: string; groupId: string | null }, on: Day): (Statement | Guarded)[] {
  const open = and(eq(memberPlace.id, placeId ?? ""), isNull(memberPlace.toDay));
  if (placeId && placeFrom !== null && placeFrom >= on) return [exactlyOne(db().update(memberPlace).set(to).where(open))];
  return [
    ...(placeId ? [exactlyOne(db().update(memberPlace).set({ toDay: on }).where(open))] : []),
    db().insert(memberPlace).values({ ...stamp(permit), memberId, ...to, fromDay: on, toDay: null }),
  ];
}
