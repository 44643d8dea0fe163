import { ButtonLink } from "@/components/desk/button";
import { LifeLine } from "@/components/desk/duties/life-line";
import { Select } from "@/components/desk/field";
import { FilterForm } from "@/components/desk/filter-form";
import { Empty, Section, Title } from "@/components/desk/show";
import { listLifeDuties } from "@/db/life-duties";
import { periodDays, periodKind } from "@/domain/calendar/period";
import { dutyStates, type DutyState } from "@/domain/duties/duty";
import { lifeRules } from "@/domain/duties/life/rules";
import { mightDo } from "@/domain/permissions/desk-links";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { Next } from "./next";
import { RemindLife } from "./remind";
import { TownTable } from "./town-table";

export const metadata = { title: "组织生活应办事项" };
const PATH = "/desk/duties/life";
const MOST = 50;

const states = Object.entries(dutyStates).filter(([state]) => state !== "online_only").map(([value, { zh }]) => ({ value, label: zh }));

/** What organizational life owes: one's own as lines, the town's as a board of states; never a ranking (RL-1). */
export default async function LifeDutiesPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("duty.read");
  const query = await asked(searchParams, ["state", "code", "branch", "month", "since"]);
  const isTown = mightDo(viewer, "duty.overview");
  const filtered = query.state || query.code || query.branch;
  const month = query.month && periodKind(query.month) === "month" ? query.month : viewer.today.slice(0, 7);
  const since = /^\d{4}$/.test(query.since ?? "") ? { from: `${query.since}-01-01` } : undefined;
  const all = await listLifeDuties(viewer, null, isTown && !filtered ? periodDays(month) : since);
  const shown = all.filter((duty) => (!query.state || duty.state === query.state) && (!query.code || duty.code === query.code) && (!query.branch || duty.branchId === query.branch) && (!query.month || duty.dueOn.startsWith(query.month)));
  const branches = [...new Map(all.map(({ branchId, branchName, seq }) => [branchId, { branchId, branchName, seq }])).values()].sort((a, b) => a.seq - b.seq);
  return (
    <>
      <Title lead="三会一课、主题党日、组织生活会、民主评议等，从会议记录自动算出，不用另外填报。条例写“一般”的，没做只是提醒，不是结论。">组织生活应办事项</Title>
      <p className="mb-4 flex flex-wrap gap-2 print:hidden"><ButtonLink href="/desk/duties">三务公开应办事项</ButtonLink><ButtonLink href="/desk/meetings">会议记录</ButtonLink>{mightDo(viewer, "duty.subscribe") && <ButtonLink href="/desk/duties/subscribe">手机日历订阅</ButtonLink>}{isTown && <ButtonLink href="/desk/duties/leaders">领导干部参加组织生活</ButtonLink>}</p>
      {isTown && !filtered && <TownTable duties={all} month={month} today={viewer.today} />}
      <FilterForm path={PATH}>
        <Select name="state" label="状态" value={query.state} empty="全部" options={states} />
        <Select name="code" label="事项" value={query.code} empty="全部" options={lifeRules.map(({ code, title }) => ({ value: code, label: title }))} />
        {branches.length > 1 && <Select name="branch" label="支部" value={query.branch} empty="全部" options={branches.map(({ branchId, branchName }) => ({ value: branchId, label: branchName }))} />}
      </FilterForm>
      {(!isTown || filtered) && (
        <Section title={`${query.state ? dutyStates[query.state as DutyState]?.zh ?? "" : "全部"} ${shown.length} 项`} id="list">
          {shown.length === 0 ? <Empty>没有这样的事项。请换一个条件。</Empty> : (
            <ul className="mb-4 divide-y divide-line border-y border-line bg-white">{shown.slice(0, MOST).map((duty) => <LifeLine key={duty.key} duty={duty} branchName={duty.branchName} next={<Next viewer={viewer} duty={duty} />} />)}</ul>
          )}
          <RemindLife viewer={viewer} duties={shown.slice(0, MOST)} />
          {shown.length > MOST && <p>只列出最急的 {MOST} 项，请用上面的条件再缩小范围。</p>}
        </Section>
      )}
    </>
  );
}
