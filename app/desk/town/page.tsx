import { BarChart } from "@/components/desk/overview/bar-chart";
import { ButtonLink } from "@/components/desk/button";
import { Select } from "@/components/desk/field";
import { FilterForm } from "@/components/desk/filter-form";
import { OverviewGrid } from "@/components/desk/overview/grid";
import { Pager } from "@/components/desk/pager";
import { Empty, Notice, Section, Title } from "@/components/desk/show";
import { townFacts } from "@/db/overview/facts";
import { sayDay } from "@/domain/calendar/day";
import { sayPeriod } from "@/domain/calendar/period";
import { branchCategories } from "@/domain/organization/kinds";
import { areas, areaCodes, isBeforeRecords, cellStates, cellStateNames } from "@/domain/overview/areas";
import { findingChart, monthChart } from "@/domain/overview/charts";
import { gridOf } from "@/domain/overview/grid";
import { overviewItems } from "@/domain/overview/items";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { InstructionsOpen } from "../instructions/open";
import { overviewNames, overviewSchema, periodFor, periodsFor, rowsAt, TOWN } from "./address";
import { AreaCounts } from "./area-counts";
import { Causes } from "./causes";
import { ExportForm } from "./export-form";
import { Hands } from "./hands";
import { Metrics } from "./metrics";

export const metadata = { title: "全镇总览" };
const SHOWN = 60;

/** The township on one screen: states, not marks; by code, never a ranking of branches or people (RL-1). */
export default async function TownPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("overview.read");
  const query = await asked(searchParams, overviewNames);
  const { category, area, state, after, period: wanted } = overviewSchema.parse(query);
  const period = periodFor(wanted, viewer.today);
  const facts = await townFacts(viewer, period.slice(0, 4));
  const items = overviewItems(facts);
  const all = gridOf(facts, items);
  const chosen = all.filter(({ branch }) => !category || branch.category === category);
  const fitting = chosen.filter(({ cells }) => (!state || (area ? [area] : areaCodes).some((code) => cells[code].state === state)));
  const left = fitting.filter(({ branch }) => !after || branch.code > after);
  const rows = left.slice(0, SHOWN);
  return (
    <>
      <Title lead={`${facts.year} 年${viewer.today.startsWith(facts.year) ? `，到${sayDay(viewer.today)}为止` : ""}。${period === facts.year ? "" : `“指标”只算${sayPeriod(period)}，其他各栏都是全年。`}按支部代码排列，只看状态，不排名次；没有记录的写“没有记录”，不当作零，也不当作做到。`}>全镇总览</Title>
      <FilterForm path={TOWN}>
        <Select name="period" label="期间" value={period} options={periodsFor(viewer.today).map((value) => ({ value, label: sayPeriod(value) }))} />
        <Select name="category" label="支部类别" value={category} empty="全部" options={Object.entries(branchCategories).map(([value, { zh }]) => ({ value, label: zh }))} />
        <Select name="area" label="栏目" value={area} empty="任何一栏" options={areaCodes.map((value) => ({ value, label: areas[value].zh }))} />
        <Select name="state" label="只看这种状态的支部" value={state} empty="全部" options={cellStateNames.map((value) => ({ value, label: cellStates[value].zh }))} />
      </FilterForm>
      {isBeforeRecords(facts) && <Notice tone="warn">{facts.year} 年本站还没有启用（{sayDay(facts.goLiveOn)}启用）：那时的组织生活、公开和意见不在站里，写“没有记录”，不等于没有做。</Notice>}
      <InstructionsOpen viewer={viewer} />
      <Section title="各栏目有多少支部" id="areas"><AreaCounts rows={chosen} facts={facts} period={period} category={category} /></Section>
      <Section title={`支部和栏目（${fitting.length} 个支部）`} id="grid">
        {rows.length === 0 ? <Empty>没有这样的支部。请换一个条件。</Empty> : <OverviewGrid caption="支部和栏目的状态" rows={rows} hrefOf={(branchId, code, { n, state: shown }) => rowsAt({ of: "cell", branchId, area: code, state: n > 0 ? shown : null }, period)} />}
        <Pager path={TOWN} query={query} next={left.length > SHOWN ? rows.at(-1)!.branch.code : null} />
      </Section>
      <Section title="逾期的在谁手里" id="hands"><Hands items={items} period={period} /></Section>
      <Section title={`指标（${sayPeriod(period)}）`} id="metrics"><Metrics facts={facts} period={period} /></Section>
      <Section title="问题的原因和重复" id="causes"><Causes facts={facts} period={period} /></Section>
      <Section title="图" id="charts">
        {!isBeforeRecords(facts) && <BarChart id="months" chart={monthChart(items, facts)} />}
        <BarChart id="findings" chart={findingChart(facts)} />
      </Section>
      <p className="mb-4 flex flex-wrap gap-2 print:hidden"><ButtonLink href="/desk/duties/overview">三务公开一览</ButtonLink><ButtonLink href="/desk/duties/life">组织生活一览</ButtonLink><ButtonLink href="/desk/findings">问题整改</ButtonLink></p>
      <ExportForm viewer={viewer} period={period} />
    </>
  );
}
