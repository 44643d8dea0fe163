/**
 * 石桥's accounts before the third quarter, line by line: its second quarter closes with 186,420.50 yuan. The third quarter is
 * not here: it is what a clerk imports, and villagers then read (handbook §14.6).
 */
import type { NoticeBody } from "@/domain/disclosure/body";
import { blankLine, type StatementLine } from "@/domain/disclosure/finance/statement";
import type { LineRow } from "@/domain/disclosure/finance/rows";
import { parseYuan } from "@/domain/money/fen";
import { closed } from "./statement-content";

type Row = [day: string, row: LineRow, account: string, summary: string, counterparty: string, handledBy: string, yuan: string];

const first: Row[] = [
  ["2026-01-08", "operating_income", "租赁收入", "沿街仓房一季度租金", "石桥粮油加工有限公司", "牛耘嘉", "60000"],
  ["2026-02-05", "subsidy_income", "补助收入", "春节环境整治奖补", "镇财政所", "牛耘嘉", "8000"],
  ["2026-03-21", "interest_income", "利息收入", "一季度结息", "镇信用社", "牛耘嘉", "109.40"],
  ["2026-01-31", "personnel", "人员报酬", "误工补贴（1月）", "村组干部", "牛耘嘉", "6200"],
  ["2026-02-28", "personnel", "人员报酬", "误工补贴（2月）", "村组干部", "牛耘嘉", "6200"],
  ["2026-03-31", "personnel", "人员报酬", "误工补贴（3月）", "村组干部", "牛耘嘉", "6200"],
  ["2026-03-18", "administration", "管理费用", "水电办公", "镇供电所等", "牛耘嘉", "3520.60"],
  ["2026-03-28", "public_welfare", "公益支出", "保洁费（一季度）", "石桥保洁队", "苏岫安", "21000"],
];

const second: Row[] = [
  ["2026-04-08", "operating_income", "租赁收入", "沿街仓房二季度租金", "石桥粮油加工有限公司", "牛耘嘉", "60000"],
  ["2026-04-20", "contracting_income", "发包及上交收入", "机动地承包款（上半年）", "农户承包组", "任汀野", "12400"],
  ["2026-06-21", "interest_income", "利息收入", "二季度结息", "镇信用社", "牛耘嘉", "117.20"],
  ["2026-04-30", "personnel", "人员报酬", "误工补贴（4月）", "村组干部", "牛耘嘉", "6200"],
  ["2026-05-31", "personnel", "人员报酬", "误工补贴（5月）", "村组干部", "牛耘嘉", "6200"],
  ["2026-06-30", "personnel", "人员报酬", "误工补贴（6月）", "村组干部", "牛耘嘉", "6200"],
  ["2026-06-18", "public_welfare", "公益支出", "灌溉渠清淤机械费", "清河镇农机服务部", "任汀野", "14500"],
  ["2026-06-25", "administration", "管理费用", "水电办公", "镇供电所等", "牛耘嘉", "3200"],
  ["2026-06-28", "public_welfare", "公益支出", "保洁费（二季度）", "石桥保洁队", "苏岫安", "21000"],
];

function lines(rows: Row[]): StatementLine[] {
  return rows.map(([day, row, account, summary, counterparty, handledBy, yuan], i) => {
    const side = row.endsWith("_income") ? "income" : "expense";
    const answers = side === "expense" ? { fundSource: "集体经营收入", approvedBy: "社区两委会，书记签批", voucherPlace: "社区会计档案柜" } : {};
    return { ...blankLine(`l${i + 1}`, side), day, voucherNo: `记-${String(i + 1).padStart(3, "0")}`, row, account, summary, counterparty, handledBy, amount: parseYuan(yuan), ...answers };
  });
}

export const shiqiaoFirstQuarter: NoticeBody = {
  kind: "finance",
  statement: closed({ period: "2026-Q1", opening: parseYuan("146214.50"), openingEvidence: "2025年12月31日银行对账单与现金盘点表", lines: lines(first) }, parseYuan("1203.30")!),
};
export const shiqiaoSecondQuarter: NoticeBody = {
  kind: "finance",
  statement: closed({ period: "2026-Q2", opening: parseYuan("171203.30"), openingEvidence: "", lines: lines(second) }, parseYuan("1420.50")!),
};
