/** 要求撤下个人信息: what villagers asked for on a notice and the office has not acted on yet (ruling 16). */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Instant } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import { openStates } from "@/domain/questions/lifecycle";
import { db } from "../client";
import { notice } from "../schema/notices";
import { noticeRemoval } from "../schema/publications";
import { community } from "../schema/organization";
import { question, takedownRequest } from "../schema/questions";

export type TakedownRequest = { questionId: string; noticeId: string; title: string; communityName: string; at: Instant };

/** A takedown for privacy after the request: somebody acted, whatever the second person decides. */
const isActedOn = sql`exists (select 1 from ${noticeRemoval} where ${noticeRemoval.noticeId} = ${takedownRequest.noticeId} and ${noticeRemoval.kind} = 'privacy' and ${noticeRemoval.at} >= ${takedownRequest.at})`;

/** Those not yet answered, the oldest first; only for those who can take down. The asker's words stand at the question. */
export async function listTakedownRequests(viewer: Viewer): Promise<TakedownRequest[]> {
  if (reach(viewer, "notice.hide_private") !== "all") return [];
  return db()
    .select({ questionId: question.id, noticeId: notice.id, title: notice.title, communityName: community.name, at: takedownRequest.at })
    .from(takedownRequest)
    .innerJoin(question, eq(question.id, takedownRequest.questionId))
    .innerJoin(notice, eq(notice.id, takedownRequest.noticeId))
    .innerJoin(community, eq(community.id, question.communityId))
    .where(and(inArray(question.state, [...openStates]), sql`not ${isActedOn}`))
    .orderBy(asc(takedownRequest.at), asc(question.id));
}
