import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextField } from "@/components/desk/field";
import { Badge, Facts, Notice, Section, Title } from "@/components/desk/show";
import { listAccountNames } from "@/db/account-names";
import { findReset } from "@/db/password-resets";
import { sayInstant } from "@/domain/calendar/day";
import { sayAccount, sayActor } from "@/domain/identity/say-account";
import { resetSubject } from "@/domain/permissions/account-subjects";
import { may } from "@/domain/permissions/permit";
import { resetStates } from "@/domain/permissions/proposals";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { confirmReset, rejectReset } from "../actions";

export const metadata = { title: "密码重置" };

export default async function ResetPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await personWho("password.read_resets");
  const reset = await findReset(viewer, (await params).id);
  if (!reset) notFound();
  const subject = resetSubject(reset);
  const names = await listAccountNames(viewer, [reset.proposedBy, reset.decidedBy]);
  const { zh, tone } = resetStates[reset.state];
  const mayConfirm = may(viewer, "password.confirm_reset", subject);
  return (
    <>
      <Title lead={sayAccount(reset)}>密码重置</Title>
      <Facts
        facts={[
          ["状态", <Badge key="s" tone={tone}>{zh}</Badge>],
          ["原因", reset.reason],
          ["提出", `${sayActor(reset.proposedBy, names)}，${sayInstant(reset.proposedAt)}`],
          ...(reset.decidedAt ? [["复核", `${sayActor(reset.decidedBy, names)}，${sayInstant(reset.decidedAt)}`] as [string, string]] : []),
          ...(reset.rejectReason ? [["驳回原因", reset.rejectReason] as [string, string]] : []),
        ]}
      />
      {reset.state === "proposed" && !mayConfirm && <Notice tone="warn">要由另一位管理员复核：提出的人和账号本人都不能复核。</Notice>}
      {/* The form stays in its place after confirming, because its message is the only place where the password is shown. */}
      <ActionForm action={confirmReset} token={await newFormToken()} hidden={{ resetId: reset.id }}>
        {mayConfirm && (
          <>
            <p className="mb-2">请再核对一次本人身份。复核以后原来的密码和所有登录立即失效，一次性密码只显示一次。</p>
            <Submit>复核通过，产生一次性密码</Submit>
          </>
        )}
      </ActionForm>
      {may(viewer, "password.reject_reset", subject) && (
        <div className="mt-8">
          <Section title={viewer.id === reset.proposedBy ? "撤回" : "驳回"} id="reject">
            <ActionForm action={rejectReset} token={await newFormToken()} hidden={{ resetId: reset.id }}>
              <TextField name="reason" label="原因" autoComplete="off" />
              <Submit look="plain">不重置</Submit>
            </ActionForm>
          </Section>
        </div>
      )}
    </>
  );
}
