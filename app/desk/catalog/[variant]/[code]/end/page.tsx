import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Title } from "@/components/desk/show";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { proposeEnd } from "../../../actions";
import { WhenAndWhy } from "../../../item-fields";
import { knownItemAt, type ItemParams } from "../../../item-or-404";

export const metadata = { title: "停止公开目录的一项" };

/** From a day on it is no longer owed; what was published stays readable. */
export default async function EndItemPage({ params }: { params: ItemParams }) {
  const viewer = await personWho("catalog.propose");
  const { key, code, last } = await knownItemAt(viewer, params);
  return (
    <>
      <Title lead="从写明的日期起不再要求公开；已经公开的仍能查到，那天以前各期照样要公开。">停止 {code} {last.title}</Title>
      <ActionForm action={proposeEnd} token={await newFormToken()} hidden={{ key }}>
        <WhenAndWhy />
        <Submit>提出停止，交镇领导决定</Submit>
      </ActionForm>
      <p className="mt-4 print:hidden"><ButtonLink href={`/desk/catalog/${key}`}>不停了</ButtonLink></p>
    </>
  );
}
