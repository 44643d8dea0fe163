import "server-only";
import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import { fitForXml } from "@/domain/text/xml";

/** What every Word file of the portal is made of: A4, one type face, heads repeated, rows not cut between pages, page x of y. */

const FONT = { ascii: "Times New Roman", eastAsia: "仿宋", hAnsi: "Times New Roman" };
/** Twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
/** Between margins of an inch. */
const TEXT_WIDTH = A4.width - 2 * 1440;
/** Half points: 三号 for official papers, 14 pt and more for what is read on paper (quality.md), 10.5 pt for wide lists. */
export const sizes = { paper: 32, text: 28, small: 24, list: 21 } as const;

export type Piece = Paragraph | Table;
type Look = { size?: number; bold?: boolean; align?: "center" | "right"; /** on the same sheet as what follows */ keep?: boolean; spacing?: { line?: number; after?: number } };

const aligned = { right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

/** @param landscape lies on its side, for wide lists */
export async function writeDocument({ title, pieces, size = sizes.text, landscape = false }: { title: string; pieces: Piece[]; size?: number; landscape?: boolean }): Promise<Buffer> {
  const page = { size: { ...A4, ...(landscape && { orientation: PageOrientation.LANDSCAPE }) } };
  return Packer.toBuffer(new Document({
    creator: "", title: fitForXml(title), styles: { default: { document: { run: { font: FONT, size } } } },
    sections: [{ properties: { page }, footers: { default: numbered() }, children: pieces }],
  }));
}

const numbered = () => new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: sizes.list, children: ["第 ", PageNumber.CURRENT, " 页 / 共 ", PageNumber.TOTAL_PAGES, " 页"] })] })] });

/** The name of the whole, or of one record of it, which then begins a page. */
export const heading = (text: string, level: "title" | "record", { size = sizes.paper, startsPage = false }: { size?: number; startsPage?: boolean } = {}): Paragraph =>
  new Paragraph({
    heading: level === "title" ? HeadingLevel.TITLE : HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER, pageBreakBefore: startsPage, spacing: { after: 200 },
    children: [new TextRun({ text: fitForXml(text), bold: true, color: "000000", size })],
  });

export const line = (text: string, { size, bold, align, keep, spacing }: Look = {}): Paragraph =>
  new Paragraph({ alignment: align && aligned[align], keepNext: keep, spacing, children: [new TextRun({ text: fitForXml(text), size, bold })] });

export const newPage = (): Paragraph => new Paragraph({ pageBreakBefore: true });

/** A cell; several lines become paragraphs. */
const cellOf = (text: string, size: number, { bold = false, percent }: { bold?: boolean; percent?: number } = {}) =>
  new TableCell({ ...(percent && { width: { size: percent, type: WidthType.PERCENTAGE } }), margins: { left: 80, right: 80, top: 40, bottom: 40 }, children: text.split("\n").map((part) => line(part, { size, bold })) });

const FULL = { size: 100, type: WidthType.PERCENTAGE };

/** @param percents widths of the columns; without, they follow the content */
export function list(heads: readonly string[], rows: readonly (readonly (string | number | null)[])[], size: number, percents: readonly number[] = []): Table {
  return new Table({
    width: FULL,
    ...(percents.length > 0 && { columnWidths: percents.map((percent) => (percent * TEXT_WIDTH) / 100) }),
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads.map((head, i) => cellOf(head, size, { bold: true, percent: percents[i] })) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((cell, i) => cellOf(String(cell ?? ""), size, { percent: percents[i] })) })),
    ],
  });
}

/** Heading and value, line by line, as on the paper form; a long value may run over the page. */
export function form(rows: readonly (readonly [string, string])[], size: number): Table {
  return new Table({ width: FULL, rows: rows.map(([name, value]) => new TableRow({ children: [cellOf(name, size, { bold: true, percent: 22 }), cellOf(value, size, { percent: 78 })] })) });
}
