import type { Condition } from "@/domain/disclosure/ready";

const places: Record<string, string> = { body: "body", privacy: "privacy" };

/** What still stands in the way of handing in; each line leads to the place where it is mended. */
export function Checklist({ unmet, isOpen }: { unmet: readonly Condition[]; isOpen: boolean }) {
  if (unmet.length === 0) return <p className="mb-4 border-l-4 border-good bg-white p-3">各项检查都已通过，可以提交。</p>;
  return (
    <details id="unmet" open={isOpen} className="mb-4 border-l-4 border-warn bg-white p-3">
      <summary className="min-h-11 cursor-pointer py-2 font-bold">提交前还要处理 {unmet.length} 处</summary>
      <ol className="list-decimal pl-6">
        {unmet.map((condition) => (
          <li key={condition.key} className="mb-1">
            {condition.message} <a className="inline-block py-1 text-link underline" href={`#${placeOf(condition)}`}>去处理</a>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Findings of the finance checks stand in their own panel. */
function placeOf({ key, field }: Condition): string {
  return /^(FIN|DIS-02|F0)/.test(key) ? "balance" : (places[field] ?? field);
}
