"use client";

import { bankField, bankTexts } from "@/domain/disclosure/forms/statement";
import { Submit } from "../button";
import { MoneyField, Select, TextField } from "../field";

const agreement = [{ value: "yes", label: "一致" }, { value: "no", label: "不一致" }];

/** One account of the collective: the holder and the last digits stay inside, the public sees the bank and the amount. */
export function BankFields({ index, values }: { index: number; values: Readonly<Record<string, string>> }) {
  const name = (field: string) => bankField(index, field);
  const value = (field: string) => values[name(field)];
  return (
    <fieldset id={`bank.${index}`} className="mb-3 border border-line bg-white p-3">
      <legend className="px-1 font-bold">银行账户 {index + 1}</legend>
      <div className="grid items-end gap-x-4 sm:grid-cols-2">
        <TextField name={name("bank")} label={bankTexts.bank.zh} value={value("bank")} />
        <MoneyField name={name("amount")} label="期末存款（元）" value={value("amount")} />
        <Select name={name("agrees")} label="与银行对账单" value={value("agrees")} options={agreement} empty="请选择" />
        <TextField name={name("note")} label={bankTexts.note.zh} value={value("note")} hint="一致的不用填" />
        <TextField name={name("holder")} label={bankTexts.holder.zh} value={value("holder")} hint="只在内部核对，不公开" />
        <TextField name={name("tail")} label={bankTexts.tail.zh} value={value("tail")} inputMode="numeric" maxLength={4} hint="只在内部核对，不公开" />
      </div>
      <Submit look="plain" name="do" value={`removebank:${index}`}>删除这个账户</Submit>
    </fieldset>
  );
}
