import { Table } from "@/components/desk/show";
import { periodOf, previousPeriod, sayPeriod } from "@/domain/calendar/period";
import { sayDay, type Day } from "@/domain/calendar/day";
import type { CountedFilter, PlacedDuty } from "@/domain/duties/duty-filter";
import { trustFigures, trustLine, trustLineDefinition, type TrustFigure, type TrustLine } from "@/domain/duties/trust-line";
import { dutiesAt } from "./filter";

const names = Object.keys(trustFigures) as TrustFigure[];

/** The counts of the public home page, of the duties given: every figure leads to its rows and says how it is counted. Never a ranking (RL-1). */
export function Figures({ duties, today, community }: { duties: readonly PlacedDuty[]; today: Day; community?: string }) {
  const present = periodOf("quarter", today);
  const lines = [previousPeriod(present), present].map((period) => trustLine(duties, period, today));
  const link = (line: TrustLine, counted: CountedFilter) => (
    <a className="inline-block min-h-11 min-w-11 py-2 text-link underline" href={dutiesAt({ state: "all", due: line.period, counted, ...(community && { community }) })}>{line[counted]}</a>
  );
  return (
    <>
      <Table
        caption={`到${sayDay(today)}为止的公开情况`}
        rows={lines}
        keyOf={(line) => line.period}
        columns={[
          { name: "应公开日在", cell: (line) => <span className="inline-block py-2">{sayPeriod(line.period)}</span> },
          { name: "已到期", number: true, cell: (line) => link(line, "due") },
          ...names.map((name) => ({ name: trustFigures[name].zh, number: true, cell: (line: TrustLine) => link(line, name) })),
          { name: "豁免", number: true, cell: (line) => link(line, "exempt") },
          { name: "未到期", number: true, cell: (line) => link(line, "notYetDue") },
        ]}
      />
      <details className="mb-4">
        <summary className="min-h-11 cursor-pointer py-2 text-link underline">这些数是怎么算的</summary>
        <ul className="list-disc pl-6 text-sm">{lines.map((line) => <li key={line.period}>{trustLineDefinition(line)}</li>)}</ul>
        <p className="mt-1 pl-6 text-sm">“已到期”等于按时、仅网上公开、迟办、逾期四项之和。“未到期”是应公开日在这个季度、还没有过应公开日的，其中有的已经提前公开。村民在首页和社区页看到的是同样的数。</p>
      </details>
    </>
  );
}
