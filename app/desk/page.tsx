import { ButtonLink } from "@/components/desk/button";
import { Empty, Title } from "@/components/desk/show";
import { findOwnId } from "@/db/members/own";
import { linksFor } from "@/domain/permissions/desk-links";
import { person } from "@/server/viewer";
import { AdministrationWaiting } from "./administration-waiting";

export default async function Desk() {
  const viewer = await person();
  const isMember = (await findOwnId(viewer)) !== null;
  return (
    <>
      <Title>工作台</Title>
      <AdministrationWaiting viewer={viewer} />
      {isMember && <p className="mb-4"><ButtonLink href="/desk/my">我的党员信息</ButtonLink></p>}
      {linksFor(viewer).length === 0 && !isMember && <Empty>您还没有岗位，现在什么也不能办。请联系安全管理员授权。</Empty>}
    </>
  );
}
