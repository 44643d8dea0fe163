/** What changed between two snapshots, in plain words: where, the old value, the new value. For authors, checkers and readers of a correction. */
import { sayYuan } from "../money/fen";
import type { NoticeBody } from "./body";
import { lineSides, statementRows } from "./finance/rows";
import type { Snapshot } from "./snapshot";

export type Change = { where: string; before: string; after: string };
type Flat = Map<string, string>;

const named: [keyof Snapshot & string, string][] = [
  ["title", "标题"], ["responsiblePerson", "责任人"], ["contact", "联系电话"], ["objectionChannel", "异议渠道"], ["boardLocation", "张贴位置"],
];

/** Every value a reader could compare, by its place. */
function flatten(snapshot: Snapshot): Flat {
  const flat: Flat = new Map(named.map(([key, where]) => [where, String(snapshot[key])]));
  for (const [where, value] of bodyValues(snapshot.body)) flat.set(where, value);
  for (const file of snapshot.files) flat.set(`附件“${file.name}”`, `已附（校验码 ${file.digest.slice(0, 8)}）`);
  return flat;
}

function bodyValues(body: NoticeBody): [string, string][] {
  switch (body.kind) {
    case "text":
      return body.text.split(/\r?\n/).filter((line) => line.trim()).map((line, i) => [`正文第${i + 1}行`, line.trim()]);
    case "table":
      return [...body.rows.flatMap((row, r) => row.map((cell, c): [string, string] => [`第${r + 1}行“${body.columns[c]?.name ?? ""}”`, cell])), ["说明", body.note]];
    case "beneficiaries":
      return [
        ...body.rows.map((row, r): [string, string] => [`名单第${r + 1}行`, `${row.householder}，${row.people}人，${row.category}，${row.place}${row.amount === null ? "" : `，${sayYuan(row.amount)}元`}`]),
        ["说明", body.note],
      ];
    case "nil":
      return [["说明", body.note || "本期无此事项"]];
    case "finance": {
      const { statement } = body;
      const money = (fen: number | null) => (fen === null ? "" : `${sayYuan(fen)}元`);
      return [
        ["期初余额", money(statement.opening)],
        ...statement.lines.flatMap((line): [string, string][] => {
          const name = `${lineSides[line.side].zh} ${line.voucherNo || line.summary}`;
          return [
            [`${name} 金额`, money(line.amount)], [`${name} 日期`, line.day ?? ""], [`${name} 归类`, line.row ? statementRows[line.row].zh : ""],
            [`${name} 摘要`, line.summary], [`${name} 来源或收款方`, line.counterparty], [`${name} 谁批的`, line.approvedBy],
            [`${name} 钱从哪来`, line.fundSource], [`${name} 单据在哪`, line.voucherPlace], [`${name} 经手人`, line.handledBy],
          ];
        }),
        ["库存现金", money(statement.cash)],
        ...statement.banks.map((bank): [string, string] => [`银行存款（${bank.bank}）`, money(bank.amount)]),
        ["期末余额", money(statement.closing)],
      ];
    }
  }
}

/** Differences in reading order; a place that only one side has shows an empty value on the other. */
export function changesBetween(before: Snapshot, after: Snapshot): Change[] {
  const [old, now] = [flatten(before), flatten(after)];
  const places = [...new Set([...now.keys(), ...old.keys()])];
  return places
    .map((where) => ({ where, before: old.get(where) ?? "", after: now.get(where) ?? "" }))
    .filter((change) => change.before !== change.after);
}
