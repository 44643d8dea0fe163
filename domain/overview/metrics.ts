/**
 * 指标 (handbook §6.7): each with numerator, denominator, period and exclusions in words, and with its rows. The figure is counted from the
 * rows, so they cannot differ. Compared with nobody: no ranking of branches or people (RL-1).
 */
import { dayOf, type Day } from "../calendar/day";
import { periodDays, sayPeriod, type Period } from "../calendar/period";
import type { Duty } from "../duties/duty";
import { countedAs } from "../duties/trust-line";
import { findingStates, type FindingState } from "../inspections/lifecycle";
import { sayCategory } from "../inspections/vocabulary";
import { decisionStates } from "../meetings/decisions";
import type { FindingFact, TownFacts } from "./facts";
import { sayDuty } from "./items";
import { comesAgain } from "./repeats";

export type MetricRow = { key: string; branchId: string | null; what: string; words: string; on: Day | null; href: string; /** Counts in the numerator. */ hit: boolean };
type Window = { from: Day; to: Day };
type Metric = { zh: string; numerator: string; denominator: string; period: string; exclusions: string; rows: (facts: TownFacts, window: Window) => MetricRow[] };

const within = (day: Day | null | undefined, { from, to }: Window): day is Day => !!day && day >= from && day <= to;
const isClosed = (state: FindingState) => state === "closed" || state === "confirmed";
const dueOf = ({ extendedDueOn, dueOn }: FindingFact) => extendedDueOn ?? dueOn;

const findingRow = (finding: FindingFact, hit: boolean, on: Day | null): MetricRow => ({
  key: `finding/${finding.id}`, branchId: finding.branchId, what: `${sayCategory(finding.category)}：${finding.description}`, words: findingStates[finding.state].zh, on, href: `/desk/findings/${finding.id}`, hit,
});

/** The same places as in the trust line: due and over, not exempt. */
function dutyRows<D extends Duty>(duties: readonly D[], window: Window, today: Day, branchOf: (duty: D) => string | null, what: (duty: D) => string, page: string): MetricRow[] {
  return duties.filter((duty) => within(duty.dueOn, window) && !["exempt", "notYetDue"].includes(countedAs(duty, today))).map((duty) => ({
    key: duty.key, branchId: branchOf(duty), what: `${sayPeriod(duty.period)} ${what(duty)}`, words: sayDuty(duty), on: duty.dueOn, href: `${page}?key=${encodeURIComponent(duty.key)}`, hit: countedAs(duty, today) === "onTime",
  }));
}

/** Those with advice (guidance); recording one without is not possible, an imported one may have none. */
const advised = ({ findings }: TownFacts, window: Window) => findings.filter((finding) => within(finding.foundOn, window) && finding.guidance !== "");

