/** The place of a branch as it was written down, version by version. */
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { dayOf } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import { siteSubject, type SiteContent, type SiteInput } from "@/domain/sites/site";
import { db } from "../client";
import { newId } from "../id";
import { findBranchFor, listBranchesFor, type BranchRow } from "../meetings/rows";
import { branch } from "../schema/organization";
import { siteVersion } from "../schema/sites";
import { atomically } from "../write";

export type SiteVersion = typeof siteVersion.$inferSelect;
export type SiteInHand = { branch: BranchRow; versions: SiteVersion[]; /** the newest; null before the first */ current: SiteVersion | null; subject: Subject };

/** Inside db/: of a branch that a viewer has found. In order. */
export async function versionsOf(branchId: string): Promise<SiteVersion[]> {
  return db().select().from(siteVersion).where(eq(siteVersion.branchId, branchId)).orderBy(asc(siteVersion.versionNo));
}

/** @throws Refusal "hidden" for a branch that is not the viewer's to know */
export async function findSite(viewer: Viewer, branchId: string): Promise<SiteInHand> {
  const { branch: row } = await findBranchFor(viewer, "site.read", branchId);
  const versions = await versionsOf(branchId);
  return { branch: row, versions, current: versions.at(-1) ?? null, subject: siteSubject(row) };
}

export type SiteLine = { branch: BranchRow; content: SiteContent | null };

/** The branches that the viewer may look at, in their order, each with what holds today. */
export async function listSites(viewer: Viewer): Promise<SiteLine[]> {
  const branches = await listBranchesFor(viewer, "site.read");
  const rows = await db().select().from(siteVersion).where(inArray(siteVersion.branchId, branches.map(({ id }) => id))).orderBy(asc(siteVersion.versionNo));
  const newest = new Map(rows.map(({ branchId, content }) => [branchId, content]));
  return branches.map((row) => ({ branch: row, content: newest.get(row.id) ?? null }));
}

/** Writes the next version; the earlier ones stay. A change says why. */
export async function saveSite(permit: Permit<"site.save">, branchId: string, { reason, ...content }: SiteInput): Promise<void> {
  const [before] = await db().select({ no: siteVersion.versionNo }).from(siteVersion).where(eq(siteVersion.branchId, branchId)).orderBy(desc(siteVersion.versionNo)).limit(1);
  if (before && !reason) throw new Refusal("rule", "有一处需要改一改再提交。", { reason: "请写明为什么更改，至少 4 个字" });
  await atomically(permit, [
    db().insert(siteVersion).values({ id: newId(), branchId, versionNo: (before?.no ?? 0) + 1, content, reason: before ? reason : "", by: permit.actor, at: permit.now }),
  ]);
}

export type PublicSite = { name: string; opening: string; office: string; since: Day };

/** When the place of a community's leading branch is open and which office answers for it; no person and no private number. */
export async function findPublicSite(communityId: string): Promise<PublicSite | null> {
  const [row] = await db().select({ content: siteVersion.content, at: siteVersion.at }).from(siteVersion).innerJoin(branch, eq(branch.id, siteVersion.branchId))
    .where(and(eq(branch.communityId, communityId), eq(branch.leadsCommunity, true))).orderBy(desc(siteVersion.versionNo)).limit(1);
  return row ? { name: row.content.name, opening: row.content.opening, office: row.content.office, since: dayOf(row.at) } : null;
}
