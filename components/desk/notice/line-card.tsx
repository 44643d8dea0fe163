"use client";

import { memo } from "react";
import { sayDay } from "@/domain/calendar/day";
import { lineField, lineTexts, type LineText } from "@/domain/disclosure/forms/statement";
import { lineRows, lineSides, statementRows } from "@/domain/disclosure/finance/rows";
import type { StatementLine } from "@/domain/disclosure/finance/statement";
import { sayYuan } from "@/domain/money/fen";
import { useFormState } from "../action-form";
import { Submit } from "../button";
import { DayField, MoneyField, Select, TextField } from "../field";
import { Badge } from "../show";

const rowOptions = lineRows.map((row) => ({ value: row, label: `${lineSides[statementRows[row].side!].zh}：${statementRows[row].zh}` }));
/** The answers that only an expense owes (issue: the five plain questions). */
const expenseTexts: LineText[] = ["fundSource", "approvedBy", "voucherPlace", "majorMatterNo"];

type Props = { line: StatementLine; index: number; values: Readonly<Record<string, string>>; /** A finding names this line. */ isNamed: boolean };

/** One line of the statement: closed it is a row to look at, open it is a form. */
export const LineCard = memo(function LineCard({ line, index, values, isNamed }: Props) {
  const { errors } = useFormState();
  const name = (field: string) => lineField(index, field);
  const value = (field: string) => values[name(field)];
  const isWrong = Object.keys(errors).some((field) => field.startsWith(name("")));
  const isNew = line.amount === null && line.row === null && line.summary === "";
  const text = (field: LineText) => <TextField key={field} name={name(field)} label={lineTexts[field].zh} value={value(field)} maxLength={lineTexts[field].max} />;
  return (
    <details id={`line.${index}`} open={isWrong || isNew} className={`border-b border-line bg-white ${isNamed ? "border-l-4 border-l-accent" : ""}`}>
      <summary className="min-h-11 cursor-pointer px-2 py-2">
        <span className="inline-flex w-[calc(100%-1.5rem)] flex-wrap items-baseline justify-between gap-x-3 align-top">
          <span className="text-sm text-soft">{[line.voucherNo || `第 ${index + 1} 笔`, line.day && sayDay(line.day), line.row ? statementRows[line.row].zh : "未归类"].filter(Boolean).join("　")}</span>
          <b className="tabular-nums">{line.amount === null ? "金额未填" : `${line.side === "expense" ? "支 " : "收 "}${sayYuan(line.amount)}`}</b>
          <span className="basis-full">{line.summary || "摘要未填"}{isNamed && <> <Badge tone="bad">检查点到这一笔</Badge></>}</span>
        </span>
      </summary>
      <div className="grid items-end gap-x-4 px-2 pt-2 sm:grid-cols-2">
        <input type="hidden" name={name("id")} value={line.id} />
        <input type="hidden" name={name("side")} value={line.side} />
        <Select name={name("row")} label="归到收支总表的哪一行" value={value("row")} options={rowOptions} empty="请选择" />
        <MoneyField name={name("amount")} label="金额（元）" value={value("amount")} />
        <DayField name={name("day")} label="日期" value={value("day")} />
        {text("voucherNo")}
        {text("summary")}
        {text("counterparty")}
        {text("handledBy")}
        {line.side === "expense" && expenseTexts.map(text)}
        {text("account")}
        <TextField name={name("reversalOf")} label="红字冲销的原凭证号" value={value("reversalOf")} hint="只有金额是负数时填写" />
        <p className="mb-4 sm:col-span-2"><Submit look="plain" name="do" value={`remove:${line.id}`}>删除这一笔</Submit></p>
      </div>
    </details>
  );
});
