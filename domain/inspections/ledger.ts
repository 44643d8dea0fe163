/** 整改台账 (handbook §6.5【核·通行】): the nineteen columns, each from facts; nothing is typed for the ledger. */
import { sayDay, type Day } from "../calendar/day";
import { findingStates, type FindingState } from "./lifecycle";
import type { Measure } from "./rectification";
import { sayCategory, severities, voices, type FindingCategory, type Severity, type Voice } from "./vocabulary";

export type LedgerRow = {
  batch: string; branchName: string; no: number; description: string; category: FindingCategory; severity: Severity; repeats: boolean; state: FindingState; round: number;
  responsible: string; leaderName: string; measures: readonly Measure[]; dueOn: Day | null; extendedDueOn: Day | null; evidence: readonly number[]; result: string;
  reportedOn: Day | null; verifierName: string; verifiedOn: Day | null; closedOn: Day | null; lookedBackOn: Day | null; lookedBackHolds: boolean | null; voice: Voice | null; remark: string;
};

const say = (day: Day | null) => (day ? sayDay(day) : "");

/** `percent`: the width on landscape paper. */
export const ledgerColumns: readonly [name: string, cell: (row: LedgerRow, place: number) => string | number, percent: number][] = [
  ["序号", (_row, place) => place, 2.5],
  ["督查批次", ({ batch, no }) => `${batch} 第 ${no} 号`, 5],
  ["被查单位", ({ branchName }) => branchName, 6],
  ["问题描述", ({ description }) => description, 12],
  ["类别", ({ category }) => sayCategory(category), 6],
  ["严重程度", ({ severity }) => severities[severity].zh, 3],
  ["是否重复发生", ({ repeats, round }) => (repeats || round > 1 ? "是" : "否"), 3],
  ["责任单位", ({ branchName }) => branchName, 5],
  ["责任人", ({ responsible }) => responsible, 4],
  ["牵头领导", ({ leaderName }) => leaderName, 4],
  ["整改措施", ({ measures }) => measures.map(({ what, done }, i) => `${i + 1}. ${what}${done ? "（已做）" : ""}`).join("\n"), 10],
  ["整改时限", ({ dueOn, extendedDueOn }) => (extendedDueOn ? `${say(extendedDueOn)}（延期，原${say(dueOn)}）` : say(dueOn)), 5.5],
  ["完成情况", ({ state, reportedOn }) => `${findingStates[state].zh}${reportedOn ? `；支部 ${say(reportedOn)}报已整改` : ""}`, 6.5],
  ["佐证编号", ({ evidence }) => evidence.join("、"), 3],
  ["整改结果说明", ({ result, voice }) => `${result}${voice ? `${result ? "；" : ""}当事人：${voices[voice].zh}` : ""}`, 8.5],
  ["复核人与日期", ({ verifierName, verifiedOn }) => (verifiedOn ? `${verifierName} ${say(verifiedOn)}` : ""), 5],
  ["销号日期", ({ closedOn }) => say(closedOn), 4.5],
  ["回头看日期与结论", ({ lookedBackOn, lookedBackHolds }) => (lookedBackOn ? `${say(lookedBackOn)} ${lookedBackHolds ? "已巩固" : "反弹"}` : ""), 3.5],
  ["备注", ({ remark }) => remark, 3],
];
