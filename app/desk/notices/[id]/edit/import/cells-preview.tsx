import { Submit } from "@/components/desk/button";
import { Select, TextField } from "@/components/desk/field";
import { Cell } from "@/components/desk/notice/body-view";
import { Table } from "@/components/desk/show";
import type { Sheet } from "@/domain/disclosure/finance/import-cells";

type Props = { sheets: readonly Sheet[]; sheet: string; headerRow: number; cells: readonly (readonly string[])[]; path: string };
const SHOWN = 20;

/** The rows of a table as they would be taken over, and which sheet and header to take them from. */
export function CellsPreview({ sheets, sheet, headerRow, cells, path }: Props) {
  const [names = [], ...rows] = cells;
  return (
    <>
      <form method="get" action={path} className="mb-4 grid gap-x-4 border border-line bg-white p-3 sm:grid-cols-3">
        <Select name="sheet" label="工作表" value={sheet} options={sheets.map(({ name }) => ({ value: name, label: name }))} />
        <TextField name="headerRow" label="列名在第几行" value={String(headerRow)} inputMode="numeric" />
        <p className="mb-4 self-end"><Submit look="plain">重新读</Submit></p>
      </form>
      <p className="mb-1 text-soft">共 {rows.length} 行{rows.length > SHOWN && `，先看前 ${SHOWN} 行`}：</p>
      <Table
        caption="读出的内容"
        rows={rows.slice(0, SHOWN).map((row, r) => ({ row, r }))}
        keyOf={({ r }) => String(r)}
        columns={names.map((name, c) => ({ name: name || `（第 ${c + 1} 列没有列名）`, cell: ({ row }: { row: readonly string[] }) => <Cell text={row[c] ?? ""} /> }))}
      />
    </>
  );
}
