import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { DayField, Select, TextField } from "@/components/desk/field";
import { Empty, Section, Title } from "@/components/desk/show";
import { listGroups } from "@/db/branches/groups";
import { listChoices } from "@/db/branches/posts";
import { branchSubject } from "@/domain/organization/subject";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { branchPage } from "../../../branch-or-404";
import { addPartyGroup, closePartyGroup, leadPartyGroup, renamePartyGroup } from "../../actions";

export const metadata = { title: "设置党小组" };

export default async function GroupsPage({ params }: { params: Promise<{ id: string }> }) {
  const { viewer, found: { branch }, path } = await branchPage(params);
  const allowed = may(viewer, "branch.groups", branchSubject(branch));
  const groups = await listGroups(viewer, branch);
  const choices = await listChoices(viewer, branch);
  const groupOptions = groups.map(({ id, name, members }) => ({ value: id, label: `${name}（${members} 人）` }));
  const hidden = { branchId: branch.id };
  return (
    <>
      <p><a className="inline-block min-h-11 py-2 text-link underline" href={path}>返回{branch.name}</a></p>
      <Title lead="党员在哪个小组，在党员名册里调整。">设置党小组</Title>
      {!allowed && <Empty>党小组由支部书记或镇党建办设置。</Empty>}
      {allowed && groups.length > 0 && (
        <Section title="确定组长">
          <ActionForm action={leadPartyGroup} token={await newFormToken()} hidden={hidden}>
            <Select name="ledGroupId" label="党小组" empty="请选择" options={groups.map(({ id, name, leaderName }) => ({ value: id, label: `${name}（${leaderName ? `现任 ${leaderName}` : "没有组长"}）` }))} />
            <Select name="memberId" label="组长" hint="只列有表决权的正式党员（ORG-14）。" empty="请选择" options={choices.map(({ memberId, name }) => ({ value: memberId, label: name }))} />
            <DayField name="startedOn" label="任职日期" value={viewer.today} />
            <Submit>确定组长</Submit>
          </ActionForm>
        </Section>
      )}
      {allowed && (
        <Section title="增设党小组">
          <ActionForm action={addPartyGroup} token={await newFormToken()} hidden={hidden}>
            <TextField name="name" label="小组名称" hint="例如：第五党小组。" />
            <Submit>增设</Submit>
          </ActionForm>
        </Section>
      )}
      {allowed && groups.length > 0 && (
        <>
          <Section title="改名">
            <ActionForm action={renamePartyGroup} token={await newFormToken()} hidden={hidden}>
              <Select name="groupId" label="党小组" empty="请选择" options={groupOptions} />
              <TextField name="newName" label="新名称" />
              <Submit look="plain">改名</Submit>
            </ActionForm>
          </Section>
          <Section title="撤销">
            <ActionForm action={closePartyGroup} token={await newFormToken()} hidden={hidden}>
              <Select name="closedGroupId" label="党小组" hint="先把小组里的党员全部调到别的小组。" empty="请选择" options={groupOptions} />
              <Submit look="plain">撤销</Submit>
            </ActionForm>
          </Section>
        </>
      )}
    </>
  );
}
