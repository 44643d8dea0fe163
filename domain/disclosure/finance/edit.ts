/** What an author does to a statement at one stroke: lines and accounts added and removed, questions answered for all expenses. */
import { blankLine, type PlainQuestion, type Statement } from "./statement";
import type { LineSide } from "./rows";

export function addLine(statement: Statement, id: string, side: LineSide): Statement {
  return { ...statement, lines: [...statement.lines, blankLine(id, side)] };
}

export function removeLine(statement: Statement, id: string): Statement {
  return { ...statement, lines: statement.lines.filter((line) => line.id !== id) };
}

export function addBank(statement: Statement): Statement {
  return { ...statement, banks: [...statement.banks, { bank: "", holder: "", tail: "", amount: null, agreesWithStatement: null, note: "" }] };
}

export function removeBank(statement: Statement, index: number): Statement {
  return { ...statement, banks: statement.banks.filter((_, i) => i !== index) };
}

/** Totals of an imported file are compared with the lines as long as they are kept; lines edited by hand may need them gone. */
export function forgetDeclared(statement: Statement): Statement {
  return { ...statement, declared: [] };
}

/** Questions that usually have one answer for all expenses of a period. */
export const commonQuestions = ["fundSource", "approvedBy", "voucherPlace"] as const satisfies readonly PlainQuestion[];

/** The answer that most expenses of an earlier period had: offered, never filled in by itself. */
export function usualAnswers(last: Statement | null): Record<(typeof commonQuestions)[number], string> {
  const expenses = last?.lines.filter((line) => line.side === "expense") ?? [];
  const usual = (question: PlainQuestion) => {
    const counts = new Map<string, number>();
    for (const line of expenses) if (line[question]) counts.set(line[question], (counts.get(line[question]) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
  };
  return Object.fromEntries(commonQuestions.map((question) => [question, usual(question)])) as ReturnType<typeof usualAnswers>;
}
