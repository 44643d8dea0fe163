/** A column of a paper form: its heading as printed, and what stands in it. */
export type Cell = string | number | null;
export type Column<Row> = { zh: string; cell: (row: Row) => Cell };

/** 1, 2, 3 … before the columns of the form, as the paper counts its lines. */
export function cellsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Cell[][] {
  return rows.map((row, i) => [i + 1, ...columns.map(({ cell }) => cell(row))]);
}

export const headsOf = (columns: readonly { zh: string }[]) => ["序号", ...columns.map(({ zh }) => zh)];
