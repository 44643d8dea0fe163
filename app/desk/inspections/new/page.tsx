import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { DayField, Select, TextField } from "@/components/desk/field";
import { TeamFields } from "@/components/desk/inspections/team-fields";
import { Title } from "@/components/desk/show";
import { Ticks } from "@/components/desk/ticks";
import { listInspectors } from "@/db/inspections/ties";
import { checklistGroups } from "@/domain/inspections/checklist";
import { inspectionKinds, names, optionsOf } from "@/domain/inspections/vocabulary";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { open } from "../actions";

export const metadata = { title: "组织一次督查" };

export default async function NewInspectionPage() {
  const viewer = await personWho("inspection.open");
  return (
    <>
      <Title lead="先组队、定检查内容，再抽取支部。要有镇领导批准的当年计划。">组织一次督查</Title>
      <ActionForm action={open} token={await newFormToken()}>
        <TextField name="title" label="名称" hint="例如：三季度例行督查。" />
        <Select name="kind" label="类别" value="routine" options={optionsOf(inspectionKinds)} />
        <DayField name="fromDay" label="开始日期" value={viewer.today} />
        <DayField name="toDay" label="结束日期" value={viewer.today} />
        <Ticks name="groups" label="检查组" value={names(checklistGroups)} options={optionsOf(checklistGroups)} />
        <TeamFields people={await listInspectors(viewer)} />
        <Submit>建好督查组</Submit>
      </ActionForm>
    </>
  );
}
