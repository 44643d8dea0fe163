import { Badge, Table } from "@/components/desk/show";
import type { Period } from "@/domain/calendar/period";
import type { BranchCategory } from "@/domain/organization/kinds";
import { areaCodes, areas, cellStates, cellStateNames, nothingIn, type AreaCode } from "@/domain/overview/areas";
import type { TownFacts } from "@/domain/overview/facts";
import { branchesByState, type GridRow } from "@/domain/overview/grid";
import { TOWN } from "./address";

/** How many branches are in which state; each count leads to them. Narrow enough for a phone, which shows this first. */
export function AreaCounts({ rows, facts, period, category }: { rows: readonly GridRow[]; facts: TownFacts; period: Period; category: BranchCategory | undefined }) {
  const counts = branchesByState(rows);
  const chips = (area: AreaCode) => cellStateNames.filter((state) => counts[area][state] > 0).map((state) => (
    <a key={state} className="mr-2 inline-flex min-h-11 items-center sm:min-h-8 text-link" href={`${TOWN}?${new URLSearchParams({ period, ...(category && { category }), area, state })}#grid`}><Badge tone={cellStates[state].tone}>{nothingIn(area, facts).state === state ? nothingIn(area, facts).words : cellStates[state].zh} {counts[area][state]} 个</Badge></a>
  ));
  return <Table caption="各栏目有多少支部处在哪种状态" rows={areaCodes} keyOf={(area) => area} columns={[{ name: "栏目", cell: (area) => areas[area].zh }, { name: "支部数", cell: (area) => <span className="flex flex-wrap">{chips(area)}</span> }]} />;
}
