import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/desk/button";
import { Title } from "@/components/desk/show";
import { listOwed } from "@/db/notices/owed";
import { findPublicOwner } from "@/db/notices/owner";
import { settingsOn } from "@/db/settings";
import { Refusal } from "@/domain/permissions/refusal";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { ItemList } from "./item-list";
import { ownersOf, readOwner } from "./owner";
import { StartForm } from "./start-form";

export const metadata = { title: "新建公开事项" };

/** 新建: for whom, then which item, then which period; each step is an address. */
export default async function NewPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("notice.draft");
  const query = await asked(searchParams, ["owner", "code", "period"]);
  const owners = await ownersOf(viewer);
  const chosen = owners.find(({ value }) => value === query.owner) ?? (owners.length === 1 ? owners[0] : undefined);
  if (!chosen) {
    return (
      <>
        <Title lead="先选由谁公开。">新建公开事项</Title>
        <ul className="flex flex-col items-start gap-3">{owners.map(({ value, name }) => <li key={value}><ButtonLink href={`/desk/notices/new?owner=${value}`}>{name}</ButtonLink></li>)}</ul>
      </>
    );
  }
  const { kind, id } = readOwner(chosen.value);
  const owner = await findPublicOwner(kind, id).catch((error: unknown) => {
    if (error instanceof Refusal) notFound();
    throw error;
  });
  const owed = await listOwed(viewer, owner);
  const one = owed.find(({ item }) => item.code === query.code);
  return (
    <>
      <Title lead={one ? `${owner.name}　${one.item.title}` : `${owner.name}：选择要公开的事项`}>新建公开事项</Title>
      <p className="mb-4 flex flex-wrap gap-2">
        {one && <ButtonLink href={`/desk/notices/new?owner=${chosen.value}`}>换一个事项</ButtonLink>}
        {owners.length > 1 && <ButtonLink href="/desk/notices/new">换一个单位</ButtonLink>}
      </p>
      {one ? <StartForm viewer={viewer} owner={owner} ownerValue={chosen.value} owed={one} period={query.period} /> : <ItemList owed={owed} owner={chosen.value} today={viewer.today} soonDays={(await settingsOn(viewer.today)).duty_soon_days} />}
    </>
  );
}
