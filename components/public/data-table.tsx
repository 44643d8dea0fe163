export type Column = { name: string; number?: boolean; /** Short words that must stay on one line. */ whole?: boolean };
type Props = { caption: string; columns: readonly Column[]; rows: readonly (readonly string[])[]; /** Rows that add others up. */ sums?: readonly boolean[]; /** So few short columns that it fits everywhere. */ narrow?: boolean };

/** A table that becomes one block per row on a small screen, headed by its first cell; the roles keep it a table for those who hear it. */
export function DataTable({ caption, columns, rows, sums, narrow }: Props) {
  return (
    <table className={narrow ? undefined : "stack"} role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup"><tr role="row">{columns.map((column, c) => <th key={c} role="columnheader" scope="col" className={column.number ? "n" : undefined}>{column.name}</th>)}</tr></thead>
      <tbody role="rowgroup">
        {rows.map((cells, r) => (
          <tr key={r} role="row" className={sums?.[r] ? "sum" : undefined}>
            {cells.map((cell, c) => (c === 0 ? <th key={c} role="rowheader" scope="row" className={columns[c]!.whole ? "d" : undefined}>{cell}</th> : <td key={c} role="cell" className={columns[c]!.number ? "n" : undefined} data-l={columns[c]!.name}>{cell}</td>))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
