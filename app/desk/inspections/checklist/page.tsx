import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { DayField, TextArea, TextField } from "@/components/desk/field";
import { DecideChange } from "@/components/desk/rulebooks/decide-change";
import { Differences } from "@/components/desk/rulebooks/differences";
import { PastChange } from "@/components/desk/rulebooks/past-change";
import { Empty, Section, Table, Title } from "@/components/desk/show";
import { listAccountNames } from "@/db/account-names";
import { listChecklistHistory, listChecklists, WHOLE, type ChecklistHistory } from "@/db/inspections/checklists";
import { newRuleChange, ruleChangeSubject } from "@/db/rulebooks/changes";
import { sayDay, sayInstant } from "@/domain/calendar/day";
import { sayActor } from "@/domain/identity/say-account";
import { checkEvidence, checklistOn, sayItem } from "@/domain/inspections/checklist";
import { checklistColumns, checklistText } from "@/domain/inspections/checklist-text";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { approve, propose, reject } from "./actions";

export const metadata = { title: "检查清单" };

/** 检查清单 as it stands today, its changes and how it came to read like this (ruling 5). */
export default async function ChecklistPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("checklist.read");
  const { said } = await asked(searchParams, ["said"]);
  const versions = await listChecklists(viewer);
  const now = checklistOn(viewer.today, versions);
  const history = await listChecklistHistory(viewer);
  const names = await listAccountNames(viewer, history.flatMap(({ change }) => [change.by, change.decidedBy]));
  const past = history.filter(({ change }) => change.state !== "proposed");
  const open = history.find(({ change }) => change.state === "proposed");
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/inspections">返回督查</a></p>
      <Title lead="每一项都问过程、问结果、写明怎么核实，检查时先打开站里的记录。镇党建办提出修改，镇领导批准；已经组织的督查用当时的清单。">检查清单</Title>
      <SaidHere said={said} />
      <Section title={`现在的清单（${now.items.length} 项，${sayDay(now.from)}起）`} id="now">
        <Table caption="现在的清单" rows={now.items} keyOf={({ code }) => code} columns={[
          { name: "编号", cell: sayItem }, { name: "过程问题", cell: ({ process }) => `${process}？` }, { name: "结果问题", cell: ({ outcome }) => `${outcome}？` },
          { name: "怎么核实", cell: ({ verify }) => verify }, { name: "站里的记录", cell: ({ evidence }) => (evidence ? checkEvidence[evidence] : "到现场看") },
        ]} />
      </Section>
      {open ? <Open viewer={viewer} open={open} proposer={sayActor(open.change.by, names)} /> : may(viewer, "checklist.propose", newRuleChange("checklist", WHOLE)) && (
        <Section title="提出修改" id="propose">
          <ActionForm action={propose} token={await newFormToken()}>
            <TextArea name="items" label="清单" rows={20} wrap="off" spellCheck={false} value={checklistText(versions.at(-1)!.items)} hint={`一行一项：${checklistColumns.join(" | ")}。可以从表格复制粘贴。`} />
            <p className="mb-4 max-w-2xl text-sm text-soft">“站里的记录”可以写：{Object.values(checkEvidence).join("、")}，或者“没有”。</p>
            <DayField name="fromDay" label="从哪天起" hint="今天或以后。这天及以后开始的督查用新清单。" />
            <TextField name="reason" label="修改的原因和依据" autoComplete="off" />
            <Submit>提出，交镇领导决定</Submit>
          </ActionForm>
        </Section>
      )}
      <Section title="历次修改" id="history">
        {past.length === 0 ? <Empty>没有修改过，一直是默认清单。</Empty> : past.map(({ change, differences }) => <PastChange key={change.id} change={change} proposer={sayActor(change.by, names)} decider={sayActor(change.decidedBy, names)} differences={differences} />)}
      </Section>
    </>
  );
}

async function Open({ viewer, open: { change, differences }, proposer }: { viewer: Person; open: ChecklistHistory; proposer: string }) {
  const mayDecide = may(viewer, "checklist.approve", ruleChangeSubject(change));
  const tokens = [await newFormToken(), await newFormToken()] as const;
  return (
    <DecideChange id={change.id} since={`${sayDay(change.fromDay)}起`} proposed={`${proposer}于 ${sayInstant(change.at)}`} reason={change.reason} decide={mayDecide ? { approve, reject, tokens } : null}>
      <Differences caption="改哪几项" differences={differences} />
    </DecideChange>
  );
}
