/** The summary sheet: opening, totals, closing, cash and banks as the books state them. They are compared, never taken for the lines' sums. */
import type { Fen } from "../../money/fen";
import { mapAccount, readAccount, type RememberedAccounts } from "./accounts";
import { isBlankRow, plainName, quote, readAmount, sayCell, type Cell } from "./import-cells";
import type { RowDecision } from "./import-details";
import type { Header, SummaryColumn } from "./import-headers";
import type { UnknownAccount } from "./import-line";
import { lineSides, type LineSide, type RowCode } from "./rows";
import type { BankBalance, DeclaredTotal } from "./statement";

/** What a summary states beside the rows of lines. */
const items = {
  opening: { zh: "期初余额", names: ["期初余额", "期初结余", "上期余额", "上期结余"] },
  income_total: { zh: "收入合计", names: ["收入合计", "本期收入合计", "收入总计", "本期收入", "收入"] },
  expense_total: { zh: "支出合计", names: ["支出合计", "本期支出合计", "支出总计", "本期支出", "支出"] },
  net_change: { zh: "本期增减", names: ["本期增减", "收支差额", "收支相抵"] },
  closing: { zh: "期末余额", names: ["期末余额", "期末结余", "本期余额", "本期结余"] },
  cash: { zh: "库存现金", names: ["库存现金", "现金"] },
} as const;
type Item = keyof typeof items;
/** Items that begin a section of one side: `一、收入`. */
const sectionNames: Record<LineSide, readonly string[]> = { income: ["收入", "本期收入"], expense: ["支出", "本期支出"] };
const declaredItems: Partial<Record<Item, RowCode>> = { income_total: "income_total", expense_total: "expense_total", net_change: "net_change" };

export type SummaryRead = {
  rows: RowDecision[];
  declared: DeclaredTotal[];
  unknown: UnknownAccount[];
  figures: Partial<Record<"opening" | "closing" | "cash", Fen>>;
  banks: BankBalance[];
};

/** An item and its amount stand beside each other; a sheet may have two such pairs (收入 left, 支出 right). Null when they do not pair. */
export function pairs(header: Header<SummaryColumn>): [item: number, amount: number][] | null {
  const { item = [], amount = [] } = header.at;
  return item.length === amount.length ? item.map((column, i) => [column, amount[i]!]) : null;
}

export function readSummary(header: Header<SummaryColumn>, remembered: RememberedAccounts): SummaryRead {
  const { sheet } = header;
  const read: SummaryRead = { rows: [], declared: [], unknown: [], figures: {}, banks: [] };
  const sections = new Map<number, LineSide>();
  for (let index = header.row + 1; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index]!;
    if (isBlankRow(cells)) continue;
    const outcomes = pairs(header)!.map(([item, amount]) => {
      const name = itemName(cells[item]);
      const side = (Object.keys(lineSides) as LineSide[]).find((s) => sectionNames[s].includes(name));
      if (side) sections.set(item, side);
      return readItem(read, { name, cell: cells[item], amount: cells[amount], place: `“${sheet.name}”第 ${index + 1} 行`, at: sayCell(index, amount), itemAt: sayCell(index, item), side: sections.get(item) ?? null }, remembered);
    });
    const reasons = outcomes.filter((outcome) => outcome !== "taken" && outcome !== "nothing");
    const decision = reasons.length ? "refused" : outcomes.includes("taken") ? "total" : "skipped";
    read.rows.push({ sheet: sheet.name, row: index + 1, decision, reasons, cells, line: null });
  }
  return read;
}

type ItemRead = { name: string; cell: Cell | undefined; amount: Cell | undefined; place: string; at: string; itemAt: string; side: LineSide | null };

/** Takes one item into `read`; answers `taken`, `nothing` (a heading, an empty amount) or the reason why it is refused. */
function readItem(read: SummaryRead, item: ItemRead, remembered: RememberedAccounts): string {
  const { fen, fault } = readAmount(item.amount);
  if (fault) return `${item.at}：${fault}`;
  if (fen === null) return "nothing";
  if (item.name === "") return `${item.itemAt}：有金额，没有项目名称，请补填`;
  const known = (Object.keys(items) as Item[]).find((key) => (items[key].names as readonly string[]).includes(item.name));
  if (known) return takeFigure(read, known, fen, item);
  if (item.name.startsWith("银行存款")) {
    read.banks.push({ ...readBank(item.name.slice(4)), holder: "", amount: fen, agreesWithStatement: null, note: "" });
    return "taken";
  }
  return takeAccount(read, fen, item, remembered);
}

function takeFigure(read: SummaryRead, known: Item, fen: Fen, item: ItemRead): string {
  const row = declaredItems[known];
  if (row) read.declared.push({ row, amount: fen, place: item.place });
  else {
    const figure = known as keyof SummaryRead["figures"];
    if (read.figures[figure] !== undefined) return `${item.itemAt}：${quote(item.cell)}写了两次，请只留一行`;
    read.figures[figure] = fen;
  }
  return "taken";
}

function takeAccount(read: SummaryRead, fen: Fen, item: ItemRead, remembered: RememberedAccounts): string {
  const account = readAccount(item.name);
  const side = account.side ?? item.side;
  const row = mapAccount(account.name, remembered, side);
  if (row) {
    read.declared.push({ row, amount: fen, place: item.place });
    return "taken";
  }
  read.unknown.push({ name: account.name, side });
  return `${item.itemAt}：项目${quote(item.cell)}还没有对应到收支总表，请先选择归类；只是说明的，请从总表里删去这一行`;
}

/** `其中：库存现金`, `一、收入`, `（1）管理费用` without what only orders the list. */
function itemName(cell: Cell | undefined): string {
  const ordered = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.])/;
  return plainName(cell).replace(ordered, "").replace(/^(?:其中|加|减):?/, "");
}

/** `(镇信用社6228…5678)` -> the bank and the last four digits; a full account number never gets further than here. */
function readBank(rest: string): { bank: string; tail: string } {
  const digits = rest.match(/\d{4,}/g)?.at(-1) ?? "";
  const bank = rest.replace(/尾号|账号|账户|帐号|[\d*xX.…()\-—:,、]/g, "");
  return { bank: bank.slice(0, 40), tail: digits.slice(-4) };
}
