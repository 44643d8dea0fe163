import { Pager } from "@/components/desk/pager";
import { Empty, Notice, Table, Title } from "@/components/desk/show";
import { listDataUses, listHeavyUses } from "@/db/data-uses";
import { settingsOn } from "@/db/settings";
import { sayAction } from "@/domain/audit/say-entry";
import { sayDay, sayInstant } from "@/domain/calendar/day";
import { sayAccount } from "@/domain/identity/say-account";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";

export const metadata = { title: "用途登记" };

export default async function UsesPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("audit.read");
  const query = await asked(searchParams, ["after"]);
  const { data_use_alert } = await settingsOn(viewer.today);
  const { rows, next } = await listDataUses(viewer, query.after ?? null);
  const heavy = await listHeavyUses(viewer, data_use_alert);
  return (
    <>
      <Title lead="谁导出了什么、查看了什么敏感内容，为什么用。数量多不等于有问题，请向本人核实。">用途登记</Title>
      {heavy.length > 0 && (
        <Notice tone="warn">
          <p>最近 30 天，一人一日达到 {data_use_alert} 条的：</p>
          <ul className="list-disc pl-5">{heavy.map((one) => <li key={`${one.by}-${one.on}`}>{sayDay(one.on)} {sayAccount(one)}，{one.rows} 条</li>)}</ul>
        </Notice>
      )}
      {rows.length === 0 ? <Empty>还没有人导出或查看过。</Empty> : (
        <Table
          caption="用途登记"
          rows={rows}
          keyOf={(row) => row.id}
          columns={[
            { name: "时间", cell: (row) => <span className="whitespace-nowrap">{sayInstant(row.at)}</span> },
            { name: "谁", cell: (row) => sayAccount(row) },
            { name: "做了什么", cell: (row) => sayAction(row.action) },
            { name: "条数", cell: (row) => row.rows, number: true },
            { name: "用途", cell: (row) => row.purpose },
          ]}
        />
      )}
      <Pager path="/desk/audit/uses" query={query} next={next} />
    </>
  );
}
