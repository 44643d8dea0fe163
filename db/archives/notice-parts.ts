/** What the branch, and the community it speaks for, published in the year: every version as it was, and the data its digest is made of. */
import { and, asc, eq, gte, lte, or } from "drizzle-orm";
import { isHiddenForPrivacy, noticePage, type ArchivedVersion } from "@/domain/archive/notice-page";
import { sayDay } from "@/domain/calendar/day";
import { canonicalJson } from "@/domain/disclosure/snapshot";
import { may, type Permit } from "@/domain/permissions/permit";
import { db } from "../client";
import type { BranchRow } from "../meetings/rows";
import { listPublicHands } from "../publications/hands";
import { notice } from "../schema/notices";
import { boardPosting, noticeRemoval, noticeVersion } from "../schema/publications";
import { attachedOf, partsOfFiles } from "./attached";
import type { ArchivePart } from "./part";

type Version = typeof noticeVersion.$inferSelect;

export async function* noticeParts(permit: Permit<"archive.make">, branch: BranchRow, year: string): AsyncGenerator<ArchivePart> {
  for (const id of await versionsOf(permit, branch, year)) {
    const [row] = await db().select().from(noticeVersion).where(eq(noticeVersion.id, id)); // one content at a time
    const version = await archived(row!);
    const isGone = isHiddenForPrivacy(version);
    const files = isGone ? [] : row!.content.files;
    const path = `notices/${row!.noticeId}-v${row!.versionNo}`;
    const title = `${sayDay(row!.publishedOn)} ${isGone ? row!.content.item : row!.content.title}，第 ${row!.versionNo} 版`;
    yield { path: `${path}.html`, title, group: "notices", text: noticePage(version, files.map(attachedOf)) };
    if (!isGone) yield { path: `${path}.json`, title: `${title}（内容摘要的原始数据）`, group: "notices", text: canonicalJson({ versionId: id, salt: row!.salt, digest: row!.digest, content: row!.content }) };
    yield* partsOfFiles(files);
  }
}

/** A community's notices belong to the branch that speaks for it (ruling 1), for those who may read them. */
async function versionsOf({ viewer }: Permit<"archive.make">, branch: BranchRow, year: string): Promise<string[]> {
  const reads = (place: { branch: string } | { community: string }) => may(viewer, "notice.read", { kind: "notice", id: "", ...place });
  const owners = [
    ...(reads({ branch: branch.id }) ? [and(eq(notice.ownerKind, "branch"), eq(notice.ownerId, branch.id))] : []),
    ...(branch.leadsCommunity && branch.communityId && reads({ community: branch.communityId }) ? [and(eq(notice.ownerKind, "community"), eq(notice.ownerId, branch.communityId))] : []),
  ];
  if (owners.length === 0) return [];
  const rows = await db().select({ id: noticeVersion.id }).from(noticeVersion).innerJoin(notice, eq(notice.id, noticeVersion.noticeId))
    .where(and(or(...owners), gte(noticeVersion.publishedOn, `${year}-01-01`), lte(noticeVersion.publishedOn, `${year}-12-31`))).orderBy(asc(noticeVersion.seq));
  return rows.map(({ id }) => id);
}

async function archived(row: Version): Promise<ArchivedVersion> {
  const { content, versionNo, publishedAt, digest, checkCode, forced, noticeId, submissionId } = row;
  const removals = await db().select().from(noticeRemoval).where(and(eq(noticeRemoval.noticeId, noticeId), gte(noticeRemoval.upTo, versionNo))).orderBy(asc(noticeRemoval.at));
  const postings = await db().select().from(boardPosting).where(and(eq(boardPosting.noticeId, noticeId), eq(boardPosting.versionNo, versionNo))).orderBy(asc(boardPosting.postedOn), asc(boardPosting.at));
  return { content, versionNo, publishedAt, digest, checkCode, forced, removals, postings, hands: await listPublicHands(submissionId) };
}
