import { ButtonLink, Submit } from "@/components/desk/button";
import { Unannounced } from "@/components/desk/duties/unannounced";
import { Select, TextField } from "@/components/desk/field";
import { FilterForm } from "@/components/desk/filter-form";
import { Pager } from "@/components/desk/pager";
import { Empty, Section, Title } from "@/components/desk/show";
import { PAGE_ROWS } from "@/db/page";
import { listDuties } from "@/db/staff-duties";
import type { Day } from "@/domain/calendar/day";
import { periodsBetween, sayPeriod, type Period } from "@/domain/calendar/period";
import { disclosureKinds } from "@/domain/disclosure/catalog/vocabulary";
import { dutyViewNames, fits, sayDutyView, type DutyFilter } from "@/domain/duties/duty-filter";
import { mightDo } from "@/domain/permissions/desk-links";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { communitiesFor } from "../questions/scope";
import { SaidHere } from "../said";
import { DutyLines } from "./duty-lines";
import { Figures } from "./figures";
import { dutyFilterNames, dutyFilterSchema, filterFields } from "./filter";
import { RemindForm } from "./remind-form";
import { unannouncedIn } from "./unannounced-years";

export const metadata = { title: "应办事项" };
const PATH = "/desk/duties";

export default async function DutiesPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("duty.read");
  const { said, after, ...query } = await asked(searchParams, [...dutyFilterNames, "after", "said"]);
  const filter = dutyFilterSchema.parse(query);
  const all = await listDuties(viewer);
  const found = all.filter((duty) => fits(duty, filter, viewer.today));
  const start = found.findIndex((duty) => duty.key === after) + 1; // a duty that has left the list begins it anew
  const shown = found.slice(start, start + PAGE_ROWS);
  const next = start + PAGE_ROWS < found.length ? shown.at(-1)!.key : null;
  const communities = await communitiesFor(viewer, "duty.read");
  return (
    <>
      <Title lead="该公开的事项由系统按目录和期限列出，不用填报。先到期的排在前面。">应办事项</Title>
      <SaidHere said={said} />
      <p className="mb-4 flex flex-wrap gap-2 print:hidden">
        {mightDo(viewer, "meeting.read") && <ButtonLink href={`${PATH}/life`}>组织生活应办事项</ButtonLink>}
        {mightDo(viewer, "duty.overview") && <ButtonLink href={`${PATH}/overview`}>全镇一览</ButtonLink>}
        {mightDo(viewer, "finance_switch.turn") && <ButtonLink href={`${PATH}/switches`}>财务公开开关</ButtonLink>}
        {mightDo(viewer, "event.open") && <ButtonLink href={`${PATH}/event`}>登记发生的事项</ButtonLink>}
        {mightDo(viewer, "event.open") && communities.map(({ id, name }) => <ButtonLink key={id} href={`/villages/${id}/board?month=${viewer.today.slice(0, 7)}`}>打印{name}本月公开栏</ButtonLink>)}
      </p>
      <Unannounced years={await unannouncedIn(shown)} />
      {Object.keys(query).length === 0 && all.length > 0 && <Figures duties={all} today={viewer.today} />}
      <Filter filter={filter} communities={communities} today={viewer.today} />
      <Section title={`${sayDutyView(filter.state)} ${found.length} 项`} id="list">
        {shown.length === 0
          ? <Empty>没有符合条件的事项。{filter.state === "open" ? "都办完了。" : "请换一个条件，或者清除条件。"}</Empty>
          : mightDo(viewer, "duty.remind") ? <RemindForm viewer={viewer} duties={shown} filter={filter} total={found.length} /> : <DutyLines viewer={viewer} duties={shown} />}
        <Pager path={PATH} query={{ ...query, ...(after && { after }) }} next={next} />
      </Section>
      {mightDo(viewer, "duty.export") && <ExportForm filter={filter} total={found.length} />}
    </>
  );
}

function Filter({ filter, communities, today }: { filter: DutyFilter; communities: { id: string; name: string }[]; today: Day }) {
  const { body, due, counted } = filter;
  return (
    <FilterForm path={PATH}>
      {Object.entries({ body, due, counted }).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <Select name="state" label="状态" value={filter.state} options={dutyViewNames.map((value) => ({ value, label: sayDutyView(value) }))} />
      <Select name="kind" label="类别" value={filter.kind} empty="全部" options={Object.entries(disclosureKinds).map(([value, { zh }]) => ({ value, label: zh }))} />
      {communities.length > 1 && <Select name="community" label="社区（含所属支部）" value={filter.community} empty="全部" options={communities.map(({ id, name }) => ({ value: id, label: name }))} />}
      <TextField name="code" label="目录编码" value={filter.code} hint="例如 F02" />
      <Select name="period" label="期间" value={filter.period} empty="全部" options={recentPeriods(today).map((period) => ({ value: period, label: sayPeriod(period) }))} />
    </FilterForm>
  );
}

/** Of this year and last, the newest first. */
function recentPeriods(today: Day): Period[] {
  const from = `${+today.slice(0, 4) - 1}-01-01`;
  return (["quarter", "half", "year", "month"] as const).flatMap((kind) => periodsBetween(kind, from, today).reverse());
}

async function ExportForm({ filter, total }: { filter: DutyFilter; total: number }) {
  return (
    <Section title="导出" id="export">
      <form method="post" action={`${PATH}/export`} className="print:hidden">
        <input type="hidden" name="formToken" value={await newFormToken()} />
        {Object.entries(filterFields(filter)).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <TextField name="purpose" label="导出用途" hint={`导出的是上面筛选出来的 ${total} 项；用途会留下记录。`} required minLength={4} maxLength={200} />
        <Submit look="plain">导出表格（.xlsx）</Submit>
      </form>
    </Section>
  );
}
