import "server-only";
import { form, heading, line, list, newPage, sizes, writeDocument } from "./word";

/** A page of heading and value, line by line; `foot` stands below in small print. */
export type WordPage = { title: string; rows: readonly (readonly [string, string])[]; foot: readonly string[] };
export type WordTable = { heads: readonly string[]; rows: readonly (readonly (string | number | null)[])[] };
export type WordBook = { title: string; lead: readonly string[]; table?: WordTable; pages?: readonly WordPage[] };

/** A printable book as .docx: a list lies on its side, a record has its own page. */
export async function writeWordBook({ title, lead, table, pages = [] }: WordBook): Promise<Buffer> {
  const cover = [heading(title, "title"), ...lead.map((text) => line(text, { size: sizes.list }))];
  if (table) return writeDocument({ title, landscape: true, pieces: [...cover, list(table.heads, table.rows, sizes.list)] });
  return writeDocument({ title, pieces: [...cover, ...(pages.length > 0 ? [newPage()] : []), ...pages.flatMap((page, i) => pageOf(page, i > 0))] });
}

function pageOf({ title, rows, foot }: WordPage, startsPage: boolean) {
  return [heading(title, "record", { startsPage }), form(rows, sizes.text), ...foot.map((text) => line(text, { size: sizes.list }))];
}
