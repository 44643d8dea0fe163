import { ButtonLink } from "@/components/desk/button";
import { StatusMark, TermMark } from "@/components/desk/organization/marks";
import { Empty, Section, Table, Title, type Column } from "@/components/desk/show";
import { listBranches, type ListedBranch } from "@/db/branches/list";
import { listPublicBranches } from "@/db/organization";
import { sayDay } from "@/domain/calendar/day";
import { byKey } from "@/domain/members/by-key";
import { sum } from "@/domain/money/fen";
import { branchKinds, branchStatuses, termEnd } from "@/domain/organization/branch-status";
import { branchCategories } from "@/domain/organization/kinds";
import { healthOf } from "@/domain/organization/rules/health";
import { mightDo } from "@/domain/permissions/desk-links";
import { personWho } from "@/server/viewer";
import { dueTerm } from "./branch-or-404";
import { SetUpNeeded } from "./set-up-needed";

export const metadata = { title: "党组织" };
const PATH = "/desk/organization";

export default async function OrganizationPage() {
  const viewer = await personWho("branch.read");
  const branches = await listBranches(viewer);
  const standing = branches.filter(({ branch }) => branchStatuses[branch.status].standing);
  const standingIn = new Map([...byKey((await listPublicBranches()).filter(({ status }) => branchStatuses[status].standing), ({ communityId }) => communityId ?? "")].map(([id, there]) => [id, there.length]));
  const tree = byKey(branches, ({ communityName }) => communityName ?? "镇直属");
  return (
    <>
      <Title lead={`党支部 ${standing.length} 个，党员 ${sum(branches.map(membersOf))} 人，党小组 ${sum(standing.map(({ facts }) => facts.groups.length))} 个。人数按今天的党员名册数出来。`}>党组织</Title>
      <p className="mb-4 flex flex-wrap gap-2 print:hidden">
        <ButtonLink href={`${PATH}/health`}>组织设置体检</ButtonLink>
        {mightDo(viewer, "organization.import") && <ButtonLink href={`${PATH}/workbook`}>导入组织架构表</ButtonLink>}
        {mightDo(viewer, "town.maintain") && <ButtonLink href={`${PATH}/town`}>镇的基本信息</ButtonLink>}
      </p>
      <SetUpNeeded viewer={viewer} />
      {branches.length === 0 && <Empty>还没有党支部。由镇党建办导入组织架构表后，会显示在这里。</Empty>}
      {[...tree].map(([name, own]) => (
        <Section key={name} title={name}>
          <UpperBody branches={own} of={standingIn.get(own[0]!.branch.communityId ?? "") ?? own.length} />
          <Table caption={`${name}的党支部`} rows={own} keyOf={({ branch }) => branch.id} columns={columns} />
        </Section>
      ))}
    </>
  );
}

const membersOf = ({ facts }: ListedBranch) => facts.full + facts.probationary;

const FOR_COMMITTEE = 100; // 村（社区）党委: 100 and more, with the county's approval (handbook §1.1)

/** 党总支 or a single branch; and when a 党委 may be considered. */
function UpperBody({ branches, of }: { branches: readonly ListedBranch[]; /** how many stand there, whether the viewer may see them or not */ of: number }) {
  const [first] = branches;
  if (!first?.communityName) return <p className="mb-2 text-soft">由镇党委直接领导。</p>;
  const members = sum(branches.map(membersOf));
  return (
    <p className="mb-2 text-soft">
      {of > 1 ? `党总支，下辖 ${of} 个支部` : "单一党支部"}{branches.length === of && `，党员 ${members} 人`}。
      {branches.length === of && members >= FOR_COMMITTEE && "党员 100 人以上，可研究设立党委（须经县级党委批准）。"}
    </p>
  );
}

const columns: Column<ListedBranch>[] = [
  {
    name: "党支部",
    cell: ({ branch }) => (
      <a className="inline-block min-h-11 min-w-44 text-link underline" href={`${PATH}/branches/${branch.id}`}>{branch.name}</a>
    ),
  },
  { name: "类别", cell: ({ branch }) => `${branchCategories[branch.category].zh}${branch.kind === "ordinary" ? "" : `、${branchKinds[branch.kind].zh}`}` },
  { name: "书记", cell: ({ secretary }) => secretary || "（未登记）" },
  { name: "党员", number: true, cell: ({ facts }) => `${facts.full + facts.probationary}${facts.probationary ? `（预备 ${facts.probationary}）` : ""}` },
  { name: "党小组", number: true, cell: ({ facts }) => facts.groups.length },
  { name: "状态", cell: ({ branch, facts }) => <StatusMark status={branch.status} softLax={branch.softLaxSince !== null} inElection={facts.election !== null && facts.election.approvedOn === null} /> },
  { name: "届满", cell: (row) => <><span className="whitespace-nowrap">{sayDay(termEnd(row.branch))}</span> <TermMark due={dueTerm(row)} /></> },
  {
    name: "体检",
    cell: ({ branch, facts }) => {
      const open = healthOf(facts).filter(({ level }) => level !== "info").length;
      return branchStatuses[branch.status].standing ? (open > 0 ? `${open} 项待处理` : "正常") : "—";
    },
  },
];
