/** 16 三务公开台账: from the duties, as the desk shows them. What a clerk wrote about an event stays out: it may name people. */
import { sayPeriod } from "../calendar/period";
import { disclosureKinds } from "../disclosure/catalog/vocabulary";
import { dutyStates } from "../duties/duty";
import { book } from "./book";

export const disclosureBook = {
  disclosure_book: book({
    no: 16, zh: "三务公开台账", sensitivity: "plain", feed: "disclosure", note: "应在这一年公开的事项。异议和答复在“群众意见”里。",
    columns: [
      { zh: "公开单位", cell: (row) => row.ownerName }, { zh: "类别", cell: (row) => disclosureKinds[row.kind].zh }, { zh: "目录码", cell: (row) => row.code }, { zh: "事项", cell: (row) => row.itemTitle },
      { zh: "期间", cell: (row) => sayPeriod(row.period) }, { zh: "截止日", cell: (row) => row.dueOn }, { zh: "网上公开日", cell: (row) => row.publishedOn }, { zh: "公开栏张贴日", cell: (row) => row.postedOn },
      { zh: "状态", cell: (row) => dutyStates[row.state].zh },
    ],
  }),
};
