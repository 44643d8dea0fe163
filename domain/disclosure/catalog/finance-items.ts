/**
 * 财务公开目录 F01–F18 (handbook §4.5, a template: the 44 items of the 2011 rules were not read). Owed by villages, and by
 * town communities with a collective account. One statement meets F02–F05 (ruling 13): F02 carries the duty.
 */
import { collectiveFinanceDisclosure, collectiveFinanceSystem, collectiveLaw, ruralRevivalLaw, villageLaw } from "./basis";
import { catalogItem, type CatalogItem } from "./item";

const rules = collectiveFinanceDisclosure();
const statement = { frequencies: ["quarterly"], monthlyBySwitch: true, bodies: ["finance"] } as const;
const statementBasis = [collectiveLaw("第四十五条、第四十六条"), villageLaw("第三十条"), rules] as const;

export const financeItems: readonly CatalogItem[] = [
  catalogItem({
    code: "F01", title: "年度财务计划", elements: ["收支计划", "建设计划", "投资计划", "分配计划", "成员（代表）会议通过日期"],
    frequencies: ["yearly"], publicity: ["board_keep", "member_meeting"], bodies: ["table", "text"], basis: [rules, collectiveLaw("第四十五条")],
  }),
  catalogItem({
    code: "F02", title: "收支公开", elements: ["期初余额", "收入", "支出", "期末余额"], ...statement, basis: statementBasis,
    note: "一份收支报表同时公开收支总表、收入明细、支出明细和货币资金余额（F02–F05）。",
  }),
  catalogItem({
    code: "F03", title: "收入逐笔明细", elements: ["日期", "凭证号", "摘要", "来源", "金额"], ...statement, coveredBy: "F02", basis: statementBasis,
  }),
  catalogItem({
    code: "F04", title: "支出逐笔明细", elements: ["日期", "凭证号", "摘要", "用途", "收款方（单位）", "经手", "审批", "金额"], ...statement, coveredBy: "F02",
    basis: statementBasis,
  }),
  catalogItem({
    code: "F05", title: "货币资金余额", elements: ["现金", "各银行存款（账号脱敏）", "与对账单是否一致"], ...statement, coveredBy: "F02", basis: statementBasis,
  }),
  catalogItem({
    code: "F06", title: "债权", elements: ["欠款单位或人（个人脱敏）", "金额", "形成时间", "催收情况"],
    frequencies: ["quarterly"], sensitivity: "medium", bodies: ["table"], basis: [rules],
  }),
  catalogItem({
    code: "F07", title: "债务", elements: ["债权人", "金额", "利率", "期限", "用途", "审批依据"],
    frequencies: ["quarterly"], sensitivity: "medium", bodies: ["table"], basis: [rules],
  }),
  catalogItem({
    code: "F08", title: "固定资产与在建工程", elements: ["名称", "数量", "原值", "使用状态"],
    frequencies: ["half_yearly"], bodies: ["table"], basis: [rules, collectiveFinanceSystem("第四条")],
  }),
  catalogItem({
    code: "F09", title: "资源台账（耕地、林地、水面、建设用地等）", elements: ["四至或面积", "用途", "承租人", "年限"],
    frequencies: ["half_yearly"], bodies: ["table"], basis: [rules],
  }),
  catalogItem({
    code: "F10", title: "发包、租赁、出让合同", elements: ["标的", "价格", "期限", "程序", "承租方（单位名）"],
    frequencies: ["immediate"], publicity: ["resolution", "board_keep"], bodies: ["table", "text"], basis: [rules],
  }),
  catalogItem({
    code: "F11", title: "工程项目预决算", elements: ["预算", "中标", "变更", "决算", "验收"],
    frequencies: ["immediate"], publicity: ["resolution", "board_keep"], bodies: ["table", "text"], basis: [rules],
  }),
  catalogItem({
    code: "F12", title: "财政补助与专项资金", elements: ["文号", "金额", "用途", "结余"],
    frequencies: ["quarterly"], bodies: ["table"], basis: [rules, ruralRevivalLaw("第四十五条")],
  }),
  catalogItem({
    code: "F13", title: "土地征收补偿", elements: ["总额", "分配方案", "已付金额"],
    frequencies: ["immediate"], sensitivity: "medium", publicity: ["resolution", "compensation_plan"], bodies: ["table", "text"], basis: [rules, villageLaw("第二十四条")],
  }),
  catalogItem({
    code: "F14", title: "收益分配方案与结果", elements: ["可分配收益", "公积公益金", "成员分配"],
    frequencies: ["yearly", "immediate"], publicity: ["resolution"], bodies: ["table", "text"], basis: [rules, collectiveLaw("第四十五条")],
  }),
  catalogItem({
    code: "F15", title: "干部报酬、误工补贴", elements: ["姓名", "职务", "金额"],
    frequencies: ["quarterly"], sensitivity: "medium", personLists: true, publicity: ["standard"], bodies: ["table"], basis: [rules],
    note: "人员须在已公布的 V14 名单内。",
  }),
  catalogItem({
    code: "F16", title: "捐赠收支", elements: ["来源", "金额或物资", "用途"],
    frequencies: ["immediate"], bodies: ["table", "text"], basis: [rules],
  }),
  catalogItem({
    code: "F17", title: "一事一议筹资筹劳", elements: ["标准", "收取情况", "减免情况", "使用情况"],
    frequencies: ["immediate"], publicity: ["labour_fund"], bodies: ["table", "text"], basis: [rules, villageLaw("第二十四条")],
  }),
  catalogItem({
    code: "F18", title: "年度财务报告、审计结果", elements: ["年度财务报告", "审计结果", "供成员查阅的时间和地点"],
    frequencies: ["yearly", "immediate"], publicity: ["board_keep", "member_meeting"], bodies: ["table", "text"], basis: [collectiveLaw("第四十六条"), rules],
    note: "成员大会召开 10 日前备好，供成员查阅。",
  }),
];
