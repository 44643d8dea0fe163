/**
 * Publishing writes the snapshot, its digest and its check code; the time is the server's and nobody can move it (DIS-08).
 * Called by the last signature and by forced publication only.
 */
import { randomBytes } from "node:crypto";
import { and, eq, max } from "drizzle-orm";
import { addDays } from "@/domain/calendar/day";
import { listsPersons } from "@/domain/disclosure/body";
import { publicityAfterCorrection, publicityPeriod, type Counting } from "@/domain/disclosure/publicity";
import { canonicalJson, checkCodeOf, type Snapshot } from "@/domain/disclosure/snapshot";
import type { Permit } from "@/domain/permissions/permit";
import { catalogItemOn } from "../catalog";
import { db } from "../client";
import { newId } from "../id";
import { notice, noticeVersion } from "../schema/disclosure";
import { indexingVersion } from "../search";
import { settingsOn, workdayCalendar } from "../settings";
import { exactlyOne, sha256, type Guarded, type Statement } from "../write";
import { findPublicOwner } from "./owner";
import type { Notice, NoticeInHand } from "./rows";

export type Publishing = { versionId: string; digest: string; statements: (Statement | Guarded)[] };

/** The statements that publish what was handed in; the caller adds its own and runs them as one. */
export async function publishing(permit: Permit<"notice.sign" | "notice.transcribe_signature" | "notice.force">, { row, inHand }: NoticeInHand, forced: boolean): Promise<Publishing> {
  const { submission } = inHand!;
  const content = submission.content;
  const owner = await findPublicOwner(row.ownerKind, row.ownerId);
  const item = await catalogItemOn(permit.today, row.catalogCode, owner.variant);
  const versionId = newId();
  const { salt, digest, checkCode } = await sealed(content, versionId);
  const versionNo = await nextVersionNo(row.id);
  return {
    versionId,
    digest,
    statements: [
      exactlyOne(db().update(notice).set({ state: "published", stateSince: permit.now, revision: row.revision + 1 }).where(and(eq(notice.id, row.id), eq(notice.state, row.state), eq(notice.revision, row.revision)))),
      db().insert(noticeVersion).values({
        id: versionId,
        noticeId: row.id,
        versionNo,
        communityId: row.communityId,
        branchId: row.branchId,
        catalogCode: row.catalogCode,
        category: content.category,
        period: row.period,
        title: content.title,
        audience: content.audience,
        personList: listsPersons(content.body, item.personLists),
        bodyKind: content.body.kind,
        opening: content.body.kind === "finance" ? content.body.statement.opening : null,
        closing: content.body.kind === "finance" ? content.body.statement.closing : null,
        content,
        salt,
        digest,
        checkCode,
        submissionId: submission.id,
        publishedAt: permit.now,
        publishedOn: permit.today,
        publishedBy: permit.actor,
        publicityTo: await publicityEnd(row, permit.today),
        forced,
      }),
      ...indexingVersion(versionId, content),
    ],
  };
}

/** The digest covers a salt per version, so that a list of persons cannot be guessed from it (ruling 16). */
async function sealed(content: Snapshot, versionId: string): Promise<{ salt: string; digest: string; checkCode: string }> {
  for (;;) {
    const salt = randomBytes(16).toString("hex");
    const digest = digestOf(content, salt, versionId);
    const checkCode = checkCodeOf(digest);
    if ((await db().$count(noticeVersion, eq(noticeVersion.checkCode, checkCode))) === 0) return { salt, digest, checkCode };
  }
}

/** What the digest of a version is made of; anybody who holds content and salt can make it again. */
export function digestOf(content: Snapshot, salt: string, versionId: string): string {
  return sha256(`${versionId}\n${salt}\n${canonicalJson(content)}`);
}

async function nextVersionNo(noticeId: string): Promise<number> {
  const [last] = await db().select({ no: max(noticeVersion.versionNo) }).from(noticeVersion).where(eq(noticeVersion.noticeId, noticeId));
  return (last?.no ?? 0) + 1;
}

/** Last day of publicity: as the rule or the author wants it; a correction of what matters starts it anew (ruling 14). */
async function publicityEnd(row: Notice, today: string): Promise<string> {
  const counting: Counting = { calendar: await workdayCalendar(), settings: await settingsOn(today) };
  const wanted = publicityPeriod(row.publicityRule, today, counting);
  const to = row.publicityDays > 0 && addDays(today, row.publicityDays) > wanted.to ? addDays(today, row.publicityDays) : wanted.to;
  const [first] = await db().select({ from: noticeVersion.publishedOn, to: noticeVersion.publicityTo }).from(noticeVersion).where(eq(noticeVersion.noticeId, row.id)).orderBy(noticeVersion.versionNo);
  if (!first || !row.correction) return to;
  return publicityAfterCorrection(first, { substantive: row.correction.substantive, from: today }, row.publicityRule, counting).to;
}
