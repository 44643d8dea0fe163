import { ButtonLink } from "@/components/desk/button";
import { Badge, Section, Table, Title } from "@/components/desk/show";
import { listCatalogBook, listItemsUnderChange } from "@/db/rulebooks/catalog";
import { newRuleChange } from "@/db/rulebooks/changes";
import { sayDay } from "@/domain/calendar/day";
import { catalogOn, type CatalogItem } from "@/domain/disclosure/catalog/item";
import { itemKey } from "@/domain/disclosure/catalog/revised";
import { variants } from "@/domain/disclosure/catalog/say-item";
import { disclosureKindOf, disclosureKinds, frequencies, owners, type DisclosureKind } from "@/domain/disclosure/catalog/vocabulary";
import { confidenceOn } from "@/domain/disclosure/catalog/basis";
import { may } from "@/domain/permissions/permit";
import { settingChangeStates } from "@/domain/permissions/proposals";
import { personWho } from "@/server/viewer";
import { SaidHere } from "../said";
import { asked, type SearchParams } from "../asked";

export const metadata = { title: "公开目录" };

/** 公开目录 as it stands today, and what is about to change. */
export default async function CatalogPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("catalog.read");
  const { said } = await asked(searchParams, ["said"]);
  const items = catalogOn(await listCatalogBook(viewer), viewer.today)?.items ?? [];
  const coming = await listItemsUnderChange(viewer);
  const kinds = (Object.keys(disclosureKinds) as DisclosureKind[]).map((kind) => ({ kind, rows: items.filter((item) => disclosureKindOf(item.code, item.variants[0]) === kind) }));
  return (
    <>
      <Title lead="党务、村务、居务、财务各要公开什么、多久一次、给谁看、凭什么。镇党建办提出修改，镇领导批准，按日期生效；以前各期按当时的目录。系统管理员不碰。">公开目录</Title>
      <SaidHere said={said} />
      {may(viewer, "catalog.propose", newRuleChange("catalog", "new")) && <p className="mb-4 print:hidden"><ButtonLink href="/desk/catalog/new">增加一项</ButtonLink></p>}
      {coming.length > 0 && (
        <Section title="正在修改和将要生效" id="coming">
          <Table caption="正在修改和将要生效" rows={coming} keyOf={({ id }) => id} columns={[
            { name: "事项", cell: ({ key, content }) => <ItemLink itemKey={key} title={"item" in content && content.item ? content.item.title : "停止公开"} /> },
            { name: "状态", cell: ({ state }) => <Badge tone={settingChangeStates[state].tone}>{settingChangeStates[state].zh}</Badge> },
            { name: "从哪天起", cell: ({ fromDay }) => sayDay(fromDay) },
            { name: "原因", cell: ({ reason }) => reason },
          ]} />
        </Section>
      )}
      {kinds.filter(({ rows }) => rows.length > 0).map(({ kind, rows }) => (
        <Section key={kind} title={`${disclosureKinds[kind].zh}（${rows.length} 项）`} id={kind}>
          <Table caption={disclosureKinds[kind].zh} rows={rows} keyOf={itemKey} columns={[
            { name: "事项", cell: (item) => <ItemLink itemKey={itemKey(item)} title={item.title} /> },
            { name: "频次", cell: (item) => item.frequencies.map((one) => frequencies[one].zh).join("、") },
            { name: "由谁公开", cell: sayOwner },
            { name: "依据的可信度", cell: (item) => item.basis.map((one) => `【${confidenceOn(one, viewer.today)}】`).join("") },
          ]} />
        </Section>
      ))}
    </>
  );
}

const sayOwner = (item: CatalogItem) => (item.owner === "branch" ? owners.branch.zh : item.variants.map((variant) => variants[variant].zh).join("、"));

function ItemLink({ itemKey: key, title }: { itemKey: string; title: string }) {
  return <a className="inline-block min-h-11 min-w-11 py-2 text-link underline" href={`/desk/catalog/${key}`}>{key.split("/")[1]} {title}</a>;
}
