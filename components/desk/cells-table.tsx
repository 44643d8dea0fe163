import type { Cell } from "@/domain/ledgers/column";
import { Table } from "./show";

/** Lines of a book under the headings of the paper; long texts keep their lines. */
export function CellsTable({ caption, heads, rows }: { caption: string; heads: readonly string[]; rows: readonly (readonly Cell[])[] }) {
  return (
    <Table
      caption={caption} rows={rows} keyOf={(row) => String(row[0])}
      columns={heads.map((name, i) => ({
        name,
        cell: (row: readonly Cell[]) => {
          const text = String(row[i] ?? "");
          return <span className={text.length > 12 ? "inline-block w-56 whitespace-pre-line wrap-anywhere" : "whitespace-nowrap"}>{text}</span>;
        },
      }))}
    />
  );
}
