"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { checkStatement } from "@/domain/disclosure/finance/balance";
import { commonQuestions } from "@/domain/disclosure/finance/edit";
import type { BalanceContext } from "@/domain/disclosure/finance/finding";
import { plainQuestions, type Statement } from "@/domain/disclosure/finance/statement";
import { LINES_PER_PAGE } from "@/domain/disclosure/forms/lines-page";
import { figures, readStatement, statementValues } from "@/domain/disclosure/forms/statement";
import type { Typed } from "@/domain/disclosure/forms/typed";
import { sayYuan } from "@/domain/money/fen";
import { useFormState } from "../action-form";
import { Submit } from "../button";
import { MoneyField, TextField } from "../field";
import { BalancePanel } from "./balance-panel";
import { BankFields } from "./bank-fields";
import { LineCard } from "./line-card";

type Props = {
  statement: Statement;
  context: BalanceContext;
  openingIsGiven: boolean;
  explanations: Readonly<Record<string, string>>;
  usual: Record<(typeof commonQuestions)[number], string>;
  /** The editor's address, for pages of lines. */
  path: string;
  page: number;
};

const PAUSE_MS = 300;

/** The statement as a form. The same checks as on the server run while it is typed; without JavaScript they run at every save. */
export function StatementEditor({ statement, context, openingIsGiven, explanations, usual, path, page }: Props) {
  const { values: typed } = useFormState();
  const known = { openingIsGiven, earlierLines: context.earlierLines };
  const [shown, setShown] = useState(() => readStatement(typed, statement, known).value);
  const pane = useRef<HTMLDivElement>(null);
  const onInput = useReread(pane, (values) => setShown(readStatement(values, statement, known).value));
  const values = useMemo(() => statementValues(statement, context.earlierLines), [statement, context]);
  const findings = checkStatement(shown, context);
  const named = new Set(findings.filter(({ lineIds }) => lineIds.length < shown.lines.length).flatMap(({ lineIds }) => lineIds));
  const hasGaps = statement.lines.some((line) => line.side === "expense" && commonQuestions.some((question) => question !== "voucherPlace" && line[question] === ""));
  const from = (page - 1) * LINES_PER_PAGE;
  const pageOf = (index: number) => Math.floor(index / LINES_PER_PAGE) + 1;
  const lineHref = (id: string) => {
    const index = statement.lines.findIndex((line) => line.id === id);
    return `${pageOf(index) === page ? "" : `${path}?lines=${pageOf(index)}`}#line.${index}.amount`;
  };
  return (
    <div ref={pane} onInput={onInput}>
      <input type="hidden" name="page" value={page} />
      {statement.lines.length === 0 && <p className="mb-4"><Submit look="plain" name="do" value="import">从表格文件导入</Submit> <span className="text-soft">或者在下面一笔一笔填。</span></p>}
      <div className="grid items-end gap-x-4 sm:grid-cols-3">
        {openingIsGiven ? <Given zh={figures.opening.zh} value={statement.opening === null ? "" : sayYuan(statement.opening)} /> : <MoneyField name="opening" label={`${figures.opening.zh}（元）`} value={values.opening} />}
        <MoneyField name="closing" label={`${figures.closing.zh}（元）`} value={values.closing} />
        <MoneyField name="cash" label={`${figures.cash.zh}（元）`} value={values.cash} hint="没有现金的填 0" />
      </div>
      {!openingIsGiven && <TextField name="openingEvidence" label="期初依据" value={values.openingEvidence} hint="第一次公开时填写，例如：2026年6月30日银行对账单和现金盘点表" />}
      {statement.banks.map((_, index) => <BankFields key={index} index={index} values={values} />)}
      <p className="mb-4"><Submit look="plain" name="do" value="addbank">增加一个银行账户</Submit></p>

      <BalancePanel statement={shown} findings={findings} explanations={explanations} lineHref={lineHref} />
      {statement.declared.length > 0 && (
        <p className="mb-4">导入文件写明的 {statement.declared.length} 个合计还在和明细对照。手工改过明细、不再以文件为准的，<Submit look="plain" name="do" value="undeclare">不再对照文件的合计</Submit></p>
      )}

      <h3 id="lines" className="mb-1 font-bold">逐笔明细（{statement.lines.length} 笔）</h3>
      <details id="answers" open={hasGaps} className="mb-2 border border-line bg-white p-2">
        <summary className="min-h-11 cursor-pointer py-2 text-link underline">一次填好所有支出的共同回答</summary>
        <p className="mb-2 text-sm text-soft">只填进还空着的支出，已经填好的不动。</p>
        {commonQuestions.map((question) => <TextField key={question} name={`answer.${question}`} label={plainQuestions[question].zh} value={usual[question]} hint={usual[question] && "上期多数支出是这样回答的，请核对"} />)}
        <Submit look="plain" name="do" value="answer">填进所有空着的支出</Submit>
      </details>
      <div className="border-t border-line">
        {statement.lines.map((line, index) => (index >= from && index < from + LINES_PER_PAGE ? <LineCard key={line.id} line={line} index={index} values={values} isNamed={named.has(line.id)} /> : null))}
      </div>
      <Pages count={Math.ceil(statement.lines.length / LINES_PER_PAGE)} page={page} />
      <p className="my-3 flex flex-wrap gap-2">
        <Submit look="plain" name="do" value="add:expense">增加一笔支出</Submit>
        <Submit look="plain" name="do" value="add:income">增加一笔收入</Submit>
        {statement.lines.length > 0 && <Submit look="plain" name="do" value="import">从表格文件重新导入</Submit>}
      </p>
    </div>
  );
}

function Given({ zh, value }: { zh: string; value: string }) {
  return <div className="mb-4"><p className="font-bold">{zh}（元）</p><p className="mt-1 min-h-11 py-2 tabular-nums">{value}</p><p className="text-sm text-soft">按上期公开的期末余额结转，不能改</p></div>;
}

/** Saving comes with turning the page, so that nothing typed is lost. */
function Pages({ count, page }: { count: number; page: number }) {
  if (count < 2) return null;
  return (
    <p className="my-3 flex flex-wrap gap-2">
      {Array.from({ length: count }, (_, i) => i + 1).map((n) => (n === page ? <b key={n} className="py-2">第 {n} 页</b> : <Submit key={n} look="plain" name="do" value={`lines:${n}`}>保存并看第 {n} 页</Submit>))}
    </p>
  );
}

/** Calls with the values of the form around `pane` a moment after the last keystroke. */
function useReread(pane: React.RefObject<HTMLElement | null>, read: (values: Typed) => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const form = pane.current?.closest("form");
      if (form) read(Object.fromEntries([...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string")));
    }, PAUSE_MS);
  };
}
