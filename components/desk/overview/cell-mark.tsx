import { cellStates, type CellState } from "@/domain/overview/areas";
import { Badge } from "../show";

/** The state in words and colour; how many where there are several, other words where nothing is on record. */
export function CellMark({ state, n, words }: { state: CellState; n: number; words: string }) {
  if (n === 0) return <span className="whitespace-nowrap text-sm">{words}</span>;
  return <Badge tone={cellStates[state].tone}>{cellStates[state].zh}{n > 1 && ` ${n}`}</Badge>;
}
