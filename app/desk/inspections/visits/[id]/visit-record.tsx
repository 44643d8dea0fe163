import { FindingMark, SeverityMark } from "@/components/desk/inspections/marks";
import { Badge, Empty, Facts, Section, type Tone } from "@/components/desk/show";
import { listAccountNames } from "@/db/account-names";
import type { Finding, VisitInHand } from "@/db/inspections/visits";
import { sayDay, sayInstant } from "@/domain/calendar/day";
import { sayItem } from "@/domain/inspections/checklist";
import { inspectionGrades, inspectionMethods, interviewees, sayCategory, verdicts, type Verdict } from "@/domain/inspections/vocabulary";
import type { Person } from "@/domain/permissions/actor";

const tones: Record<Verdict, Tone> = { ok: "good", improve: "warn", fail: "bad", na: "plain" };

/** What was written down: verdicts with what the site knew on that day, guidance, interviews, findings. */
export async function VisitRecordView({ viewer, found }: { viewer: Person; found: VisitInHand }) {
  const { row, items, findings } = found;
  const people = await listAccountNames(viewer, [row.by, row.fedBackBy]);
  const order = found.checklist.items;
  const seen = order.flatMap((item) => items.filter(({ code }) => code === item.code).map((stored) => ({ item, stored })));
  return (
    <>
      <Facts facts={[
        ["检查日期", `${sayDay(row.visitedOn!)}，${people.get(row.by!)?.name ?? ""}${sayInstant(row.at!)}交`],
        ["方式", (row.methods ?? []).map((method) => inspectionMethods[method].zh).join("、")],
        ...(row.grade ? ([["等次", `${inspectionGrades[row.grade].zh}（按不合格、需改进的项数，不作排名）`]] as [string, string][]) : []),
        ["指导建议", <b key="g" className="whitespace-pre-line">{row.guidance}</b>],
        ...((row.papers ?? []).length > 0 ? ([["另要的材料", `${row.papers!.join("、")}。原因：${row.papersReason}`]] as [string, string][]) : []),
        ...(row.repeatReason ? ([["本季度再查的原因", row.repeatReason]] as [string, string][]) : []),
      ]} />
      <Section title={`问题（${findings.length} 件）`} id="problems">
        {findings.length === 0 ? <Empty>这次没有登记问题。</Empty> : <Problems rows={findings} />}
      </Section>
      {seen.length > 0 && (
        <Section title="检查项目" id="items">
          <ul className="divide-y divide-line border-y border-line bg-white">
            {seen.map(({ item, stored }) => (
              <li key={item.code} className="px-2 py-2">
                <p className="flex flex-wrap gap-x-2"><b>{sayItem(item)}</b><Badge tone={tones[stored.verdict]}>{verdicts[stored.verdict].zh}</Badge>{stored.carriedFrom && <Badge>上次已核实，没有再问</Badge>}</p>
                <p className="text-sm text-soft">{item.process}？{item.outcome}？</p>
                {stored.seen && <p className="wrap-anywhere">{stored.seen}</p>}
                {stored.says && <p className="text-sm">当天站里的记录：{stored.says}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(row.interviews ?? []).length > 0 && (
        <Section title="访谈" id="interviews">
          <ul className="list-disc pl-6">{row.interviews!.map(({ who, asked, answer }, i) => <li key={i}>{interviewees[who].zh}。问：{asked}　答：{answer}</li>)}</ul>
        </Section>
      )}
    </>
  );
}

function Problems({ rows }: { rows: readonly Finding[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line bg-white">
      {rows.map((one) => (
        <li key={one.id} className="px-2 py-1">
          <a className="inline-block min-h-11 py-2 text-link underline wrap-anywhere" href={`/desk/findings/${one.id}`}>{one.no}. {one.description}</a>
          <p className="flex flex-wrap gap-x-2"><FindingMark state={one.state} /><SeverityMark severity={one.severity} /><span className="text-soft">{sayCategory(one.category)}</span></p>
        </li>
      ))}
    </ul>
  );
}
