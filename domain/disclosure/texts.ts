/** Every piece of text of a notice with the name of its place, as a person would say it: for the gate, the search and comparisons. */
import { sayYuan } from "../money/fen";
import { textBlocks, type NoticeBody } from "./body";

export type PlacedText = { where: string; text: string };
export type Worded = { title: string; responsiblePerson: string; contact: string; objectionChannel: string; boardLocation: string; body: NoticeBody };

export function bodyTexts(body: NoticeBody): PlacedText[] {
  switch (body.kind) {
    case "text":
      return textBlocks(body.text).map((block, i) => ({ where: `正文第${i + 1}段`, text: block.kind === "list" ? block.items.join("\n") : block.text }));
    case "table":
      return [
        ...body.columns.map((column, c) => ({ where: `第${c + 1}列列名`, text: column.name })),
        ...body.rows.flatMap((row, r) => row.map((cell, c) => ({ where: `第${r + 1}行“${body.columns[c]?.name ?? ""}”`, text: cell }))),
        { where: "说明", text: body.note },
      ];
    case "beneficiaries":
      return [
        ...body.rows.flatMap((row, r) => [
          { where: `名单第${r + 1}行“户主”`, text: row.householder },
          { where: `名单第${r + 1}行“保障类别”`, text: row.category },
          { where: `名单第${r + 1}行“所在村居”`, text: row.place },
        ]),
        { where: "说明", text: body.note },
      ];
    case "finance":
      return body.statement.lines.flatMap((line) => {
        const name = `明细 ${line.voucherNo || line.summary}`;
        return [
          { where: `${name}“摘要”`, text: line.summary },
          { where: `${name}“来源或收款方”`, text: line.counterparty },
          { where: `${name}“经手人”`, text: line.handledBy },
          { where: `${name}“钱从哪来”`, text: line.fundSource },
          { where: `${name}“谁批的”`, text: line.approvedBy },
          { where: `${name}“单据在哪”`, text: line.voucherPlace },
        ];
      });
    case "nil":
      return [{ where: "说明", text: body.note }];
  }
}

/** All texts of a notice but its attachments. Empty ones are left out. */
export function noticeTexts(notice: Worded): PlacedText[] {
  return [
    { where: "标题", text: notice.title },
    { where: "责任人", text: notice.responsiblePerson },
    { where: "联系电话", text: notice.contact },
    { where: "异议渠道", text: notice.objectionChannel },
    { where: "张贴位置", text: notice.boardLocation },
    ...bodyTexts(notice.body),
  ].filter((piece) => piece.text.trim() !== "");
}

/** The body as running text, for full-text search and similarity. */
export function plainText(body: NoticeBody): string {
  const amounts = body.kind === "finance" ? body.statement.lines.map((line) => (line.amount === null ? "" : sayYuan(line.amount))) : [];
  return [...bodyTexts(body).map((piece) => piece.text), ...amounts].filter(Boolean).join("\n");
}
