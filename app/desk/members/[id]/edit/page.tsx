import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { MemberFields, PrivateFields } from "@/components/desk/members/member-fields";
import { Title } from "@/components/desk/show";
import { findMember } from "@/db/members/find";
import { listPublicPlaces } from "@/db/members/known";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { save } from "./actions";

export const metadata = { title: "修改党员信息" };

export default async function EditMemberPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await personWho("member.edit");
  const member = await findMember(viewer, (await params).id);
  if (!member || !may(viewer, "member.edit", member.subject)) notFound();
  const { groups } = await listPublicPlaces();
  return (
    <>
      <Title lead="类别和状态的变化（转正、转出、去世等）请在个人页的“登记变化”里办理。">修改　{member.name}</Title>
      <p className="mb-4"><ButtonLink href={`/desk/members/${member.id}`}>不改了，回到个人页</ButtonLink></p>
      <ActionForm action={save} token={await newFormToken()} hidden={{ memberId: member.id, revision: String(member.revision) }}>
        <MemberFields member={member} groups={groups.filter(({ branchId }) => branchId === member.branchId)} />
        <PrivateFields />
        <Submit>保存</Submit>
      </ActionForm>
    </>
  );
}
