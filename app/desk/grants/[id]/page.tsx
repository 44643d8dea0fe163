import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextField } from "@/components/desk/field";
import { Facts, Notice, Section, Title } from "@/components/desk/show";
import { listAccountNames } from "@/db/account-names";
import { findGrant, listReviewsOf, type GrantRow } from "@/db/grant-lists";
import { listScopeNames } from "@/db/organization";
import { sayDay, sayInstant } from "@/domain/calendar/day";
import { sayAccount, sayActor } from "@/domain/identity/say-account";
import { grantSubject } from "@/domain/permissions/account-subjects";
import { may } from "@/domain/permissions/permit";
import { roles } from "@/domain/permissions/roles";
import { sayScope, sayTerm } from "@/domain/permissions/say-grant";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { confirmGrant, endGrant, rejectGrant } from "../actions";
import { Standing } from "../grant-table";
import { SameHolders } from "./same-holders";

export const metadata = { title: "授权" };

export default async function GrantPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await personWho("grant.read");
  const grant = await findGrant(viewer, (await params).id);
  if (!grant) notFound();
  const subject = grantSubject(grant);
  const scopes = await listScopeNames();
  const reviews = await listReviewsOf(viewer, grant.id);
  const names = await listAccountNames(viewer, [grant.proposedBy, grant.decidedBy, grant.endedBy, ...reviews.map((review) => review.by)]);
  const hidden = { grantId: grant.id };
  const mayConfirm = may(viewer, "grant.confirm", subject);
  return (
    <>
      <Title lead={sayScope(grant.scopeKind, grant.scopeId, scopes)}>{roles[grant.role].zh}</Title>
      <Facts
        facts={[
          ["授给", <a key="p" className="text-link underline" href={`/desk/accounts/${grant.accountId}`}>{sayAccount(grant)}</a>],
          ["期限", sayTerm(grant)],
          ["状态", <Standing key="s" grant={grant} today={viewer.today} />],
          ["原因", grant.reason],
          ["提出", `${sayActor(grant.proposedBy, names)}，${sayInstant(grant.proposedAt)}`],
          ...history(grant, names),
          ...reviews.map((review): [string, string] => ["半年复核", `${sayDay(review.on)} ${sayActor(review.by, names)}：仍然合适`]),
        ]}
      />
      <SameHolders viewer={viewer} grant={grant} scopes={scopes} />
      {grant.state === "proposed" && !mayConfirm && <Notice tone="warn">要由另一位安全管理员复核：提出的人和得到授权的人都不能复核。</Notice>}
      {mayConfirm && (
        <Section title="复核" id="confirm">
          <p className="mb-2">复核通过后立即生效，对方下一次打开页面就有这项权限。</p>
          <ActionForm action={confirmGrant} token={await newFormToken()} hidden={hidden}><Submit>复核通过</Submit></ActionForm>
        </Section>
      )}
      {may(viewer, "grant.reject", subject) && (
        <Section title={viewer.id === grant.proposedBy ? "撤回" : "驳回"} id="reject">
          <ActionForm action={rejectGrant} token={await newFormToken()} hidden={hidden}>
            <TextField name="reason" label="原因" autoComplete="off" />
            <Submit look="plain">不授权</Submit>
          </ActionForm>
        </Section>
      )}
      {may(viewer, "grant.end", subject) && (
        <Section title="收回" id="end">
          <ActionForm action={endGrant} token={await newFormToken()} hidden={hidden}>
            <TextField name="reason" label="收回原因" hint="收回立即生效。调离的请到本人账号页一次收回全部授权。" autoComplete="off" />
            <Submit look="plain">收回这项授权</Submit>
          </ActionForm>
        </Section>
      )}
    </>
  );
}

type Names = Parameters<typeof sayActor>[1];

/** What became of the proposal, in the order in which it happened. */
function history(grant: GrantRow, names: Names): [string, string][] {
  const decided = grant.state === "rejected" ? "驳回" : "复核";
  return [
    grant.decidedAt && [decided, `${sayActor(grant.decidedBy, names)}，${sayInstant(grant.decidedAt)}${grant.rejectReason ? `：${grant.rejectReason}` : ""}`],
    grant.endedAt && ["收回", `${sayActor(grant.endedBy, names)}，${sayInstant(grant.endedAt)}：${grant.endReason}`],
  ].filter((line): line is [string, string] => Boolean(line));
}
