import { notFound } from "next/navigation";
import { findNotice, type NoticeInHand } from "@/db/notices/rows";
import type { Person } from "@/domain/permissions/actor";
import { Refusal } from "@/domain/permissions/refusal";

/** The notice of a page: what the viewer may not know of is not found. */
export async function noticeOr404(viewer: Person, id: string): Promise<NoticeInHand> {
  try {
    return await findNotice(viewer, id);
  } catch (error) {
    if (error instanceof Refusal && error.reason === "hidden") notFound();
    throw error;
  }
}
