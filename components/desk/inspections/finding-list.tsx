import { sayCategory, type FindingCategory, type Severity } from "@/domain/inspections/vocabulary";
import { findingStates, type FindingState } from "@/domain/inspections/lifecycle";
import type { Day } from "@/domain/calendar/day";
import type { SettingValues } from "@/domain/settings";
import { Badge } from "../show";
import { DueMark, FindingMark, SeverityMark } from "./marks";

type Row = { id: string; no: number; description: string; category: FindingCategory; severity: Severity; state: FindingState; dueOn: Day | null; planDueOn: Day | null; extendedDueOn: Day | null; recurrenceOf: string | null };
export type ListedFinding = { row: Row; branchName: string; batch: string; canAct?: boolean; /** Why it came back. */ why?: string };
type Props = { findings: readonly ListedFinding[]; today: Day; settings: SettingValues };

/** Cases as cards that fit a phone: what, where, in whose hands, until when. */
export function FindingList({ findings, today, settings }: Props) {
  return (
    <ul className="mb-4 divide-y divide-line border-y border-line bg-white">
      {findings.map(({ row, branchName, batch, canAct, why }) => (
        <li key={row.id} className="px-2 py-2">
          <a className="inline-block min-h-11 py-2 font-bold text-link underline wrap-anywhere" href={`/desk/findings/${row.id}`}>{row.description}</a>
          <p className="text-sm text-soft">{branchName}　{sayCategory(row.category)}　批次 {batch} 第 {row.no} 号</p>
          <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
            {canAct && <Badge tone="warn">等您办</Badge>}
            <FindingMark state={row.state} /><SeverityMark severity={row.severity} />
            {row.recurrenceOf && <Badge tone="bad">重复发生</Badge>}
            <DueMark finding={row} today={today} settings={settings} />
            {findingStates[row.state].hands && <span className="text-sm text-soft">在{findingStates[row.state].hands}手里</span>}
          </p>
          {why && <p className="text-accent wrap-anywhere">原因：{why}</p>}
        </li>
      ))}
    </ul>
  );
}
