import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { DayField, Select, TextField } from "@/components/desk/field";
import { Title } from "@/components/desk/show";
import { listOwed } from "@/db/notices/owed";
import { findPublicOwner } from "@/db/notices/owner";
import { eventFrequency } from "@/domain/disclosure/catalog/item";
import { frequencies } from "@/domain/disclosure/catalog/vocabulary";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { ownersOf, readOwner } from "../../notices/new/owner";
import { registerEvent } from "../actions";

export const metadata = { title: "登记发生的事项" };

/** For items that are published when something happens: first for whom, then what and when. */
export default async function EventPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("event.open");
  const query = await asked(searchParams, ["owner"]);
  const owners = await ownersOf(viewer);
  const chosen = owners.find(({ value }) => value === query.owner) ?? owners[0]!;
  const { kind, id } = readOwner(chosen.value);
  const owed = await listOwed(viewer, await findPublicOwner(kind, id));
  const options = owed.flatMap(({ item }) => {
    const frequency = eventFrequency(item);
    return frequency ? [{ value: item.code, label: `${item.code} ${item.title}（${frequencies[frequency].zh}）` }] : [];
  });
  return (
    <>
      <Title lead={`${chosen.name}。随时公开、事前公示的事项，发生了就登记日期，公开期限从这一天算起；长期公开的内容有变化，也在这里登记。`}>登记发生的事项</Title>
      {owners.length > 1 && <p className="mb-4 flex flex-wrap gap-2">{owners.filter(({ value }) => value !== chosen.value).map(({ value, name }) => <ButtonLink key={value} href={`/desk/duties/event?owner=${value}`}>换成{name}</ButtonLink>)}</p>}
      <ActionForm action={registerEvent} token={await newFormToken()} hidden={{ owner: chosen.value }}>
        <Select name="code" label="哪一项" empty="请选择" options={options} />
        <DayField name="day" label="哪天发生的" />
        <TextField name="title" label="是什么事项" hint="例如：灌溉渠修缮。不要写群众的姓名、电话。" maxLength={60} autoComplete="off" />
        <Submit>登记</Submit>
      </ActionForm>
    </>
  );
}
