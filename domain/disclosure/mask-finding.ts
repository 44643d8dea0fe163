/** 用脱敏内容替换: puts the mask in place of one finding of the personal-data gate, wherever it stands in the author's texts. */
import { findingsIn } from "../privacy/gate";
import type { NoticeBody } from "./body";
import { bodyTexts, type Worded } from "./texts";

type Mask = (text: string) => string;

/** The notice with the finding masked; unchanged when it is not there any more, has no mask, or stands in an attachment. */
export function maskFinding<N extends Worded>(notice: N, key: string, officeContacts: readonly string[]): N {
  const mask: Mask = (text) => masked(text, key, officeContacts)?.text ?? text;
  return {
    ...notice,
    title: mask(notice.title),
    responsiblePerson: mask(notice.responsiblePerson),
    contact: mask(notice.contact),
    objectionChannel: mask(notice.objectionChannel),
    boardLocation: mask(notice.boardLocation),
    body: maskBody(notice.body, mask, key, officeContacts),
  };
}

function masked(text: string, key: string, officeContacts: readonly string[]): { found: string; mask: string; text: string } | null {
  const finding = findingsIn({ where: "", text }, officeContacts).find((one) => one.key === key);
  if (!finding || finding.suggestion === null) return null;
  const { start, end, suggestion } = finding;
  return { found: text.slice(start, end), mask: suggestion, text: text.slice(0, start) + suggestion + text.slice(end) };
}

function maskBody(body: NoticeBody, mask: Mask, key: string, officeContacts: readonly string[]): NoticeBody {
  switch (body.kind) {
    case "text": {
      // paragraphs are joined lines, so the finding is looked for there and replaced where it stands in one piece
      const hit = bodyTexts(body).map((piece) => masked(piece.text, key, officeContacts)).find((found) => found !== null);
      return hit ? { ...body, text: body.text.split(hit.found).join(hit.mask) } : body;
    }
    case "table":
      return { ...body, columns: body.columns.map((column) => ({ ...column, name: mask(column.name) })), rows: body.rows.map((row) => row.map(mask)), note: mask(body.note) };
    case "beneficiaries":
      return { ...body, rows: body.rows.map((row) => ({ ...row, householder: mask(row.householder), category: mask(row.category), place: mask(row.place) })), note: mask(body.note) };
    case "nil":
      return { ...body, note: mask(body.note) };
    case "finance":
      return {
        ...body,
        statement: {
          ...body.statement,
          lines: body.statement.lines.map((line) => ({
            ...line, summary: mask(line.summary), counterparty: mask(line.counterparty), handledBy: mask(line.handledBy),
            fundSource: mask(line.fundSource), approvedBy: mask(line.approvedBy), voucherPlace: mask(line.voucherPlace),
          })),
        },
      };
  }
}
