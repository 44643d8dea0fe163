import { day, id, instant, json, table, text, unique } from "../dialect/columns";

/** 文件库: documents and speeches with the day they appeared, kept by 镇党建办: nobody can have studied one before that day. */
export const referenceDocument = table(
  "reference_document",
  {
    id: id(),
    title: text().notNull(),
    /** Other names under which it is cited. */
    aliases: json<string[]>().notNull(),
    issuedOn: day().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("reference_document_title").on(t.title)],
);
