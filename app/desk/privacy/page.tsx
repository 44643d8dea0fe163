import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextField } from "@/components/desk/field";
import { Empty, Title } from "@/components/desk/show";
import { listAccountNames } from "@/db/account-names";
import { listClaims, type Claim } from "@/db/notices/privacy";
import { sayInstant } from "@/domain/calendar/day";
import { mightDo } from "@/domain/permissions/desk-links";
import { findingKinds } from "@/domain/privacy/kinds";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { SaidHere } from "../said";
import { answerClaim } from "./actions";

export const metadata = { title: "个人信息放行" };

/** Claims that something which looks like personal data may be published: the second person decides here. */
export default async function PrivacyPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("notice.waive_privacy");
  if (!mightDo(viewer, "notice.waive_privacy")) notFound();
  const { said } = await asked(searchParams, ["said"]);
  const claims = await listClaims(viewer);
  const names = await listAccountNames(viewer, claims.map(({ decision }) => decision.by));
  return (
    <>
      <Title lead="拟稿人认为检查出来的内容可以公开，由您做第二个确认人。拿不准的，不要同意；身份证号在任何情况下都不能放行。">个人信息放行</Title>
      <SaidHere said={said} />
      {claims.length === 0 ? <Empty>没有等待确认的内容。</Empty> : (
        <ul>{claims.map((claim) => <ClaimCard key={claim.decision.id} claim={claim} by={names.get(claim.decision.by)?.name ?? ""} />)}</ul>
      )}
    </>
  );
}

async function ClaimCard({ claim: { decision, notice, finding }, by }: { claim: Claim; by: string }) {
  return (
    <li className="mb-4 border border-line bg-white p-3">
      <p><a className="inline-block py-1 font-bold text-link underline" href={`/desk/notices/${notice.id}`}>{notice.title}</a></p>
      <p>{finding.where}：{findingKinds[finding.kind].zh}</p>
      <p className="my-1 break-all rounded bg-stone-100 px-2 py-1">{finding.excerpt}</p>
      <p className="mb-2">{by}在 {sayInstant(decision.at)} 说明：{decision.reason}</p>
      <ActionForm action={answerClaim} token={await newFormToken()} hidden={{ decisionId: decision.id }}>
        <TextField name="reason" label="意见" hint="不同意的必须写明让拟稿人怎么改" />
        <div className="flex flex-wrap gap-2">
          <Submit name="do" value="grant">同意公开</Submit>
          <Submit look="plain" name="do" value="refuse">不同意</Submit>
        </div>
      </ActionForm>
    </li>
  );
}
