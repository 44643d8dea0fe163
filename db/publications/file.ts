/** A public attachment: one that stands in the snapshot of a shown version. Drafts may have dropped it since; what is published keeps it. */
import { eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { SnapshotFile } from "@/domain/disclosure/snapshot";
import { db } from "../client";
import { noticeVersion } from "../schema/publications";
import { withStanding } from "./standing";

/** Null when no shown version of the notice carries it. The name is the one that was published. */
export async function findPublicFile(noticeId: string, fileId: string, today: Day): Promise<(SnapshotFile & { personList: boolean }) | null> {
  const { id, versionNo, audience, personList, publicityTo, forced, content } = noticeVersion;
  const rows = await db().select({ id, noticeId: noticeVersion.noticeId, versionNo, audience, personList, publicityTo, forced, content }).from(noticeVersion).where(eq(noticeVersion.noticeId, noticeId));
  for (const version of await withStanding(rows, today)) {
    const file = version.visibility.because === null && version.content.files.find((one) => one.id === fileId);
    if (file) return { ...file, personList: version.personList };
  }
  return null;
}
