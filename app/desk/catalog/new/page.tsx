import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Title } from "@/components/desk/show";
import { settingsOn } from "@/db/settings";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { proposeNew } from "../actions";
import { ItemFields, WhenAndWhy } from "../item-fields";

export const metadata = { title: "增加一项公开" };

/** A local item, with its basis like every other. */
export default async function NewItemPage() {
  const viewer = await personWho("catalog.propose");
  return (
    <>
      <Title lead="本镇自己要公开的事项。提出以后由镇领导批准，从写明的日期起有应办事项。">增加一项公开</Title>
      <ActionForm action={proposeNew} token={await newFormToken()}>
        <ItemFields item={null} settings={await settingsOn(viewer.today)} />
        <WhenAndWhy />
        <Submit>提出，交镇领导决定</Submit>
      </ActionForm>
      <p className="mt-4 print:hidden"><ButtonLink href="/desk/catalog">回到公开目录</ButtonLink></p>
    </>
  );
}
