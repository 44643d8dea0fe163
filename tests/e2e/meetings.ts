/** Records of the demo town, as addresses to open. */
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { meeting } from "@/db/schema/meetings";
import type { MeetingState } from "@/domain/meetings/lifecycle";

/** The page of a record of this branch in this state. */
export async function meetingIn(branchId: string, state: MeetingState): Promise<string> {
  const [row] = await db().select({ id: meeting.id }).from(meeting).where(and(eq(meeting.branchId, branchId), eq(meeting.state, state)));
  return `/desk/meetings/${row!.id}`;
}
