/** Quarterly accounts of the collectives: invented, but every one balances and continues the quarter before. */
import { periodDays, sayPeriod, type Period } from "@/domain/calendar/period";
import type { NoticeBody } from "@/domain/disclosure/body";
import { blankLine, type Statement, type StatementLine } from "@/domain/disclosure/finance/statement";
import type { LineRow } from "@/domain/disclosure/finance/rows";
import { sum } from "@/domain/money/fen";
import type { TownCommunity } from "../town/communities";
import type { About } from "./content";
import { chance as chanceOf, type Chance } from "./random";

type Entry = { row: LineRow; account: string; summary: string; counterparty: string; fen: number; month: number; day: number };

const income = (chance: Chance): Entry[] => [
  { row: "operating_income", account: "租赁收入", summary: chance.pick(["沿街门面租金", "仓房租金", "旧校舍租金"]), counterparty: chance.pick(["清河建材经营部", "惠农农资店", "清河快递服务点"]), fen: chance.between(120, 480) * 10000, month: 0, day: chance.between(4, 12) },
  { row: "contracting_income", account: "发包及上交收入", summary: chance.pick(["机动地承包款", "鱼塘承包款", "果园承包款"]), counterparty: "农户承包组", fen: chance.between(40, 190) * 10000 + chance.between(0, 99) * 100, month: 1, day: chance.between(6, 22) },
  { row: "interest_income", account: "利息收入", summary: "结息", counterparty: "镇信用社", fen: chance.between(4200, 19800), month: 2, day: 21 },
];

const expenses = (chance: Chance): Entry[] => [
  ...[0, 1, 2].map((month): Entry => ({ row: "personnel", account: "人员报酬", summary: "误工补贴", counterparty: "村组干部", fen: 620000, month, day: 28 })),
  { row: "public_welfare", account: "公益支出", summary: "保洁费", counterparty: `${chance.pick(["净源", "洁城", "绿野"])}保洁队`, fen: chance.between(90, 160) * 10000, month: 2, day: 26 },
  { row: "public_welfare", account: "公益支出", summary: chance.pick(["路灯维修", "排水沟疏通", "公厕维修", "护栏更换"]), counterparty: chance.pick(["清河照明服务部", "清河建筑修缮队", "清河农机服务部"]), fen: chance.between(18, 96) * 10000 + chance.between(0, 9) * 1000, month: 1, day: chance.between(3, 25) },
  { row: "administration", account: "管理费用", summary: "水电办公", counterparty: "镇供电所等", fen: chance.between(2100, 5200) * 100 + chance.between(0, 99), month: 2, day: 18 },
  { row: "other_expense", account: "其他支出", summary: "档案盒及打印耗材", counterparty: "镇文印店", fen: chance.between(3, 14) * 10000, month: 1, day: 15 },
];

function lineOf(entry: Entry, n: number, period: Period, side: "income" | "expense", about: Pick<About, "cadres">): StatementLine {
  const { from } = periodDays(period);
  const month = String(+from.slice(5, 7) + entry.month).padStart(2, "0");
  const spent = side === "expense" && { fundSource: "集体经营和发包收入", approvedBy: "社区两委会，书记签批", voucherPlace: "社区会计档案柜" };
  return {
    ...blankLine(`l${n}`, side), day: `${from.slice(0, 4)}-${month}-${String(entry.day).padStart(2, "0")}`, voucherNo: `记-${String(n).padStart(3, "0")}`,
    row: entry.row, account: entry.account, summary: entry.summary, counterparty: entry.counterparty, handledBy: about.cadres.bookkeeper, amount: entry.fen, ...spent,
  };
}

/** What came before the portal: the first opening balance, entered once with its evidence (ruling 13). */
function firstOpening(community: TownCommunity): number {
  return chanceOf(`opening ${community.id}`).between(600, 2600) * 10000 + chanceOf(`cents ${community.id}`).between(0, 9999);
}

function entriesOf(community: TownCommunity, period: Period) {
  const chance = chanceOf(`accounts ${community.id} ${period}`);
  return { income: income(chance), expenses: expenses(chance) };
}

function openingOf(community: TownCommunity, period: Period): number {
  let balance = firstOpening(community);
  for (const earlier of ["2026-Q1", "2026-Q2", "2026-Q3"].filter((p) => p < period)) {
    const entries = entriesOf(community, earlier);
    balance += sum(entries.income.map((e) => e.fen)) - sum(entries.expenses.map((e) => e.fen));
  }
  return balance;
}

/** The quarter's statement of a community. */
export function statementOf(about: About): NoticeBody {
  const { community, period } = about;
  const entries = entriesOf(community, period);
  const lines = [
    ...entries.income.map((entry, i) => lineOf(entry, i + 1, period, "income", about)),
    ...entries.expenses.map((entry, i) => lineOf(entry, entries.income.length + i + 1, period, "expense", about)),
  ];
  return { kind: "finance", statement: closed({ period, opening: openingOf(community, period), openingEvidence: period === "2026-Q1" ? "2025年12月31日银行对账单与现金盘点表" : "", lines }) };
}

type Open = Pick<Statement, "period" | "opening" | "openingEvidence" | "lines">;

/** Adds what follows from the lines: closing, and the money where it lies (what is over full thousands in cash). */
export function closed(open: Open, cash?: number): Statement {
  const signed = open.lines.map((line) => (line.side === "income" ? line.amount! : -line.amount!));
  const closing = open.opening! + sum(signed);
  const inHand = cash ?? closing % 300000;
  return {
    ...open, declared: [], cash: inHand, closing,
    banks: [{ bank: "镇信用社", holder: "集体经济组织", tail: "2026", amount: closing - inHand, agreesWithStatement: true, note: "" }],
  };
}

export const statementTitle = (about: About) => `${about.community.name}${sayPeriod(about.period)}集体收支`;
