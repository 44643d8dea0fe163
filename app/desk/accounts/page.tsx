import { ButtonLink } from "@/components/desk/button";
import { Select, TextField } from "@/components/desk/field";
import { FilterForm } from "@/components/desk/filter-form";
import { Pager } from "@/components/desk/pager";
import { Badge, Empty, Table, Title } from "@/components/desk/show";
import { listAccounts } from "@/db/accounts";
import { sayDay, dayOf } from "@/domain/calendar/day";
import { accountStates, type AccountState } from "@/domain/identity/account-states";
import { may } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";

export const metadata = { title: "账号" };

export default async function AccountsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("account.read");
  const query = await asked(searchParams, ["called", "state", "after"]);
  const state = query.state && query.state in accountStates ? (query.state as AccountState) : undefined;
  const { rows, next } = await listAccounts(viewer, { called: query.called, state }, query.after ?? null);
  return (
    <>
      <Title lead="一个人只有一个账号，换岗位不换账号。这里看不到任何业务内容；岗位由安全管理员授权、另一人复核。">账号</Title>
      {may(viewer, "account.create", town) && <p className="mb-4 flex flex-wrap gap-2"><ButtonLink look="main" href="/desk/accounts/new">建立账号</ButtonLink><ButtonLink href="/desk/accounts/import">导入工作人员账号</ButtonLink></p>}
      <FilterForm path="/desk/accounts">
        <TextField name="called" label="姓名或登录名" value={query.called} type="search" />
        <Select name="state" label="状态" value={state} empty="全部" options={Object.entries(accountStates).map(([value, { zh }]) => ({ value, label: zh }))} />
      </FilterForm>
      {rows.length === 0 ? <Empty>没有符合条件的账号。请换一个姓名或登录名，或者清除条件。</Empty> : (
        <Table
          caption="账号"
          rows={rows}
          keyOf={(row) => row.id}
          columns={[
            { name: "姓名", cell: (row) => <a className="text-link underline" href={`/desk/accounts/${row.id}`}>{row.name}</a> },
            { name: "登录名", cell: (row) => row.username },
            { name: "状态", cell: (row) => <Badge tone={row.state === "active" ? "good" : "bad"}>{accountStates[row.state].zh}</Badge> },
            { name: "密码", cell: (row) => (row.mustChange ? "一次性，待本人修改" : `${sayDay(dayOf(row.passwordChangedAt))}设置`) },
            { name: "建立日期", cell: (row) => sayDay(dayOf(row.createdAt)) },
          ]}
        />
      )}
      <Pager path="/desk/accounts" query={query} next={next} />
    </>
  );
}
