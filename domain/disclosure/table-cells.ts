import { parseYuan, sayYuan } from "../money/fen";
import type { BodyOf } from "./body";

/** The cells as they are read: money in groups of three digits, whatever way it was typed. */
export function readableRows({ columns, rows }: Pick<BodyOf<"table">, "columns" | "rows">): string[][] {
  return rows.map((cells) => cells.map((cell, c) => (columns[c]?.type === "money" ? groupedYuan(cell) : cell)));
}

function groupedYuan(cell: string): string {
  const fen = parseYuan(cell);
  return fen === null ? cell : sayYuan(fen);
}
