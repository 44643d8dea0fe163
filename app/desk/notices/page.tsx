import { ButtonLink } from "@/components/desk/button";
import { Select, TextField } from "@/components/desk/field";
import { FilterForm } from "@/components/desk/filter-form";
import { NoticeLines } from "@/components/desk/notice/notice-lines";
import { Pager } from "@/components/desk/pager";
import { Empty, Section, Title } from "@/components/desk/show";
import { listPublicCommunities } from "@/db/organization";
import { listNotices } from "@/db/notices/list";
import type { Day } from "@/domain/calendar/day";
import { periodsBetween, sayPeriod, type Period } from "@/domain/calendar/period";
import { categories, noticeStates, type Category, type NoticeState } from "@/domain/disclosure/lifecycle";
import { mightDo } from "@/domain/permissions/desk-links";
import { reach } from "@/domain/permissions/permit";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { SaidHere } from "../said";
import { ReturnedToMe } from "../start/returned-to-me";
import { NoticesWaiting } from "./waiting";

export const metadata = { title: "三务公开" };

const options = (table: Record<string, { zh: string }>) => Object.entries(table).map(([value, { zh }]) => ({ value, label: zh }));

export default async function NoticesPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("notice.read");
  const query = await asked(searchParams, ["state", "category", "code", "period", "community", "after", "said"]);
  const filter = {
    ...query,
    state: query.state && query.state in noticeStates ? (query.state as NoticeState) : undefined,
    category: query.category && query.category in categories ? (query.category as Category) : undefined,
    code: query.code?.toUpperCase(),
  };
  const { rows, next } = await listNotices(viewer, filter);
  const isTown = reach(viewer, "notice.read") === "all";
  const { said, ...kept } = query;
  return (
    <>
      <Title>三务公开</Title>
      <SaidHere said={said} />
      {mightDo(viewer, "notice.draft") && <p className="mb-4"><ButtonLink look="main" href="/desk/notices/new">新建</ButtonLink></p>}
      {Object.keys(kept).length === 0 && <><ReturnedToMe viewer={viewer} /><NoticesWaiting viewer={viewer} /></>}
      <Section title="全部" id="all">
        <details open={Object.keys(kept).length > 0} className="mb-2">
          <summary className="min-h-11 cursor-pointer py-2 text-link underline">按条件查找</summary>
          <FilterForm path="/desk/notices">
          <Select name="state" label="办理状态" value={query.state} empty="全部" options={options(noticeStates)} />
          <Select name="category" label="类别" value={query.category} empty="全部" options={options(categories)} />
          <TextField name="code" label="目录编码" value={query.code} hint="例如 F02" />
          <Select name="period" label="期间" value={query.period} empty="全部" options={recentPeriods(viewer.today).map((period) => ({ value: period, label: sayPeriod(period) }))} />
          {isTown && <Select name="community" label="社区" value={query.community} empty="全部" options={(await listPublicCommunities()).map(({ id, name }) => ({ value: id, label: name }))} />}
          </FilterForm>
        </details>
        {rows.length === 0 ? <Empty>没有符合条件的事项。{mightDo(viewer, "notice.draft") && "要公开新的内容，请点上面的“新建”。"}</Empty> : <NoticeLines lines={rows} />}
        <Pager path="/desk/notices" query={kept} next={next} />
      </Section>
    </>
  );
}

/** Of this year and last, the newest first. */
function recentPeriods(today: Day): Period[] {
  const from = `${+today.slice(0, 4) - 1}-01-01`;
  return (["quarter", "half", "year", "month"] as const).flatMap((kind) => periodsBetween(kind, from, today).reverse());
}
