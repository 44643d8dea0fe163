import { ButtonLink, Submit } from "@/components/desk/button";
import { Select, TextField, Tick } from "@/components/desk/field";
import { FilterForm } from "@/components/desk/filter-form";
import { Pager } from "@/components/desk/pager";
import { Due, ReminderMark, StateMark } from "@/components/desk/questions/marks";
import { Badge, Empty, Section, Table, Title, type Column } from "@/components/desk/show";
import { listOpenClocks, listQuestions, type ListedQuestion } from "@/db/questions/list";
import { settingsOn } from "@/db/settings";
import { sayDay } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { reminderFor, reminderNames, reminders } from "@/domain/questions/clock";
import { channels, handsOf, levels, questionTypeNames, questionTypes } from "@/domain/questions/lifecycle";
import { questionViewNames, questionViews } from "@/domain/questions/views";
import type { SettingValues } from "@/domain/settings";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { filterSchema, questionFilter, type AskedFilter } from "./filter";
import { communitiesFor } from "./scope";

export const metadata = { title: "群众意见" };
const PATH = "/desk/questions";

export default async function QuestionsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("question.read");
  const query = await asked(searchParams, ["view", "type", "community", "level", "overdue", "after"]);
  const filter = filterSchema.parse(query);
  const settings = await settingsOn(viewer.today);
  const communities = await communitiesFor(viewer, "question.read");
  const { questions, next } = await listQuestions(viewer, questionFilter(filter, viewer.today), query.after ?? null);
  return (
    <>
      <Title lead="咨询、求助、建议、公开异议和申诉求决。先到期的排在前面；到期没有答复的，自动转镇办理。">群众意见</Title>
      <p className="mb-4 flex flex-wrap gap-2 print:hidden">
        {mightDo(viewer, "question.enter") && <ButtonLink look="main" href={`${PATH}/new`}>登记来电来访</ButtonLink>}
        {mightDo(viewer, "hand_over.note") && <ButtonLink href={`${PATH}/hand-over`}>移交纪检登记</ButtonLink>}
      </p>
      <Reminders viewer={viewer} settings={settings} />
      <nav aria-label="按进度看" className="mb-4 flex flex-wrap gap-x-4 print:hidden">
        {questionViewNames.map((view) => (
          <a key={view} href={`${PATH}?view=${view}`} aria-current={view === filter.view ? "page" : undefined} className={`inline-block min-h-11 py-2 text-link ${view === filter.view ? "font-bold no-underline" : "underline"}`}>{questionViews[view].zh}</a>
        ))}
      </nav>
      <FilterForm path={PATH}>
        <input type="hidden" name="view" value={filter.view} />
        <Select name="type" label="类型" value={filter.type} empty="全部" options={questionTypeNames.map((value) => ({ value, label: questionTypes[value].zh }))} />
        {communities.length > 1 && <Select name="community" label="社区" value={filter.community} empty="全部" options={communities.map(({ id, name }) => ({ value: id, label: name }))} />}
        <Select name="level" label="由谁答复" value={filter.level} empty="全部" options={Object.entries(levels).map(([value, { zh }]) => ({ value, label: zh }))} />
        <Tick name="overdue" label="只看已逾期" value={filter.overdue} />
      </FilterForm>
      {questions.length === 0
        ? <Empty>这里没有意见。{filter.view === "open" ? "都办完了；村民新提的会出现在这里。" : "请换一个进度，或者清除条件。"}</Empty>
        : <Table caption={`群众意见：${questionViews[filter.view].zh}`} rows={questions} keyOf={(row) => row.id} columns={columnsFor(viewer, settings, communities.length > 1)} />}
      <Pager path={PATH} query={query} next={next} />
      {mightDo(viewer, "question.export") && <ExportForm filter={filter} />}
    </>
  );
}

const EXCERPT = 40;
const excerptOf = (text: string) => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}……` : text);

function columnsFor(viewer: Person, settings: SettingValues, withCommunity: boolean): Column<ListedQuestion>[] {
  return [
    { name: "答复期限", cell: (row) => <Due question={row} today={viewer.today} settings={settings} /> },
    {
      name: "意见",
      cell: (row) => (
        <a className="inline-block min-w-44 text-link underline" href={`${PATH}/${row.id}`}>
          {row.urgent && <><Badge tone="bad">急</Badge> </>}{row.state === "handed_over" ? "（已移交，内容不保存）" : `${questionTypes[row.type].zh}：${excerptOf(row.text)}`}
        </a>
      ),
    },
    ...(withCommunity ? [{ name: "社区", cell: (row: ListedQuestion) => <span className="whitespace-nowrap">{row.communityName}</span> }] : []),
    { name: "进度", cell: (row) => <><StateMark state={row.state} /> <span className="text-sm text-soft">{handsOf(row)}</span></> },
    { name: "收到", cell: (row) => <span className="whitespace-nowrap">{sayDay(row.receivedOn)} <span className="text-soft">{channels[row.channel].zh}</span></span> },
  ];
}

/** Graded reminders over everything in reach (FB-02). */
async function Reminders({ viewer, settings }: { viewer: Person; settings: SettingValues }) {
  const due = (await listOpenClocks(viewer)).map((row) => reminderFor(row, viewer.today, settings));
  const counts = reminderNames.map((reminder) => ({ reminder, n: due.filter((one) => one === reminder).length })).filter(({ n }) => n > 0);
  if (counts.length === 0) return null;
  return (
    <ul className="mb-4 flex flex-wrap gap-x-4 gap-y-1">
      {counts.map(({ reminder, n }) => <li key={reminder}><ReminderMark reminder={reminder} /> {n} 件，提醒{reminders[reminder].to}</li>)}
    </ul>
  );
}

async function ExportForm({ filter }: { filter: AskedFilter }) {
  const token = await newFormToken();
  return (
    <Section title="导出" id="export">
      <form method="post" action={`${PATH}/export`} className="print:hidden">
        <input type="hidden" name="formToken" value={token} />
        {Object.entries(filter).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
        <TextField name="purpose" label="导出用途" hint="导出的是上面筛选出来的意见，不含提问人姓名和电话；用途会留下记录。" required minLength={4} maxLength={200} />
        <Submit look="plain">导出表格（.xlsx）</Submit>
      </form>
    </Section>
  );
}
