import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Choices, Select } from "@/components/desk/field";
import { Empty, Section, Table, Title } from "@/components/desk/show";
import { listTies } from "@/db/inspections/ties";
import { listPublicBranches, listPublicCommunities } from "@/db/organization";
import { names, tieKinds } from "@/domain/inspections/vocabulary";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { declare } from "../actions";

export const metadata = { title: "回避申报" };

/** INS-01: posts and membership are known to the site; kinship, liaison and the home village only the person can tell. */
export default async function TiesPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("inspector_tie.declare");
  const { said } = await asked(searchParams, ["said"]);
  const ties = await listTies(viewer);
  const places = [
    ...(await listPublicCommunities()).map(({ id, name }) => ({ value: `community.${id}`, label: `${name}（整个社区）` })),
    ...(await listPublicBranches()).map(({ id, name }) => ({ value: `branch.${id}`, label: name })),
  ];
  const kinds = names(tieKinds).filter((kind) => tieKinds[kind].declared).map((value) => ({ value, label: tieKinds[value].zh }));
  return (
    <>
      <Title lead="任职和组织关系系统自己知道；亲属、包联、同村请本人申报。不写亲属姓名，只写哪个支部。">回避申报</Title>
      <SaidHere said={said} />
      <Section title="申报我的" id="declare">
        <ActionForm action={declare} token={await newFormToken()}>
          <Choices name="kind" label="什么关系" options={kinds} />
          <Select name="place" label="哪个支部或社区" empty="请选择" options={places} />
          <Submit>申报</Submit>
        </ActionForm>
      </Section>
      <Section title="已申报的" id="declared">
        {ties.length === 0 ? <Empty>还没有人申报。</Empty> : (
          <Table caption="已申报的回避" rows={ties} keyOf={({ id }) => id} columns={[
            { name: "谁", cell: ({ name }) => name }, { name: "关系", cell: ({ kind }) => tieKinds[kind].zh }, { name: "支部或社区", cell: ({ branchName, communityName }) => branchName ?? communityName ?? "" },
          ]} />
        )}
      </Section>
    </>
  );
}
