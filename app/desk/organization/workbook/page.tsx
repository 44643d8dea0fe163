import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Badge, Notice, Section, Table, Title, type Tone } from "@/components/desk/show";
import { UploadForm } from "@/components/desk/upload-form";
import { planWorkbook, type WorkbookPlan } from "@/db/town/workbook";
import { workbookSheets } from "@/domain/organization/workbook/columns";
import { staffSheet } from "@/domain/organization/workbook/staff-sheet";
import { countKinds, type Decision } from "@/domain/organization/workbook/decide";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { SetUpNeeded } from "../set-up-needed";
import { apply, drop } from "./actions";

export const metadata = { title: "导入组织架构表" };

export default async function WorkbookPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("organization.import");
  const { said } = await asked(searchParams, ["said"]);
  const plan = await planWorkbook(viewer);
  return (
    <>
      <p><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/organization">返回党组织</a></p>
      <Title lead="社区、居民小组、党支部、党小组四张工作表，一次导入。先核对每一行会怎样，确认后才写入；有一行不对就一行都不导入。第五张“工作人员”表这里不导入：请把同一个文件交给系统管理员建账号、安全管理员授权。">导入组织架构表</Title>
      <SaidHere said={said} />
      <SetUpNeeded viewer={viewer} />
      <Section title={plan ? "换一个文件" : "选择文件"}>
        <p className="my-2"><ButtonLink href="/desk/organization/workbook/template">下载模板（.xlsx）</ButtonLink></p>
        <p className="my-2 max-w-3xl text-sm text-soft">“工作人员”表一行写一个人的一个岗位，兼两个岗位的写两行、登录名相同。范围：全镇的岗位空着，社区写名称，支部写代码或名称，党小组写成“QH007 第一党小组”。系统管理员、安全管理员、审计员不写在表里。</p>
        <UploadForm
          to="/files/organization" token={await newFormToken()} name="workbook" label="组织架构表（.xlsx）" accept=".xlsx" submit="读出来看看"
          hint="已有的社区、支部按代码对应，空着的格子不改动；可以分几次导入，重复导入不会重复。"
        />
      </Section>
      {plan && <Plan plan={plan} />}
    </>
  );
}

const kinds: Record<Decision["kind"], { zh: string; tone: Tone }> = {
  refused: { zh: "不能导入", tone: "bad" }, new: { zh: "新增", tone: "good" }, changed: { zh: "修改", tone: "warn" }, unchanged: { zh: "不变", tone: "plain" },
};

async function Plan({ plan: { fileName, digest, faults, hasStaff, decisions } }: { plan: WorkbookPlan }) {
  const counts = countKinds(decisions);
  const blocked = faults.length + counts.refused;
  const sorted = [...decisions].sort((a, b) => Number(b.kind === "refused") - Number(a.kind === "refused"));
  return (
    <Section title={`核对：${fileName}`} id="plan">
      {hasStaff && <Notice><p>文件里有“{staffSheet.zh}”表，这里没有读取、也没有保存其中的内容：由系统管理员在“账号”里导入建账号，再由安全管理员在“授权”里导入授权。</p></Notice>}
      {blocked > 0 ? (
        <div role="alert"><Notice tone="bad">
          <p className="font-bold">有 {blocked} 处不对，还不能导入。请按写明的单元格改好表格，再上传一次。</p>
          {faults.length > 0 && <ul className="mt-1 list-disc pl-5">{faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>}
        </Notice></div>
      ) : (
        <Notice tone="good">
          <p className="mb-2 font-bold">核对通过：新增 {counts.new} 行，修改 {counts.changed} 行，不变 {counts.unchanged} 行。</p>
          <ActionForm action={apply} token={await newFormToken()} hidden={{ digest }}><Submit>确认导入</Submit></ActionForm>
        </Notice>
      )}
      {sorted.length > 0 && (
        <Table caption="每一行会怎样" rows={sorted} keyOf={({ sheet, line }) => `${sheet}-${line}`} columns={[
          { name: "结果", cell: ({ kind }) => <Badge tone={kinds[kind].tone}>{kinds[kind].zh}</Badge> },
          { name: "工作表", cell: ({ sheet, line }) => <span className="whitespace-nowrap">{workbookSheets[sheet].zh} 第 {line} 行</span> },
          { name: "名称", cell: ({ name }) => name },
          { name: "说明", cell: ({ why }) => why.join("；") || "—" },
        ]} />
      )}
      <ActionForm action={drop} token={await newFormToken()}><Submit look="plain">不导入了</Submit></ActionForm>
    </Section>
  );
}
