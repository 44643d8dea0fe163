/** Periods follow each other without a gap, and balances are handed on to the fen (FIN-01, DIS-02, handbook §4.5 §4.9; ruling 13). */
import { addDays } from "../../calendar/day";
import { periodDays, periodsBetween, sayPeriod, type Period } from "../../calendar/period";
import type { Fen } from "../../money/fen";
import { concern, inYuan, sayDifference, type Check, type Concern, type PublishedBalance } from "./finding";

function inOrder(chain: readonly PublishedBalance[]): PublishedBalance[] {
  return [...chain].sort((a, b) => (periodDays(a.period).from < periodDays(b.period).from ? -1 : 1));
}

/** The last published period that ended before this one began, or null. */
export function balanceBefore(chain: readonly PublishedBalance[], period: Period): PublishedBalance | null {
  return inOrder(chain).findLast((entry) => periodDays(entry.period).to < periodDays(period).from) ?? null;
}

/** FIN-01: opening(t) = closing(t−1). The very first opening needs evidence; a correction tells what it does to later periods. */
export const openingContinues: Check = (statement, { chain }) => {
  const { opening, closing, period } = statement;
  const found: Concern[] = [];
  const before = balanceBefore(chain, period);
  if (!before && statement.openingEvidence === "") {
    found.push(concern("block", "这是第一次公开，没有上期可对。请在“期初依据”里写明期初余额从哪里来，例如“2026年6月30日银行对账单和现金盘点表”。", { rows: ["opening"] }));
  }
  if (before && opening !== null && opening !== before.closing) {
    const difference = opening - before.closing;
    found.push(concern("block", `期初余额写的是 ${inYuan(opening)}，上期（${sayPeriod(before.period)}）公开的期末余额是 ${inYuan(before.closing)}，${sayDifference(difference)}。请改期初余额；如果是上期错了，请先更正上期。`, { rows: ["opening"], difference }));
  }
  const shaken = before && recheckNeeded(chain).find((entry) => entry.period === before.period);
  if (shaken) found.push(concern("warn", `上期（${sayPeriod(shaken.period)}）待复核：${shaken.message}上期更正后，本期期初余额可能也要改。`, { rows: ["opening"] }));
  const after = inOrder(chain).find((entry) => periodDays(entry.period).from > periodDays(period).to);
  if (after && closing !== null && after.opening !== closing) {
    const difference = closing - after.opening;
    found.push(concern("warn", `更正后的期末余额是 ${inYuan(closing)}，已公开的${sayPeriod(after.period)}期初余额是 ${inYuan(after.opening)}，${sayDifference(difference)}。本期重新公开后，${sayPeriod(after.period)}及以后各期会标为“待复核”，请随后逐期更正。`, { rows: ["closing"], difference }));
  }
  return found;
};

/** DIS-02: no period may be left out, and none may be told twice (a month inside a published quarter). */
export const periodsFollow: Check = ({ period }, { chain }) => {
  const { from, to } = periodDays(period);
  const found: Concern[] = [];
  const twice = chain.find((entry) => entry.period !== period && periodDays(entry.period).from <= to && periodDays(entry.period).to >= from);
  if (twice) found.push(concern("block", `${sayPeriod(period)}与已公开的${sayPeriod(twice.period)}时间重叠。请改选没有公开过的期间；要改已公开的内容，请走更正。`));
  const before = balanceBefore(chain, period);
  const missing = before ? missingPeriods(addDays(periodDays(before.period).to, 1), addDays(from, -1)) : [];
  if (!twice && missing.length > 0) {
    found.push(concern("block", `上一次公开的是${sayPeriod(before!.period)}，到${sayPeriod(period)}之间缺${missing.map(sayPeriod).join("、")}。请先公开缺的期间。`));
  }
  return found;
};

/** The periods that fill [from, to]: quarters where they fit exactly, otherwise months. */
function missingPeriods(from: string, to: string): Period[] {
  if (from > to) return [];
  const quarters = periodsBetween("quarter", from, to);
  const fit = quarters.every((quarter) => periodDays(quarter).from >= from && periodDays(quarter).to <= to);
  return fit ? quarters : periodsBetween("month", from, to);
}

export type Recheck = { period: Period; /** The first period whose opening no longer fits. */ since: Period; difference: Fen; message: string };

/**
 * After a correction of an earlier period: the published periods that are "to be re-checked" (待复核) until they are corrected
 * too (ruling 13). Computed from the balances alone: from the first opening that is not the closing before it, all that follow.
 */
export function recheckNeeded(chain: readonly PublishedBalance[]): Recheck[] {
  const ordered = inOrder(chain);
  const first = ordered.findIndex((entry, i) => i > 0 && entry.opening !== ordered[i - 1]!.closing);
  if (first === -1) return [];
  const [before, broken] = [ordered[first - 1]!, ordered[first]!];
  const difference = broken.opening - before.closing;
  const message = `${sayPeriod(before.period)}公开的期末余额是 ${inYuan(before.closing)}，${sayPeriod(broken.period)}的期初余额是 ${inYuan(broken.opening)}，${sayDifference(difference)}。请从${sayPeriod(broken.period)}起逐期更正。`;
  return ordered.slice(first).map(({ period }) => ({ period, since: broken.period, difference, message }));
}
