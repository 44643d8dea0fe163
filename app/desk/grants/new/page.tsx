import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { DayField, Select, TextField } from "@/components/desk/field";
import { Notice, Section, Title } from "@/components/desk/show";
import { findAccount } from "@/db/accounts";
import { listGrantsOf } from "@/db/grant-lists";
import { listScopeNames, listPublicScopes } from "@/db/organization";
import { sayAccount } from "@/domain/identity/say-account";
import { accountSubject } from "@/domain/permissions/account-subjects";
import { may } from "@/domain/permissions/permit";
import { grantableAt, roles, scopeKinds, type Role } from "@/domain/permissions/roles";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { proposeGrant } from "../actions";
import { GrantTable } from "../grant-table";

export const metadata = { title: "提出授权" };

/** Two steps, so that only scopes that fit the role can be chosen, without JavaScript. */
export default async function NewGrantPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("grant.propose");
  const query = await asked(searchParams, ["account", "role"]);
  const account = await findAccount(viewer, query.account ?? "");
  if (!account) notFound();
  const role = query.role && Object.hasOwn(roles, query.role) ? (query.role as Role) : null;
  const held = (await listGrantsOf(viewer, account.id)).filter((grant) => grant.state === "proposed" || grant.state === "confirmed");
  return (
    <>
      <Title lead={sayAccount(account)}>提出授权</Title>
      {!may(viewer, "grant.propose", accountSubject(account)) && <Notice tone="warn">不能给自己授权，也不能给停用的账号授权。</Notice>}
      {held.length > 0 && <Section title="此人现有的授权" id="held"><GrantTable grants={held} names={await listScopeNames()} today={viewer.today} /></Section>}
      {role ? await fill(role, account.id, viewer.today) : (
        <form method="get" action="/desk/grants/new">
          <input type="hidden" name="account" value={account.id} />
          <Select name="role" label="第一步：岗位" options={Object.entries(roles).map(([value, { zh }]) => ({ value, label: zh }))} />
          <Submit>下一步</Submit>
        </form>
      )}
    </>
  );
}

async function fill(role: Role, accountId: string, today: string) {
  const scopes = (await listPublicScopes()).filter((scope) => grantableAt[role].includes(scope.kind));
  return (
    <Section title={`第二步：${roles[role].zh}`} id="fill">
      <ActionForm action={proposeGrant} token={await newFormToken()} hidden={{ accountId, role }}>
        <Select name="scope" label="范围" empty={scopes.length > 1 ? "请选择" : undefined} options={scopes.map((scope) => ({ value: `${scope.kind}:${scope.id}`, label: `${scopeKinds[scope.kind]}：${scope.name}` }))} />
        <DayField name="fromDay" label="开始日期" value={today} />
        <DayField name="toDay" label="结束日期" hint="当天仍有效；长期的不填。代理、借调的请填。" />
        <TextField name="reason" label="授权原因" hint="例如：2026年10月换届当选；镇党建办2026年第3号通知" autoComplete="off" />
        <div className="flex flex-wrap gap-2">
          <Submit>提出，交另一位安全管理员复核</Submit>
          <ButtonLink href={`/desk/grants/new?account=${accountId}`}>换一个岗位</ButtonLink>
        </div>
      </ActionForm>
    </Section>
  );
}
