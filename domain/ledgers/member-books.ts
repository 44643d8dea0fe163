/** Books of people: 1 党员名册, 6 流动党员, 11 学时, 13 积极分子, 14 转接. */
import { educations, genders, mobileReasons, stages, statuses } from "../members/vocabulary";
import { book } from "./book";
import type { Column } from "./column";
import { saySetting } from "./study-hours";
import type { ActivistLine, RosterLine, StudyLine } from "./rows";

type Named = Pick<RosterLine, "name" | "gender" | "birthMonth" | "joinedOn">;
const name: Column<Pick<Named, "name">> = { zh: "姓名", cell: (row) => row.name };
const gender: Column<Named> = { zh: "性别", cell: (row) => genders[row.gender].zh };
const born: Column<Named> = { zh: "出生年月", cell: (row) => row.birthMonth };
const joined: Column<Named> = { zh: "入党日期", cell: (row) => row.joinedOn };
const reached = (stage: keyof ActivistLine["since"], zh: string): Column<ActivistLine> => ({ zh, cell: ({ since }) => since[stage] ?? null });

export const memberBooks = {
  member_roster: book({
    no: 1, zh: "党员名册", sensitivity: "members", feed: "roster",
    note: "当年的为今天在册，往年的为当年 12 月 31 日在册。出生年月没有查看权限的只到年。",
    columns: [
      name, gender, { zh: "民族", cell: (row) => row.ethnicity }, born, { zh: "学历", cell: (row) => (row.education ? educations[row.education].zh : null) }, joined,
      { zh: "转正日期", cell: (row) => row.confirmedOn }, { zh: "支部", cell: (row) => row.branchName }, { zh: "小组", cell: (row) => row.groupName },
      { zh: "职务", cell: (row) => row.posts.join("、") }, { zh: "状态", cell: (row) => `${stages[row.stage].zh}，${statuses[row.status].zh}` },
    ],
  }),
  mobile_member_book: book({
    no: 6, zh: "流动党员登记", sensitivity: "members", feed: "mobile",
    note: "当年有过外出的党员。联系方式只到手机尾号，完整号码在党员信息里查看，会留下记录。",
    columns: [
      name, gender, born, { zh: "入党时间", cell: (row) => row.joinedOn }, { zh: "外出时间", cell: (row) => row.outOn }, { zh: "外出地点", cell: (row) => row.place }, { zh: "外出原因", cell: (row) => mobileReasons[row.reason].zh },
      { zh: "联系方式", cell: (row) => (row.mobileTail ? `尾号 ${row.mobileTail}` : null) }, { zh: "流入地党组织", cell: (row) => row.hostBranch }, { zh: "联系人", cell: (row) => row.contactName },
      { zh: "最近联系日期", cell: (row) => row.lastContactOn }, { zh: "返回日期", cell: (row) => row.returnedOn },
    ],
  }),
  study_hours: book({
    no: 11, zh: "党员学习学时登记", sensitivity: "names", feed: "study",
    note: "由到会情况自动算：到场、视频、送学上门的计学时；同一时段只计一次，一场会几项内容只取学时最多的一项。不计网页在线时间。",
    columns: [
      name, { zh: "日期", cell: (row) => row.on }, { zh: "内容", cell: (row) => row.content }, { zh: "学习方式", cell: (row) => (row.on ? saySetting(row.setting) : null) },
      { zh: "学时", cell: (row) => row.counted }, { zh: "累计", cell: (row) => row.total }, { zh: "年度应达到", cell: (row) => row.target },
      { zh: "说明", cell: (row: StudyLine) => (row.on && row.counted < row.hours ? "同一时段已计，不重复计" : null) },
    ],
  }),
  activist_roster: book({
    no: 13, zh: "入党积极分子名册", sensitivity: "members", feed: "activists",
    note: "培养联系人、半年考察本站还没有这项记录，请在打印件上补填。",
    columns: [name, gender, born, { zh: "现在类别", cell: (row) => stages[row.stage].zh }, reached("applicant", "申请日期"), reached("activist", "确定为积极分子日期"), reached("target", "列为发展对象日期")],
  }),
  transfer_book: book({
    no: 14, zh: "组织关系转接登记", sensitivity: "names", feed: "transfers",
    columns: [
      name, { zh: "转接", cell: (row) => (row.direction === "out" ? "转出" : "转入") }, { zh: "转出组织", cell: (row) => row.fromOrg }, { zh: "转入组织", cell: (row) => row.toOrg },
      { zh: "介绍信号", cell: (row) => row.letterNo }, { zh: "开具日期", cell: (row) => row.issuedOn }, { zh: "有效期至", cell: (row) => row.validUntil }, { zh: "党费交至", cell: (row) => row.duesPaidTo },
      { zh: "回执日期", cell: (row) => row.receiptOn ?? "还没有收到" },
    ],
  }),
};
