import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { TextField } from "@/components/desk/field";
import { Empty, Section } from "@/components/desk/show";
import type { Account } from "@/db/accounts";
import { listGrantsOf } from "@/db/grant-lists";
import { listScopeNames } from "@/db/organization";
import { accountSubject } from "@/domain/permissions/account-subjects";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { endAllGrants } from "../../grants/actions";
import { GrantTable } from "../../grants/grant-table";

/** A person's powers, past and present; shown to security administrators only (SOD-03). */
export async function GrantsOf({ viewer, account }: { viewer: Person; account: Account }) {
  if (!mightDo(viewer, "grant.read")) return null;
  const subject = accountSubject(account);
  const grants = await listGrantsOf(viewer, account.id);
  const open = grants.some((grant) => grant.state === "confirmed" || grant.state === "proposed");
  return (
    <>
      <Section title="授权" id="grants">
        {grants.length === 0 ? <Empty>还没有授权，这个账号现在什么也不能办。</Empty> : <GrantTable grants={grants} names={await listScopeNames()} today={viewer.today} />}
        {may(viewer, "grant.propose", subject) && <p className="mt-2"><ButtonLink href={`/desk/grants/new?account=${account.id}`}>提出授权</ButtonLink></p>}
      </Section>
      {open && may(viewer, "grant.end_all", subject) && (
        <Section title="调离停权" id="leave">
          <p className="mb-2 max-w-3xl">任期变更、调离的，24 小时内收回全部授权（SOD-06）：现有授权立即失效，待复核的一并驳回，所有登录立即退出。人不再在本镇工作的，请同时停用账号。</p>
          <ActionForm action={endAllGrants} token={await newFormToken()} hidden={{ accountId: account.id }}>
            <TextField name="leaveReason" label="停权原因" hint="例如：2026年10月12日调离" autoComplete="off" />
            <Submit look="plain">收回全部授权</Submit>
          </ActionForm>
        </Section>
      )}
    </>
  );
}
