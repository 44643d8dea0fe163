import { Badge, Section } from "@/components/desk/show";
import { listAccountNames } from "@/db/account-names";
import type { FindingInHand } from "@/db/inspections/findings";
import { sayDay, sayInstant } from "@/domain/calendar/day";
import { closingElements, type ClosingElement } from "@/domain/inspections/closing";
import { voices } from "@/domain/inspections/vocabulary";
import type { Person } from "@/domain/permissions/actor";

/** Reported done, verified done and confirmed by those affected are three facts; below them the five elements of closing. */
export async function ThreeFacts({ viewer, found: { row, current, voices: said, missing, facts } }: { viewer: Person; found: FindingInHand }) {
  if (row.noticedOn === null) return null;
  const names = await listAccountNames(viewer, [current?.signedBy ?? null, current?.verifiedBy ?? null]);
  const last = said.findLast(({ round }) => round === row.round);
  const lines: [string, string | null][] = [
    ["支部报已整改", current?.signedAt ? `${names.get(current.signedBy!)?.name ?? ""}签字，${sayInstant(current.signedAt)}` : null],
    ["督查员复核通过", current?.verifiedAt ? `${names.get(current.verifiedBy!)?.name ?? ""}，${sayInstant(current.verifiedAt)}` : null],
    ["当事人确认", facts.voice && last ? `${voices[last.outcome].zh}，${sayDay(last.on)}${last.who ? `，${last.who}` : ""}：${last.said}` : null],
  ];
  return (
    <Section title="三件事实" id="facts">
      <ol className="mb-3 grid gap-2 sm:grid-cols-3">
        {lines.map(([name, value]) => (
          <li key={name} className="border border-line bg-white p-3">
            <p><b>{name}</b> <Badge tone={value ? "good" : "plain"}>{value ? "有" : "还没有"}</Badge></p>
            <p className="wrap-anywhere text-sm">{value}</p>
          </li>
        ))}
      </ol>
      <details open={row.state === "verified"}>
        <summary className="min-h-11 cursor-pointer py-2 font-bold">{missing.length === 0 ? "销号五要件齐了" : `销号还缺 ${missing.length} 项`}</summary>
        <ul className="list-disc pl-6">{(Object.keys(closingElements) as ClosingElement[]).map((element) => <li key={element}>{closingElements[element].zh} <Badge tone={missing.includes(element) ? "bad" : "good"}>{missing.includes(element) ? "缺" : "有"}</Badge></li>)}</ul>
      </details>
    </Section>
  );
}
