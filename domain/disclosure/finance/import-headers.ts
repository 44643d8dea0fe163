/** Which sheet is which, and where its header row is: by the names of columns, never by position (title rows, spaces, units allowed). */
import { cellText, foreignUnit, isBlankRow, readHeading, type Sheet } from "./import-cells";

/** Columns of the details (收支明细, F03 and F04) and the headings under which they come. */
export const detailColumns = {
  day: { zh: "日期", names: ["日期", "记账日期", "发生日期", "业务日期"] },
  voucherNo: { zh: "凭证号", names: ["凭证号", "凭证编号", "凭证字号", "记账凭证号", "凭证号码"] },
  side: { zh: "类别", names: ["类别", "收支类别", "收支", "收/支", "收支方向"] },
  account: { zh: "科目", names: ["科目", "科目名称", "会计科目", "收支项目", "项目"] },
  summary: { zh: "摘要", names: ["摘要", "事由", "内容", "用途", "办了啥"] },
  counterparty: { zh: "来源或收款方", names: ["来源或收款方", "收款方", "收款人", "来源", "对方单位", "往来单位", "来源(收款方)", "给了谁"] },
  handledBy: { zh: "经手人", names: ["经手人", "经办人", "经手"] },
  income: { zh: "收入", names: ["收入", "收入金额", "收入数"] },
  expense: { zh: "支出", names: ["支出", "支出金额", "支出数"] },
  amount: { zh: "金额", names: ["金额", "发生额"] },
  approvedBy: { zh: "审批人", names: ["审批人", "审批", "批准人", "谁批的"] },
  fundSource: { zh: "资金来源", names: ["资金来源", "钱从哪来"] },
  voucherPlace: { zh: "单据存放处", names: ["单据存放处", "单据在哪", "单据存放"] },
  majorMatterNo: { zh: "四议两公开编号", names: ["四议两公开编号", "决议编号"] },
} as const;
export type DetailColumn = keyof typeof detailColumns;

/** Columns of the summary (收支总表, F02). */
export const summaryColumns = {
  item: { zh: "项目", names: ["项目", "收支项目", "科目", "名称"] },
  amount: { zh: "金额", names: ["金额", "本期金额", "本期数", "本期发生额", "本期"] },
} as const;
export type SummaryColumn = keyof typeof summaryColumns;

type Vocabulary<C extends string> = Record<C, { zh: string; names: readonly string[] }>;
export type Header<C extends string> = { sheet: Sheet; row: number; at: Partial<Record<C, number[]>> };

export type Recognized =
  | { kind: "details"; header: Header<DetailColumn> }
  | { kind: "summary"; header: Header<SummaryColumn> }
  | { kind: "unknown" | "empty"; header: null };

export const sheetKinds = {
  details: { zh: "收支明细" },
  summary: { zh: "收支总表" },
  unknown: { zh: "没有认出来，未读取" },
  empty: { zh: "空表" },
} as const;

const DEEPEST = 30; // a header stands among the first rows

/** The row with the most known columns. Where several names of one column occur, the first in the vocabulary counts. */
function bestHeader<C extends string>(sheet: Sheet, columns: Vocabulary<C>): Header<C> {
  let best: Header<C> = { sheet, row: -1, at: {} };
  sheet.rows.slice(0, DEEPEST).forEach((cells, row) => {
    const headings = cells.map((cell) => readHeading(cell).name);
    const at: Partial<Record<C, number[]>> = {};
    for (const key of Object.keys(columns) as C[]) {
      const name = columns[key].names.find((known) => headings.includes(known));
      if (name) at[key] = headings.flatMap((heading, column) => (heading === name ? [column] : []));
    }
    if (Object.keys(at).length > Object.keys(best.at).length) best = { sheet, row, at };
  });
  return best;
}

/** Headings of columns that nothing was read from. */
export function unreadColumns({ sheet, row, at }: Header<string>): string[] {
  const read = new Set(Object.values(at).flat());
  return sheet.rows[row]!.flatMap((cell, column) => (cellText(cell) === "" || read.has(column) ? [] : [cellText(cell).slice(0, 20)]));
}

/** Details have at least three known columns, day or voucher among them; a summary has item and amount. */
export function recognize(sheet: Sheet): Recognized {
  if (sheet.rows.every(isBlankRow)) return { kind: "empty", header: null };
  const details = bestHeader(sheet, detailColumns);
  if (Object.keys(details.at).length >= 3 && (details.at.day || details.at.voucherNo)) return { kind: "details", header: details };
  const summary = bestHeader(sheet, summaryColumns);
  return summary.at.item && summary.at.amount ? { kind: "summary", header: summary } : { kind: "unknown", header: null };
}

/** What is wrong with a header row: columns that are missing or there twice, amounts not in 元. */
export function headerFaults(header: Header<DetailColumn>): string[] {
  const { at, sheet, row } = header;
  const place = `“${sheet.name}”第 ${row + 1} 行的表头`;
  const required: DetailColumn[] = ["day", "summary", "account", ...(at.amount ? (["side"] as const) : (["income", "expense"] as const))];
  return [
    ...required.filter((column) => !at[column]).map((column) => `${place}缺少“${detailColumns[column].zh}”列。请补上这一列再导入。`),
    ...(Object.keys(at) as DetailColumn[])
      .filter((column) => at[column]!.length > 1)
      .map((column) => `${place}有 ${at[column]!.length} 列都像“${detailColumns[column].zh}”。请只留一列。`),
    ...(at.amount && (at.income || at.expense) ? [`${place}既有“金额”列，又有“收入”“支出”列。请只留一种。`] : []),
    ...unitFaults(header),
  ];
}

/** Amounts must be in 元: a unit in a heading, or `单位：万元` above it, is refused, not converted. */
export function unitFaults({ sheet, row }: Header<string>): string[] {
  const above = sheet.rows.slice(0, row).flat().map((cell) => cellText(cell).slice(0, 200).normalize("NFKC").replace(/\s+/g, ""));
  const units = [...above.map((text) => /单位:(.{1,6}?)(?=$|[)）])/.exec(text)?.[1] ?? ""), ...(sheet.rows[row] ?? []).map((cell) => readHeading(cell).unit)];
  return [...new Set(units.map(foreignUnit))].filter((unit) => unit !== null).map((unit) => `“${sheet.name}”的金额单位是${unit}。请换算成元再导入。`);
}
