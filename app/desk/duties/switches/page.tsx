import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Choices, Select, TextField } from "@/components/desk/field";
import { Empty, Section, Table, Title } from "@/components/desk/show";
import { listAccountNames } from "@/db/account-names";
import { listSwitches, type Switches } from "@/db/finance-switches";
import { sayDay, sayInstant, type Day } from "@/domain/calendar/day";
import { financeSwitches, firstDaysToTurn, type FinanceSwitch } from "@/domain/duties/finance-switches";
import { sayActor } from "@/domain/identity/say-account";
import { optionsOf } from "@/domain/inspections/vocabulary";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { turn } from "./actions";

export const metadata = { title: "财务公开开关" };

const names = Object.keys(financeSwitches) as FinanceSwitch[];

/** How each community keeps and publishes its accounts, and from when that changes (ruling 13). */
export default async function SwitchesPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("finance_switch.turn");
  const { said } = await asked(searchParams, ["said"]);
  const communities = await listSwitches(viewer);
  const days = firstDaysToTurn(viewer.today);
  const decided = communities.flatMap(({ name, turned }) => turned.map((one) => ({ ...one, community: name })));
  const people = await listAccountNames(viewer, decided.map(({ by }) => by));
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/duties">返回应办事项</a></p>
      <Title lead="财务往来较多的按月公开，一般按季；没有集体账的社区（居民）不要求公开财务。改动从下一个或以后的季度起，已经开始的季度不变。">财务公开开关</Title>
      <SaidHere said={said} />
      <Table caption="各社区现在的财务公开" rows={communities} keyOf={({ id }) => id} columns={[
        { name: "社区", cell: ({ name }) => name },
        ...names.map((name) => ({ name: financeSwitches[name].zh, cell: (one: Switches) => sayStanding(one, name, viewer.today, days) })),
      ]} />
      <Section title="调整" id="turn">
        <ActionForm action={turn} token={await newFormToken()}>
          <Select name="communityId" label="社区" empty="请选择" options={communities.map(({ id, name }) => ({ value: id, label: name }))} />
          <Select name="name" label="哪个开关" value="financeMonthly" options={optionsOf(financeSwitches)} />
          <Choices name="value" label="改为" options={[{ value: "on", label: `开：${names.map((name) => financeSwitches[name].on).join("；或")}` }, { value: "off", label: `关：${names.map((name) => financeSwitches[name].off).join("；或")}` }]} />
          <Select name="fromDay" label="从哪天起" options={days.map((day) => ({ value: day, label: sayDay(day) }))} />
          <TextField name="reason" label="原因和依据" autoComplete="off" />
          <Submit>登记</Submit>
        </ActionForm>
      </Section>
      <Section title="历次调整" id="history">
        {decided.length === 0 ? <Empty>没有调整过，都按设立时的登记。</Empty> : (
          <Table caption="历次调整" rows={decided} keyOf={({ id }) => id} columns={[
            { name: "社区", cell: ({ community }) => community },
            { name: "改为", cell: ({ name, value }) => financeSwitches[name][value ? "on" : "off"] },
            { name: "从哪天起", cell: ({ fromDay }) => sayDay(fromDay) },
            { name: "谁、为什么", cell: ({ by, at, reason }) => `${sayActor(by, people)}，${sayInstant(at)}：${reason}` },
          ]} />
        )}
      </Section>
    </>
  );
}

function sayStanding({ has, on }: Switches, name: FinanceSwitch, today: Day, days: readonly Day[]): string {
  const says = financeSwitches[name];
  if (!has(name)) return says.on;
  const now = on(name, today);
  const change = days.find((day) => on(name, day) !== now);
  return `${says[now ? "on" : "off"]}${change ? `；${sayDay(change)}起${says[now ? "off" : "on"]}` : ""}`;
}
