import "server-only";
import type { Block, Paper } from "@/domain/inspections/documents";
import { heading, line, list, sizes, writeDocument, type Piece } from "./word";

const TITLE = 44; // 二号, as official papers are headed

/** A paper as a Word file that can be edited, in the order of its print view. */
export async function writeWordPaper({ title, number, blocks }: Paper): Promise<Buffer> {
  return writeDocument({ title, size: sizes.paper, pieces: [heading(title, "title", { size: TITLE }), line(number, { align: "center", spacing: { after: 300 } }), ...blocks.map(written)] });
}

function written(block: Block): Piece {
  if (block.kind === "table") return list(block.head, block.rows, sizes.small, block.percents);
  const { text, align, bold, keep } = block;
  return line(text, { align, bold, keep, spacing: { line: 560, after: 80 } });
}
