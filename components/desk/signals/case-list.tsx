import { sayDay, type Day } from "@/domain/calendar/day";
import { caseStates, handsOf, type CaseState } from "@/domain/signals/lifecycle";
import { sayKind, type SignalCode } from "@/domain/signals/signal";
import { Badge } from "../show";

type Row = { id: string; code: SignalCode; says: string; on: Day; state: CaseState; explainBy: Day | null };
export type ListedCase = { row: Row; placeName: string; explained: boolean };

export const CaseMark = ({ state }: { state: CaseState }) => <Badge tone={caseStates[state].tone}>{caseStates[state].zh}</Badge>;

/** What looked odd, where, and in whose hands its checking is. */
export function CaseList({ cases, today }: { cases: readonly ListedCase[]; today: Day }) {
  return (
    <ul className="mb-4 divide-y divide-line border-y border-line bg-white">
      {cases.map(({ row, placeName, explained }) => {
        const hands = handsOf({ ...row, explained }, today);
        return (
          <li key={row.id} className="px-2 py-2">
            <a className="inline-block min-h-11 py-2 font-bold text-link underline wrap-anywhere" href={`/desk/signals/${row.id}`}>{sayKind(row.code)}：{row.says}</a>
            <p className="text-sm text-soft">{placeName}　{sayDay(row.on)}</p>
            <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
              <CaseMark state={row.state} />
              {row.state === "asked" && row.explainBy && <span>{explained ? "支部已说明" : `说明期限 ${sayDay(row.explainBy)}`}</span>}
              {hands && <span className="text-sm text-soft">在{hands}手里</span>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
