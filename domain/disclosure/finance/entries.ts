/** Every single line: what F03 and F04 must say, red letters (FIN-05), major expenses (FIN-06), payees (FIN-11). */
import { sayDay } from "../../calendar/day";
import { periodDays, sayPeriod } from "../../calendar/period";
import { sum } from "../../money/fen";
import { concern, inYuan, sayLines, type Check, type Concern, type EarlierLine } from "./finding";
import { lineSides, statementRows, type LineSide } from "./rows";
import { plainQuestions, type Statement, type StatementLine } from "./statement";

type Element = { zh: string; filled: (line: StatementLine) => boolean };

const common: Element[] = [
  { zh: "日期", filled: (line) => line.day !== null },
  { zh: "凭证号", filled: (line) => line.voucherNo !== "" },
  { zh: "金额", filled: (line) => line.amount !== null && line.amount !== 0 },
];
const question = (key: keyof typeof plainQuestions): Element => ({ zh: plainQuestions[key].zh, filled: (line) => line[key] !== "" });

/** The elements of F03 and F04 (handbook §4.5). The fifth question, 单据在哪, is answered by the voucher number. */
const elements: Record<LineSide, readonly Element[]> = {
  income: [...common, { zh: "摘要", filled: (line) => line.summary !== "" }, { zh: "来源", filled: (line) => line.counterparty !== "" }],
  expense: [...common, question("fundSource"), question("counterparty"), question("summary"), question("approvedBy"), { zh: "经手人", filled: (line) => line.handledBy !== "" }],
};

/** F03 and F04: elements that are missing, one sentence per element, and days outside the period. */
export function linesAreComplete(side: LineSide): Check {
  return (statement) => {
    const lines = statement.lines.filter((line) => line.side === side);
    const { from, to } = periodDays(statement.period);
    const outside = lines.filter((line) => line.day !== null && (line.day < from || line.day > to));
    return [
      ...elements[side].flatMap(({ zh, filled }) => {
        const lacking = lines.filter((line) => !filled(line));
        return lacking.length ? [concern("block", `${lacking.length} 笔${lineSides[side].zh}没有填“${zh}”：${sayLines(lacking, statement)}。请补填。`, { lineIds: lacking.map(({ id }) => id) })] : [];
      }),
      ...outside.map((line) =>
        concern("block", `${sayLines([line], statement)} 的日期 ${sayDay(line.day!)} 不在${sayPeriod(statement.period)}内。请核对日期，或把这一笔放到所属的期间。`, { lineIds: [line.id] })),
    ];
  };
}

/** FIN-05: a negative amount only as a red letter that names its original: same row, and never more than the original in all. */
export const negativesAreReversals: Check = (statement, { earlierLines }) => {
  const own = new Set(statement.lines.map((line) => line.id));
  const all: EarlierLine[] = [...statement.lines, ...earlierLines.filter((line) => !own.has(line.id))];
  const byId = new Map(all.map((line) => [line.id, line]));
  const singly = statement.lines.flatMap((line) => {
    const message = reversalFault(line, line.reversalOf === null ? undefined : byId.get(line.reversalOf));
    return message ? [concern("block", `${sayLines([line], statement)} ${message}`, { lineIds: [line.id], rows: line.row ? [line.row] : [] })] : [];
  });
  const faulty = new Set(singly.flatMap((found) => found.lineIds));
  return [...singly, ...takenBackTwice(statement, all, byId, faulty)];
};

function reversalFault(line: StatementLine, original: EarlierLine | undefined): string | null {
  const negative = (line.amount ?? 0) < 0;
  if (negative && line.reversalOf === null) return `金额是 ${inYuan(line.amount!)}。负数只能用于红字冲销，请注明冲销的是哪一笔；不是冲销的，请改成正数。`;
  if (line.reversalOf === null) return null;
  if (!negative) return "注明是红字冲销，金额却不是负数。请改成负数，或去掉冲销标记。";
  if (!original) return "要冲销的原笔在本期和以前各期都找不到。请重新选择原笔。";
  const name = original.voucherNo || "原笔";
  if ((original.amount ?? 0) <= 0) return `要冲销的 ${name} 本身不是正数，不能再冲销。请重新选择原笔。`;
  if (original.row !== line.row) return `要冲销的 ${name} 归在“${original.row ? statementRows[original.row].zh : "未归类"}”，两笔归类不同。请改成同一类。`;
  return null;
}

