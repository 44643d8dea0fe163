import type { ReactNode } from "react";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { DayField, TextArea, TextField } from "@/components/desk/field";
import { TermMark } from "@/components/desk/organization/marks";
import { Empty, Facts, Section, Title } from "@/components/desk/show";
import { listElections, type Election } from "@/db/branches/elections";
import { listChoices } from "@/db/branches/posts";
import { sayDay, type Day } from "@/domain/calendar/day";
import type { FormState } from "@/domain/form-state";
import { positions } from "@/domain/members/vocabulary";
import { termEnd } from "@/domain/organization/branch-status";
import { electedPosts } from "@/domain/organization/results";
import { branchSubject } from "@/domain/organization/subject";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { branchPage, dueTerm } from "../../../branch-or-404";
import { approve, delay, plan, record } from "../../actions";

export const metadata = { title: "换届" };

type Step = { title: string; action: (previous: FormState, form: FormData) => Promise<FormState>; submit: string; when: (election: Election | null) => boolean; fields: (election: Election | null, on: { endsOn: Day; today: Day; voters: number }) => ReactNode };

/** 换届 in its steps; each shows when the one before makes sense. */
const steps: Step[] = [
  {
    title: "请示和批复", action: plan, submit: "保存请示情况", when: () => true,
    fields: (election, { endsOn }) => (
      <>
        <DayField name="dueOn" label="应换届日期" value={election?.dueOn ?? endsOn} />
        <DayField name="planSubmittedOn" label="请示日期（还没有就留空）" value={election?.planSubmittedOn ?? ""} />
        <DayField name="planApprovedOn" label="镇党委批复日期（还没有就留空）" value={election?.planApprovedOn ?? ""} />
      </>
    ),
  },
  {
    title: "选举大会", action: record, submit: "登记选举结果", when: (election) => election !== null,
    fields: (election, { today, voters }) => (
      <>
        <DayField name="meetingOn" label="选举大会日期" value={election?.meetingOn ?? today} />
        <TextField name="dueVoters" label="应到（有选举权的正式党员）" hint={`名册上今天有 ${voters} 人。年老体弱、流动在外的，经批准可以不计入。`} inputMode="numeric" value={figure(election?.dueVoters ?? voters)} />
        <TextField name="presentVoters" label="实到" hint="不少于应到的五分之四，否则选举无效（ORG-10）。" inputMode="numeric" value={figure(election?.presentVoters)} />
        <TextField name="candidates" label="候选人数" hint="一般比应选多 20% 以上（ORG-11）。" inputMode="numeric" value={figure(election?.candidates)} />
        <TextField name="seats" label="应选人数" inputMode="numeric" value={figure(election?.seats)} />
        <TextArea
          name="results" label="当选名单" hint={`一人一行：姓名 职务 赞成票，例如“张三 支部书记 42”。职务：${electedPosts.join("、")}。赞成票须超过实到的半数（ORG-12）。`}
          value={election?.results.map(({ name, position, approve: votes }) => `${name} ${positions[position].zh} ${votes}`).join("\n") ?? ""}
        />
        <DayField name="reportedOn" label="结果报批日期（还没有就留空）" value={election?.reportedOn ?? ""} />
      </>
    ),
  },
  {
    title: "结果批复，新一届就任", action: approve, submit: "登记批复，更换班子", when: (election) => (election?.results.length ?? 0) > 0,
    fields: (election, { today }) => (
      <>
        <p className="mb-2 max-w-2xl">登记后，上一届支委的任职到就任日为止，当选的人从就任日起任职，任期重新计算；换届结果同时列入应公开的事项，不用另外登记。</p>
        <DayField name="approvedOn" label="批复日期" value={today} />
        <DayField name="termStartedOn" label="就任日期（新一届开始）" value={election?.meetingOn ?? today} />
        <TextField name="documentNo" label="批复文号" />
      </>
    ),
  },
  {
    title: "不能按期换届：延期批文", action: delay, submit: "登记延期", when: (election) => election !== null && election.meetingOn === null,
    fields: (election) => (
      <>
        <TextField name="delayReason" label="延期原因" value={election?.delayReason} />
        <TextField name="delayDocumentNo" label="镇党委批文号" hint="延期一般不超过 1 年（ORG-09）。" value={election?.delayDocumentNo} />
      </>
    ),
  },
];
const figure = (n: number | null | undefined) => (n === null || n === undefined ? "" : String(n));

export default async function ElectionsPage({ params }: { params: Promise<{ id: string }> }) {
  const { viewer, found, path } = await branchPage(params);
  const { branch } = found;
  const [newest] = await listElections(viewer, branch);
  const underWay = newest && newest.approvedOn === null ? newest : null;
  const allowed = may(viewer, "election.record", branchSubject(branch));
  const on = { endsOn: termEnd(branch), today: viewer.today, voters: (await listChoices(viewer, branch)).length };
  const token = await newFormToken();
  return (
    <>
      <p><a className="inline-block min-h-11 py-2 text-link underline" href={path}>返回{branch.name}</a></p>
      <Title>换届</Title>
      <Facts facts={[["本届", `${sayDay(branch.termStartedOn)} 至 ${sayDay(termEnd(branch))}`], ["提醒", <TermMark key="t" due={dueTerm(found)} />], ["进度", underWay ? sayProgress(underWay) : "还没有开始"]]} />
      {!allowed && <Empty>换届由镇党建办登记。请把请示、选举结果报给镇党建办。</Empty>}
      {allowed && steps.filter(({ when }) => when(underWay)).map(({ title, action, submit, fields }) => (
        <Section key={title} title={title}>
          <ActionForm action={action} token={token} hidden={{ branchId: branch.id }}>
            {fields(underWay, on)}
            <Submit>{submit}</Submit>
          </ActionForm>
        </Section>
      ))}
    </>
  );
}

function sayProgress({ planSubmittedOn, planApprovedOn, meetingOn, delayDocumentNo }: Election): string {
  if (meetingOn) return `${sayDay(meetingOn)}已开选举大会，等结果批复`;
  const delayed = delayDocumentNo ? `，已批准延期（${delayDocumentNo}）` : "";
  if (planApprovedOn) return `${sayDay(planApprovedOn)}已批复，可以开选举大会${delayed}`;
  return planSubmittedOn ? `${sayDay(planSubmittedOn)}已请示，等批复${delayed}` : `已登记，等请示${delayed}`;
}
