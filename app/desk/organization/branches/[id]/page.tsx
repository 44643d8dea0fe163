import { ButtonLink } from "@/components/desk/button";
import { HealthList } from "@/components/desk/organization/health-list";
import { StatusMark, TermMark } from "@/components/desk/organization/marks";
import { Empty, Facts, Section, Table, Title } from "@/components/desk/show";
import { listElections } from "@/db/branches/elections";
import { listGroups } from "@/db/branches/groups";
import { listFormerPosts, listPosts } from "@/db/branches/posts";
import type { ListedBranch } from "@/db/branches/list";
import { sayDay, type Day } from "@/domain/calendar/day";
import { positions } from "@/domain/members/vocabulary";
import { branchKinds, branchParents, termEnd } from "@/domain/organization/branch-status";
import { branchCategories } from "@/domain/organization/kinds";
import { healthOf } from "@/domain/organization/rules/health";
import { branchSubject } from "@/domain/organization/subject";
import { mightDo } from "@/domain/permissions/desk-links";
import { may } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { branchPage, dueTerm } from "../../branch-or-404";

export const metadata = { title: "党支部" };

/** What may be done here, as a table: a way shows when the viewer may go it. */
const ways: { needs: Action; to: string; label: string }[] = [
  { needs: "branch.contact", to: "edit", label: "修改基本信息" },
  { needs: "branch.appoint", to: "posts", label: "登记任职、离任" },
  { needs: "branch.groups", to: "groups", label: "设置党小组" },
  { needs: "election.record", to: "elections", label: "登记换届" },
  { needs: "branch.read", to: "handover", label: "工作交接" },
];

export default async function BranchPage({ params }: { params: Promise<{ id: string }> }) {
  const { viewer, found, path } = await branchPage(params);
  const subject = branchSubject(found.branch);
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/organization">返回党组织</a></p>
      <Title>{found.branch.name}</Title>
      <p className="mb-4 flex flex-wrap gap-2 print:hidden">
        {ways.filter(({ needs }) => may(viewer, needs, subject)).map(({ to, label }) => <ButtonLink key={to} href={`${path}/${to}`}>{label}</ButtonLink>)}
        {mightDo(viewer, "instruction.give") && <ButtonLink href={`/desk/instructions/new?branch=${found.branch.id}`}>就这个支部作批示</ButtonLink>}
      </p>
      <Basics found={found} />
      <Section title="体检" id="health"><HealthList lines={healthOf(found.facts)} /></Section>
      <Posts posts={await listPosts(viewer, found.branch)} former={await listFormerPosts(viewer, found.branch)} />
      <Groups groups={await listGroups(viewer, found.branch)} />
      <Section title="任期和换届" id="terms">
        <p className="mb-2">本届 {sayDay(found.branch.termStartedOn)} 至 {sayDay(termEnd(found.branch))}。<TermMark due={dueTerm(found)} /></p>
        <Elections elections={await listElections(viewer, found.branch)} />
      </Section>
    </>
  );
}

function Basics({ found: { branch, communityName, facts } }: { found: ListedBranch }) {
  return (
    <Facts
      facts={[
        ["代码", branch.code],
        ["状态", <StatusMark key="s" status={branch.status} softLax={branch.softLaxSince !== null} inElection={facts.election !== null && facts.election.approvedOn === null} />],
        ["类别", `${branchCategories[branch.category].zh}，${branchKinds[branch.kind].zh}${branch.kind === "joint" ? `（覆盖 ${branch.coveredUnits} 个单位）` : ""}`],
        ["上级党组织", branch.parent === "community" && communityName ? `${communityName}党组织` : branchParents.town.zh],
        ["统计归口", communityName ?? "—"],
        ["党员", `${facts.full + facts.probationary} 人：正式 ${facts.full}、预备 ${facts.probationary}`],
        ["支部委员会", facts.hasCommittee ? `设，登记支委 ${facts.committee} 人` : "不设"],
        ["成立", `${sayDay(branch.establishedOn)}${branch.approvalDocument ? `，${branch.approvalDocument}` : ""}`],
        ["固定主题党日", `每月 ${branch.themeDay} 日`],
        ["活动场所", branch.address || "（未登记）"],
        ["支部电话", branch.phone || "（未登记）"],
        ...(branch.softLaxSince ? [["软弱涣散整顿", `${sayDay(branch.softLaxSince)}起`] as [string, string]] : []),
      ]}
    />
  );
}

