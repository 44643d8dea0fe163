import "server-only";
import { AlignmentType, BorderStyle, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import type { Block, Paper } from "@/domain/inspections/documents";

const FONT = { name: "FangSong", eastAsia: "仿宋" };
const SIZE = 32; // half-points: 三号, as official papers are set
const SMALL = 24;
const aligned = { right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

/** A paper as a Word file that can be edited, in the order of its print view. */
export async function writeWord(paper: Paper): Promise<Buffer> {
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: SIZE } } } },
    sections: [{
      children: [
        new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 200 }, children: [new TextRun({ text: paper.title, bold: true, size: 44 })] }),
        new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 300 }, children: [new TextRun({ text: paper.number })] }),
        ...paper.blocks.map(written),
      ],
    }],
  });
  return Packer.toBuffer(document);
}

function written(block: Block): Paragraph | Table {
  if (block.kind === "table") return table(block.head, block.rows);
  const { text, align, bold } = block;
  return new Paragraph({ alignment: align && aligned[align], spacing: { line: 560, after: 80 }, children: [new TextRun({ text, bold })] });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  const cell = (text: string, bold: boolean) => new TableCell({ children: text.split("\n").map((line) => new Paragraph({ children: [new TextRun({ text: line, bold, size: SMALL })] })) });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    rows: [new TableRow({ tableHeader: true, children: head.map((text) => cell(text, true)) }), ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text, false)) }))],
  });
}
