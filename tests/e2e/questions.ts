/** Questions of the demo town, as addresses to open. */
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { question } from "@/db/schema/questions";
import type { QuestionState } from "@/domain/questions/lifecycle";

/** The page of a question of this community in this state. */
export async function questionIn(communityId: string, state: QuestionState): Promise<string> {
  const [row] = await db().select({ id: question.id }).from(question).where(and(eq(question.communityId, communityId), eq(question.state, state)));
  return `/desk/questions/${row!.id}`;
}
