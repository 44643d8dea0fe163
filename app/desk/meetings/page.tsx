import { ButtonLink } from "@/components/desk/button";
import { DayField, Select } from "@/components/desk/field";
import { FilterForm } from "@/components/desk/filter-form";
import { BandMark, StateMark } from "@/components/desk/meetings/marks";
import { Pager } from "@/components/desk/pager";
import { Empty, Section, Title } from "@/components/desk/show";
import { listMeetings, type MeetingLine } from "@/db/meetings/list";
import { listPlanned } from "@/db/meetings/plan";
import { listBranchesFor } from "@/db/meetings/rows";
import { addDays, isDay, sayShortDay } from "@/domain/calendar/day";
import { sayTally } from "@/domain/meetings/attendance";
import { meetingKindNames, meetingKinds, sayKinds, type MeetingKind } from "@/domain/meetings/kinds";
import { meetingStateNames, meetingStates, type MeetingState } from "@/domain/meetings/lifecycle";
import { PLAN_WAITS_DAYS } from "@/domain/meetings/usual-plan";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { SaidHere } from "../said";
import { PlannedLine } from "./planned-line";
import { MeetingsWaiting } from "./waiting";
import { YearsToArchive } from "./years-to-archive";

export const metadata = { title: "组织生活" };
const PATH = "/desk/meetings";

export default async function MeetingsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("meeting.read");
  const query = await asked(searchParams, ["branch", "kind", "state", "from", "to", "after", "said"]);
  const { said, ...filter } = query;
  const searching = Object.values(filter).some(Boolean);
  const branches = await listBranchesFor(viewer, "meeting.read");
  const { rows, next } = await listMeetings(viewer, {
    branchId: filter.branch, after: filter.after,
    kind: meetingKindNames.find((kind) => kind === filter.kind), state: meetingStateNames.find((state) => state === filter.state),
    from: filter.from && isDay(filter.from) ? filter.from : undefined, to: filter.to && isDay(filter.to) ? filter.to : undefined,
  });
  return (
    <>
      <Title lead="开了会记一次，台账、学时、应办事项都从这里来。开会时间和记录时间都保留。">组织生活</Title>
      <SaidHere said={said} />
      <Ways viewer={viewer} />
      {!searching && <><MeetingsWaiting viewer={viewer} /><YearsToArchive viewer={viewer} /><Planned viewer={viewer} /></>}
      <Section title="会议记录" id="records">
        <FilterForm path={PATH}>
          {branches.length > 1 && <Select name="branch" label="党支部" value={filter.branch} empty="全部" options={branches.map(({ id, name }) => ({ value: id, label: name }))} />}
          <Select name="kind" label="会议类型" value={filter.kind} empty="全部" options={meetingKindNames.map((value: MeetingKind) => ({ value, label: meetingKinds[value].zh }))} />
          <Select name="state" label="进度" value={filter.state} empty="全部（不含已取消）" options={meetingStateNames.map((value: MeetingState) => ({ value, label: meetingStates[value].zh }))} />
          <DayField name="from" label="从哪天" value={filter.from} />
          <DayField name="to" label="到哪天" value={filter.to} />
        </FilterForm>
        {rows.length === 0 ? <Empty>这里还没有会议记录。{mightDo(viewer, "meeting.begin") ? "开了会，点上面的“记录主题党日”或“记录其他会议”。" : "支部文书记录后会出现在这里。"}</Empty> : <MeetingList rows={rows} withBranch={branches.length > 1} />}
        <Pager path={PATH} query={filter as Record<string, string>} next={next} />
      </Section>
    </>
  );
}

function Ways({ viewer }: { viewer: Person }) {
  return (
    <p className="mb-4 flex flex-wrap gap-2 print:hidden">
      {mightDo(viewer, "meeting.begin") && <ButtonLink look="main" href={`${PATH}/new?kinds=theme_day`}>记录主题党日</ButtonLink>}
      {mightDo(viewer, "meeting.begin") && <ButtonLink href={`${PATH}/new`}>记录其他会议</ButtonLink>}
      {mightDo(viewer, "meeting.plan") && <ButtonLink href={`${PATH}/plan`}>会议计划</ButtonLink>}
      <ButtonLink href={`${PATH}/decisions`}>议定事项</ButtonLink>
      {mightDo(viewer, "talk.read") && <ButtonLink href={`${PATH}/talks`}>谈心谈话</ButtonLink>}
      {mightDo(viewer, "meeting.roster") && <ButtonLink href={`${PATH}/sheet`}>打印签到表</ButtonLink>}
    </p>
  );
}

const AHEAD_DAYS = 31;

async function Planned({ viewer }: { viewer: Person }) {
  const planned = await listPlanned(viewer, { from: addDays(viewer.today, -PLAN_WAITS_DAYS), to: addDays(viewer.today, AHEAD_DAYS) });
  if (planned.length === 0) return null;
  const mayRecord = mightDo(viewer, "meeting.begin");
  return (
    <Section title="计划中的会议" id="planned">
      <ul className="divide-y divide-line border-y border-line bg-white">
        {planned.map((one) => <PlannedLine key={one.id} planned={one} recordable={mayRecord && one.plannedOn <= viewer.today} />)}
      </ul>
    </Section>
  );
}

/** One line a record: when, what, who came, how far it is. Wraps on a phone. */
function MeetingList({ rows, withBranch }: { rows: readonly MeetingLine[]; withBranch: boolean }) {
  return (
    <ul className="mb-4 divide-y divide-line border-y border-line bg-white">
      {rows.map((row) => (
        <li key={row.id} className="px-2 py-2">
          <a className="inline-block min-h-11 py-2 font-bold text-link underline wrap-anywhere" href={`${PATH}/${row.id}`}>{row.title || "（还没有名称）"}</a>
          <p className="text-sm wrap-anywhere">{sayShortDay(row.heldOn)}　{withBranch && `${row.branchName}　`}{sayKinds(row.kinds)}{row.theme && `　${row.theme}`}</p>
          <p className="text-sm"><StateMark state={row.state} /> <BandMark band={row.band} /> {row.tally.due > 0 && sayTally(row.tally)}</p>
        </li>
      ))}
    </ul>
  );
}
