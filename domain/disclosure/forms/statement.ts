/**
 * A finance statement as the editor's form: read on the server when it is saved and in the browser while it is typed, so without
 * zod. Lines and accounts that are not on the page (long statements are paged) stay as they are.
 */
import { isDay } from "../../calendar/day";
import { parseYuan, plainYuan, type Fen } from "../../money/fen";
import { readDay } from "../finance/import-cells";
import type { EarlierLine } from "../finance/finding";
import { lineRows, statementRows, type LineRow } from "../finance/rows";
import { blankLine, type BankBalance, type Statement, type StatementLine } from "../finance/statement";
import { typed, type Errors, type Reading, type Typed } from "./typed";

/** Texts of a line with their longest length, in the words of the form. */
export const lineTexts = {
  voucherNo: { zh: "凭证号", max: 40 },
  account: { zh: "账簿科目", max: 60 },
  summary: { zh: "办了啥（摘要）", max: 200 },
  counterparty: { zh: "给了谁（来源或收款方）", max: 100 },
  handledBy: { zh: "经手人", max: 40 },
  fundSource: { zh: "钱从哪来", max: 100 },
  approvedBy: { zh: "谁批的", max: 60 },
  voucherPlace: { zh: "单据在哪", max: 100 },
  majorMatterNo: { zh: "四议两公开编号", max: 40 },
} as const;
export type LineText = keyof typeof lineTexts;

export const bankTexts = {
  bank: { zh: "开户银行", max: 40 },
  holder: { zh: "户名", max: 60 },
  tail: { zh: "账号末四位", max: 4 },
  note: { zh: "不一致的原因", max: 200 },
} as const;
type BankText = keyof typeof bankTexts;

export const figures = { opening: { zh: "期初余额" }, cash: { zh: "库存现金" }, closing: { zh: "期末余额" } } as const;
export type Figure = keyof typeof figures;

/** Names of fields: `line.3.amount`, `bank.0.tail`. */
export function lineField(index: number, field: string): string {
  return `line.${index}.${field}`;
}
export function bankField(index: number, field: string): string {
  return `bank.${index}.${field}`;
}

export function amountText(fen: Fen | null): string {
  return fen === null ? "" : plainYuan(fen);
}

/** What a red-letter field says: the voucher that is taken back, or its id where the number is not enough. */
export function reversalText(line: StatementLine, candidates: readonly EarlierLine[]): string {
  if (line.reversalOf === null) return "";
  const original = candidates.find(({ id }) => id === line.reversalOf);
  const same = candidates.filter(({ voucherNo, amount }) => voucherNo === original?.voucherNo && (amount ?? 0) > 0);
  return original && same.length === 1 ? original.voucherNo : line.reversalOf;
}

/** What stands in the fields of a statement before anybody types. */
export function statementValues(statement: Statement, earlierLines: readonly EarlierLine[]): Record<string, string> {
  const candidates = [...statement.lines, ...earlierLines];
  return Object.fromEntries([
    ...(Object.keys(figures) as Figure[]).map((figure) => [figure, amountText(statement[figure])]),
    ["openingEvidence", statement.openingEvidence],
    ...statement.lines.flatMap((line, i) => [
      ...Object.keys(lineTexts).map((field) => [lineField(i, field), line[field as LineText]]),
      [lineField(i, "id"), line.id], [lineField(i, "side"), line.side], [lineField(i, "row"), line.row ?? ""], [lineField(i, "day"), line.day ?? ""],
      [lineField(i, "amount"), amountText(line.amount)], [lineField(i, "reversalOf"), reversalText(line, candidates)],
    ]),
    ...statement.banks.flatMap((bank, i) => [
      ...Object.keys(bankTexts).map((field) => [bankField(i, field), bank[field as BankText]]),
      [bankField(i, "amount"), amountText(bank.amount)], [bankField(i, "agrees"), bank.agreesWithStatement === null ? "" : bank.agreesWithStatement ? "yes" : "no"],
    ]),
  ]);
}

type Known = {
  /** The opening follows from the last published closing and cannot be typed (FIN-01). */
  openingIsGiven: boolean;
  earlierLines: readonly EarlierLine[];
};

/** The stored statement with everything that stands in the form. */
export function readStatement(values: Typed, stored: Statement, known: Known): Reading<Statement> {
  const errors: Errors = {};
  const lines = readLines(values, stored, known, errors);
  return {
    value: {
      ...stored,
      lines,
      opening: known.openingIsGiven ? stored.opening : readAmount(values, "opening", stored.opening, errors),
      openingEvidence: has(values, "openingEvidence") ? cut(typed(values, "openingEvidence"), 200, "openingEvidence", errors) : stored.openingEvidence,
      cash: readAmount(values, "cash", stored.cash, errors),
      closing: readAmount(values, "closing", stored.closing, errors),
      banks: stored.banks.map((bank, i) => readBank(values, i, bank, errors)),
    },
    errors,
  };
}

const has = (values: Typed, name: string) => Object.hasOwn(values, name);

