import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { DayField, Select, TextField } from "@/components/desk/field";
import { TeamFields } from "@/components/desk/inspections/team-fields";
import { Section, Title } from "@/components/desk/show";
import { Ticks } from "@/components/desk/ticks";
import { listPlannedLines } from "@/db/inspections/plans";
import { listInspectors } from "@/db/inspections/ties";
import { checklistGroups } from "@/domain/inspections/checklist";
import { sayPlanLine, type PlanLine } from "@/domain/inspections/plan";
import { inspectionKinds, names, optionsOf } from "@/domain/inspections/vocabulary";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { open } from "../actions";

export const metadata = { title: "组织一次督查" };
const PATH = "/desk/inspections/new";

export default async function NewInspectionPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("inspection.open");
  const { line } = await asked(searchParams, ["line"]);
  const planned = await listPlannedLines(viewer);
  const preset = planned[Number(line ?? NaN)];
  return (
    <>
      <Title lead="先组队、定检查内容，再抽取支部。要有镇领导批准的当年计划。">组织一次督查</Title>
      <PlannedLines lines={planned} />
      <ActionForm key={line} action={open} token={await newFormToken()}>
        <TextField name="title" label="名称" hint="例如：三季度例行督查。" value={preset?.title} />
        <Select name="kind" label="类别" value={preset?.kind ?? "routine"} options={optionsOf(inspectionKinds)} />
        <DayField name="fromDay" label="开始日期" value={viewer.today} />
        <DayField name="toDay" label="结束日期" value={viewer.today} />
        <Ticks name="groups" label="检查组" value={preset?.groups ?? names(checklistGroups)} options={optionsOf(checklistGroups)} />
        <TeamFields people={await listInspectors(viewer)} />
        <Submit>建好督查组</Submit>
      </ActionForm>
    </>
  );
}

/** What the approved plan says of this quarter is not typed again. */
function PlannedLines({ lines }: { lines: readonly PlanLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title="本季度计划里的" id="planned">
      <ul>{lines.map((one, i) => <li key={one.title}><a className="inline-block min-h-11 py-2 text-link underline" href={`${PATH}?line=${i}`}>{sayPlanLine(one)}</a></li>)}</ul>
    </Section>
  );
}
