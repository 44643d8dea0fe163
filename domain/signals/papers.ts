/** X12 数字凑整, X13 公开内容不变, X15 整改无过程: what notices and reports say. */
import { dayOf } from "../calendar/day";
import { hoursBetween, type NoticeFact, type RectificationFact, type StatementFact } from "./facts";
import type { Signal, SignalLimits } from "./signal";

const TEN_YUAN = 1000; // fen: the unit digit of the yuan is 0, and there is no change

export function roundNumbers(statements: readonly StatementFact[], { roundPercent, roundLines }: SignalLimits): Signal[] {
  return statements.flatMap(({ noticeId, communityId, title, publishedOn, amounts }) => {
    const round = amounts.filter((fen) => fen % TEN_YUAN === 0).length;
    if (amounts.length < roundLines || round * 100 <= amounts.length * roundPercent) return [];
    return [{ code: "X12" as const, orgKind: "community" as const, orgId: communityId, key: `X12/${noticeId}`, on: publishedOn, says: `${amounts.length} 笔金额中有 ${round} 笔个位是 0`, sides: [{ kind: "notice" as const, id: noticeId, says: title }] }];
  });
}

/** DIS-07: its own share holds here, too. Whoever said why nothing changed has been asked already. */
export function unchangedNotices(notices: readonly NoticeFact[], { alikePercent }: SignalLimits): Signal[] {
  return notices.filter(({ alike, explained }) => alike > alikePercent && !explained).map(({ noticeId, orgKind, orgId, title, publishedOn, alike, beforeId }) => ({
    code: "X13", orgKind, orgId, key: `X13/${noticeId}`, on: publishedOn, says: `与上一期 ${Math.floor(alike)}% 相同，没有说明原因`,
    sides: [{ kind: "notice", id: noticeId, says: title }, { kind: "notice", id: beforeId, says: "上一期" }],
  }));
}

export function rectifiedOvernight(rectifications: readonly RectificationFact[]): Signal[] {
  return rectifications.filter(({ noticedAt, reportedAt, evidence }) => evidence === 0 && hoursBetween(noticedAt, reportedAt) < 24).map(({ findingId, branchId, title, reportedAt }) => ({
    code: "X15", orgKind: "branch", orgId: branchId, key: `X15/${findingId}`, on: dayOf(reportedAt), says: "接到整改通知不到 24 小时就报“已完成”，没有证据", sides: [{ kind: "finding", id: findingId, says: title }],
  }));
}
