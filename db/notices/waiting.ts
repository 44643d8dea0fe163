/** What waits for whom: every notice on its way, in whose hands, since when and until when (ruling 4). */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { missingCapacities, requiredCapacities, capacityFor, type Capacity } from "@/domain/disclosure/signing";
import type { NoticeState } from "@/domain/disclosure/lifecycle";
import { rolesAwaited, timedStates, waitingClock, type WaitingClock } from "@/domain/disclosure/waiting";
import type { Viewer } from "@/domain/permissions/actor";
import { may, rolesFor } from "@/domain/permissions/permit";
import { roles } from "@/domain/permissions/roles";
import type { Subject } from "@/domain/permissions/subject";
import { db } from "../client";
import { bodyKey, listHolders, sayHolder, type Holder } from "../holders";
import { notice, noticeReview, noticeSignature, noticeSubmission } from "../schema/notices";
import { branch, community } from "../schema/organization";
import { settingsOn, workdayCalendar } from "../settings";
import { subjectOf, within, type Parts } from "./rows";

/** One post that has to act, and who holds it; no names where nobody is registered. */
export type Hand = { post: string; names: string[] };

export type WaitingNotice = {
  id: string; title: string; code: string; period: string; ownerKind: "community" | "branch"; ownerId: string; ownerName: string;
  state: NoticeState; clock: WaitingClock; hands: Hand[]; /** It is the viewer's turn. */ mine: boolean;
};

const columns = {
  id: notice.id, title: notice.title, code: notice.catalogCode, period: notice.period, ownerKind: notice.ownerKind, ownerId: notice.ownerId, round: notice.round,
  state: notice.state, stateSince: notice.stateSince, authorId: notice.authorId, updatedBy: notice.updatedBy,
  ownerName: sql<string>`coalesce(${branch.name}, ${community.name})`,
  secretaryIsDirector: sql<number>`coalesce(${community.secretaryIsDirector}, 0)`,
};

/** Notices on their way that the viewer may know of, the longest waiting first. */
export async function listWaiting(viewer: Viewer): Promise<WaitingNotice[]> {
  const rows = await db()
    .select(columns)
    .from(notice)
    .leftJoin(branch, eq(branch.id, notice.branchId))
    .leftJoin(community, eq(community.id, notice.communityId))
    .where(and(inArray(notice.state, timedStates), within(viewer, "notice.read")))
    .orderBy(asc(notice.stateSince), asc(notice.id));
  const parts = await partsOf(rows.map((row) => row.id));
  const holders = await listHolders(viewer, rows);
  const calendar = await workdayCalendar();
  const settings = await settingsOn(viewer.today);
  return rows.map((row) => {
    const inHand = parts.get(row.id)?.get(row.round) ?? null;
    const missing = missingCapacities(requiredCapacities(row.code, row.secretaryIsDirector === 1), inHand?.signatures.map((signature) => signature.capacity) ?? []);
    return {
      id: row.id, title: row.title, code: row.code, period: row.period, ownerKind: row.ownerKind, ownerId: row.ownerId, ownerName: row.ownerName,
      state: row.state,
      clock: waitingClock(row, viewer.today, calendar, settings)!,
      hands: handsOf(row.state, missing, holders.get(bodyKey(row)) ?? []),
      mine: isMyTurn(viewer, subjectOf(row, inHand), missing),
    };
  });
}

/** The posts that have to act, with the names of their holders. */
export function handsOf(state: NoticeState, missing: readonly Capacity[], holders: readonly Holder[]): Hand[] {
  return rolesAwaited(state, missing).map((role) => ({ post: roles[role].zh, names: holders.filter((holder) => holder.role === role).map(sayHolder) }));
}

/** 村务监督委员会主任 张三、报账员 李四 */
export function sayHands(hands: readonly Hand[]): string {
  return hands.map(({ post, names }) => `${post} ${names.join("或") || "（还没有人担任）"}`).join("、");
}

function isMyTurn(viewer: Viewer, subject: Subject, missing: readonly Capacity[]): boolean {
  return (
    may(viewer, "notice.review", subject) || may(viewer, "notice.secrecy_review", subject) ||
    (may(viewer, "notice.sign", subject) && capacityFor(missing, rolesFor(viewer, "notice.sign", subject)) !== null) ||
    (subject.state === "returned" && may(viewer, "notice.edit", subject))
  );
}

type LightParts = Omit<Parts, "signatures"> & { signatures: { signerId: string; capacity: Capacity }[] };

/** Who had a part in the last submission of each notice and round, without reading what was handed in. */
async function partsOf(noticeIds: string[]): Promise<Map<string, Map<number, LightParts>>> {
  const submissions = await db()
    .select({ id: noticeSubmission.id, noticeId: noticeSubmission.noticeId, round: noticeSubmission.round, by: noticeSubmission.by })
    .from(noticeSubmission)
    .where(inArray(noticeSubmission.noticeId, noticeIds))
    .orderBy(asc(noticeSubmission.seq)); // the last of a round stays in the map
  const last = new Map<string, Map<number, (typeof submissions)[number]>>();
  for (const submission of submissions) last.set(submission.noticeId, (last.get(submission.noticeId) ?? new Map()).set(submission.round, submission));
  const ids = submissions.map((submission) => submission.id);
  const reviews = await db().select({ submissionId: noticeReview.submissionId, by: noticeReview.by }).from(noticeReview).where(inArray(noticeReview.submissionId, ids));
  const signatures = await db()
    .select({ submissionId: noticeSignature.submissionId, signerId: noticeSignature.signerId, capacity: noticeSignature.capacity })
    .from(noticeSignature)
    .where(inArray(noticeSignature.submissionId, ids));
  const partOf = (submission: (typeof submissions)[number]): LightParts => ({
    submission, reviews: reviews.filter((review) => review.submissionId === submission.id), signatures: signatures.filter((signature) => signature.submissionId === submission.id),
  });
  return new Map([...last].map(([noticeId, rounds]) => [noticeId, new Map([...rounds].map(([round, submission]) => [round, partOf(submission)]))]));
}
