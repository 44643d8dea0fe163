/** How a community's questions of one year stand: evidence for the ledger and for a visit, nothing of what was asked. */
import { and, eq, gte, lte } from "drizzle-orm";
import type { Viewer } from "@/domain/permissions/actor";
import { openStates } from "@/domain/questions/lifecycle";
import { db } from "../client";
import { question } from "../schema/questions";

/** `open`: nobody has settled it yet; `late`: of these, past its day. */
export type QuestionsOfYear = { received: number; open: number; late: number };

export async function countQuestionsOf(viewer: Viewer, communityId: string, year: number): Promise<QuestionsOfYear> {
  const rows = await db().select({ state: question.state, dueOn: question.dueOn }).from(question)
    .where(and(eq(question.communityId, communityId), gte(question.receivedOn, `${year}-01-01`), lte(question.receivedOn, `${year}-12-31`)));
  const open = rows.filter(({ state }) => openStates.includes(state));
  return { received: rows.length, open: open.length, late: open.filter(({ dueOn }) => dueOn < viewer.today).length };
}
