import type { Change } from "@/domain/disclosure/changes";

const SHOWN = 40;

/** What changed, place by place: the old value, the new value. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return <p>内容没有变化。</p>;
  return (
    <>
      <ul className="divide-y divide-line border-y border-line bg-white">
        {changes.slice(0, SHOWN).map(({ where, before, after }) => (
          <li key={where} className="px-2 py-1.5 break-words">
            <b>{where}</b>：{before ? <del>{before}</del> : <span className="text-soft">（原来没有）</span>} → {after ? <ins className="no-underline">{after}</ins> : <span className="text-soft">（已删去）</span>}
          </li>
        ))}
      </ul>
      {changes.length > SHOWN && <p className="text-soft">还有 {changes.length - SHOWN} 处变化。</p>}
    </>
  );
}
