/**
 * Publishing writes the snapshot, its digest and its check code; the time is the server's and nobody can move it (DIS-08).
 * Called by the last signature and by forced publication only.
 */
import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { listsPersons } from "@/domain/disclosure/body";
import { chosenPeriod, publicityAfterCorrection, type Counting } from "@/domain/disclosure/publicity";
import { canonicalJson, checkCodeOf, type Snapshot } from "@/domain/disclosure/snapshot";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { catalogItemOf } from "../catalog";
import { db } from "../client";
import { newId } from "../id";
import { notice } from "../schema/notices";
import { noticeRemoval, noticeVersion } from "../schema/publications";
import { indexingVersion, unindexingNotice } from "../search";
import { settingsOn, workdayCalendar } from "../settings";
import { exactlyOne, sha256, type Guarded, type Statement } from "../write";
import { checkNotice } from "./check";
import { findPublicOwner } from "./owner";
import { publicityEndOf } from "./publicity";
import type { Notice, NoticeInHand } from "./rows";
import { newestVersion, openRemovals } from "./shown";

export type Publishing = { versionId: string; digest: string; statements: (Statement | Guarded)[] };

/** The statements that publish what was handed in; the caller adds its own and runs them as one. */
export async function publishing(permit: Permit<"notice.sign" | "notice.transcribe_signature" | "notice.force">, { row, inHand }: NoticeInHand, forced: boolean): Promise<Publishing> {
  await refuseWhatBlocks(row, permit.today);
  const { submission } = inHand!;
  const content = submission.content;
  const owner = await findPublicOwner(row.ownerKind, row.ownerId);
  const item = await catalogItemOf(row, permit.today, owner.variant);
  const versionId = newId();
  const { salt, digest, checkCode } = await sealed(content, versionId);
  const versionNo = await nextVersionNo(row.id);
  return {
    versionId,
    digest,
    statements: [
      exactlyOne(db().update(notice).set({ state: "published", stateSince: permit.now, revision: row.revision + 1, beforeCorrection: null }).where(and(eq(notice.id, row.id), eq(notice.state, row.state), eq(notice.revision, row.revision)))),
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
        publicityTo: await publicityLastDay(row, content.publicity.days, permit.today),
        forced,
      }),
      ...unindexingNotice(row.id), // only the newest version is found
      ...indexingVersion(versionId, content),
    ],
  };
}

/**
 * What was handed in some days ago is checked again at the door (ruling 9): the period before may have been corrected since,
 * or its privacy may be in question. Forcing skips people, never these rules.
 */
async function refuseWhatBlocks(row: Notice, today: Day): Promise<void> {
  const waiting = await db().$count(noticeRemoval, and(eq(noticeRemoval.noticeId, row.id), eq(noticeRemoval.kind, "privacy"), isNull(noticeRemoval.confirmedBy), isNull(noticeRemoval.liftedAt)));
  if (waiting > 0) throw new Refusal("rule", "这项内容正按个人信息保护要求撤下，等第二人复核。请等复核以后再公开。");
  const blocks = (await checkNotice(row, today)).unmet.filter((condition) => condition.level === "block");
  if (blocks.length > 0) throw new Refusal("rule", `现在还不能公开：${blocks.map((condition) => condition.message).join("；")}。请退回拟稿人修改。`);
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
  return ((await newestVersion(noticeId))?.versionNo ?? 0) + 1;
}

/**
 * Last day of publicity counted from today; a correction of what matters starts it anew, another leaves it (ruling 14). What was
 * off the web starts anew in any case: nobody could read it meanwhile.
 */
async function publicityLastDay({ id, publicityRule, correction }: Notice, days: number, today: Day): Promise<Day> {
  const counting: Counting = { calendar: await workdayCalendar(), settings: await settingsOn(today) };
  const last = await newestVersion(id);
  if (!last || !correction) return chosenPeriod(publicityRule, days, today, counting).to;
  const current = { from: last.publishedOn, to: await publicityEndOf(last) };
  const wasHidden = (await openRemovals(id, last.versionNo)).length > 0;
  return publicityAfterCorrection(current, { substantive: correction.substantive || wasHidden, from: today, days }, publicityRule, counting).to;
}
