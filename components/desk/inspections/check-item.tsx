import { sayItem, type ChecklistItem } from "@/domain/inspections/checklist";
import type { PreCheck } from "@/domain/inspections/evidence";
import { visitFields } from "@/domain/inspections/read-visit";
import { optionsOf, verdicts } from "@/domain/inspections/vocabulary";
import { TextArea } from "../field";
import { Badge } from "../show";
import { VerdictChoices } from "./verdict-choices";

type Props = { item: ChecklistItem; known: PreCheck | null };

/** One item on a phone: what to ask, what the site knows already, and the inspector's word. */
export function CheckItem({ item, known }: Props) {
  return (
    <li className="border-b border-line bg-white p-3" id={item.code}>
      <h3 className="font-bold">{sayItem(item)}</h3>
      <p>过程：{item.process}？</p>
      <p>结果：<b>{item.outcome}？</b></p>
      <p className="text-sm text-soft">怎么核实：{item.verify}</p>
      <Known known={known} />
      <VerdictChoices name={visitFields.verdict(item.code)} label="您的评价" options={optionsOf(verdicts)} />
      <TextArea name={visitFields.seen(item.code)} label="看到了什么" hint="合格可以不写。" rows={2} />
    </li>
  );
}

/** The records that answer the item; a suggestion is never a verdict (RL-5). */
function Known({ known }: { known: PreCheck | null }) {
  if (!known) return <p className="my-1"><Badge>站里没有这类记录，到现场看</Badge></p>;
  return (
    <details className="my-1">
      <summary className="min-h-11 cursor-pointer py-2">站里的记录：{known.says}{known.suggestion && <>　建议：<b>{verdicts[known.suggestion].zh}</b>（由您决定）</>}</summary>
      <ul className="pl-2">
        {known.lines.map(({ href, says, state, tone }, i) => (
          <li key={i} className="flex flex-wrap items-baseline gap-x-2">
            {href ? <a className="inline-block min-h-11 py-2 text-link underline wrap-anywhere" href={href}>{says}</a> : <span className="py-2 wrap-anywhere">{says}</span>}
            <Badge tone={tone}>{state}</Badge>
          </li>
        ))}
      </ul>
    </details>
  );
}
