import { Badge, Facts, Section } from "@/components/desk/show";
import type { FindingInHand } from "@/db/inspections/findings";
import { sayDay } from "@/domain/calendar/day";

/** What the branch has answered in this round, and its evidence. */
export function Answer({ found: { row, current, evidence } }: { found: FindingInHand }) {
  const now = evidence.filter(({ round }) => round === row.round);
  if (!current && now.length === 0) return null;
  return (
    <Section title="支部的整改" id="answer">
      {current && (
        <>
          <Facts facts={[["责任人", current.responsible || "（未填）"], ["结果", current.result || "（未填）"], ...(current.remaining ? ([["剩余问题", current.remaining]] as [string, string][]) : []), ...(current.longTerm ? ([["长效机制", current.longTerm]] as [string, string][]) : [])]} />
          <ol className="mb-3 list-decimal pl-6">{current.measures.map(({ what, dueOn, done }, i) => <li key={i}>{what}{dueOn && `（${sayDay(dueOn)}前）`} <Badge tone={done ? "good" : "plain"}>{done ? "已做" : "没有做完"}</Badge></li>)}</ol>
          {current.extensionAskedOn && <p>{sayDay(current.extensionAskedOn)}申请延期到 {sayDay(current.extensionTo!)}：{current.extensionReason}{current.extensionDecidedBy ? (row.extendedDueOn ? "（已同意）" : "（没有同意）") : "（等决定）"}</p>}
        </>
      )}
      {now.length > 0 && (
        <ul id="evidence">{now.map(({ id, no, href, says }) => <li key={id}>佐证 {no}：{href ? <a className="inline-block min-h-11 py-2 text-link underline" href={href}>{says}</a> : says}</li>)}</ul>
      )}
    </Section>
  );
}
