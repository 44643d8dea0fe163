/** Decisions on findings of the personal-data gate: the author's acknowledgements and claims, the office's answer (ruling 15). */
import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { reasonField } from "@/domain/disclosure/forms/reason-field";
import type { Person, Viewer } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import type { Blocked, GateFinding, OverrideKind } from "@/domain/privacy/gate";
import { db } from "../client";
import { newId } from "../id";
import { notice, privacyDecision } from "../schema/notices";
import { atomically, exactlyOne } from "../write";
import { checkNotice } from "./check";
import { findNotice, within, type Notice } from "./rows";

export type PrivacyDecision = typeof privacyDecision.$inferSelect;
const SHORTEST = 4;

/** The reason, in its right length. @throws Refusal at the field */
export function checkReason(reason: string, field: string): string {
  if (reason.trim().length < SHORTEST) throw new Refusal("rule", "请写明理由。", { [field]: `理由至少写 ${SHORTEST} 个字` });
  return reason.trim().slice(0, 300);
}

/** The author has looked at a warning and says why it may stand. */
export async function acknowledgeFinding(permit: Permit<"notice.edit">, finding: GateFinding, reason: string): Promise<void> {
  if (finding.level !== "warn") throw new Refusal("rule", "这一处不能只凭说明放行，请删去或脱敏。");
  await decide(permit, finding.key, "acknowledged", checkReason(reason, reasonField(finding.key)));
}

/** The author says that a block may stand; the office answers as the second person. */
export async function claimException(permit: Permit<"notice.edit">, finding: GateFinding, kind: OverrideKind, reason: string): Promise<void> {
  await decide(permit, finding.key, kind, checkReason(reason, reasonField(finding.key)));
}

/** A new decision on the same finding replaces the old one: a refused claim may be made again with a better reason. */
async function decide(permit: Permit<"notice.edit">, finding: string, kind: PrivacyDecision["kind"], reason: string): Promise<void> {
  const decision = { kind, reason, by: permit.actor, at: permit.now, secondBy: null, secondAt: null, granted: null, secondReason: null };
  await atomically(permit, [
    db().insert(privacyDecision).values({ id: newId(), noticeId: permit.subject.id, finding, ...decision }).onConflictDoUpdate({ target: [privacyDecision.noticeId, privacyDecision.finding], set: decision }),
  ]);
}

/** All decisions on a notice that the viewer has found. */
export async function listDecisions(_viewer: Viewer, { id }: Pick<Notice, "id">): Promise<PrivacyDecision[]> {
  return db().select().from(privacyDecision).where(eq(privacyDecision.noticeId, id)).orderBy(asc(privacyDecision.at));
}

export type Claim = { decision: PrivacyDecision; notice: Pick<Notice, "id" | "title" | "catalogCode">; finding: Blocked };
const MOST = 50;

/** Claims that wait for the office, the oldest first; a claim whose text is gone waits for nobody. */
export async function listClaims(viewer: Person): Promise<Claim[]> {
  const rows = await db()
    .select({ decision: privacyDecision, row: notice })
    .from(privacyDecision)
    .innerJoin(notice, eq(notice.id, privacyDecision.noticeId))
    .where(and(within(viewer, "notice.waive_privacy"), ne(privacyDecision.kind, "acknowledged"), isNull(privacyDecision.secondBy), ne(notice.state, "discarded"), ne(notice.state, "published")))
    .orderBy(asc(privacyDecision.at))
    .limit(MOST);
  const claims: Claim[] = [];
  for (const { decision, row } of rows) {
    const { privacy } = await checkNotice(row, viewer.today);
    const finding = privacy.blocks.find(({ key }) => key === decision.finding);
    if (finding) claims.push({ decision, notice: row, finding });
  }
  return claims;
}

/** @throws Refusal "hidden" for a claim that the viewer may not know, or that was answered */
export async function findClaim(viewer: Viewer, decisionId: string): Promise<{ decision: PrivacyDecision; subject: Subject }> {
  const [decision] = await db().select().from(privacyDecision).where(and(eq(privacyDecision.id, decisionId), ne(privacyDecision.kind, "acknowledged")));
  if (!decision) throw hidden();
  const { subject } = await findNotice(viewer, decision.noticeId);
  return { decision, subject: { ...subject, people: { ...subject.people, author: [...(subject.people?.author ?? []), decision.by] } } };
}

/** The second person's word: lets it stand, or says what has to be done instead. */
export async function answerClaim(permit: Permit<"notice.waive_privacy">, decisionId: string, answer: { granted: boolean; reason: string }): Promise<void> {
  const reason = answer.granted ? answer.reason.trim().slice(0, 300) : checkReason(answer.reason, "reason");
  await atomically(permit, [
    exactlyOne(
      db().update(privacyDecision).set({ secondBy: permit.actor, secondAt: permit.now, granted: answer.granted, secondReason: reason }).where(and(eq(privacyDecision.id, decisionId), isNull(privacyDecision.secondBy))),
      "这一条已经有人答复过了。",
    ),
  ]);
}
