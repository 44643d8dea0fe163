/**
 * A spreadsheet to a statement: a preview that shows every row with its decision, compares the totals, and can be applied only
 * when nothing was refused and the file agrees with itself. Nothing is invented: what the file does not say stays empty.
 */
import { periodKind, sayPeriod, type Period } from "../../calendar/period";
import type { RememberedAccounts } from "./accounts";
import { cellText, type Sheet } from "./import-cells";
import { readDetails, type DetailsRead, type RowDecision } from "./import-details";
import { headerFaults, recognize, unitFaults, unreadColumns, type Header, type Recognized, type SummaryColumn } from "./import-headers";
import type { UnknownAccount } from "./import-line";
import { pairs, readSummary, type SummaryRead } from "./import-summary";
import { startStatement, type Statement, type StatementLine } from "./statement";
import { closingIsThere, closingReckons, compareTotals, declaredAgrees, type ComparedTotal } from "./totals";

export type ImportRequest = { sheets: readonly Sheet[]; period: Period; /** As in titles, `石桥社区`. */ communityName: string; remembered: RememberedAccounts };

export type ImportPreview = {
  sheets: { name: string; kind: Recognized["kind"]; /** From 1, null where none was found. */ headerRow: number | null }[];
  rows: readonly RowDecision[];
  /** Sentences that do not stop the import but must be read. */
  doubts: readonly string[];
  totals: readonly ComparedTotal[];
  /** To be mapped once (ruling 13), then the file is read again. */
  unknownAccounts: readonly UnknownAccount[];
  outcome: { applicable: true; statement: Statement } | { applicable: false; reasons: readonly string[] };
};

const MOST_ROWS = 5000;

export function previewImport(request: ImportRequest): ImportPreview {
  const found = request.sheets.map((sheet) => ({ sheet, ...recognize(sheet) }));
  const details = found.flatMap((f) => (f.kind === "details" ? [f.header] : []));
  const summaries = found.flatMap((f) => (f.kind === "summary" ? [f.header] : []));
  const headers: Header<string>[] = [...details, ...summaries];
  const faults = [
    ...sheetFaults(details.map((header) => header.sheet), summaries.map((header) => header.sheet)),
    ...details.flatMap(headerFaults),
    ...summaries.flatMap(summaryFaults),
    ...headers.flatMap((header) => titleFaults(header, request.period)),
  ];
  const read = faults.length === 0 ? readDetails(details[0]!, request) : null;
  const summary = faults.length === 0 && summaries[0] ? readSummary(summaries[0], request.remembered) : null;
  const rows = [...(read?.rows ?? []), ...(summary?.rows ?? [])];
  const refused = rows.filter((row) => row.decision === "refused").flatMap((row) => row.reasons.map((reason) => `“${row.sheet}”${reason}`));
  const statement = read && drafted(request.period, read, summary);
  const disagreements = statement && refused.length === 0 ? ownFaults(statement) : [];
  const reasons = [...faults, ...(read?.hints ?? []), ...refused, ...disagreements];
  return {
    sheets: found.map(({ sheet, kind, header }) => ({ name: sheet.name, kind, headerRow: header ? header.row + 1 : null })),
    rows,
    doubts: read ? [...read.doubts, ...missingFigures(summary), ...strangers(headers, request.communityName), ...unread(headers)] : [],
    totals: statement ? compareTotals(statement) : [],
    unknownAccounts: distinct([...(read?.unknown ?? []), ...(summary?.unknown ?? [])]),
    outcome: statement && reasons.length === 0 ? { applicable: true, statement } : { applicable: false, reasons },
  };
}

const noSummary = "没有找到“收支总表”（表头要有“项目”和“金额”）。逐笔明细可以导入，期初、期末、现金和银行存款要手工填写，合计也没有可对的。";

function sheetFaults(details: readonly Sheet[], summaries: readonly Sheet[]): string[] {
  const names = (sheets: readonly Sheet[]) => sheets.map((sheet) => `“${sheet.name}”`).join("、");
  return [
    ...(details.length === 0 ? ["没有找到“收支明细”。表头要有“日期、凭证号、科目、摘要、收入、支出”这些列名，请检查工作表是否缺失或表头是否改了名。"] : []),
    ...(details.length > 1 ? [`有 ${details.length} 张表都像收支明细：${names(details)}。请只留要导入的一张。`] : []),
    ...(summaries.length > 1 ? [`有 ${summaries.length} 张表都像收支总表：${names(summaries)}。请只留要导入的一张。`] : []),
    ...[...details, ...summaries].filter((sheet) => sheet.rows.length > MOST_ROWS).map((sheet) => `“${sheet.name}”有 ${sheet.rows.length} 行，一次最多导入 ${MOST_ROWS} 行。请按月拆开。`),
  ];
}

function summaryFaults(header: Header<SummaryColumn>): string[] {
  const unpaired = pairs(header) ? [] : [`“${header.sheet.name}”第 ${header.row + 1} 行的表头里“项目”和“金额”列数不同，分不清哪个金额属于哪个项目。请只留本期金额一列。`];
  return [...unpaired, ...unitFaults(header)];
}

