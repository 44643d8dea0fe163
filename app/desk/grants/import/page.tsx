import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextField } from "@/components/desk/field";
import { countOf, StaffPlan, wrongIn } from "@/components/desk/organization/staff-plan";
import { Notice, Section, Title } from "@/components/desk/show";
import { UploadForm } from "@/components/desk/upload-form";
import { listPublicScopes } from "@/db/organization";
import { planGrants, type PostsPlan } from "@/db/staff/grants";
import { sayDay } from "@/domain/calendar/day";
import { sayAccount } from "@/domain/identity/say-account";
import { roles } from "@/domain/permissions/roles";
import { sayScope } from "@/domain/permissions/say-grant";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { dropGrants, proposeFromStaff } from "./actions";

export const metadata = { title: "导入工作人员授权" };

export default async function ImportGrantsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("grant.propose_many");
  const { said } = await asked(searchParams, ["said"]);
  const plan = await planGrants(viewer);
  return (
    <>
      <p><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/grants">返回授权</a></p>
      <Title lead="读组织架构表里的“工作人员”表，一行是一个人的一个岗位。账号要先由系统管理员用同一个文件建立。这里只是提出，由另一位安全管理员复核后才生效；有一行不对就一行都不提出。">导入工作人员授权</Title>
      <SaidHere said={said} />
      {plan && <Plan plan={plan} />}
      <Section title={plan ? "换一个文件" : "选择文件"}>
        <UploadForm
          to="/files/staff?for=grants" token={await newFormToken()} name="staff" label="组织架构表（.xlsx）" accept=".xlsx" submit="读出来看看"
          hint="只读“工作人员”表。已有的授权不变，可以重复导入；系统管理员、安全管理员、审计员不能从表里来。"
        />
      </Section>
    </>
  );
}

async function Plan({ plan }: { plan: PostsPlan }) {
  const { fileName, digest, faults, decisions } = plan;
  const added = countOf(decisions, "new");
  const scopes = new Map((await listPublicScopes()).map(({ id, name }) => [id, name])); // a party group with its branch's name in front
  return (
    <Section title={`核对：${fileName}`} id="plan">
      {wrongIn(plan) === 0 && added === 0 && <Notice><p>表里的授权都已有或已提出，没有要新提出的。</p></Notice>}
      {wrongIn(plan) === 0 && added > 0 && (
        <Notice tone="good">
          <p className="mb-2 font-bold">核对通过：新提出 {added} 项，已有的 {countOf(decisions, "unchanged")} 项不变。</p>
          <ActionForm action={proposeFromStaff} token={await newFormToken()} hidden={{ digest }}>
            <TextField name="reason" label="授权原因" hint="写一次，记在每一项上。例如：2026年11月上线，镇党建办2026年第3号通知" autoComplete="off" />
            <Submit>全部提出，交另一位安全管理员复核</Submit>
          </ActionForm>
        </Notice>
      )}
      <StaffPlan
        faults={faults} decisions={decisions} words={{ new: "新提出", unchanged: "已有", refused: "不能提出" }} caption="每一行会怎样" keyOf={({ line }) => String(line)}
        columns={[
          { name: "行", cell: ({ line }) => line },
          { name: "人", cell: ({ name, username }) => (name && username ? sayAccount({ name, username }) : name || username || "—") },
          { name: "岗位", cell: ({ role }) => (role ? roles[role].zh : "—") },
          { name: "范围", cell: ({ power, scope }) => (power ? sayScope(power.scopeKind, power.scopeId, scopes) : scope || "—") },
          { name: "开始日期", cell: ({ fromDay }) => (fromDay ? sayDay(fromDay) : "—") },
        ]}
      />
      <ActionForm action={dropGrants} token={await newFormToken()}><Submit look="plain">不导入了</Submit></ActionForm>
    </Section>
  );
}
