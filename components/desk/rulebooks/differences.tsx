import { Empty, Table } from "@/components/desk/show";
import type { Difference } from "@/domain/rulebooks/change";

/** What a change changes, old beside new. */
export function Differences({ caption, differences }: { caption: string; differences: readonly Difference[] }) {
  if (differences.length === 0) return <Empty>和原来的一样。</Empty>;
  return (
    <Table
      caption={caption} rows={differences} keyOf={({ name }) => name}
      columns={[
        { name: "哪一处", cell: ({ name }) => name },
        { name: "原来", cell: ({ before }) => <span className="wrap-anywhere">{before || "（没有）"}</span> },
        { name: "改为", cell: ({ after }) => <strong className="wrap-anywhere">{after || "（没有）"}</strong> },
      ]}
    />
  );
}
