import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { DayField, Select } from "@/components/desk/field";
import { FilterForm } from "@/components/desk/filter-form";
import { Pager } from "@/components/desk/pager";
import { Ticks } from "@/components/desk/ticks";
import { Empty, Notice, Section, Table, Title } from "@/components/desk/show";
import { rosterOn } from "@/db/members/roster-on";
import { listBranchesFor } from "@/db/meetings/rows";
import type { TalkCoverage } from "@/db/meetings/talk-coverage";
import { findTalkCoverage, listTalks } from "@/db/meetings/talks";
import { sayDay } from "@/domain/calendar/day";
import { talkRelations, talkTopicNames, talkTopics } from "@/domain/meetings/talks";
import type { Person } from "@/domain/permissions/actor";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { note } from "./actions";

export const metadata = { title: "谈心谈话" };
const PATH = "/desk/meetings/talks";

export default async function TalksPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("talk.read");
  const query = await asked(searchParams, ["branch", "year", "after", "said"]);
  const branches = await listBranchesFor(viewer, "talk.read");
  const { rows, next } = await listTalks(viewer, { branchId: query.branch, year: query.year && /^\d{4}$/.test(query.year) ? query.year : undefined, after: query.after });
  const mine = await listBranchesFor(viewer, "talk.note");
  const one = branches.find(({ id }) => id === query.branch) ?? mine[0];
  const coverage = one ? await findTalkCoverage(viewer, one.id) : null;
  const years = [0, 1, 2].map((back) => String(+viewer.today.slice(0, 4) - back));
  return (
    <>
      <p><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/meetings">返回组织生活</a></p>
      <Title lead="只登记谁和谁、哪天、什么类别。谈话内容不进系统，这是有意的。">谈心谈话</Title>
      <SaidHere said={query.said} />
      {one && coverage && <Reached name={one.name} year={viewer.today.slice(0, 4)} coverage={coverage} />}
      {one && mine.some(({ id }) => id === one.id) && <NoteForm viewer={viewer} branchId={one.id} left={coverage?.left.map(({ id }) => id) ?? []} />}
      <Section title="登记簿" id="book">
        <FilterForm path={PATH}>
          {branches.length > 1 && <Select name="branch" label="党支部" value={query.branch} empty="全部" options={branches.map(({ id, name }) => ({ value: id, label: name }))} />}
          <Select name="year" label="年度" value={query.year} empty="全部" options={years.map((year) => ({ value: year, label: `${year}年` }))} />
        </FilterForm>
        {rows.length === 0 ? <Empty>还没有谈心谈话登记。谈过以后由文书或书记在这里登记日期。</Empty> : (
          <Table
            caption="谈心谈话" rows={rows} keyOf={(row) => row.id}
            columns={[
              { name: "日期", cell: (row) => sayDay(row.talkedOn) },
              { name: "双方", cell: (row) => `${row.aName}、${row.bName}` },
              { name: "关系", cell: (row) => talkRelations[row.relation].zh },
              { name: "类别", cell: (row) => talkTopics[row.topic].zh },
              ...(branches.length > 1 ? [{ name: "党支部", cell: (row: (typeof rows)[number]) => row.branchName }] : []),
            ]}
          />
        )}
        <Pager path={PATH} query={{ ...(query.branch && { branch: query.branch }), ...(query.year && { year: query.year }), ...(query.after && { after: query.after }) }} next={next} />
      </Section>
    </>
  );
}

/** Whom the year's talks have reached, and whom not yet. */
function Reached({ name, year, coverage: { members, left } }: { name: string; year: string; coverage: TalkCoverage }) {
  if (left.length === 0) return <Notice tone="good">{`${name} ${year} 年 ${members} 名党员都有谈话登记。`}</Notice>;
  return (
    <Notice>
      {`${name} ${year} 年 ${members} 名党员中，${members - left.length} 名有谈话登记，还有 ${left.length} 名没有。`}
      <details><summary className="min-h-11 cursor-pointer py-2 font-bold">还没有谈的名单</summary><p>{left.map((one) => one.name).join("、")}</p></details>
    </Notice>
  );
}

async function NoteForm({ viewer, branchId, left }: { viewer: Person; branchId: string; left: readonly string[] }) {
  const people = (await rosterOn(viewer, branchId, viewer.today)).map(({ id, name }) => ({ value: id, label: name }));
  const others = [...people.filter(({ value }) => left.includes(value)), ...people.filter(({ value }) => !left.includes(value)).map(({ value, label }) => ({ value, label: `${label}（已谈过）` }))];
  return (
    <Section title="登记谈话" id="note">
      <ActionForm action={note} token={await newFormToken()} hidden={{ branchId }} className="grid max-w-2xl gap-x-4 sm:grid-cols-2">
        <Select name="aId" label="谈话人" empty="请选择" options={people} />
        <DayField name="talkedOn" label="谈话日期" value={viewer.today} />
        <div className="sm:col-span-2"><Ticks name="bIds" label="谈话对象" hint="同一天分别和几位谈的，可以一起选；今年还没有谈过的排在前面。" options={others} /></div>
        <Select name="topic" label="类别" empty="请选择" options={talkTopicNames.map((value) => ({ value, label: talkTopics[value].zh }))} />
        <div className="sm:col-span-2"><Submit>登记</Submit></div>
      </ActionForm>
    </Section>
  );
}