function takenBackTwice(statement: Statement, all: readonly EarlierLine[], byId: ReadonlyMap<string, EarlierLine>, faulty: ReadonlySet<string>): Concern[] {
  const originals = new Set(statement.lines.flatMap((line) => (line.reversalOf && !faulty.has(line.id) ? [line.reversalOf] : [])));
  return [...originals].flatMap((id) => {
    const original = byId.get(id)!;
    const taken = 0 - sum(all.filter((line) => line.reversalOf === id).map((line) => line.amount ?? 0));
    const over = taken - original.amount!;
    if (over <= 0) return [];
    const lines = statement.lines.filter((line) => line.reversalOf === id);
    return [
      concern("block", `${sayLines(lines, statement)} 冲销 ${original.voucherNo || "原笔"}，累计冲销 ${inYuan(taken)}，比原笔 ${inYuan(original.amount!)}多 ${inYuan(over)}。请核对是否重复冲销。`, {
        lineIds: lines.map((line) => line.id), difference: over,
      }),
    ];
  });
}

/** FIN-06: an expense of `major_amount` or more (以上 includes the number) names its 四议两公开 number. */
export const majorIsDecided: Check = (statement, { settings }) =>
  statement.lines
    .filter((line) => line.side === "expense" && (line.amount ?? 0) >= settings.major_amount && line.majorMatterNo === "")
    .map((line) =>
      concern("warn", `${sayLines([line], statement)} 支出 ${inYuan(line.amount!)}，达到 ${inYuan(settings.major_amount)}，没有填四议两公开编号。请填写编号，或说明为什么不需要。`, {
        lineIds: [line.id], rows: line.row ? [line.row] : [],
      }));

/** FIN-11: who receives 报酬 or 误工补贴 stands in the list published under V14. One sentence per name. */
export const payeesArePublished: Check = (statement, { publishedPayees }) => {
  const paid = statement.lines.filter((line) => line.row === "personnel" && line.counterparty !== "" && (line.amount ?? 0) > 0);
  if (paid.length === 0) return [];
  const about = (lines: readonly StatementLine[]) => ({ lineIds: lines.map((line) => line.id), rows: ["personnel"] as const });
  if (!publishedPayees) return [concern("warn", `有 ${paid.length} 笔人员报酬（${sayLines(paid, statement)}），但享受误工补贴人员和标准（V14）还没有公开。请先公开名单，或说明原因。`, about(paid))];
  const known = new Set(publishedPayees.map(squeezed));
  const unknown = new Map<string, StatementLine[]>();
  for (const line of paid) {
    for (const name of payeesOf(line.counterparty)) if (!known.has(name) && !everybodyListed.has(name)) unknown.set(name, [...(unknown.get(name) ?? []), line]);
  }
  return [...unknown].map(([name, lines]) =>
    concern("warn", `人员报酬发给“${name}”（${sayLines(lines, statement)}），不在已公开的享受误工补贴人员名单（V14）内。请核对收款人，或先更新名单。`, about(lines)));
};

/** Words of the books that mean all people of the published list together. */
const everybodyListed = new Set(["村组干部", "村干部", "社区干部", "两委干部", "小组长", "居民小组长"]);

/** `牛耘嘉、任汀野等` -> the two names. */
function payeesOf(counterparty: string): string[] {
  const names = counterparty.split(/[、，,;；]/).map((name) => squeezed(name).replace(/等$/, ""));
  return [...new Set(names)].filter((name) => name !== "");
}

function squeezed(name: string): string {
  return name.replace(/\s+/g, "");
}
