import { notFound } from "next/navigation";
import { findMeeting, type FoundMeeting } from "@/db/meetings/find";
import type { Viewer } from "@/domain/permissions/actor";
import { Refusal } from "@/domain/permissions/refusal";

/** What a page is about; what the viewer may not know of is not found. */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Refusal && error.reason === "hidden") notFound();
    throw error;
  }
}

export async function meetingOr404(viewer: Viewer, id: string): Promise<FoundMeeting> {
  return orNotFound(findMeeting(viewer, id));
}
