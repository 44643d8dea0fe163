import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Choices, DayField, TextField } from "@/components/desk/field";
import { Badge, Empty, Notice, Section, Table, Title } from "@/components/desk/show";
import { findCalendarYear, type SpecialDay } from "@/db/calendar";
import { sayShortDay } from "@/domain/calendar/day";
import { specialDayKinds } from "@/domain/calendar/special-days";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { announceYear, enterSpecialDays, removeSpecialDay } from "./actions";

export const metadata = { title: "工作日历" };

export default async function CalendarPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("calendar.maintain");
  const query = await asked(searchParams, ["year"]);
  const year = /^2[01]\d\d$/.test(query.year ?? "") ? +query.year! : +viewer.today.slice(0, 4);
  const { days, basis } = await findCalendarYear(viewer, year);
  return (
    <>
      <Title lead="工作日的期限按这里计算：周一到周五上班，只登记不一样的日子（放假、调休上班）。每年国务院办公厅放假通知发布后维护一次。">{year}年工作日历</Title>
      <p className="mb-4 flex flex-wrap gap-2">
        <ButtonLink href={`/desk/calendar?year=${year - 1}`}>{year - 1}年</ButtonLink>
        <ButtonLink href={`/desk/calendar?year=${year + 1}`}>{year + 1}年</ButtonLink>
      </p>
      {basis ? <Notice tone="good">依据：{basis}</Notice> : (
        <Notice tone="warn">{year}年的放假安排还没有登记齐全，凡涉及这一年的期限都按周一到周五计算，并在页面上注明“{year}年放假安排未公布”。登记齐全后请在下面确认。</Notice>
      )}
      <Section title="与平常不同的日子" id="days">
        {days.length === 0 ? <Empty>{year}年还没有登记。放假通知发布后，请在下面逐项登记。</Empty> : <Days days={days} />}
      </Section>
      <Section title="登记" id="enter">
        <ActionForm action={enterSpecialDays} token={await newFormToken()}>
          <Choices name="kind" label="放假还是上班" value="free" options={Object.entries(specialDayKinds).map(([value, { zh }]) => ({ value, label: zh }))} />
          <DayField name="from" label="从哪天" />
          <DayField name="to" label="到哪天" hint="只有一天的不填。放假期间的周末、上班期间的周一到周五会自动略过。" />
          <TextField name="note" label="名称" hint="例如：国庆节；国庆节调休上班" autoComplete="off" />
          <Submit>登记</Submit>
        </ActionForm>
      </Section>
      <Section title={basis ? "更正依据" : "确认登记齐全"} id="announce">
        <ActionForm action={announceYear} token={await newFormToken()} hidden={{ year: String(year) }}>
          <TextField name="basis" label="放假通知" value={basis ?? ""} hint={`例如：国务院办公厅关于${year}年部分节假日安排的通知（文号）`} autoComplete="off" />
          <Submit look="plain">{basis ? "更正" : `${year}年已登记齐全`}</Submit>
        </ActionForm>
      </Section>
    </>
  );
}

async function Days({ days }: { days: SpecialDay[] }) {
  const tokens = new Map<string, string>();
  for (const { day } of days) tokens.set(day, await newFormToken());
  return (
    <Table
      caption="与平常不同的日子"
      rows={days}
      keyOf={(row) => row.day}
      columns={[
        { name: "日期", cell: (row) => sayShortDay(row.day) },
        { name: "安排", cell: (row) => <Badge tone={row.worked ? "warn" : "good"}>{specialDayKinds[row.worked ? "worked" : "free"].zh}</Badge> },
        { name: "名称", cell: (row) => row.note },
        { name: "操作", cell: (row) => <ActionForm action={removeSpecialDay} token={tokens.get(row.day)!} hidden={{ day: row.day }}><Submit look="plain">删除</Submit></ActionForm> },
      ]}
    />
  );
}
