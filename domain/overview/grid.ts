/** The township on one screen: branches by areas as states, in the order of their codes. What is overdue, by whose hands. */
import { areaCodes, cellStateNames, nothingIn, type AreaCode, type CellState } from "./areas";
import type { BranchFact, TownFacts } from "./facts";
import type { Item } from "./items";

export type Cell = { state: CellState; /** How many items are in this state; 0 where nothing is on record. */ n: number; words: string };
export type GridRow = { branch: BranchFact; cells: Record<AreaCode, Cell> };

const keyOf = (branchId: string, area: AreaCode) => `${branchId}/${area}`;

type Frame = Pick<TownFacts, "branches" | "year" | "today" | "goLiveOn">;

/** The gravest state of each branch and area. Where nothing is on record, what that means stands with the areas. */
export function gridOf(facts: Frame, items: readonly Item[]): GridRow[] {
  const counts = new Map<string, Map<CellState, number>>();
  for (const { branchId, area, state } of items) {
    if (!branchId) continue;
    const key = keyOf(branchId, area);
    if (!counts.has(key)) counts.set(key, new Map());
    const own = counts.get(key)!;
    own.set(state, (own.get(state) ?? 0) + 1);
  }
  return facts.branches.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)).map((branch) => ({
    branch, cells: Object.fromEntries(areaCodes.map((area) => [area, cellOf(counts.get(keyOf(branch.id, area)), area, facts)])) as Record<AreaCode, Cell>,
  }));
}

function cellOf(own: ReadonlyMap<CellState, number> | undefined, area: AreaCode, facts: Frame): Cell {
  const nothing = nothingIn(area, facts);
  const state = own && cellStateNames.find((name) => own.has(name));
  return state ? { state, n: own.get(state)!, words: "" } : { state: nothing.state, n: 0, words: nothing.words };
}

/** How many branches are in which state, by area. */
export function branchesByState(rows: readonly GridRow[]): Record<AreaCode, Record<CellState, number>> {
  const none = () => Object.fromEntries(cellStateNames.map((state) => [state, 0])) as Record<CellState, number>;
  const all = Object.fromEntries(areaCodes.map((area) => [area, none()])) as Record<AreaCode, Record<CellState, number>>;
  for (const { cells } of rows) for (const area of areaCodes) all[area][cells[area].state]++;
  return all;
}

export type InHands = { hands: string; byArea: Partial<Record<AreaCode, number>>; all: number };

/** What is overdue, by the post that has to act. In the order in which the areas name them: a list to act on, not a ranking. */
export function overdueByHands(items: readonly Item[]): InHands[] {
  const found = new Map<string, InHands>();
  for (const { hands, area, state } of items) {
    if (state !== "overdue") continue;
    const own = found.get(hands) ?? { hands, byArea: {}, all: 0 };
    own.byArea[area] = (own.byArea[area] ?? 0) + 1;
    own.all++;
    found.set(hands, own);
  }
  return [...found.values()].toSorted((a, b) => (a.hands < b.hands ? -1 : 1));
}
