import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/desk/button";
import { Empty, Facts, Notice, Section, Title } from "@/components/desk/show";
import { PastChange } from "@/components/desk/rulebooks/past-change";
import { listAccountNames } from "@/db/account-names";
import { listItemHistory } from "@/db/rulebooks/catalog";
import { newRuleChange } from "@/db/rulebooks/changes";
import { settingsOn } from "@/db/settings";
import { catalogOn, findItem } from "@/domain/disclosure/catalog/item";
import { lastWording } from "@/domain/disclosure/catalog/revised";
import { sayItem } from "@/domain/disclosure/catalog/say-item";
import { catalogVersions } from "@/domain/disclosure/catalog/versions";
import { sayActor } from "@/domain/identity/say-account";
import { may } from "@/domain/permissions/permit";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../../asked";
import { SaidHere } from "../../../said";
import { itemAt, type ItemParams } from "../../item-or-404";
import { Open } from "./open";

export const metadata = { title: "公开目录的一项" };

/** One item: as it stands, what waits for the leader, how it may be changed, and how it came to read like this. */
export default async function CatalogItemPage({ params, searchParams }: { params: ItemParams; searchParams: SearchParams }) {
  const viewer = await personWho("catalog.read");
  const { key, code, variant, versions, last, ended } = await itemAt(viewer, params);
  const history = await listItemHistory(viewer, lastWording(catalogVersions, code, variant), key);
  if (!last && history.length === 0) notFound();
  const settings = await settingsOn(viewer.today);
  const version = catalogOn(versions, viewer.today);
  const now = version && findItem(version, code, variant);
  const past = history.filter(({ change }) => change.state !== "proposed");
  const open = history.find(({ change }) => change.state === "proposed")?.change;
  const names = await listAccountNames(viewer, history.flatMap(({ change }) => [change.by, change.decidedBy]));
  const { said } = await asked(searchParams, ["said"]);
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/catalog">返回公开目录</a></p>
      <Title>{code} {last?.title ?? "（提议中的新事项）"}</Title>
      <SaidHere said={said} />
      {now ? <Facts facts={sayItem(now, settings, viewer.today).filter(([, value]) => value !== "").map(([name, value]) => [name, value])} /> : <Notice tone="warn">今天的目录里没有这一项。</Notice>}
      {open && <Open viewer={viewer} change={open} proposer={sayActor(open.by, names)} />}
      {!open && last && may(viewer, "catalog.propose", newRuleChange("catalog", key)) && (
        <p className="mb-6 flex flex-wrap gap-2 print:hidden">
          <ButtonLink href={`/desk/catalog/${key}/edit`}>{ended ? "恢复这一项" : "修改这一项"}</ButtonLink>
          {!ended && <ButtonLink href={`/desk/catalog/${key}/end`}>停止公开这一项</ButtonLink>}
        </p>
      )}
      <Section title="历次修改" id="history">
        {past.length === 0 ? <Empty>没有修改过，一直是默认的目录。</Empty> : past.map(({ change, differences }) => <PastChange key={change.id} change={change} proposer={sayActor(change.by, names)} decider={sayActor(change.decidedBy, names)} differences={differences} />)}
      </Section>
    </>
  );
}
