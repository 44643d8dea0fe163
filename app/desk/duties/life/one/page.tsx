import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { DutyMark } from "@/components/desk/duties/duty-mark";
import { TextArea } from "@/components/desk/field";
import { Facts, Section, Title } from "@/components/desk/show";
import { findLifeDuty } from "@/db/life-duties";
import { sayDay } from "@/domain/calendar/day";
import { sayPeriod } from "@/domain/calendar/period";
import { dutyStates } from "@/domain/duties/duty";
import { ruleOf } from "@/domain/duties/life/next-step";
import { may } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../../asked";
import { exemptLife } from "../actions";
import { Reminders } from "../../reminders";
import { Next } from "../next";
import { RemindLife } from "../remind";

export const metadata = { title: "一项组织生活" };

/** One duty: what asks for it, by when, how it stands, the records that meet it. */
export default async function LifeDutyPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("duty.read");
  const { key = "" } = await asked(searchParams, ["key"]);
  const duty = await findLifeDuty(viewer, key).catch((error: unknown) => {
    if (error instanceof Refusal) notFound();
    throw error;
  });
  const rule = ruleOf(duty.code);
  return (
    <>
      <Title lead={duty.branchName}>{duty.title}　{sayPeriod(duty.period)}</Title>
      <p className="mb-4 flex flex-wrap gap-2"><ButtonLink href="/desk/duties/life">回到清单</ButtonLink><Next viewer={viewer} duty={duty} /></p>
      <Facts facts={[
        ["现在的情况", <DutyMark key="m" duty={duty} />],
        ["期限", `${sayDay(duty.dueOn)}前${duty.doneOn ? `，${sayDay(duty.doneOn)}召开` : ""}`],
        ["依据", `${rule.source}【${rule.confidence}】${duty.level === "info" ? "（只作提示）" : ""}`],
        ...(duty.exemption ? ([["豁免", `${sayDay(duty.exemption.on)}：${duty.exemption.reason}`]] as [string, string][]) : []),
      ]} />
      <Reminders viewer={viewer} about={key} />
      <RemindLife viewer={viewer} duties={[duty]} />
      {dutyStates[duty.state].open && may(viewer, "duty.exempt", { kind: "duty", id: key, branch: duty.branchId }) && (
        <Section title="豁免" id="exempt">
          <ActionForm action={exemptLife} token={await newFormToken()} hidden={{ key }}>
            <TextArea name="reason" label="为什么这一期可以不开" hint="例如：全体党员参加防汛抢险；理由会一直留着。" />
            <Submit look="plain">豁免这一项</Submit>
          </ActionForm>
        </Section>
      )}
    </>
  );
}
