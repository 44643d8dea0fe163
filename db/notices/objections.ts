/** Objections to a notice (handbook §4.8): what stands against "no objection" at the end of its publicity. */
import { and, eq, gte, inArray, lte } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { openStates } from "@/domain/questions/lifecycle";
import { db } from "../client";
import { question } from "../schema/questions";

export type Objections = { received: number; open: number };

/** Received from the day of publishing to the last day of publicity; `open`: without an answer yet, whenever received. Public figures. */
export async function countPublicObjections(noticeId: string, from: Day, to: Day): Promise<Objections> {
  const ofNotice = and(eq(question.type, "disclosure_objection"), eq(question.noticeId, noticeId));
  return {
    received: await db().$count(question, and(ofNotice, gte(question.receivedOn, from), lte(question.receivedOn, to))),
    open: await db().$count(question, and(ofNotice, inArray(question.state, [...openStates]))),
  };
}
