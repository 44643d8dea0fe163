import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { DutyMark } from "@/components/desk/duties/duty-mark";
import { Unannounced } from "@/components/desk/duties/unannounced";
import { TextArea } from "@/components/desk/field";
import { BasisList } from "@/components/desk/notice/basis-list";
import { Facts, Section, Title } from "@/components/desk/show";
import { catalogItemOf } from "@/db/catalog";
import { findPublicOwner } from "@/db/notices/owner";
import { placeOf } from "@/db/notices/rows";
import { findDuty, listDutySteps } from "@/db/staff-duties";
import { sayDay } from "@/domain/calendar/day";
import { sayPeriod } from "@/domain/calendar/period";
import { frequencies } from "@/domain/disclosure/catalog/vocabulary";
import { dutyStates } from "@/domain/duties/duty";
import { may } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { exempt } from "../actions";
import { NextClick } from "../next-click";
import { Reminders } from "../reminders";
import { unannouncedIn } from "../unannounced-years";

export const metadata = { title: "一项应办事项" };

/** One duty: by when and why, how it stands, who was reminded, and the next click. */
export default async function DutyPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("duty.read");
  const { key = "" } = await asked(searchParams, ["key"]);
  const duty = await findDuty(viewer, key).catch((error: unknown) => {
    if (error instanceof Refusal) notFound();
    throw error;
  });
  const owner = await findPublicOwner(duty.orgKind, duty.orgId);
  const item = await catalogItemOf({ catalogCode: duty.code, period: duty.period }, viewer.today, owner.variant);
  const step = (await listDutySteps(viewer, [duty])).get(key)!;
  const mayExempt = dutyStates[duty.state].open && may(viewer, "duty.exempt", { kind: "duty", id: key, ...placeOf({ ownerKind: duty.orgKind, ownerId: duty.orgId }) });
  return (
    <>
      <Title lead={duty.ownerName}>{duty.code} {duty.title}</Title>
      <Unannounced years={await unannouncedIn([duty])} />
      <Facts
        facts={[
          ["状态", <DutyMark key="s" duty={duty} />],
          duty.event ? ["发生日期", sayDay(duty.event.day)] : ["期间", duty.frequency === "long_term" ? "长期公开" : sayPeriod(duty.period)],
          ["频次", `${frequencies[duty.frequency].zh}（${frequencies[duty.frequency].floor}）`],
          ["应在哪天前公开", sayDay(duty.dueOn)],
          ["网上公开", duty.publishedOn ? sayDay(duty.publishedOn) : "还没有"],
          ["公开栏张贴", duty.postedOn ? sayDay(duty.postedOn) : duty.frequency === "long_term" && !duty.boardOnly ? "不要求" : "还没有登记"],
          ...(duty.exemption ? ([["豁免", `${sayDay(duty.exemption.on)}：${duty.exemption.reason}`]] as [string, string][]) : []),
          ["要写明", item.elements.join("、")],
          ["依据", <BasisList key="b" basis={item.basis} today={viewer.today} />],
        ]}
      />
      <div className="mb-6 flex flex-wrap items-start gap-2 print:hidden"><NextClick duty={duty} step={step} /><ButtonLink href="/desk/duties">回到应办事项</ButtonLink></div>
      <Reminders viewer={viewer} about={key} />
      {mayExempt && (
        <Section title="豁免这一项" id="exempt">
          <p className="mb-2 max-w-3xl text-soft">只免除这一个单位的这一期。原因会公开显示在社区的应公开清单里；已经迟办的不会因此变成按时。</p>
          <ActionForm action={exempt} token={await newFormToken()} hidden={{ key }}>
            <TextArea name="reason" label="豁免原因" hint="村民看得到，不要写个人信息。" maxLength={200} />
            <Submit look="plain">豁免</Submit>
          </ActionForm>
        </Section>
      )}
    </>
  );
}
