import { Table } from "@/components/desk/show";
import type { Period } from "@/domain/calendar/period";
import { areaCodes, areas, cellStates, cellStateNames, type AreaCode, type CellState } from "@/domain/overview/areas";
import { branchesByState, type GridRow } from "@/domain/overview/grid";
import { TOWN } from "./address";

/** How many branches are in which state; each count leads to them. What a phone shows first. */
export function AreaCounts({ rows, period }: { rows: readonly GridRow[]; period: Period }) {
  const counts = branchesByState(rows);
  const shown = cellStateNames.filter((state) => areaCodes.some((area) => counts[area][state] > 0));
  const link = (state: CellState, area: AreaCode) => counts[area][state] > 0 && <a className="inline-flex min-h-8 min-w-8 items-center justify-end text-link underline" href={`${TOWN}?${new URLSearchParams({ period, area, state })}#grid`}>{counts[area][state]}</a>;
  return (
    <Table
      caption="各栏目有多少支部处在哪种状态" rows={areaCodes} keyOf={(area) => area}
      columns={[{ name: "栏目", cell: (area) => areas[area].zh }, ...shown.map((state) => ({ name: cellStates[state].zh, number: true, cell: (area: AreaCode) => link(state, area) }))]}
    />
  );
}