/** The text above the header: `石桥社区集体经济组织 2026年第三季度收支明细表`. */
function titleOf({ sheet, row }: Header<string>): string {
  return sheet.rows.slice(0, row).flat().map((cell) => cellText(cell).slice(0, 100)).join(" ").slice(0, 1000).normalize("NFKC").replace(/\s+/g, "");
}

/** A title that names another period is another file. Days (`编制日期：2026年10月8日`) are no period. */
function titleFaults(header: Header<string>, period: Period): string[] {
  const title = titleOf(header);
  const quarter = /(\d{4})年第?([一二三四1-4])季度/.exec(title);
  const month = /(\d{4})年(\d{1,2})月(?!\d)/.exec(title);
  const named = quarter ? `${quarter[1]}-Q${"一二三四".indexOf(quarter[2]!) + 1 || quarter[2]}` : month && periodKind(period) === "month" ? `${month[1]}-${month[2]!.padStart(2, "0")}` : period;
  return named === period ? [] : [`“${header.sheet.name}”的标题写的是${sayPeriod(named)}，现在导入的是${sayPeriod(period)}。请换成本期的文件，或改正标题。`];
}

function strangers(headers: readonly Header<string>[], communityName: string): string[] {
  return headers
    .filter((header) => /[村社]/.test(titleOf(header)) && !titleOf(header).includes(communityName))
    .map((header) => `“${header.sheet.name}”的标题里没有“${communityName}”，请确认没有拿错别处的文件。`);
}

function missingFigures(summary: SummaryRead | null): string[] {
  if (!summary) return [noSummary];
  const { opening, closing, cash } = summary.figures;
  const stated = { 期初余额: opening !== undefined, 期末余额: closing !== undefined, 库存现金: cash !== undefined, 银行存款: summary.banks.length > 0 };
  const missing = Object.entries(stated).filter(([, there]) => !there).map(([name]) => `“${name}”`);
  return missing.length ? [`收支总表里没有${missing.join("、")}，导入后要手工填写。`] : [];
}

function unread(headers: readonly Header<string>[]): string[] {
  return headers.flatMap((header) => {
    const columns = unreadColumns(header);
    return columns.length ? [`“${header.sheet.name}”的${columns.map((name) => `“${name}”`).join("、")}列没有读取。`] : [];
  });
}

function drafted(period: Period, details: DetailsRead, summary: SummaryRead | null): Statement {
  return {
    ...startStatement(period, null),
    lines: details.rows.flatMap((row) => row.line ?? []),
    declared: [...details.declared, ...(summary?.declared ?? [])],
    opening: summary?.figures.opening ?? null,
    closing: summary?.figures.closing ?? null,
    cash: summary?.figures.cash ?? null,
    banks: summary?.banks ?? [],
  };
}

/** Where the file disagrees with itself (FIN-02, FIN-03, FIN-04); whether it fits the last period is for `checkStatement`. */
function ownFaults(statement: Statement): string[] {
  return [...declaredAgrees(statement), ...closingReckons(statement), ...closingIsThere(statement)].map(({ message }) => message);
}

function distinct(accounts: readonly UnknownAccount[]): UnknownAccount[] {
  return [...new Map(accounts.map((account) => [`${account.side} ${account.name}`, account])).values()];
}

const carried = ["fundSource", "approvedBy", "voucherPlace", "majorMatterNo"] as const;

/**
 * An applicable import into the draft in hand: figures and lines come from the file; answers that were typed for the same voucher,
 * the evidence of the first opening and what is known about the banks stay.
 */
export function applyImport(draft: Statement, imported: Statement): Statement {
  const typed = new Map(draft.lines.map((line) => [line.id, line]));
  return {
    ...imported,
    openingEvidence: draft.openingEvidence,
    opening: imported.opening ?? draft.opening,
    closing: imported.closing ?? draft.closing,
    cash: imported.cash ?? draft.cash,
    lines: imported.lines.map((line) => withAnswers(line, typed.get(line.id))),
    banks: mergeBanks(draft.banks, imported.banks),
  };
}

function withAnswers(line: StatementLine, typed: StatementLine | undefined): StatementLine {
  if (!typed) return line;
  const answers = Object.fromEntries(carried.map((field) => [field, line[field] || typed[field]]));
  return { ...line, ...answers, reversalOf: typed.reversalOf };
}

/** One unnamed bank total of the file belongs to the only known account; to several it cannot be split, so their amounts stay empty. */
function mergeBanks(known: Statement["banks"], stated: Statement["banks"]): Statement["banks"] {
  if (known.length === 0 || stated.some((bank) => bank.bank !== "")) return stated;
  if (stated.length !== 1) return known;
  return known.length === 1 ? [{ ...known[0]!, amount: stated[0]!.amount }] : known.map((bank) => ({ ...bank, amount: null }));
}

