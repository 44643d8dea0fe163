/** The shape that a statement may be stored in. Apart from statement.ts, so that the checks that run while typing do not carry zod. */
import { z } from "zod";
import { daySchema } from "../../calendar/day-schema";
import { periodKind } from "../../calendar/period";
import { lineRows, lineSides, rowCodes, type LineRow, type LineSide, type RowCode } from "./rows";

const MAX_FEN = 1_000_000_000_000; // 一百亿元: sums of all lines stay exact
const MAX_LINES = 2000;

const text = (max: number) => z.string().trim().max(max, `最多 ${max} 个字`);
const amount = z.number().int("金额按分填写，不能有分以下的小数").min(-MAX_FEN, "金额太大").max(MAX_FEN, "金额太大");
const id = z.string().min(1).max(64);

export const lineSchema = z.object({
  id,
  day: daySchema.nullable(),
  voucherNo: text(40),
  side: z.enum(Object.keys(lineSides) as [LineSide, ...LineSide[]]),
  row: z.enum(lineRows as [LineRow, ...LineRow[]]).nullable(),
  /** The name in the books (科目), kept beside the row (handbook §4.5: 保留映射). */
  account: text(60),
  summary: text(200),
  counterparty: text(100),
  handledBy: text(40),
  amount: amount.nullable(),
  fundSource: text(100),
  approvedBy: text(60),
  /** Where the voucher is kept, beside its number. */
  voucherPlace: text(100),
  /** Red letter (红字冲销): the id of the line that is taken back, in this or an earlier period. */
  reversalOf: id.nullable(),
  /** The 四议两公开 number of a major expense (FIN-06). */
  majorMatterNo: text(40),
});

export const bankSchema = z.object({
  bank: text(40),
  holder: text(60),
  tail: z.string().regex(/^\d{0,4}$/, "账号只填末四位数字，不要填完整账号"),
  amount: amount.nullable(),
  agreesWithStatement: z.boolean().nullable(),
  note: text(200),
});

/** A total as the file states it, and where it stands there, so that FIN-03 can compare and say where to look. */
export const declaredTotalSchema = z.object({
  row: z.enum(rowCodes as [RowCode, ...RowCode[]]),
  amount,
  place: text(60),
});

const periodSchema = z.string().refine((period) => ["month", "quarter"].includes(periodKind(period) ?? ""), "财务公开按季或按月，请选择季度或月份");

export const statementSchema = z
  .object({
    period: periodSchema,
    opening: amount.nullable(),
    /** What proves the very first opening balance (ruling 13); empty afterwards. */
    openingEvidence: text(200),
    lines: z.array(lineSchema).max(MAX_LINES, `最多 ${MAX_LINES} 笔，请按月公开`),
    declared: z.array(declaredTotalSchema).max(200),
    cash: amount.nullable(),
    banks: z.array(bankSchema).max(20, "最多 20 个账户"),
    closing: amount.nullable(),
  })
  .refine((statement) => new Set(statement.lines.map((line) => line.id)).size === statement.lines.length, { message: "有两笔用了同一个内部编号，请删除其中一笔重新录入", path: ["lines"] });
