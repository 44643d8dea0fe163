/** Whose records are compared: everybody's, or those of the bodies in which something changed. */
import { and, eq, gte, inArray, isNotNull, like, or, type SQL } from "drizzle-orm";
import type { Instant } from "@/domain/calendar/day";
import { db } from "../client";
import { noticeVersion } from "../schema/publications";
import { finding, findingStep } from "../schema/findings";
import { meeting } from "../schema/meetings";
import { memberEvent, memberPlace, mobileMember } from "../schema/members";
import { settingChange } from "../schema/settings";

export type Scope = "all" | { branches: readonly string[]; communities: readonly string[] };

export const everybody: Scope = "all";
export const isNobody = (scope: Scope) => scope !== "all" && scope.branches.length + scope.communities.length === 0;

/** Handed in at least once; what was returned is compared as it was, for it comes back. */
export const handedIn = and(isNotNull(meeting.firstSubmittedAt), inArray(meeting.state, ["submitted", "returned", "confirmed", "filed", "archived"]));

export const inBranches = (scope: Scope): SQL | undefined => (scope === "all" ? undefined : inArray(meeting.branchId, [...scope.branches]));

/** The bodies in which anything that signals are computed from was written since; everybody where the town changed what counts as odd. */
export async function changedSince(since: Instant): Promise<Scope> {
  const limits = await db().$count(settingChange, and(or(like(settingChange.key, "signal_%"), eq(settingChange.key, "similar_notice_percent")), eq(settingChange.state, "approved"), gte(settingChange.decidedAt, since)));
  if (limits > 0) return everybody;
  const records = await db().selectDistinct({ id: meeting.branchId }).from(meeting).where(and(handedIn, gte(meeting.updatedAt, since)));
  const standing = await db().selectDistinct({ id: memberPlace.branchId }).from(memberEvent).innerJoin(memberPlace, eq(memberPlace.memberId, memberEvent.memberId)).where(gte(memberEvent.at, since));
  const away = await db().selectDistinct({ id: mobileMember.branchId }).from(mobileMember).where(gte(mobileMember.at, since));
  const reported = await db().selectDistinct({ id: finding.branchId }).from(findingStep).innerJoin(finding, eq(finding.id, findingStep.findingId)).where(and(eq(findingStep.step, "report"), gte(findingStep.at, since)));
  const published = await db().selectDistinct({ branchId: noticeVersion.branchId, communityId: noticeVersion.communityId }).from(noticeVersion).where(gte(noticeVersion.publishedAt, since));
  const branches = [...[...records, ...standing, ...away, ...reported].map(({ id }) => id), ...published.flatMap(({ branchId }) => branchId ?? [])];
  return { branches: [...new Set(branches)], communities: [...new Set(published.flatMap(({ communityId }) => communityId ?? []))] };
}
