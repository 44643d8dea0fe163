import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextArea, TextField } from "@/components/desk/field";
import { PlanMark } from "@/components/desk/inspections/marks";
import { Empty, Section, Title } from "@/components/desk/show";
import { listAccountNames } from "@/db/account-names";
import { findPlan, listPlans, type InspectionPlan } from "@/db/inspections/plans";
import { sayInstant } from "@/domain/calendar/day";
import { checklistGroups } from "@/domain/inspections/checklist";
import { sayPlanLine } from "@/domain/inspections/plan";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { approveYear, draftYear, rejectYear } from "../actions";

export const metadata = { title: "督查年度计划" };

/** 年度计划: drafted by the office or an inspector, approved by a leader; without it nobody sets out (handbook §6.1). */
export default async function PlansPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("inspection.read");
  const { said } = await asked(searchParams, ["said"]);
  const plans = await listPlans(viewer);
  const names = await listAccountNames(viewer, plans.flatMap(({ by, decidedBy }) => [by, decidedBy]));
  return (
    <>
      <Title lead="由镇党建办或镇纪委拟，镇领导批准后生效。能少查就少查，同一支部同类督查每季度不超过一次。">督查年度计划</Title>
      <SaidHere said={said} />
      {plans.length === 0 && <Empty>还没有计划。{mightDo(viewer, "inspection_plan.draft") ? "请在下面拟一份。" : "批准以后在这里看到。"}</Empty>}
      {plans.map((plan) => (
        <Section key={plan.id} title={`${plan.year} 年`}>
          <p><PlanMark state={plan.state} />　依据：{plan.basis}　{names.get(plan.by)?.name} {sayInstant(plan.at)}拟{plan.decidedBy && `，${names.get(plan.decidedBy)?.name} ${sayInstant(plan.decidedAt!)}决定`}</p>
          {plan.rejectReason && <p>没有批准的原因：{plan.rejectReason}</p>}
          <ul className="my-2 list-disc pl-6">{plan.lines.map((line, i) => <li key={i}>{sayPlanLine(line)}</li>)}</ul>
          <Decide viewer={viewer} plan={plan} />
        </Section>
      ))}
      {mightDo(viewer, "inspection_plan.draft") && (
        <Section title="拟计划" id="draft">
          <ActionForm action={draftYear} token={await newFormToken()}>
            <TextField name="year" label="年份" value={viewer.today.slice(0, 4)} inputMode="numeric" />
            <TextArea name="lines" label="计划" rows={5} hint={<>一行一次：季度 | 类别 | 名称 | 支部数 | 检查组。检查组写“全部”，或从这些里选：{Object.values(checklistGroups).map(({ zh }) => zh).join("、")}。例如：3 | 例行督查 | 三季度例行督查 | 8 | 全部</>} />
            <TextField name="basis" label="依据" hint="例如：镇党委会议纪要。" />
            <Submit>拟好报批</Submit>
          </ActionForm>
        </Section>
      )}
    </>
  );
}

async function Decide({ viewer, plan }: { viewer: Person; plan: InspectionPlan }) {
  if (!may(viewer, "inspection_plan.approve", (await findPlan(viewer, plan.id)).subject)) return null;
  const [yes, no] = [await newFormToken(), await newFormToken()];
  return (
    <>
      <ActionForm action={approveYear} token={yes} hidden={{ id: plan.id }} className="mb-2"><Submit>批准</Submit></ActionForm>
      <ActionForm fold={{ says: "不批准" }} action={rejectYear} token={no} hidden={{ id: plan.id }}><TextArea name="reason" label="原因" rows={2} /><Submit look="plain">退回</Submit></ActionForm>
    </>
  );
}
