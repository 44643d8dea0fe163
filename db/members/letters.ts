/** 介绍信 that wait for their receipt, in the reach of whoever may deal with them, soonest to expire first (TRF-01). */
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Viewer } from "@/domain/permissions/actor";
import { db } from "../client";
import { member, memberPlace, transfer } from "../schema/members";
import { branch } from "../schema/organization";
import { inReach } from "./list";

export async function listOpenLetters(viewer: Viewer) {
  return db()
    .select({ id: transfer.id, memberId: member.id, name: member.name, toOrg: transfer.toOrg, validUntil: transfer.validUntil })
    .from(transfer)
    .innerJoin(member, eq(member.id, transfer.memberId))
    .innerJoin(memberPlace, and(eq(memberPlace.memberId, member.id), isNull(memberPlace.toDay)))
    .innerJoin(branch, eq(branch.id, memberPlace.branchId))
    .where(and(eq(transfer.direction, "out"), isNull(transfer.receiptOn), inReach(viewer, "member.transfer")))
    .orderBy(asc(transfer.validUntil))
    .limit(50);
}
