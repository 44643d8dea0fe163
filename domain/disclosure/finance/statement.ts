/**
 * The finance statement of one body and period (F02–F05, handbook §4.5): opening, every single line, totals as the books
 * declare them, cash, bank accounts, closing. The shape is what a draft may hold (amounts not yet known are null, texts may be
 * empty; ruling 9); what is missing or wrong is named by `checkStatement` in balance.ts. Amounts are fen.
 */
import type { z } from "zod";
import type { Period } from "../../calendar/period";
import type { LineSide } from "./rows";
import type { bankSchema, declaredTotalSchema, lineSchema, statementSchema } from "./statement-schema";

export type StatementLine = z.infer<typeof lineSchema>;
export type BankBalance = z.infer<typeof bankSchema>;
export type DeclaredTotal = z.infer<typeof declaredTotalSchema>;
export type Statement = z.infer<typeof statementSchema>;

/** The five plain questions about an expense, in the villagers' words, and the field that answers each. */
export const plainQuestions = {
  fundSource: { zh: "钱从哪来" },
  counterparty: { zh: "给了谁" },
  summary: { zh: "办了啥" },
  approvedBy: { zh: "谁批的" },
  voucherPlace: { zh: "单据在哪" },
} as const;
export type PlainQuestion = keyof typeof plainQuestions;

export function blankLine(lineId: string, side: LineSide): StatementLine {
  return {
    id: lineId, day: null, voucherNo: "", side, row: null, account: "", summary: "", counterparty: "", handledBy: "", amount: null,
    fundSource: "", approvedBy: "", voucherPlace: "", reversalOf: null, majorMatterNo: "",
  };
}

/** A new draft: structure from the last period (accounts and their banks), no figures but the opening, which is its closing. */
export function startStatement(period: Period, last: Statement | null): Statement {
  return {
    period,
    opening: last?.closing ?? null,
    openingEvidence: "",
    lines: [],
    declared: [],
    cash: null,
    banks: (last?.banks ?? []).map((bank) => ({ ...bank, amount: null, agreesWithStatement: null, note: "" })),
    closing: null,
  };
}

/** Answers the same question for every expense that has no answer yet: filled once, not line by line. */
export function answerExpenses(statement: Statement, question: PlainQuestion, answer: string): Statement {
  const lines = statement.lines.map((line) => (line.side === "expense" && line[question] === "" ? { ...line, [question]: answer } : line));
  return { ...statement, lines };
}
