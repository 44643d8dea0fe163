import { ButtonLink } from "@/components/desk/button";
import { InspectionMark } from "@/components/desk/inspections/marks";
import { Empty, Section, Table, Title } from "@/components/desk/show";
import { listInspections, type InspectionLine } from "@/db/inspections/rounds";
import { listVisitsToMake } from "@/db/inspections/waiting";
import { sayDay } from "@/domain/calendar/day";
import { inspectionKinds } from "@/domain/inspections/vocabulary";
import { mightDo } from "@/domain/permissions/desk-links";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { SaidHere } from "../said";

export const metadata = { title: "督查" };

/** Inspections: first the branches I am to visit, then every round with how far it has come. */
export default async function InspectionsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("inspection.read");
  const { said } = await asked(searchParams, ["said"]);
  const [visits, rounds] = [await listVisitsToMake(viewer), await listInspections(viewer)];
  return (
    <>
      <Title lead="先看站里的记录，再到现场核实；每次都留下指导建议。不要求支部为督查另备材料。">督查</Title>
      <SaidHere said={said} />
      <p className="mb-4 flex flex-wrap gap-2">
        {mightDo(viewer, "inspection.open") && <ButtonLink look="main" href="/desk/inspections/new">组织一次督查</ButtonLink>}
        <ButtonLink href="/desk/inspections/plans">年度计划</ButtonLink>
        <ButtonLink href="/desk/inspections/burden">督查负担</ButtonLink>
        {mightDo(viewer, "checklist.read") && <ButtonLink href="/desk/inspections/checklist">检查清单</ButtonLink>}
        {mightDo(viewer, "inspector_tie.declare") && <ButtonLink href="/desk/inspections/ties">回避申报</ButtonLink>}
        {mightDo(viewer, "finding.read") && <ButtonLink href="/desk/findings">问题整改</ButtonLink>}
      </p>
      {visits.length > 0 && (
        <Section title="等我去的支部" id="to-visit">
          <ul className="divide-y divide-line border-y border-line bg-white">
            {visits.map(({ row, branchName, title }) => (
              <li key={row.id} className="flex flex-wrap items-baseline gap-x-3 px-2">
                <a className="inline-block min-h-11 py-2 font-bold text-link underline" href={`/desk/inspections/visits/${row.id}`}>{branchName}</a><span className="text-soft">{title}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="各次督查" id="rounds">
        {rounds.length === 0 ? <Empty>还没有督查。年度计划批准以后，由镇党建办或镇纪委组织；支部在这里看到查过自己的记录。</Empty> : <Rounds rows={rounds} />}
      </Section>
    </>
  );
}

function Rounds({ rows }: { rows: readonly InspectionLine[] }) {
  return (
    <Table
      caption="各次督查" rows={rows} keyOf={({ row }) => row.id}
      columns={[
        { name: "批次", cell: ({ row }) => row.batch },
        { name: "名称", cell: ({ row }) => <a className="inline-block min-h-11 min-w-11 py-2 text-link underline" href={`/desk/inspections/${row.id}`}>{row.title}</a> },
        { name: "类别", cell: ({ row }) => inspectionKinds[row.kind].zh },
        { name: "时间", cell: ({ row }) => `${sayDay(row.fromDay)}至${sayDay(row.toDay)}` },
        { name: "状态", cell: ({ row }) => <InspectionMark state={row.state} /> },
        { name: "已查", number: true, cell: ({ planned, done }) => `${done}/${planned}` },
      ]}
    />
  );
}