type PostsProps = { posts: Awaited<ReturnType<typeof listPosts>>; former: Awaited<ReturnType<typeof listFormerPosts>> };

function Posts({ posts, former }: PostsProps) {
  return (
    <Section title="班子和任职" id="posts">
      {posts.length === 0
        ? <Empty>还没有登记任职。由镇党建办登记，或随党员名册的“职务”列导入。</Empty>
        : <Table caption="现任" rows={posts} keyOf={({ id }) => id} columns={[
            { name: "姓名", cell: ({ name }) => name },
            { name: "职务", cell: ({ position }) => positions[position].zh },
            { name: "任职", cell: ({ startedOn }) => since(startedOn) },
            { name: "文号", cell: ({ documentNo }) => documentNo || "—" },
          ]} />}
      {former.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2">最近离任的</summary>
          <Table caption="最近离任" rows={former} keyOf={({ id }) => id} columns={[
            { name: "姓名", cell: ({ name }) => name },
            { name: "职务", cell: ({ position }) => positions[position].zh },
            { name: "任期", cell: ({ startedOn, endedOn }) => `${sayDay(startedOn)} 至 ${endedOn ? sayDay(endedOn) : ""}` },
            { name: "原因", cell: ({ endReason }) => endReason },
          ]} />
        </details>
      )}
    </Section>
  );
}

const since = (day: Day) => <span className="whitespace-nowrap">{sayDay(day)}起</span>;

function Groups({ groups }: { groups: Awaited<ReturnType<typeof listGroups>> }) {
  return (
    <Section title="党小组" id="groups">
      {groups.length === 0
        ? <Empty>没有划分党小组，不计党小组会。</Empty>
        : <Table caption="党小组" rows={groups} keyOf={({ id }) => id} columns={[
            { name: "名称", cell: ({ name }) => name },
            { name: "党员", number: true, cell: ({ members }) => members },
            { name: "组长", cell: ({ leaderName, leaderSince }) => (leaderName && leaderSince ? <>{leaderName}，{since(leaderSince)}</> : "（未登记）") },
          ]} />}
    </Section>
  );
}

function Elections({ elections }: { elections: Awaited<ReturnType<typeof listElections>> }) {
  if (elections.length === 0) return <Empty>本站还没有换届记录。</Empty>;
  const day = (one: Day | null) => (one ? sayDay(one) : "—");
  return (
    <Table caption="换届台账" rows={elections} keyOf={({ id }) => id} columns={[
      { name: "应换届", cell: ({ dueOn }) => sayDay(dueOn) },
      { name: "请示 / 批复", cell: ({ planSubmittedOn, planApprovedOn }) => `${day(planSubmittedOn)} / ${day(planApprovedOn)}` },
      { name: "选举大会", cell: ({ meetingOn, dueVoters, presentVoters }) => (meetingOn ? `${sayDay(meetingOn)}，应到 ${dueVoters}、实到 ${presentVoters}` : "—") },
      { name: "当选", cell: ({ results }) => results.map(({ name, position }) => `${positions[position].zh} ${name}`).join("、") || "—" },
      { name: "结果批复", cell: ({ approvedOn }) => day(approvedOn) },
      { name: "延期", cell: ({ delayReason, delayDocumentNo }) => (delayDocumentNo ? `${delayReason}（${delayDocumentNo}）` : "—") },
    ]} />
  );
}
