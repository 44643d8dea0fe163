import type { ReactNode } from "react";
import { Badge, Notice, Table, type Column, type Tone } from "../show";

type Kind = "new" | "unchanged" | "refused";
type Decision = { kind: Kind; why: readonly string[] };

const tones: Record<Kind, Tone> = { refused: "bad", new: "good", unchanged: "plain" };

type Props<D extends Decision> = {
  faults: readonly string[]; decisions: readonly D[]; words: Record<Kind, string>;
  columns: readonly Column<D>[]; keyOf: (decision: D) => string; caption: string;
};

export const countOf = (decisions: readonly Decision[], kind: Kind) => decisions.filter((one) => one.kind === kind).length;
/** How many places of a file stand in the way of all of it. */
export const wrongIn = ({ faults, decisions }: { faults: readonly string[]; decisions: readonly Decision[] }) => faults.length + countOf(decisions, "refused");

/** What a sheet of staff would do, line by line; what stands in the way comes first. */
export function StaffPlan<D extends Decision>({ faults, decisions, words, columns, keyOf, caption }: Props<D>) {
  const wrong = wrongIn({ faults, decisions });
  const sorted = [...decisions].sort((a, b) => Number(b.kind === "refused") - Number(a.kind === "refused"));
  const told: Column<D>[] = [
    { name: "结果", cell: ({ kind }) => <Badge tone={tones[kind]}>{words[kind]}</Badge> },
    ...columns,
    { name: "说明", cell: ({ why }): ReactNode => (why.length > 0 ? <span className="block min-w-64">{why.join("；")}</span> : "—") },
  ];
  return (
    <>
      {wrong > 0 && (
        <div role="alert"><Notice tone="bad">
          <p className="font-bold">有 {wrong} 处不对，还不能导入。请按写明的单元格改好表格，再上传一次。</p>
          {faults.length > 0 && <ul className="mt-1 list-disc pl-5">{faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>}
        </Notice></div>
      )}
      {sorted.length > 0 && <Table caption={caption} rows={sorted} keyOf={keyOf} columns={told} />}
    </>
  );
}
