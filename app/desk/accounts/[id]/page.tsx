import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextField } from "@/components/desk/field";
import { Badge, Facts, Notice, Section, Title } from "@/components/desk/show";
import { listAccountNames } from "@/db/account-names";
import { findAccount } from "@/db/accounts";
import { sayInstant } from "@/domain/calendar/day";
import { accountStates } from "@/domain/identity/account-states";
import { sayActor } from "@/domain/identity/say-account";
import { accountSubject } from "@/domain/permissions/account-subjects";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { renameAccount, resumeAccount, suspendAccount } from "../actions";
import { GrantsOf } from "./grants-of";
import { ResetPassword } from "./reset-password";

export const metadata = { title: "账号" };

export default async function AccountPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await personWho("account.read");
  const account = await findAccount(viewer, (await params).id);
  if (!account) notFound();
  const subject = accountSubject(account);
  const names = await listAccountNames(viewer, [account.createdBy, account.suspendedBy]);
  const hidden = { accountId: account.id };
  return (
    <>
      <Title lead={account.username}>{account.name}</Title>
      {account.state === "suspended" && (
        <Notice tone="bad">
          {sayInstant(account.suspendedAt!)} 由{sayActor(account.suspendedBy, names)}停用，原因：{account.suspendReason}。恢复须由另一位安全管理员办理。
        </Notice>
      )}
      <Facts
        facts={[
          ["状态", <Badge key="s" tone={account.state === "active" ? "good" : "bad"}>{accountStates[account.state].zh}</Badge>],
          ["密码", account.mustChange ? `一次性密码（${sayInstant(account.passwordChangedAt)}发出），等本人修改` : `本人于 ${sayInstant(account.passwordChangedAt)} 设置`],
          ["建立", `${sayInstant(account.createdAt)} ${sayActor(account.createdBy, names)}`],
        ]}
      />
      <GrantsOf viewer={viewer} account={account} />
      <ResetPassword viewer={viewer} account={account} />
      {may(viewer, "account.rename", subject) && (
        <Section title="更正姓名" id="rename">
          <ActionForm action={renameAccount} token={await newFormToken()} hidden={hidden}>
            <TextField name="name" label="姓名" value={account.name} hint="只更正同一个人的姓名。换了人请另建账号，不能把账号转给别人用。" autoComplete="off" />
            <Submit look="plain">更正姓名</Submit>
          </ActionForm>
        </Section>
      )}
      {may(viewer, "account.suspend", subject) && (
        <Section title="停用账号" id="suspend">
          <ActionForm action={suspendAccount} token={await newFormToken()} hidden={hidden}>
            <TextField name="suspendReason" label="停用原因" hint="停用后立即退出所有登录，不能再登录。" autoComplete="off" />
            <Submit look="plain">停用账号</Submit>
          </ActionForm>
        </Section>
      )}
      {may(viewer, "account.resume", subject) && (
        <Section title="恢复账号" id="resume">
          <p className="mb-2">恢复后，没有收回的授权会重新有效，请先看一看上面的授权是否还合适。</p>
          <ActionForm action={resumeAccount} token={await newFormToken()} hidden={hidden}><Submit look="plain">恢复账号</Submit></ActionForm>
        </Section>
      )}
    </>
  );
}
