import "server-only";
import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";

/** A page of heading and value, line by line; `foot` stands below in small print. */
export type WordPage = { title: string; rows: readonly (readonly [string, string])[]; foot: readonly string[] };
export type WordTable = { heads: readonly string[]; rows: readonly (readonly (string | number | null)[])[] };
export type WordBook = { title: string; lead: readonly string[]; table?: WordTable; pages?: readonly WordPage[] };

const FONT = { ascii: "Times New Roman", eastAsia: "仿宋", hAnsi: "Times New Roman" };
const FULL = { size: 100, type: WidthType.PERCENTAGE };
/** Twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
/** Half points: 14 pt and more for what is read on paper (quality.md), 10.5 pt for wide lists. */
const TEXT = 28;
const LIST = 21;

/**
 * A printable book as .docx: a list lies on its side with its heading repeated, a record has its own page; every page tells x / y.
 * Rows are not cut between pages.
 */
export async function writeWordBook({ title, lead, table, pages = [] }: WordBook): Promise<Buffer> {
  const cover = [heading(title, HeadingLevel.TITLE), ...lead.map((text) => line(text, LIST))];
  const list = table ? [...cover, tableOf(table)] : [];
  const sheets = pages.flatMap((page, i) => pageOf(page, i > 0));
  return Packer.toBuffer(
    new Document({
      creator: "", title, styles: { default: { document: { run: { font: FONT, size: TEXT } } } },
      sections: [
        ...(table ? [{ properties: { page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE } } }, footers: { default: numbered() }, children: list }] : []),
        ...(table ? [] : [{ properties: { page: { size: A4 } }, footers: { default: numbered() }, children: [...cover, ...(sheets.length > 0 ? [new Paragraph({ pageBreakBefore: true })] : []), ...sheets] }]),
      ],
    }),
  );
}

const numbered = () => new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: LIST, children: ["第 ", PageNumber.CURRENT, " 页 / 共 ", PageNumber.TOTAL_PAGES, " 页"] })] })] });

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel], pageBreakBefore = false) =>
  new Paragraph({ heading: level, alignment: AlignmentType.CENTER, pageBreakBefore, spacing: { after: 200 }, children: [new TextRun({ text, bold: true, color: "000000", size: TEXT + 4 })] });

const line = (text: string, size = TEXT, bold = false) => new Paragraph({ children: [new TextRun({ text, size, bold })] });

/** A text of several lines as paragraphs. */
const cellOf = (text: string, size: number, { bold = false, percent }: { bold?: boolean; percent?: number } = {}) =>
  new TableCell({ ...(percent && { width: { size: percent, type: WidthType.PERCENTAGE } }), margins: { left: 80, right: 80, top: 40, bottom: 40 }, children: text.split("\n").map((part) => line(part, size, bold)) });

function tableOf({ heads, rows }: WordTable): Table {
  return new Table({
    width: FULL,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads.map((head) => cellOf(head, LIST, { bold: true })) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((cell) => cellOf(String(cell ?? ""), LIST)) })),
    ],
  });
}

function pageOf({ title, rows, foot }: WordPage, startsPage: boolean) {
  return [
    heading(title, HeadingLevel.HEADING_1, startsPage),
    new Table({ width: FULL, rows: rows.map(([name, value]) => new TableRow({ children: [cellOf(name, TEXT, { bold: true, percent: 22 }), cellOf(value, TEXT, { percent: 78 })] })) }),
    ...foot.map((text) => line(text, LIST)),
  ];
}
