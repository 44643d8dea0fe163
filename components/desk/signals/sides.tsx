import { hrefOfSide, type CaseSide } from "@/domain/signals/case";
import type { Piece } from "@/domain/signals/side-by-side";
import { Badge } from "../show";

export type ShownSide = { side: CaseSide; readable: boolean; changed: boolean; about: string; pieces: readonly Piece[] };

/** The things side by side, each with its times and people; in matters of wording what stands in another of them as well is marked and said, not only coloured. */
export function Sides({ sides }: { sides: readonly ShownSide[] }) {
  return (
    <ul className={`mb-4 grid gap-3 ${sides.length > 1 ? "md:grid-cols-2" : ""}`}>
      {sides.map(({ side, readable, changed, about, pieces }, i) => {
        const href = readable ? hrefOfSide(side) : null;
        return (
          <li key={`${side.kind}-${side.id}-${i}`} className="rounded border border-line bg-white p-3">
            <p className="font-bold wrap-anywhere">{href ? <a className="inline-block min-h-11 py-2 text-link underline" href={href}>{side.says}</a> : side.says}</p>
            {about && <p className="mb-1">{about}。</p>}
            {changed && <p><Badge tone="warn">比对以后改过</Badge></p>}
            {!readable && <p className="text-sm text-soft">不是本支部的记录，{pieces.length > 0 ? "只显示相同的句子" : "不显示内容"}。</p>}
            {pieces.length > 0 && <Pieces pieces={pieces} />}
          </li>
        );
      })}
    </ul>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const same = pieces.filter((piece) => piece.same).length;
  return (
    <>
      {same > 0 && <p className="mb-1 text-sm text-soft">划线的 {same} 句在另一份里也有（不计日期和数字）。</p>}
      <p className="whitespace-pre-line wrap-anywhere">{pieces.map(({ text, same: isSame }, i) => (isSame ? <mark key={i} className="bg-amber-100 underline decoration-dotted">{text}</mark> : <span key={i}>{text}</span>))}</p>
    </>
  );
}
