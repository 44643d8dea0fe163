/** Whom a branch's 谈心谈话 have reached. For rules, which need the whole branch whoever asks: inside db/ only. */
import { and, asc, eq, gt, gte, inArray, isNull, lte, or } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { coverageOf } from "@/domain/meetings/talks";
import { byKey } from "@/domain/members/by-key";
import { memberStages, statusesInBranch } from "@/domain/members/vocabulary";
import { db } from "../client";
import { member, memberPlace } from "../schema/members";
import { heartTalk } from "../schema/meetings";

export type TalkCoverage = { branchId: string; members: number; left: readonly { id: string; name: string }[]; completedBy: { id: string; talkedOn: Day } | null };

/** The members on the last of these days, and the talks of these days, branch by branch. @param branchIds all when null */
export async function talkCoverage(branchIds: readonly string[] | null, { from, to }: { from: Day; to: Day }): Promise<TalkCoverage[]> {
  const people = byKey(await membersOn(branchIds, to), ({ branchId }) => branchId);
  const talks = byKey(await talksBetween(branchIds, from, to), ({ branchId }) => branchId);
  return [...people].map(([branchId, members]) => {
    const { left, completedBy } = coverageOf(members.map(({ id }) => id), talks.get(branchId) ?? []);
    const missing = new Set(left);
    return { branchId, members: members.length, left: members.filter(({ id }) => missing.has(id)), completedBy };
  });
}

function membersOn(branchIds: readonly string[] | null, day: Day) {
  return db()
    .select({ branchId: memberPlace.branchId, id: member.id, name: member.name })
    .from(memberPlace)
    .innerJoin(member, eq(member.id, memberPlace.memberId))
    .where(and(
      branchIds ? inArray(memberPlace.branchId, [...branchIds]) : undefined,
      lte(memberPlace.fromDay, day), or(isNull(memberPlace.toDay), gt(memberPlace.toDay, day)),
      inArray(member.status, [...statusesInBranch]), inArray(member.stage, [...memberStages]), or(isNull(member.joinedOn), lte(member.joinedOn, day)),
    ))
    .orderBy(asc(member.name), asc(member.id));
}

function talksBetween(branchIds: readonly string[] | null, from: Day, to: Day) {
  const { id, branchId, aId, bId, talkedOn } = heartTalk;
  return db().select({ id, branchId, aId, bId, talkedOn }).from(heartTalk)
    .where(and(branchIds ? inArray(branchId, [...branchIds]) : undefined, gte(talkedOn, from), lte(talkedOn, to)))
    .orderBy(asc(talkedOn), asc(id));
}
