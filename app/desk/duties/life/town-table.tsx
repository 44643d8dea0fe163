import { StateCount } from "@/components/desk/duties/duty-mark";
import { Section, Table, type Column } from "@/components/desk/show";
import type { PlacedLifeDuty } from "@/db/life-duties";
import type { Day } from "@/domain/calendar/day";
import { periodsBetween, sayPeriod } from "@/domain/calendar/period";
import { byState } from "@/domain/duties/duty-lists";
import type { DutyState } from "@/domain/duties/duty";
import { lifeRules } from "@/domain/duties/life/rules";

type Row = { branchId: string; name: string; seq: number; duties: PlacedLifeDuty[] };

/** Branches by duties as states, for what is due in one month, in the order of the town's register. Each cell leads to its rows. */
export function TownTable({ duties, month, today }: { duties: readonly PlacedLifeDuty[]; month: string; today: Day }) {
  const due = duties.filter((duty) => duty.dueOn.startsWith(month));
  const rows = new Map<string, Row>();
  for (const duty of duties) if (!rows.has(duty.branchId)) rows.set(duty.branchId, { branchId: duty.branchId, name: duty.branchName, seq: duty.seq, duties: [] });
  for (const duty of due) rows.get(duty.branchId)!.duties.push(duty);
  const columns = lifeRules.filter(({ code }) => due.some((duty) => duty.code === code));
  return (
    <Section title={`${sayPeriod(month)}到期的`} id="town">
      <p className="mb-2 flex flex-wrap gap-x-4 print:hidden">
        {periodsBetween("month", `${today.slice(0, 4)}-01-01`, today).map((one) => <a key={one} aria-current={one === month ? "page" : undefined} className={`inline-block min-h-11 min-w-11 py-2 text-link ${one === month ? "font-bold no-underline" : "underline"}`} href={`/desk/duties/life?month=${one}`}>{+one.slice(5)}月</a>)}
      </p>
      <Table
        caption={`${sayPeriod(month)}到期的组织生活`}
        rows={[...rows.values()].sort((a, b) => a.seq - b.seq)}
        keyOf={({ branchId }) => branchId}
        columns={[
          { name: "支部", cell: ({ name }) => name },
          ...columns.map(({ code, title }): Column<Row> => ({ name: title, cell: ({ branchId, duties: own }) => <Cell branchId={branchId} code={code} month={month} duties={own.filter((duty) => duty.code === code)} /> })),
        ]}
      />
    </Section>
  );
}

function Cell({ branchId, code, month, duties }: { branchId: string; code: string; month: string; duties: readonly PlacedLifeDuty[] }) {
  if (duties.length === 0) return <span className="text-soft">不涉及</span>;
  const states = Object.entries(byState(duties)).filter(([, own]) => own.length > 0) as [DutyState, PlacedLifeDuty[]][];
  return <>{states.map(([state, own]) => <a key={state} className="inline-block min-h-11 min-w-11 py-2" href={`/desk/duties/life?${new URLSearchParams({ branch: branchId, code, month, state })}`}><StateCount state={state} n={own.length} /></a>)}</>;
}
