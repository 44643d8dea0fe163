/** Misconduct reports are handed to the discipline channel and leave nothing here but the day (red line 3, ruling 6). */
import { desc, eq, inArray } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { newId } from "../id";
import { findPublicCommunity } from "../organization";
import { answerDraft, handOver, question, questionRelease, questionStep } from "../schema/questions";
import { atomically } from "../write";
import { heldQuestion, moving } from "./steps";

/** A question that turned out to be a report: its text, contact and every word of its history are emptied; the day remains. */
export async function handOverQuestion(permit: Permit<"question.hand_over">, on: Day): Promise<void> {
  const row = await heldQuestion(permit);
  await atomically(permit, [
    ...moving(permit, row, { step: "hand_over" }),
    db().update(question).set({ text: "", contact: null }).where(eq(question.id, row.id)),
    db().update(questionStep).set({ said: "", basis: "", result: "" }).where(eq(questionStep.questionId, row.id)),
    db().delete(answerDraft).where(eq(answerDraft.questionId, row.id)),
    db().delete(questionRelease).where(eq(questionRelease.questionId, row.id)),
    noting(permit, row.communityId, on),
  ]);
}

/** A report that came by telephone or in person and was passed on without being written down here. */
export async function noteHandOver(permit: Permit<"hand_over.note">, input: { communityId: string; on: Day }): Promise<void> {
  if (!(await findPublicCommunity(input.communityId))) throw new Refusal("rule", "请从列表里选择社区。", { communityId: "请从列表里选择社区" });
  await atomically(permit, [noting(permit, input.communityId, input.on)]);
}

function noting(permit: Permit, communityId: string, on: Day) {
  return db().insert(handOver).values({ id: newId(), communityId, on, by: permit.actor, at: permit.now });
}

/** 移交于 DAY: nothing else is known here. Newest first. */
export async function listHandOvers(viewer: Viewer): Promise<{ id: string; communityId: string | null; on: Day }[]> {
  const scopes = reach(viewer, "hand_over.note");
  return db()
    .select({ id: handOver.id, communityId: handOver.communityId, on: handOver.on })
    .from(handOver)
    .where(scopes === "all" ? undefined : inArray(handOver.communityId, scopes.community))
    .orderBy(desc(handOver.on), desc(handOver.id))
    .limit(200);
}
