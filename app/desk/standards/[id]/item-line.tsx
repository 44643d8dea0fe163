import { Badge } from "@/components/desk/show";
import type { StandardItem } from "@/domain/standards/item";
import { marks, type ItemValue } from "@/domain/standards/score";

type Props = { item: StandardItem; assessmentId: string; /** What the site knows, in one line; null where it keeps nothing. */ evidence: string | null; isFrozen: boolean; self: ItemValue | undefined; check: ItemValue | undefined };

/** One item in the ledger; unknown is shown as missing, never as zero or done. */
export function ItemLine({ item, assessmentId, evidence, isFrozen, self, check }: Props) {
  return (
    <li id={item.code} className="px-2 py-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <a className="inline-block min-h-11 min-w-11 py-2 font-bold text-link underline" href={`/desk/standards/${assessmentId}/${item.code}`}>{item.code} {item.title}</a>
        <span>{item.weight === 0 ? "不计分" : `${item.weight} 分`}　自评：{sayValue(self)}　复核：{sayValue(check)}</span>
      </p>
      <p className="text-sm text-soft">{item.standard}</p>
      <p className="text-sm">{evidence ? <>{isFrozen ? "评定当天" : "站里的记录"}：{evidence}</> : <Badge>站里没有这类记录，请写明依据</Badge>}</p>
    </li>
  );
}

function sayValue(value: ItemValue | undefined): string {
  if (!value) return "未填";
  if (value.notApplicable !== null) return "不适用";
  return `过程${marks[value.process!].zh}、结果${marks[value.outcome!].zh}`;
}
