import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { UseFields } from "@/components/desk/sites/use-fields";
import { UseTable } from "@/components/desk/sites/use-table";
import { Badge, Empty, Facts, Notice, Section, Table, Title } from "@/components/desk/show";
import { listAccountNames } from "@/db/account-names";
import { settingsOn } from "@/db/settings";
import { listSiteUses } from "@/db/sites/uses";
import { findSite, type SiteInHand, type SiteVersion } from "@/db/sites/versions";
import { sayInstant } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { metMarks, plaques, plaqueWarning } from "@/domain/sites/checklist";
import { answered } from "@/domain/sites/site";
import { countUses } from "@/domain/sites/use";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { orNotFound } from "../../meetings/find-or-404";
import { SaidHere } from "../../said";
import { queryOf } from "../../ledgers/place";
import { registerUse } from "../actions";

export const metadata = { title: "阵地" };

export default async function SitePage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await personWho("site.read");
  const site = await orNotFound(findSite(viewer, (await params).id));
  const { said } = await asked(searchParams, ["said"]);
  const { branch, current, subject } = site;
  const maySave = may(viewer, "site.save", subject);
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/sites">返回阵地</a></p>
      <Title lead={branch.name}>{current?.content.name ?? "阵地"}</Title>
      <SaidHere said={said} />
      {maySave && <p className="mb-4 print:hidden"><ButtonLink look={current ? "plain" : "main"} href={`/desk/sites/${branch.id}/edit`}>{current ? "更改登记" : "登记阵地"}</ButtonLink></p>}
      {current ? <Registered viewer={viewer} site={site} current={current} /> : <Empty>还没有登记阵地。{maySave ? "点“登记阵地”，写上房间、开放时间和清单。" : "由支部文书或书记登记。"}</Empty>}
    </>
  );
}

async function Registered({ viewer, site, current }: { viewer: Person; site: SiteInHand; current: SiteVersion }) {
  const { content } = current;
  const { site_checklist_variant: variant } = await settingsOn(viewer.today);
  const warning = plaqueWarning(content.otherPlaques);
  return (
    <>
      <Facts facts={[["开放时间", content.opening], ["负责单位", content.office], ["负责人", content.responsible], ["挂牌", content.plaques.map((name) => plaques[name].zh).join("、") || "没有登记"]]} />
      {warning && <Notice tone="warn">{warning}</Notice>}
      <Section title="房间" id="rooms">
        <Table caption="房间" rows={content.rooms} keyOf={({ name }) => name} columns={[{ name: "房间", cell: ({ name }) => name }, { name: "用途", cell: ({ use }) => use }]} />
      </Section>
      <Section title="清单" id="checklist">
        <Table
          caption="阵地清单" rows={answered(content, variant)} keyOf={({ code }) => code}
          columns={[
            { name: "项目", cell: ({ item }) => item }, { name: "是否必备", cell: ({ required }) => (required ? "必备" : "不作要求") },
            { name: "有没有", cell: ({ met, required }) => <Badge tone={met === "yes" ? "good" : required ? "warn" : "plain"}>{met ? metMarks[met].zh : "没有登记"}</Badge> },
            { name: "依据", cell: ({ evidence }) => evidence }, { name: "备注", cell: ({ remark }) => remark },
          ]}
        />
      </Section>
      <Uses viewer={viewer} site={site} />
      <Versions viewer={viewer} versions={site.versions} />
    </>
  );
}

async function Uses({ viewer, site: { branch, subject } }: { viewer: Person; site: SiteInHand }) {
  const year = viewer.today.slice(0, 4);
  const lines = (await listSiteUses(viewer, branch, `${year}-01-01`, `${year}-12-31`)).toReversed();
  const { uses, people } = countUses(lines);
  const mayUse = may(viewer, "site.use", subject);
  return (
    <Section title={`${year} 年使用登记`} id="uses">
      <p className="mb-2">今年使用 {uses} 次、{people} 人次。在阵地开的会，书记确认后从会议记录自动进来。</p>
      {lines.length === 0 ? <Empty>今年还没有使用记录。</Empty> : <UseTable lines={lines} mayCorrect={mayUse} />}
      <p className="mb-4 print:hidden"><ButtonLink href={`/desk/ledgers/site_use_book${queryOf(branch.id, year)}`}>打印、导出使用登记</ButtonLink></p>
      {mayUse && (
        <ActionForm action={registerUse} token={await newFormToken()} hidden={{ branchId: branch.id }} className="print:hidden">
          <h3 className="mb-2 font-bold">登记别的使用</h3>
          <UseFields use={{ on: viewer.today }} />
          <Submit>登记使用</Submit>
        </ActionForm>
      )}
    </Section>
  );
}

async function Versions({ viewer, versions }: { viewer: Person; versions: readonly SiteVersion[] }) {
  const names = await listAccountNames(viewer, versions.map(({ by }) => by));
  return (
    <Section title="更改记录" id="versions">
      <Table
        caption="更改记录" rows={versions.toReversed()} keyOf={({ id }) => id}
        columns={[
          { name: "第几版", cell: ({ versionNo }) => `第 ${versionNo} 版` }, { name: "时间", cell: ({ at }) => <span className="whitespace-nowrap">{sayInstant(at)}</span> }, { name: "谁登记", cell: ({ by }) => names.get(by)?.name ?? "" },
          { name: "原因", cell: ({ reason, versionNo }) => reason || (versionNo === 1 ? "首次登记" : "") }, { name: "开放时间", cell: ({ content }) => content.opening }, { name: "房间", cell: ({ content }) => content.rooms.map(({ name }) => name).join("、") },
        ]}
      />
    </Section>
  );
}
