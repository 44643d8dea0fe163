import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Title } from "@/components/desk/show";
import { settingsOn } from "@/db/settings";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { proposeChange } from "../../../actions";
import { ItemFields, WhenAndWhy } from "../../../item-fields";
import { knownItemAt, type ItemParams } from "../../../item-or-404";

export const metadata = { title: "修改公开目录的一项" };

/** Other words, days or readers from a day on; an ended item comes back the same way. */
export default async function EditItemPage({ params }: { params: ItemParams }) {
  const viewer = await personWho("catalog.propose");
  const { key, code, last, ended } = await knownItemAt(viewer, params);
  return (
    <>
      <Title lead="提出以后先看到改了哪里、会影响哪些应办事项，再由镇领导决定。">{ended ? "恢复" : "修改"} {code} {last.title}</Title>
      <ActionForm action={proposeChange} token={await newFormToken()} hidden={{ key }}>
        <ItemFields item={last} settings={await settingsOn(viewer.today)} />
        <WhenAndWhy />
        <Submit>提出，交镇领导决定</Submit>
      </ActionForm>
      <p className="mt-4 print:hidden"><ButtonLink href={`/desk/catalog/${key}`}>不改了</ButtonLink></p>
    </>
  );
}
