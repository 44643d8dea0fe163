import { Badge, type Tone } from "../show";

export type DecidedRow = { line: number; sheet: string; name: string; remarks: string[] };

/** Rows of a file with what becomes of them, and why. */
export function DecisionList({ tone, label, rows }: { tone: Tone; label: string; rows: readonly DecidedRow[] }) {
  return (
    <ol className="mb-4 divide-y divide-line border-y border-line bg-white">
      {rows.map((row) => (
        <li key={`${row.sheet} ${row.line}`} className="px-2 py-1.5 wrap-anywhere">
          <Badge tone={tone}>{label}</Badge> <span className="text-soft">第 {row.line} 行</span> <strong>{row.name || "（没有姓名）"}</strong>
          {row.remarks.map((remark) => <p key={remark} className={tone === "bad" ? "text-accent" : "text-soft"}>{remark}</p>)}
        </li>
      ))}
    </ol>
  );
}
