import { ButtonLink } from "@/components/desk/button";
import { Select, TextField } from "@/components/desk/field";
import { FilterForm } from "@/components/desk/filter-form";
import { Pager } from "@/components/desk/pager";
import { Empty, Title } from "@/components/desk/show";
import { countGrants, listDueReviews, listGrants, type GrantFilter, type GrantList } from "@/db/grant-lists";
import { listPublicScopes } from "@/db/organization";
import { settingsOn } from "@/db/settings";
import { may } from "@/domain/permissions/permit";
import { roles, scopeKinds, type Role, type ScopeKind } from "@/domain/permissions/roles";
import { town } from "@/domain/permissions/subject";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { SaidHere } from "../said";
import { ConfirmMany } from "./confirm-many";
import { GrantTable } from "./grant-table";

export const metadata = { title: "授权" };

const lists: Record<GrantList, string> = { current: "现有授权", proposed: "待复核", ending: "快到期", past: "已收回、已驳回、已到期" };
const orders: Record<GrantFilter["order"], string> = { person: "按人排列", scope: "按范围排列" };
const options = (vocabulary: Record<string, string>) => Object.entries(vocabulary).map(([value, label]) => ({ value, label }));
const known = <K extends string>(vocabulary: Record<K, unknown>, text: string | undefined, otherwise: K): K => (text && Object.hasOwn(vocabulary, text) ? (text as K) : otherwise);

export default async function GrantsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("grant.read");
  const { said, tick, ...query } = await asked(searchParams, ["list", "order", "called", "role", "scope", "after", "tick", "said"]);
  const { grant_ends_soon_days: soonDays, grant_review_months } = await settingsOn(viewer.today);
  const list = known<GrantList>(lists, query.list, "current");
  const order = known(orders, query.order, "person");
  const [kind, id] = (query.scope ?? "").split(":") as [ScopeKind, string?];
  const role = query.role && Object.hasOwn(roles, query.role) ? (query.role as Role) : undefined;
  const { rows, next } = await listGrants(viewer, { list, order, called: query.called, role, scope: id ? { kind, id } : undefined, soonDays }, query.after ?? null);
  const waiting = await countGrants(viewer, "proposed", soonDays);
  const ending = await countGrants(viewer, "ending", soonDays);
  const due = (await listDueReviews(viewer, grant_review_months)).length;
  const scopes = await listPublicScopes();
  const names = new Map(scopes.map((scope) => [scope.id, scope.name])); // a party group with its branch's name in front
  return (
    <>
      <Title lead="授权由一名安全管理员提出、另一名复核才生效；收回立即生效。要给谁授权，先在“账号”里找到这个人。">授权</Title>
      <SaidHere said={said} />
      <p className="mb-4 flex flex-wrap gap-2">
        <ButtonLink href="/desk/grants?list=proposed">待复核（{waiting}）</ButtonLink>
        <ButtonLink href="/desk/grants?list=ending">{soonDays} 天内到期（{ending}）</ButtonLink>
        <ButtonLink href="/desk/grants/review">半年复核（{due} 人）</ButtonLink>
        <ButtonLink href="/desk/accounts">找人授权</ButtonLink>
        {may(viewer, "grant.propose_many", town) && <ButtonLink href="/desk/grants/import">导入工作人员授权</ButtonLink>}
      </p>
      <FilterForm path="/desk/grants">
        <Select name="list" label="看哪些" value={list} options={options(lists)} />
        <Select name="order" label="排列" value={order} options={options(orders)} />
        <TextField name="called" label="姓名或登录名" value={query.called} type="search" />
        <Select name="role" label="岗位" value={role} empty="全部岗位" options={Object.entries(roles).map(([value, { zh }]) => ({ value, label: zh }))} />
        <Select name="scope" label="范围" value={query.scope} empty="全部范围" options={scopes.map((scope) => ({ value: `${scope.kind}:${scope.id}`, label: `${scopeKinds[scope.kind]}：${scope.name}` }))} />
      </FilterForm>
      {rows.length === 0 ? <Empty>“{lists[list]}”里没有符合条件的授权。</Empty>
        : list === "proposed" && may(viewer, "grant.confirm_many", town) ? <ConfirmMany viewer={viewer} grants={rows} names={names} ticked={tick === "all"} tickAll={`/desk/grants?${new URLSearchParams({ ...query, tick: "all" })}#grantIds`} />
          : <GrantTable grants={rows} names={names} today={viewer.today} people />}
      <Pager path="/desk/grants" query={query} next={next} />
    </>
  );
}
