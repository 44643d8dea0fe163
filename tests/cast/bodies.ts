/** Bodies of notices for tests: a statement that balances, with as many lines as wanted; lists; tables. */
import type { NoticeBody } from "@/domain/disclosure/body";
import { blankLine, type StatementLine } from "@/domain/disclosure/finance/statement";
import { closed } from "@/db/seed/history/statement-content";
import type { Period } from "@/domain/calendar/period";
import { periodDays } from "@/domain/calendar/period";

const things = ["路灯维修", "排水沟疏通", "公厕维修", "护栏更换", "渠道清淤", "垃圾清运", "广场保洁", "水泵检修", "门窗更换", "绿化补植", "泵房电费", "井盖更换"];
const places = ["一组北巷", "二组桥头", "三组晒场", "四组渠口", "五组村口", "六组学堂旁", "七组老井边"];
const firms = ["清河照明服务部", "清河建筑修缮队", "清河农机服务部", "净源保洁队", "镇供电所", "绿野园艺社", "惠农五金店", "石桥运输队"];
const pick = <T>(list: readonly T[], n: number) => list[n % list.length]!;

/** `lines` expenses and three incomes; opening 186,420.50 unless told. Lines differ from each other as real ones do. */
export function statementBody(period: Period, { lines = 6, opening = 18_642_050, evidence = "2026年6月30日银行对账单和现金盘点表" } = {}): NoticeBody {
  const { from } = periodDays(period);
  const day = (n: number) => `${from.slice(0, 8)}${String((n % 28) + 1).padStart(2, "0")}`;
  const line = (id: string, side: "income" | "expense"): StatementLine => ({ ...blankLine(id, side), voucherNo: `记-${id}`, handledBy: "苏岫安" });
  const income = ["沿街仓房租金", "机动地承包款", "废旧物资处置"].map((summary, i): StatementLine => ({
    ...line(`i${i + 1}`, "income"), day: day(i * 9), row: pick(["operating_income", "contracting_income", "other_income"], i), account: "收入", summary, counterparty: pick(firms, i), amount: (i + 1) * 2_000_000,
  }));
  const expense = Array.from({ length: lines }, (_, i): StatementLine => ({
    ...line(`e${i + 1}`, "expense"), day: day(i), row: pick(["public_welfare", "operating_expense", "administration"], i), account: "支出",
    summary: `${pick(places, i)}${pick(things, i * 5)}（第${i + 1}批）`, counterparty: pick(firms, i * 3), amount: 10_000 + i * 1_237,
    fundSource: pick(["集体经营收入", "发包收入", "县级奖补资金"], i), approvedBy: pick(["社区两委会，书记签批", "村民代表会议决议"], i), voucherPlace: pick(["社区会计档案柜", "镇代理记账中心"], i),
  }));
  return { kind: "finance", statement: closed({ period, opening, openingEvidence: evidence, lines: [...income, ...expense] }, 142_050) };
}

export function householdsBody(names: readonly string[]): NoticeBody {
  return { kind: "beneficiaries", rows: names.map((householder, i) => ({ householder, people: (i % 4) + 1, category: "最低生活保障", place: "石桥社区三组", amount: null })), note: "" };
}

export function tableBody(rows: readonly (readonly string[])[], columns = ["项目", "说明"]): NoticeBody {
  return { kind: "table", columns: columns.map((name) => ({ name, type: name.includes("（元）") ? "money" as const : "text" as const })), rows: rows.map((row) => [...row]), note: "" };
}
