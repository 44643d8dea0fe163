/** What a notice says: five kinds of body, each with its own schema. The kind fits the catalog item (`bodies`). */
import { z } from "zod";
import { daySchema } from "../calendar/day-schema";
import { parseYuan } from "../money/fen";
import { statementSchema } from "./finance/statement-schema";

export const bodyKinds = {
  text: { zh: "文字" },
  table: { zh: "表格" },
  finance: { zh: "收支报表" },
  beneficiaries: { zh: "享受对象名单" },
  nil: { zh: "本期无此事项" },
} as const;
export type BodyKind = keyof typeof bodyKinds;

export const columnTypes = {
  text: { zh: "文字", accepts: () => true, says: "" },
  number: { zh: "数字", accepts: (cell: string) => /^-?\d{1,12}(\.\d{1,4})?$/.test(cell.replace(/,/g, "")), says: "应为数字" },
  money: { zh: "金额（元）", accepts: (cell: string) => parseYuan(cell) !== null, says: "应为金额（元），最多两位小数" },
  day: { zh: "日期", accepts: (cell: string) => daySchema.safeParse(cell).success, says: "应为日期，例如 2026-10-12" },
} as const;
export type ColumnType = keyof typeof columnTypes;

const maxText = 20_000;
const maxRows = 500;

/** Lines beginning with `# ` are headings, with `- ` list items; an empty line ends a paragraph. */
export const textBodySchema = z.object({
  kind: z.literal("text"),
  text: z.string().max(maxText, `正文最多 ${maxText} 字`),
});

export const tableBodySchema = z
  .object({
    kind: z.literal("table"),
    columns: z.array(z.object({ name: z.string().min(1, "每一列都要有名称").max(30), type: z.enum(Object.keys(columnTypes) as [ColumnType]) })).max(12, "最多 12 列，再多手机上看不清"),
    rows: z.array(z.array(z.string().max(500))).max(maxRows, `最多 ${maxRows} 行`),
    note: z.string().max(2000),
  })
  .superRefine((body, context) => {
    body.rows.forEach((row, r) => {
      if (row.length !== body.columns.length) {
        context.addIssue({ code: "custom", path: ["rows", r], message: `第 ${r + 1} 行有 ${row.length} 格，应为 ${body.columns.length} 格` });
      }
      body.columns.forEach((column, c) => {
        const cell = row[c] ?? "";
        if (cell !== "" && !columnTypes[column.type].accepts(cell)) {
          context.addIssue({ code: "custom", path: ["rows", r, c], message: `第 ${r + 1} 行“${column.name}”：“${cell}”${columnTypes[column.type].says}` });
        }
      });
    });
  });

/** The whitelist of handbook §12.2: nothing else about a person can be put in. Amounts only where a setting opens them. */
export const beneficiarySchema = z.object({
  householder: z.string().min(1, "请填写户主姓名").max(20),
  people: z.number().int().min(1, "户内人数至少为 1").max(30),
  category: z.string().min(1, "请填写保障类别").max(30),
  place: z.string().min(1, "请填写所在村居、小组").max(30),
  amount: z.number().int().nonnegative().nullable(),
});
export type Beneficiary = z.infer<typeof beneficiarySchema>;

export const beneficiariesBodySchema = z.object({
  kind: z.literal("beneficiaries"),
  rows: z.array(beneficiarySchema).max(maxRows, `最多 ${maxRows} 户`),
  note: z.string().max(2000),
});

export const nilBodySchema = z.object({ kind: z.literal("nil"), note: z.string().max(500) });

export const financeBodySchema = z.object({ kind: z.literal("finance"), statement: statementSchema });

export const bodySchema = z.discriminatedUnion("kind", [textBodySchema, tableBodySchema, beneficiariesBodySchema, nilBodySchema, financeBodySchema]);
export type NoticeBody = z.infer<typeof bodySchema>;
export type BodyOf<K extends BodyKind> = Extract<NoticeBody, { kind: K }>;

export type TextBlock = { kind: "heading"; text: string } | { kind: "paragraph"; text: string } | { kind: "list"; items: string[] };

/** The typed text as headings, paragraphs and lists. */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: TextBlock | null = null;
  for (const line of text.split(/\r?\n/).map((l) => l.trim())) {
    if (line === "") open = null;
    else if (line.startsWith("# ")) {
      blocks.push({ kind: "heading", text: line.slice(2).trim() });
      open = null;
    } else if (line.startsWith("- ")) {
      if (open?.kind !== "list") blocks.push((open = { kind: "list", items: [] }));
      (open as { items: string[] }).items.push(line.slice(2).trim());
    } else if (open?.kind === "paragraph") open.text += line;
    else blocks.push((open = { kind: "paragraph", text: line }));
  }
  return blocks;
}

/** True when there is nothing to publish yet. */
export function isEmptyBody(body: NoticeBody): boolean {
  switch (body.kind) {
    case "text":
      return body.text.trim() === "";
    case "table":
      return body.rows.length === 0;
    case "beneficiaries":
      return body.rows.length === 0;
    case "finance":
      return body.statement.lines.length === 0;
    case "nil":
      return false;
  }
}

const personColumn = /姓名|户主|人员名单/;

/**
 * Does this content name persons one by one, so that it leaves the web when publicity ends (handbook §4.2)? Free text under an
 * item that is usually a list counts as one, because nobody can tell by machine.
 */
export function listsPersons(body: NoticeBody, itemListsPersons: boolean): boolean {
  switch (body.kind) {
    case "beneficiaries":
      return true;
    case "table":
      return itemListsPersons && body.columns.some((column) => personColumn.test(column.name));
    case "text":
      return itemListsPersons;
    case "finance":
    case "nil":
      return false;
  }
}
