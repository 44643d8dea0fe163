/** The organization workbook (ruling 43): four sheets of the town's bodies and one of its staff, each with its columns. Template, reader and dry run all follow this table. */
import { branchKinds, branchParents } from "../branch-status";
import { branchCategories, communityKinds } from "../kinds";
import { code, count, day, flag, name, phone, text, word, type Reader } from "./cells";
import { staffSheet } from "./staff-sheet";

export type SheetSpec = { zh: string; columns: readonly Column[] };
export type Column = { key: string; zh: string; read: Reader; required?: true; example: string };

const PEOPLE = 9_999_999;
const communityName: Column = { key: "communityName", zh: "社区名称", read: name(30), required: true, example: "石桥社区" };

export const workbookSheets = {
  communities: {
    zh: "社区",
    columns: [
      { key: "id", zh: "社区代码", read: code(/^[a-z][a-z0-9-]{1,29}$/, "shiqiao（小写拼音，用在网址里）"), required: true, example: "shiqiao" },
      { key: "name", zh: "社区名称", read: name(30), required: true, example: "石桥社区" },
      { key: "kind", zh: "类型", read: word(communityKinds), required: true, example: "村改居" },
      { key: "registeredHouseholds", zh: "户籍户数", read: count(PEOPLE), example: "1807" },
      { key: "registeredPeople", zh: "户籍人口", read: count(PEOPLE), example: "6422" },
      { key: "residentHouseholds", zh: "常住户数", read: count(PEOPLE), example: "2180" },
      { key: "residentPeople", zh: "常住人口", read: count(PEOPLE), example: "7514" },
      { key: "collectiveAccount", zh: "有集体账户", read: flag, example: "是" },
      { key: "financeMonthly", zh: "财务按月公开", read: flag, example: "否" },
      { key: "secretaryIsDirector", zh: "书记兼任主任", read: flag, example: "是" },
      { key: "officePhone", zh: "办公电话", read: phone, example: "0900-5550003" },
      { key: "boardLocation", zh: "公开栏位置", read: text(100), example: "石桥社区党群服务中心门口" },
    ],
  },
  residentsGroups: {
    zh: "居民小组",
    columns: [communityName, { key: "name", zh: "小组名称", read: name(20), required: true, example: "一组" }],
  },
  branches: {
    zh: "党支部",
    columns: [
      { key: "id", zh: "支部代码", read: code(/^[a-z0-9]{2,20}$/, "QH007"), required: true, example: "QH007" },
      { key: "name", zh: "支部名称", read: name(40), required: true, example: "石桥社区第一党支部" },
      { key: "category", zh: "类别", read: word(branchCategories), required: true, example: "农村" },
      { key: "communityName", zh: "归口社区", read: name(30), example: "石桥社区" },
      { key: "leadsCommunity", zh: "社区牵头支部", read: flag, example: "是" },
      { key: "kind", zh: "形式", read: word(branchKinds), example: "党支部" },
      { key: "parent", zh: "上级党组织", read: word(branchParents), example: "社区党组织" },
      { key: "coveredUnits", zh: "覆盖单位数", read: count(99), example: "1" },
      { key: "hasCommittee", zh: "设支委会", read: flag, required: true, example: "是" },
      { key: "establishedOn", zh: "成立日期", read: day, required: true, example: "2011-07-01" },
      { key: "termStartedOn", zh: "本届开始日期", read: day, required: true, example: "2021-11-20" },
      { key: "approvalDocument", zh: "批复文号", read: text(60), example: "某党〔2011〕7号" },
      { key: "themeDay", zh: "主题党日（每月几日）", read: count(28), example: "5" },
      { key: "address", zh: "活动场所", read: text(100), example: "石桥社区党群服务中心" },
      { key: "phone", zh: "支部电话", read: phone, example: "0900-5550047" },
    ],
  },
  partyGroups: {
    zh: "党小组",
    columns: [
      { key: "branchCode", zh: "支部代码", read: code(/^[a-z0-9]{2,20}$/, "QH007"), required: true, example: "QH007" },
      { key: "name", zh: "小组名称", read: name(20), required: true, example: "第一党小组" },
    ],
  },
} as const satisfies Record<string, { zh: string; columns: readonly Column[] }>;
export type SheetKey = keyof typeof workbookSheets;
export const sheetKeys = Object.keys(workbookSheets) as SheetKey[];

/** The rows of an empty template: the headings and one example line, which is marked and skipped when it is left in. */
export const EXAMPLE = "（示例，可删）";
export function templateSheets(): { name: string; rows: string[][] }[] {
  return [...sheetKeys.map((key) => workbookSheets[key]), staffSheet].map(({ zh, columns }: SheetSpec) => {
    return { name: zh, rows: [[...columns.map(({ zh, required }) => (required ? `${zh}*` : zh)), "备注"], [...columns.map(({ example }) => example), EXAMPLE]] };
  });
}
