import { HealthList } from "@/components/desk/organization/health-list";
import { FilterForm } from "@/components/desk/filter-form";
import { Select } from "@/components/desk/field";
import { Empty, Notice, Section, Title } from "@/components/desk/show";
import { listBranches } from "@/db/branches/list";
import { branchStatuses } from "@/domain/organization/branch-status";
import { healthOf, orgRules, rulesByHand } from "@/domain/organization/rules/health";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";

export const metadata = { title: "组织设置体检" };
const PATH = "/desk/organization/health";

export default async function HealthPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("branch.read");
  const query = await asked(searchParams, ["rule"]);
  const checked = (await listBranches(viewer))
    .filter(({ branch }) => branchStatuses[branch.status].standing)
    .map(({ branch, facts }) => ({ branch, lines: healthOf(facts).filter(({ id }) => !query.rule || id === query.rule) }));
  const open = checked.filter(({ lines }) => lines.length > 0);
  return (
    <>
      <Title lead={`看了 ${checked.length} 个支部，${open.length} 个有提示。由今天的名册、任职和换届记录算出来，只说明组织设置，不作排名；怎么处理由人定。`}>组织设置体检</Title>
      <FilterForm path={PATH} submit="只看这一条">
        <Select name="rule" label="规则" value={query.rule} empty="全部" options={orgRules.map(({ id, says }) => ({ value: id, label: `${id} ${says}` }))} />
      </FilterForm>
      {open.length === 0 && <Empty>没有需要处理的问题。{query.rule ? "可以清除条件看别的规则。" : ""}</Empty>}
      {open.map(({ branch, lines }) => (
        <Section key={branch.id} title={branch.name}>
          <p><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/organization/branches/${branch.id}`}>打开{branch.name}</a></p>
          <HealthList lines={lines} />
        </Section>
      ))}
      <ByHand />
    </>
  );
}

function ByHand() {
  return (
    <Section title="要由人核对的" id="by-hand">
      <Notice>
        <ul className="list-disc pl-5">{rulesByHand.map(({ id, says, byHand }) => <li key={id}>{id} {says}：{byHand}</li>)}</ul>
      </Notice>
    </Section>
  );
}
