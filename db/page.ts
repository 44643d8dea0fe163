/** Keyset pages: the rows after a place in a fixed order, and the place where the next page begins. */
export type Page<Row> = { rows: Row[]; next: string | null };

export const PAGE_ROWS = 50;

/** Cuts one row more than a page (the query's limit is `PAGE_ROWS + 1`) to a page. @param placeOf where a row stands in the order. */
export function pageOf<Row>(rows: Row[], placeOf: (row: Row) => string): Page<Row> {
  const shown = rows.slice(0, PAGE_ROWS);
  return { rows: shown, next: rows.length > PAGE_ROWS ? placeOf(shown.at(-1)!) : null };
}

export const emptyPage = { rows: [], next: null };
