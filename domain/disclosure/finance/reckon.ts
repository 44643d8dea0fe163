import type { Fen } from "../../money/fen";
import { sum } from "../../money/fen";
import { rowCodes, statementRows, type LineSide, type RowCode } from "./rows";
import type { StatementLine } from "./statement";

type Placed = Pick<StatementLine, "row" | "amount">;

/** Every row of F02 from the lines (fen). Opening and closing are null as long as the opening is not known. */
export function reckonRows(opening: Fen | null, lines: readonly Placed[]): Record<RowCode, Fen | null> {
  const amounts = {} as Record<RowCode, Fen | null>;
  const numbered = (no: number) => amounts[rowCodes[no - 1]!];
  for (const code of rowCodes) {
    const { formula } = statementRows[code];
    if (formula.from === "carried") amounts[code] = opening;
    else if (formula.from === "lines") amounts[code] = sum(lines.filter((line) => line.row === code).map((line) => line.amount ?? 0));
    else {
      const terms = [...formula.plus.map(numbered), ...formula.minus.map((no) => negated(numbered(no)))];
      amounts[code] = terms.some((term) => term == null) ? null : sum(terms as Fen[]);
    }
  }
  return amounts;
}

function negated(fen: Fen | null | undefined): Fen | null {
  return fen == null ? null : 0 - fen;
}

/** The rows of lines that a row is made of: itself, the rows of its side, or all. */
export function rowsBehind(code: RowCode): RowCode[] {
  const { formula } = statementRows[code];
  if (formula.from !== "sum") return statementRows[code].side ? [code] : [];
  return [...formula.plus, ...formula.minus].flatMap((no) => rowsBehind(rowCodes[no - 1]!));
}

/** The side whose column a total row adds up. */
export const sideTotals: Record<LineSide, RowCode> = { income: "income_total", expense: "expense_total" };
