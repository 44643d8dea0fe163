import { Empty, Facts, Section, Table, Title } from "@/components/desk/show";
import { findBranchYear, type BranchYear } from "@/db/ledgers/branch-year";
import { sayDay } from "@/domain/calendar/day";
import { dutyStates } from "@/domain/duties/duty";
import { decisionStates, sayDecisionDue } from "@/domain/meetings/decisions";
import { meetingKinds } from "@/domain/meetings/kinds";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { orNotFound } from "../../meetings/find-or-404";
import { Choose } from "../choose";
import { ledgerPlace, queryOf } from "../place";

export const metadata = { title: "支部的一年" };
const PATH = "/desk/ledgers/year";

export default async function BranchYearPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("ledger.read");
  const { branches, branch, year } = await ledgerPlace(viewer, await asked(searchParams, ["branch", "year"]));
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/ledgers${branch ? queryOf(branch.id, year) : ""}`}>返回台账</a></p>
      <Title lead="计划、召开、应办事项、学时、议定事项，都从记录自动算出。只看这一个支部，不和别的支部排名。">{branch ? `${branch.name}　${year}年` : "支部的一年"}</Title>
      <Choose path={PATH} branches={branches} branch={branch} year={year} today={viewer.today} />
      {branch ? <Year found={await orNotFound(findBranchYear(viewer, { branchId: branch.id, year }))} today={viewer.today} /> : <Empty>请先选择党支部，再点“查看”。</Empty>}
    </>
  );
}

function Year({ found: { kinds, duties, hours, decisions, tasks }, today }: { found: BranchYear; today: string }) {
  return (
    <>
      <Section title="计划和召开" id="kinds">
        {kinds.length === 0 ? <Empty>这一年还没有计划和确认过的会议记录。</Empty> : (
          <Table
            caption="计划和召开" rows={kinds} keyOf={({ kind }) => kind}
            columns={[
              { name: "会议类型", cell: ({ kind }) => meetingKinds[kind].zh }, { name: "计划（次）", number: true, cell: ({ planned }) => planned }, { name: "召开（次）", number: true, cell: ({ held }) => held },
              { name: "到会人次", number: true, cell: ({ present }) => present }, { name: "应到人次", number: true, cell: ({ due }) => due },
            ]}
          />
        )}
      </Section>
      <Section title="应办事项" id="duties">
        {duties.length === 0 ? <Empty>只算今年和去年的应办事项，更早的请看各本台账。</Empty> : <Facts facts={duties.map(({ title, states }) => [title, states.map(([state, n]) => `${dutyStates[state].zh} ${n} 项`).join("，")])} />}
      </Section>
      <Section title="学习学时" id="hours">
        <p>{hours.members} 名党员中，达到年度学时的 {hours.reached} 名。室内学习合计 {hours.indoor} 学时，现场实践合计 {hours.practice} 学时（各人相加）。</p>
      </Section>
      <Section title="议定事项" id="decisions">
        <p className="mb-2">{decisions.map(([state, n]) => `${decisionStates[state].zh} ${n} 件`).join("，")}。</p>
        {tasks.length > 0 && (
          <Table
            caption="议定事项" rows={tasks.map((task, i) => ({ ...task, i }))} keyOf={({ i }) => String(i)}
            columns={[
              { name: "事项", cell: ({ content }) => <span className="inline-block w-56 wrap-anywhere">{content}</span> }, { name: "责任人", cell: ({ ownerName }) => ownerName }, { name: "时限", cell: ({ dueOn }) => <span className="whitespace-nowrap">{sayDay(dueOn)}</span> },
              { name: "进展", cell: (task) => <span className="inline-block w-48 wrap-anywhere">{decisionStates[task.state].zh}{sayDecisionDue(task, today) && `，${sayDecisionDue(task, today)}`}{task.outcome && `：${task.outcome}`}</span> },
            ]}
          />
        )}
      </Section>
    </>
  );
}
