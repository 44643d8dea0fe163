import { Empty, Table } from "@/components/desk/show";
import type { Period } from "@/domain/calendar/period";
import { areaCodes, areas } from "@/domain/overview/areas";
import { overdueByHands } from "@/domain/overview/grid";
import type { Item } from "@/domain/overview/items";
import { rowsAt } from "./address";

const link = (href: string, n: number) => <a className="inline-flex min-h-11 min-w-11 sm:min-h-8 sm:min-w-8 items-center justify-end text-link underline" href={href}>{n}</a>;

/** Posts, never persons: whom to ask, not whom to blame. */
export function Hands({ items, period }: { items: readonly Item[]; period: Period }) {
  const rows = overdueByHands(items);
  if (rows.length === 0) return <Empty>现在没有逾期的。</Empty>;
  const shown = areaCodes.filter((area) => rows.some(({ byArea }) => byArea[area]));
  return (
    <Table
      caption="逾期的在谁手里" rows={rows} keyOf={({ hands }) => hands}
      columns={[
        { name: "在谁手里", cell: ({ hands }) => hands },
        { name: "合计", number: true, cell: ({ hands, all }) => link(rowsAt({ of: "hands", hands, area: null }, period), all) },
        ...shown.map((area) => ({ name: areas[area].zh, number: true, cell: ({ hands, byArea }: (typeof rows)[number]) => byArea[area] && link(rowsAt({ of: "hands", hands, area }, period), byArea[area]) })),
      ]}
    />
  );
}
