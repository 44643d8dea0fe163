import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { DayField, Select, TextField } from "@/components/desk/field";
import { Empty, Section, Title } from "@/components/desk/show";
import { listChoices, listPosts } from "@/db/branches/posts";
import { sayDay } from "@/domain/calendar/day";
import { positions } from "@/domain/members/vocabulary";
import { branchPosts } from "@/domain/organization/forms";
import { branchSubject } from "@/domain/organization/subject";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { branchPage } from "../../../branch-or-404";
import { appointPerson, endPersonsPost } from "../../actions";

export const metadata = { title: "登记任职、离任" };

export default async function PostsPage({ params }: { params: Promise<{ id: string }> }) {
  const { viewer, found: { branch }, path } = await branchPage(params);
  const subject = branchSubject(branch);
  const posts = await listPosts(viewer, branch);
  const choices = await listChoices(viewer, branch);
  return (
    <>
      <p><a className="inline-block min-h-11 py-2 text-link underline" href={path}>返回{branch.name}</a></p>
      <Title lead="任职、离任只追加，不改写。这里登记的是党内职务；能不能在本站办事，由安全管理员另行授权。">登记任职、离任</Title>
      {!may(viewer, "branch.end_post", subject) && <Empty>任职由镇党建办登记。需要变动的，请报镇党建办。</Empty>}
      {may(viewer, "branch.appoint", subject) && (
        <Section title="登记任职">
          {choices.length === 0 ? <Empty>名册里还没有本支部的正式党员。请先导入党员名册。</Empty> : (
            <ActionForm action={appointPerson} token={await newFormToken()} hidden={{ branchId: branch.id }}>
              <Select name="memberId" label="党员" hint="只列本支部有表决权的正式党员（ORG-13）。" empty="请选择" options={choices.map(({ memberId, name }) => ({ value: memberId, label: name }))} />
              <Select name="position" label="职务" empty="请选择" options={branchPosts.map((position) => ({ value: position, label: positions[position].zh }))} />
              <DayField name="startedOn" label="任职日期" value={viewer.today} />
              <TextField name="documentNo" label="任命或批复文号" />
              <Submit>登记任职</Submit>
            </ActionForm>
          )}
        </Section>
      )}
      {may(viewer, "branch.end_post", subject) && (
        <Section title="登记离任">
          {posts.length === 0 ? <Empty>没有现任职务。</Empty> : (
            <ActionForm action={endPersonsPost} token={await newFormToken()} hidden={{ branchId: branch.id }}>
              <Select name="postId" label="谁的职务" empty="请选择" options={posts.map(({ id, name, position, startedOn }) => ({ value: id, label: `${name}　${positions[position].zh}（${sayDay(startedOn)}起）` }))} />
              <DayField name="endedOn" label="离任日期" value={viewer.today} />
              <TextField name="reason" label="原因" hint="例如：换届、调离、辞职。" />
              <TextField name="endDocumentNo" label="文号（没有可不填）" />
              <Submit>登记离任</Submit>
            </ActionForm>
          )}
        </Section>
      )}
    </>
  );
}
