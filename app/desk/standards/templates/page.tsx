import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { TextArea, TextField } from "@/components/desk/field";
import { Badge, Empty, Facts, Section, Table, Title } from "@/components/desk/show";
import { listAccountNames } from "@/db/account-names";
import { listTemplates, listTemplateVersions } from "@/db/standards/templates";
import { sayInstant } from "@/domain/calendar/day";
import { sayActor } from "@/domain/identity/say-account";
import { branchCategories, type BranchCategory } from "@/domain/organization/kinds";
import { may } from "@/domain/permissions/permit";
import { settingChangeStates } from "@/domain/permissions/proposals";
import { templateText } from "@/domain/standards/template-text";
import { templateFor } from "@/domain/standards/templates/built-in";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { propose } from "./actions";
import { Decide } from "./decide";

export const metadata = { title: "标准模板" };
const LATER = 9999;

/** 标准模板 by category: the office drafts, a leader approves, effective from a year (ruling 5). */
export default async function TemplatesPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("template.read");
  const query = await asked(searchParams, ["said", "category"]);
  const category = (query.category && query.category in branchCategories ? query.category : "rural") as BranchCategory;
  const year = +viewer.today.slice(0, 4);
  const templates = await listTemplates(viewer);
  const template = templateFor(category, year, templates);
  const newest = templateFor(category, LATER, templates); // a change starts from what is approved already, or it would undo that
  const versions = await listTemplateVersions(viewer, category);
  const names = await listAccountNames(viewer, versions.flatMap(({ by, decidedBy }) => [by, decidedBy]));
  const open = versions.find(({ state }) => state === "proposed");
  return (
    <>
      <Title lead="每套 100 分。模板是本镇的工作办法，不是法规；改动由镇领导批准，只管以后开始的台账。">标准模板</Title>
      <SaidHere said={query.said} />
      <p className="mb-4 flex flex-wrap gap-2 print:hidden">
        {(Object.keys(branchCategories) as BranchCategory[]).map((one) => <ButtonLink key={one} look={one === category ? "main" : "plain"} href={`/desk/standards/templates?category=${one}`}>{branchCategories[one].zh}</ButtonLink>)}
      </p>
      <Facts facts={[["类别", branchCategories[category].zh], ["从哪年起", `${template.year} 年`], ["来源", `${template.source}【${template.confidence}】`]]} />
      <Table
        caption={`${branchCategories[category].zh}支部模板`}
        rows={template.items}
        keyOf={({ code }) => code}
        columns={[
          { name: "指标", cell: ({ code, title }) => `${code} ${title}` }, { name: "标准", cell: ({ standard }) => standard }, { name: "依据材料", cell: ({ evidence }) => evidence },
          { name: "分值", cell: ({ weight }) => weight, number: true }, { name: "结果问题", cell: ({ outcome }) => outcome },
        ]}
      />
      {open && <Decide viewer={viewer} version={open} before={templateFor(category, open.year, templates).items} />}
      {!open && may(viewer, "template.propose", { kind: "standard_template", id: "new" }) && (
        <Section title="提出修改" id="propose">
          <ActionForm action={propose} token={await newFormToken()} hidden={{ category }}>
            <TextField name="year" label="从哪年起" value={String(year + 1)} inputMode="numeric" />
            <TextArea name="items" label="指标" rows={20} wrap="off" spellCheck={false} value={templateText(newest.items)} hint="一行一项：指标码 | 事项 | 标准 | 依据材料 | 分值 | 结果问题。可以从表格复制粘贴；分值合计应为 100。" />
            <TextField name="reason" label="原因和依据" />
            <Submit>提出，交镇领导决定</Submit>
          </ActionForm>
        </Section>
      )}
      <Section title="历次修改" id="history">
        {versions.length === 0 ? <Empty>没有修改过，一直是默认模板。</Empty> : (
          <ul>{versions.map((one) => <li key={one.id} className="mb-1"><Badge tone={settingChangeStates[one.state].tone}>{settingChangeStates[one.state].zh}</Badge> {one.year} 年起，{sayActor(one.by, names)}于 {sayInstant(one.at)} 提出：{one.reason}{one.decidedAt && `；${sayActor(one.decidedBy, names)}于 ${sayInstant(one.decidedAt)} 决定`}{one.rejectReason && `；未同意：${one.rejectReason}`}</li>)}</ul>
        )}
      </Section>
    </>
  );
}
