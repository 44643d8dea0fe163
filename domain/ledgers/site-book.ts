/** 阵地使用登记 in the columns of the handbook (§5.5); not one of the eighteen. */
import { book } from "./book";

export const siteBook = {
  site_use_book: book({
    no: null, zh: "阵地使用登记", sensitivity: "names", feed: "siteUse", note: "在阵地开的会从会议记录自动进来；其他使用在“阵地”里登记。",
    columns: [
      { zh: "日期", cell: ({ on }) => on }, { zh: "时段", cell: ({ from, to }) => `${from}—${to}` }, { zh: "用途", cell: ({ purpose }) => purpose }, { zh: "组织单位", cell: ({ organizer }) => organizer },
      { zh: "人数", cell: ({ people }) => people }, { zh: "负责人", cell: ({ responsible }) => responsible }, { zh: "备注", cell: ({ remark }) => remark },
    ],
  }),
};
