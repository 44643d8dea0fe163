"use client";

import { explanationField } from "@/domain/disclosure/forms/explanations";
import type { Finding } from "@/domain/disclosure/finance/balance";
import { reckonRows } from "@/domain/disclosure/finance/reckon";
import type { Statement } from "@/domain/disclosure/finance/statement";
import { sayYuan, sum, type Fen } from "@/domain/money/fen";
import { TextArea } from "../field";
import { Badge } from "../show";

type Props = {
  statement: Statement;
  findings: readonly Finding[];
  explanations: Readonly<Record<string, string>>;
  /** Where a line is edited: on this page or another. */
  lineHref: (lineId: string) => string;
};

const yuan = (fen: Fen | null) => (fen === null ? "未填" : `${sayYuan(fen)} 元`);
const LINKED = 6;

/** Whether the statement adds up, said while it is typed: the sums, every finding with its lines, and room to explain a warning. */
export function BalancePanel({ statement, findings, explanations, lineHref }: Props) {
  const rows = reckonRows(statement.opening, statement.lines);
  const money = sum([statement.cash ?? 0, ...statement.banks.map((bank) => bank.amount ?? 0)]);
  const counts = new Map<string, number>();
  return (
    <section id="balance" aria-labelledby="balance-title" className="mb-4 border-2 border-stone-400 bg-white p-3">
      <h3 id="balance-title" className="font-bold">平衡检查</h3>
      <p role="status">{sayCount(findings)}</p>
      <dl className="my-2 grid grid-cols-[auto_1fr] gap-x-3 tabular-nums sm:grid-cols-[auto_auto_auto_auto] sm:justify-start">
        {([["收入合计", rows.income_total], ["支出合计", rows.expense_total], ["期末应为", rows.closing], ["现金加存款", money]] as const).map(([name, fen]) => (
          <div key={name} className="contents"><dt className="text-soft">{name}</dt><dd className="text-right">{yuan(fen)}</dd></div>
        ))}
      </dl>
      <ul>
        {findings.map((finding) => {
          const nth = (counts.get(finding.rule) ?? 0) + 1;
          counts.set(finding.rule, nth);
          return (
            <li key={`${finding.rule}-${nth}`} className="mb-2">
              <Badge tone={finding.level === "block" ? "bad" : "warn"}>{finding.level === "block" ? "须改正" : "须说明"}</Badge> {finding.message}
              <LineLinks finding={finding} statement={statement} lineHref={lineHref} />
              {nth === 1 && finding.level === "warn" && <TextArea name={explanationField(finding.rule)} label="说明" rows={2} value={explanations[finding.rule] ?? ""} hint="写明原因后可以提交，审核人会看到" />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function sayCount(findings: readonly Finding[]): string {
  const blocks = findings.filter(({ level }) => level === "block").length;
  const warns = findings.length - blocks;
  return [blocks > 0 && `${blocks} 处须改正`, warns > 0 && `${warns} 处须说明`].filter(Boolean).join("，") || "收支平衡，没有问题。";
}

/** The rows that cause it, linked; not where it concerns all of them. */
function LineLinks({ finding, statement, lineHref }: { finding: Finding; statement: Statement; lineHref: Props["lineHref"] }) {
  const ids = finding.lineIds.filter((id) => statement.lines.some((line) => line.id === id));
  if (ids.length === 0 || ids.length === statement.lines.length) return null;
  return (
    <span className="block">
      去看：{ids.slice(0, LINKED).map((id) => <a key={id} href={lineHref(id)} className="mr-3 inline-block min-h-11 min-w-11 py-2 text-link underline">{nameOf(statement, id)}</a>)}
      {ids.length > LINKED && `等 ${ids.length} 笔`}
    </span>
  );
}

function nameOf(statement: Statement, id: string): string {
  const index = statement.lines.findIndex((line) => line.id === id);
  return statement.lines[index]?.voucherNo || `第 ${index + 1} 笔`;
}
