/** One published notice as its public page shows it: the version asked for, what surrounds it, and nothing that is hidden. */
import { asc, eq, and } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { catalogOn, findItem } from "@/domain/disclosure/catalog/item";
import { changesBetween } from "@/domain/disclosure/changes";
import type { PublicNotice, VersionMark } from "@/domain/disclosure/public-notice";
import type { CommunityKind } from "@/domain/organization/kinds";
import { listCatalogVersions, variantOf } from "../catalog";
import { db } from "../client";
import { branch, community } from "../schema/organization";
import { noticeVersion } from "../schema/publications";
import { findPublicResult } from "../notices/conclude";
import { listPublicHands } from "./hands";
import { lineColumns } from "./list";
import { withStanding } from "./standing";

const columns = {
  ...lineColumns,
  branchId: noticeVersion.branchId,
  digest: noticeVersion.digest,
  checkCode: noticeVersion.checkCode,
  salt: noticeVersion.salt,
  submissionId: noticeVersion.submissionId,
  content: noticeVersion.content,
  communityKind: community.kind,
};

/** @param versionNo null for the newest. Null when there is no such notice or version. */
export async function findPublicNotice(noticeId: string, versionNo: number | null, today: Day): Promise<PublicNotice | null> {
  const versions = await versionMarks(noticeId);
  const wanted = versionNo ?? versions.at(-1)?.versionNo;
  if (!versions.some((version) => version.versionNo === wanted)) return null;
  // The version before tells what a correction changed.
  const [found, before] = (await withStanding(await versionRows(noticeId, [wanted!, wanted! - 1]), today)).sort((a, b) => b.versionNo - a.versionNo);
  const { content, salt, submissionId, title, id, communityKind, ...version } = found!;
  const { visibility } = version;
  return {
    ...version,
    versionId: id,
    versions,
    itemTitle: await itemTitle(version.code, communityKind, version.publishedOn),
    title: visibility.title ? title : null,
    shown: visibility.because === null ? {
      content,
      salt: version.personList ? null : salt,
      hands: await listPublicHands(submissionId),
      result: await findPublicResult(found!),
      changes: before?.visibility.because === null ? changesBetween(before.content, content) : [],
    } : null,
  };
}

/** The item's name in the catalog of that day: names the matter and nobody. */
async function itemTitle(code: string, kind: CommunityKind | null, day: Day): Promise<string> {
  const catalog = catalogOn(await listCatalogVersions(), day);
  return (catalog && findItem(catalog, code, variantOf(kind && { kind })))?.title ?? code;
}

async function versionMarks(noticeId: string): Promise<VersionMark[]> {
  const { versionNo, publishedAt, publishedOn, digest, checkCode } = noticeVersion;
  return db().select({ versionNo, publishedAt, publishedOn, digest, checkCode }).from(noticeVersion).where(eq(noticeVersion.noticeId, noticeId)).orderBy(asc(versionNo));
}

async function versionRows(noticeId: string, versionNos: number[]) {
  const rows = [];
  for (const versionNo of versionNos) {
    rows.push(...await db()
      .select(columns)
      .from(noticeVersion)
      .leftJoin(community, eq(community.id, noticeVersion.communityId))
      .leftJoin(branch, eq(branch.id, noticeVersion.branchId))
      .where(and(eq(noticeVersion.noticeId, noticeId), eq(noticeVersion.versionNo, versionNo))));
  }
  return rows;
}

export type Verified = { noticeId: string; versionNo: number };

/** The version that bears a check code; null when none does. */
export async function findPublicByCheckCode(checkCode: string): Promise<Verified | null> {
  const [row] = await db().select({ noticeId: noticeVersion.noticeId, versionNo: noticeVersion.versionNo }).from(noticeVersion).where(eq(noticeVersion.checkCode, checkCode));
  return row ?? null;
}
