/** 18 督查整改台账: the rectification ledger of one branch, in the columns of the paper (handbook §6.5). */
import { ledgerColumns, type LedgerRow } from "../inspections/ledger";
import { book } from "./book";

const [, ...columns] = ledgerColumns; // every book numbers its own lines

export const rectifyBook = {
  rectify_book: book({
    no: 18, zh: "督查整改台账", sensitivity: "names", feed: "rectification", note: "当年各批次督查发现的问题，从整改记录自动进来。",
    columns: columns.map(([zh, cell]) => ({ zh, cell: (row: LedgerRow) => cell(row, 0) })),
  }),
};