export const metrics = {
  on_time_org_life_rate: {
    zh: "组织生活按时率", numerator: "按时开展并按时记录的", denominator: "应办日已经过了的组织生活应办事项", period: "按应办日", exclusions: "已豁免的、还没有到期的",
    rows: ({ life, today }, window) => dutyRows(life, window, today, ({ branchId }) => branchId, ({ title }) => title, "/desk/duties/life/one"),
  },
  disclosure_on_time_rate: {
    zh: "公开及时率", numerator: "在应公开日当天或以前，网上和公开栏都已公开的", denominator: "应公开日已经过了的党务、村（居）务、财务公开事项", period: "按应公开日", exclusions: "已豁免的、还没有到期的",
    rows: (facts, window) => {
      const speaks = new Map(facts.branches.flatMap(({ id, communityId, leadsCommunity }) => (leadsCommunity ? [[communityId, id] as const] : [])));
      return dutyRows(facts.disclosure, window, facts.today, ({ orgKind, orgId }) => (orgKind === "branch" ? orgId : (speaks.get(orgId) ?? null)), ({ code, itemTitle }) => `${code} ${itemTitle}`, "/desk/duties/one");
    },
  },
  finding_close_rate: {
    zh: "整改率", numerator: "到今天已经销号的（含回头看已巩固）", denominator: "发了整改通知书的问题", period: "按通知书日期", exclusions: "还没有发通知书的",
    rows: ({ findings }, window) => findings.filter(({ noticedOn }) => within(noticedOn, window)).map((one) => findingRow(one, isClosed(one.state), one.noticedOn)),
  },
  on_time_close_rate: {
    zh: "按期销号率", numerator: "在期限当天或以前销号的", denominator: "已经销号的，或者期限已经过了的问题", period: "按整改期限（延期批准后按延期，重开后按新期限）", exclusions: "没有到期又没有销号的",
    rows: ({ findings, today }, window) => findings.filter((one) => within(dueOf(one), window) && (isClosed(one.state) || dueOf(one)! < today)).map((one) => findingRow(one, isClosed(one.state) && one.closedOn !== null && one.closedOn <= dueOf(one)!, dueOf(one))),
  },
  recurrence_rate: {
    zh: "复发率", numerator: "销号以后又重开的（回头看不合格，或者当事人说没有解决）", denominator: "销过号的问题", period: "按第一次销号的日期", exclusions: "从来没有销号的",
    rows: ({ findings }, window) => findings.filter(({ firstClosedOn }) => within(firstClosedOn, window)).map((one) => findingRow(one, one.cameBackOn !== null, one.firstClosedOn)),
  },
  repeat_finding_ratio: {
    zh: "同类问题重复率", numerator: "同一支部同一类问题以前的督查已经查出过的", denominator: "督查查出的问题", period: "按检查日期", exclusions: "同一次督查里的同类问题不算重复",
    rows: ({ findings }, window) => { const again = comesAgain(findings); return findings.filter(({ foundOn }) => within(foundOn, window)).map((one) => findingRow(one, again.has(one.id), one.foundOn)); },
  },
  outcome_tracking_rate: {
    zh: "决定按期办结率", numerator: "按期报了结果、书记核实办结的", denominator: "办理期限已经过了的议定事项", period: "按办理期限", exclusions: "不再办理的、还没有到期的",
    rows: ({ decisions, today }, window) => decisions.filter(({ dueOn, state }) => within(dueOn, window) && dueOn < today && state !== "cancelled").map(({ id, meetingId, branchId, content, dueOn, state, reportedAt }) => ({
      key: `decision/${id}`, branchId, what: content, words: decisionStates[state].zh, on: dueOn, href: `/desk/meetings/${meetingId}`, hit: state === "done" && reportedAt !== null && dayOf(reportedAt) <= dueOn,
    })),
  },
  guidance_rate: {
    zh: "带指导建议的督查占比", numerator: "留下指导建议的", denominator: "已经做完的检查（一次检查一个支部）", period: "按检查日期", exclusions: "还没有去的、并入另一次的",
    rows: ({ visits }, window) => visits.filter(({ visitedOn }) => within(visitedOn, window)).map(({ id, branchId, title, visitedOn, guidance }) => ({
      key: `visit/${id}`, branchId, what: title, words: guidance ? "有指导建议" : "没有指导建议", on: visitedOn, href: `/desk/inspections/visits/${id}`, hit: guidance !== "",
    })),
  },
  guidance_solved_rate: {
    zh: "有整改建议的问题：已解决", numerator: "到今天已经销号的", denominator: "附有整改建议的问题", period: "按检查日期", exclusions: "没有写建议的",
    rows: (facts, window) => advised(facts, window).map((one) => findingRow(one, isClosed(one.state), one.foundOn)),
  },
  guidance_return_rate: {
    zh: "有整改建议的问题：又出现", numerator: "重开过的，或者后来的督查又查出同类问题的", denominator: "附有整改建议的问题", period: "按检查日期", exclusions: "没有写建议的",
    rows: (facts, window) => { const again = comesAgain(facts.findings, "later"); return advised(facts, window).map((one) => findingRow(one, one.round > 1 || again.has(one.id), one.foundOn)); },
  },
} as const satisfies Record<string, Metric>;
export type MetricCode = keyof typeof metrics;
export const metricCodes = Object.keys(metrics) as [MetricCode, ...MetricCode[]];

export type Figure = { code: MetricCode; hits: number; all: number };

/** The records of a figure, in the order of branch codes and days. */
export function metricRows(code: MetricCode, facts: TownFacts, period: Period): MetricRow[] {
  const seq = new Map(facts.branches.map((branch) => [branch.id, branch.code]));
  const place = ({ branchId, on, key }: MetricRow) => `${seq.get(branchId ?? "") ?? "~"}/${on ?? ""}/${key}`;
  const rows: MetricRow[] = metrics[code].rows(facts, periodDays(period));
  return rows.map((row) => [place(row), row] as const).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row);
}

export function figureOf(code: MetricCode, facts: TownFacts, period: Period): Figure {
  const rows: MetricRow[] = metrics[code].rows(facts, periodDays(period));
  return { code, hits: rows.filter(({ hit }) => hit).length, all: rows.length };
}

/** 12 / 30（40%）; without a denominator there is no rate, and it is not zero. */
export function sayFigure({ hits, all }: Pick<Figure, "hits" | "all">): string {
  return all === 0 ? "没有可算的" : `${hits} / ${all}（${Math.round((hits * 100) / all)}%）`;
}

/** What is counted, in one sentence that stands beside the figure. */
export function sayDefinition(code: MetricCode): string {
  const { numerator, denominator, period, exclusions } = metrics[code];
  return `分子：${numerator}；分母：${denominator}；周期：${period}；不含：${exclusions}。`;
}
