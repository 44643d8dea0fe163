import { z } from "zod";
import { exportBook, findLedgerBranch } from "@/db/ledgers/read";
import { sayDay } from "@/domain/calendar/day";
import { keptBookNames } from "@/domain/ledgers/books";
import { paperFoot, paperRows, paperTitle, sayAmendments } from "@/domain/ledgers/paper-record";
import { ledgerSubject } from "@/domain/ledgers/subject";
import { purposeSchema } from "@/domain/reason";
import { downloadHeaders } from "@/server/files/download";
import { fileKinds } from "@/server/files/kinds";
import { writeSpreadsheet } from "@/server/files/spreadsheet";
import { writeWordBook } from "@/server/files/word-book";
import { formHandler } from "@/server/form-handler";
import { noSheet } from "../../members/sheet-answer";
import { yearSchema } from "../place";

type Taken = Awaited<ReturnType<typeof exportBook>> & { title: string; lead: string[] };

const formats = {
  xlsx: ({ book, rows }: Taken) => writeSpreadsheet([{ name: book.zh, rows: [[...book.heads], ...rows] }]),
  docx: ({ book, rows, papers, title, lead }: Taken) =>
    writeWordBook(book.pages
      ? { title, lead, pages: papers.map((paper) => ({ title: paperTitle(paper), rows: paperRows(paper), foot: [...sayAmendments(paper), paperFoot(paper)] })) }
      : { title, lead, table: { heads: book.heads, rows } }),
} as const;
type Format = keyof typeof formats;

const schema = z.object({
  book: z.enum(keptBookNames, "请从台账页面导出"), branch: z.string().min(1, "请先选择党支部").max(40), year: yearSchema,
  format: z.enum(Object.keys(formats) as [Format, ...Format[]], "请选择导出的格式"), purpose: purposeSchema,
});

/** A whole book as a workbook or as the printable record book; POST with a purpose, because data leaves the house (ruling 24). */
export async function POST(request: Request): Promise<Response> {
  return formHandler({
    action: "ledger.export",
    schema,
    subject: async (viewer, { branch, year }) => ledgerSubject(await findLedgerBranch(viewer, branch), year),
    run: async (permit, { book: name, branch, year, format, purpose }) => {
      const filled = await exportBook(permit, name, { branchId: branch, year }, purpose);
      const { book, branch: { name: branchName } } = filled;
      const title = `${year}年${book.zh}`;
      const lead = [branchName, `${sayDay(permit.today)}从记录生成。${book.note ?? ""}`];
      const file = await formats[format]({ ...filled, title, lead });
      const headers = downloadHeaders({ name: `${branchName}-${title}.${format}`, mime: fileKinds[format].mime, bytes: file.length });
      headers.set("Cache-Control", "no-store");
      return new Response(new Uint8Array(file), { headers });
    },
    answer: (sentence, status) => noSheet(request, "/desk/ledgers", sentence, status),
  })(request);
}