/** Places of the lines in the form, in order: `line.N.id` is there for every line shown. */
export function linesTyped(values: Typed): number[] {
  return Object.keys(values).flatMap((name) => /^line\.(\d{1,4})\.id$/.exec(name)?.slice(1).map(Number) ?? []).sort((a, b) => a - b);
}

function readLines(values: Typed, stored: Statement, { earlierLines }: Known, errors: Errors): StatementLine[] {
  const shown = linesTyped(values);
  const inForm = new Map(shown.map((index) => [typed(values, lineField(index, "id")), index]));
  const kept = stored.lines.map((line) => (inForm.has(line.id) ? readLine(values, inForm.get(line.id)!, line, errors) : line));
  const known = new Set(stored.lines.map(({ id }) => id));
  const removedMeanwhile = [...inForm].filter(([id]) => id !== "" && !known.has(id)).map(([id, index]) => readLine(values, index, blankLine(id, "expense"), errors));
  const lines = [...kept, ...removedMeanwhile];
  return lines.map((line) => (inForm.has(line.id) ? { ...line, reversalOf: readReversal(values, inForm.get(line.id)!, line, [...lines, ...earlierLines], errors) } : line));
}

function readLine(values: Typed, index: number, stored: StatementLine, errors: Errors): StatementLine {
  const text = (field: LineText) => {
    const name = lineField(index, field);
    return has(values, name) ? cut(typed(values, name), lineTexts[field].max, name, errors) : stored[field];
  };
  const texts = Object.fromEntries((Object.keys(lineTexts) as LineText[]).map((field) => [field, text(field)])) as Record<LineText, string>;
  const row = typed(values, lineField(index, "row")) as LineRow | "";
  const placed = lineRows.includes(row as LineRow) ? (row as LineRow) : null;
  return {
    ...stored,
    ...texts,
    row: placed,
    side: placed ? statementRows[placed].side! : typed(values, lineField(index, "side")) === "income" ? "income" : stored.side,
    day: readLineDay(values, lineField(index, "day"), errors),
    amount: readAmount(values, lineField(index, "amount"), stored.amount, errors),
  };
}

function readLineDay(values: Typed, name: string, errors: Errors): string | null {
  const text = typed(values, name);
  if (text === "") return null;
  const day = isDay(text) ? text : readDay(text);
  if (day === null) errors[name] = `日期“${text.slice(0, 20)}”看不懂，请写成 2026-07-06 的样子`;
  return day;
}

function readReversal(values: Typed, index: number, line: StatementLine, candidates: readonly EarlierLine[], errors: Errors): string | null {
  const name = lineField(index, "reversalOf");
  const text = typed(values, name);
  if (text === "") return has(values, name) ? null : line.reversalOf;
  if (candidates.some(({ id }) => id === text)) return text;
  const named = candidates.filter(({ id, voucherNo, amount }) => voucherNo === text && id !== line.id && (amount ?? 0) > 0);
  const sameRow = named.length > 1 ? named.filter(({ row }) => row === line.row) : named;
  if (sameRow.length === 1) return sameRow[0]!.id;
  errors[name] = named.length === 0 ? `没有找到凭证号是“${text.slice(0, 20)}”的原笔，请核对` : `有 ${named.length} 笔都是“${text.slice(0, 20)}”，请写内部编号：${named.slice(0, 5).map(({ id }) => id).join("、")}`;
  return null;
}

function readBank(values: Typed, index: number, stored: BankBalance, errors: Errors): BankBalance {
  if (!has(values, bankField(index, "bank"))) return stored;
  const text = (field: BankText) => cut(typed(values, bankField(index, field)), bankTexts[field].max, bankField(index, field), errors);
  const agrees = typed(values, bankField(index, "agrees"));
  const tail = text("tail");
  if (!/^\d{0,4}$/.test(tail)) errors[bankField(index, "tail")] = "账号只填末四位数字，不要填完整账号";
  return {
    bank: text("bank"),
    holder: text("holder"),
    tail: /^\d{0,4}$/.test(tail) ? tail : stored.tail,
    note: text("note"),
    amount: readAmount(values, bankField(index, "amount"), stored.amount, errors),
    agreesWithStatement: agrees === "" ? null : agrees === "yes",
  };
}

const LARGEST = 1_000_000_000_000;

/** An empty field is an amount not yet known; a field that is not on the page keeps what is stored. */
function readAmount(values: Typed, name: string, stored: Fen | null, errors: Errors): Fen | null {
  if (!has(values, name)) return stored;
  const text = typed(values, name);
  if (text === "") return null;
  const fen = parseYuan(text);
  if (fen !== null && Math.abs(fen) <= LARGEST) return fen;
  errors[name] = `“${text.slice(0, 20)}”不是金额，请写成 1234.50 的样子（单位：元，最多两位小数）`;
  return null;
}

function cut(text: string, max: number, name: string, errors: Errors): string {
  if (text.length > max) errors[name] = `最多 ${max} 个字，现在 ${text.length} 个`;
  return text.slice(0, max);
}
