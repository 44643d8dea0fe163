import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { DayField, Select, TextField } from "@/components/desk/field";
import { Empty, Section, Title } from "@/components/desk/show";
import { listPlanned, listPlannedIn, listPlans } from "@/db/meetings/plan";
import { addDays, addMonths, sayInstant, sayShortDay } from "@/domain/calendar/day";
import { nextPeriod, periodKind, periodOf, sayPeriod, type Period } from "@/domain/calendar/period";
import { meetingKinds, sayKinds } from "@/domain/meetings/kinds";
import { plannableFrom, plannedAlready, usualPlan } from "@/domain/meetings/usual-plan";
import type { Person } from "@/domain/permissions/actor";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { listChoices, type Choice } from "../choices";
import { addLine, dropLine, handIn } from "./actions";
import { planFor } from "./plan-for";

export const metadata = { title: "会议计划" };
const PATH = "/desk/meetings/plan";

export default async function PlanPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("meeting.plan");
  const query = await asked(searchParams, ["branch", "period", "said"]);
  const choices = await listChoices(viewer);
  const choice = choices.find(({ branch }) => branch.id === query.branch) ?? choices[0];
  if (!choice) notFound();
  const { branch } = choice;
  return (
    <>
      <p><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/meetings">返回组织生活</a></p>
      <Title lead={`${branch.name}。计划和实际分开记：计划的日期不因会开早开晚而改变。`}>会议计划</Title>
      <SaidHere said={query.said} />
      {choices.length > 1 && <p className="mb-4 flex flex-wrap gap-2">{choices.map((one) => <ButtonLink key={one.branch.id} href={`${PATH}?branch=${one.branch.id}`}>{one.branch.name}</ButtonLink>)}</p>}
      <Lines viewer={viewer} branchId={branch.id} />
      {!choice.onlyGroup && <OfPeriod viewer={viewer} choice={choice} period={query.period} />}
      <More choice={choice} />
    </>
  );
}

/** What is planned and not yet held. */
async function Lines({ viewer, branchId }: { viewer: Person; branchId: string }) {
  const planned = await listPlanned(viewer, { branchId, from: addDays(viewer.today, -92), to: addMonths(viewer.today, 12) });
  const tokens = await Promise.all(planned.map(() => newFormToken()));
  return (
    <Section title="列入计划、还没有记录的" id="lines">
      {planned.length === 0 ? <Empty>没有待开的会议。可以在下面报季度计划、年度计划，或单独列入一次会议。</Empty> : (
        <ul className="divide-y divide-line border-y border-line bg-white">
          {planned.map(({ id, plannedOn, groupName, kinds, theme, place }, i) => (
            <li key={id} className="px-2 py-1 wrap-anywhere">
              {sayShortDay(plannedOn)}　{groupName}{sayKinds(kinds)}　{theme}　{place}
              <ActionForm fold={{ says: "取消这次", isLink: true }} action={dropLine} token={tokens[i]!} hidden={{ plannedId: id }}><TextField name="reason" label="为什么取消" maxLength={200} /><Submit look="plain">取消</Submit></ActionForm>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The plan of a quarter or a year, filled with what is usual and in no other plan yet: days can be changed, a line without a day is left out. */
async function OfPeriod({ viewer, choice, period }: { viewer: Person; choice: Choice; period: string | undefined }) {
  const now = periodOf("quarter", viewer.today);
  const year = periodOf("year", viewer.today);
  const periods = [now, nextPeriod(now), year, nextPeriod(year)];
  const chosen = periods.find((one) => one === period) ?? now;
  const { branch } = choice;
  const plans = await listPlans(viewer, branch.id);
  const done = plans.find((plan) => plan.period === chosen);
  const planned = await listPlannedIn(viewer, branch.id, chosen);
  const lines = usualPlan(chosen, await planFor(viewer, branch.id), plannableFrom(viewer.today)).map((line) => ({ ...line, already: plannedAlready(line, planned) }));
  return (
    <Section title={planName(chosen)} id="period">
      <p className="mb-2 flex flex-wrap gap-2">{periods.map((one) => <ButtonLink key={one} look={one === chosen ? "main" : "plain"} href={`${PATH}?branch=${branch.id}&period=${one}#period`}>{planName(one)}</ButtonLink>)}</p>
      {done ? <p>已于 {sayInstant(done.at)} 报备。临时增加的会议在下面单独列入。</p> : (
        <ActionForm action={handIn} token={await newFormToken()} hidden={{ branchId: branch.id, period: chosen }}>
          {lines.map(({ kind, groupName, day, already }, i) => (
            <div key={i} className="grid gap-x-4 border-l-2 border-line pl-3 sm:grid-cols-[12rem_1fr]">
              <DayField name={`line.${i}.day`} label={`${groupName}${meetingKinds[kind].short}日期`} value={already ? "" : day} hint={already ? `${sayShortDay(already)}已在计划里` : sayPeriod(day.slice(0, 7))} />
              <TextField name={`line.${i}.theme`} label="主题（可以以后再定）" maxLength={120} />
            </div>
          ))}
          <p className="mb-2 text-sm text-soft">不打算开的，把日期清空。已在别的计划里的不用再填。</p>
          <Submit>报{planName(chosen)}</Submit>
        </ActionForm>
      )}
    </Section>
  );
}

const planName = (period: Period) => (periodKind(period) === "year" ? `${sayPeriod(period)}年度计划` : `${sayPeriod(period)}计划`);

async function More({ choice }: { choice: Choice }) {
  const { branch, groups, kinds, onlyGroup } = choice;
  return (
    <Section title="单独列入一次会议" id="more">
      <ActionForm action={addLine} token={await newFormToken()} hidden={{ branchId: branch.id }}>
        <div className="grid max-w-2xl gap-x-4 sm:grid-cols-2">
          <Select name="kind" label="会议类型" empty="请选择" options={kinds.map((value) => ({ value, label: meetingKinds[value].zh }))} />
          {groups.length > 0 && <Select name="groupId" label="党小组（只有党小组会要选）" empty={onlyGroup ? undefined : "不是党小组会"} options={groups.map(({ id, name }) => ({ value: id, label: name }))} />}
          <DayField name="plannedOn" label="哪天开" />
          <TextField name="place" label="地点（可不填）" maxLength={80} />
        </div>
        <TextField name="theme" label="主题（可不填）" maxLength={120} />
        <Submit look="plain">列入计划</Submit>
      </ActionForm>
    </Section>
  );
}
