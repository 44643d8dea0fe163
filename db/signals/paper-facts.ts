/** Published notices, finance statements and rectifications as the facts from which signals are computed (X12, X13, X15). */
import { and, asc, eq, inArray, or, sql, type SQL } from "drizzle-orm";
import { byKey } from "@/domain/members/by-key";
import type { NoticeBody } from "@/domain/disclosure/body";
import { plainText } from "@/domain/disclosure/texts";
import { similarity } from "@/domain/text/similarity";
import type { NoticeFact, RectificationFact, StatementFact } from "@/domain/signals/facts";
import { isNewest } from "../notices/shown";
import { db } from "../client";
import { notice } from "../schema/notices";
import { noticeVersion } from "../schema/publications";
import { finding, findingEvidence, findingStep } from "../schema/findings";
import type { Scope } from "./scope";

/** What a branch publishes is found under its community as well. */
function ofBodies(scope: Scope): SQL | undefined {
  if (scope === "all") return undefined;
  return or(inArray(noticeVersion.communityId, [...scope.communities]), inArray(noticeVersion.branchId, [...scope.branches]));
}

/** The newest version of every notice, in the order of publication. */
async function published(scope: Scope) {
  return db()
    .select({ noticeId: noticeVersion.noticeId, communityId: noticeVersion.communityId, branchId: noticeVersion.branchId, code: noticeVersion.catalogCode, title: noticeVersion.title, content: noticeVersion.content, publishedOn: noticeVersion.publishedOn, explanations: notice.explanations })
    .from(noticeVersion).innerJoin(notice, eq(notice.id, noticeVersion.noticeId)).where(and(isNewest, ofBodies(scope))).orderBy(asc(noticeVersion.seq));
}
type Published = Awaited<ReturnType<typeof published>>[number];

export async function gatherNotices(scope: Scope): Promise<{ statements: StatementFact[]; notices: NoticeFact[] }> {
  const all = await published(scope);
  return {
    statements: all.flatMap(({ noticeId, communityId, title, content, publishedOn }) => (content.body.kind === "finance" && communityId ? [{ noticeId, communityId, title, publishedOn, amounts: content.body.statement.lines.flatMap(({ amount }) => amount || []) }] : [])),
    notices: [...byKey(all, ({ communityId, branchId, code }) => `${branchId ?? communityId}/${code}`).values()].flatMap(compared),
  };
}

/** As the gate measures it (DIS-07): accounts and 本期无此事项 (ruling 11) repeat by nature. 0 … 100 */
function alikeness(body: NoticeBody, before: NoticeBody): number | null {
  if (body.kind !== before.kind || body.kind === "nil" || body.kind === "finance") return null;
  return similarity(plainText(body), plainText(before)) * 100;
}

/** Each with the one before it of the same body, item and kind of content. */
function compared(list: readonly Published[]): NoticeFact[] {
  return list.flatMap((one, i): NoticeFact[] => {
    const before = list[i - 1];
    const alike = before && alikeness(one.content.body, before.content.body);
    if (!before || alike == null) return [];
    const owner = one.branchId ? { orgKind: "branch" as const, orgId: one.branchId } : { orgKind: "community" as const, orgId: one.communityId! };
    return [{ noticeId: one.noticeId, ...owner, title: one.title, publishedOn: one.publishedOn, alike, explained: Boolean(one.explanations["DIS-07"]?.trim()), beforeId: before.noticeId }];
  });
}

/** The first report after a notice of rectification, with what could be shown then. */
export async function gatherRectifications(scope: Scope): Promise<RectificationFact[]> {
  const where = scope === "all" ? undefined : inArray(finding.branchId, [...scope.branches]);
  const steps = await db().select({ findingId: findingStep.findingId, step: findingStep.step, at: findingStep.at, branchId: finding.branchId, title: finding.description }).from(findingStep)
    .innerJoin(finding, eq(finding.id, findingStep.findingId)).where(and(where, eq(findingStep.round, 1), inArray(findingStep.step, ["notice", "report"]))).orderBy(asc(findingStep.id));
  const evidence = await db().select({ findingId: findingEvidence.findingId, at: findingEvidence.at }).from(findingEvidence).innerJoin(finding, eq(finding.id, findingEvidence.findingId)).where(and(where, sql`${findingEvidence.round} = 1`));
  const shown = byKey(evidence, ({ findingId }) => findingId);
  return [...byKey(steps, ({ findingId }) => findingId)].flatMap(([findingId, list]): RectificationFact[] => {
    const [notice, report] = [list.find(({ step }) => step === "notice"), list.find(({ step }) => step === "report")];
    if (!notice || !report) return [];
    const { branchId, title } = notice;
    return [{ findingId, branchId, title, noticedAt: notice.at, reportedAt: report.at, evidence: (shown.get(findingId) ?? []).filter(({ at }) => at <= report.at).length }];
  });
}
