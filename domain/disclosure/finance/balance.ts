/**
 * The checks of a finance statement, as one table: the same function answers while the clerk is typing and again on the server.
 * FIN-07 (whose signatures) is enforced by domain/disclosure/signing.ts.
 */
import { accountsAreCollective, contractsAreOrdinary } from "./clues";
import { openingContinues, periodsFollow } from "./continuity";
import { linesAreComplete, majorIsDecided, negativesAreReversals, payeesArePublished } from "./entries";
import type { BalanceContext, Check, Concern } from "./finding";
import type { Statement } from "./statement";
import { closingReckons, declaredAgrees, moneyIsDescribed, moneyIsThere, otherIsSmall, summaryIsComplete } from "./totals";

/** Rules of handbook §4.5 (F…: the elements a table must have; FIN…: how figures hang together) and §4.9 (DIS-02), in order of reading. */
export const financeRules = {
  "DIS-02": { says: "期间不断档、不重叠", check: periodsFollow },
  "FIN-01": { says: "期初余额等于上期期末余额", check: openingContinues },
  F02: { says: "收支总表填写完整", check: summaryIsComplete },
  F03: { says: "收入逐笔填写完整", check: linesAreComplete("income") },
  F04: { says: "支出逐笔填写完整", check: linesAreComplete("expense") },
  F05: { says: "货币资金填写完整", check: moneyIsDescribed },
  "FIN-03": { says: "总表合计等于明细合计", check: declaredAgrees },
  "FIN-02": { says: "期末余额等于期初加收入减支出", check: closingReckons },
  "FIN-04": { says: "期末余额等于现金加银行存款", check: moneyIsThere },
  "FIN-05": { says: "负数只用于红字冲销", check: negativesAreReversals },
  "FIN-06": { says: "大额支出有四议两公开编号", check: majorIsDecided },
  "FIN-08": { says: "集体资金不存个人账户", check: accountsAreCollective },
  "FIN-09": { says: "合同租金和租期没有异常", check: contractsAreOrdinary },
  "FIN-10": { says: "“其他支出”不过多", check: otherIsSmall },
  "FIN-11": { says: "领取报酬的人在已公开名单内", check: payeesArePublished },
} as const satisfies Record<string, { says: string; check: Check }>;

export type FinanceRule = keyof typeof financeRules;
export type Finding = Concern & { rule: FinanceRule };

/** Everything that stands against a statement; empty when it may go on. Rules can be picked, for a part of the checks. */
export function checkStatement(statement: Statement, context: BalanceContext, rules = Object.keys(financeRules) as FinanceRule[]): Finding[] {
  return rules.flatMap((rule) => financeRules[rule].check(statement, context).map((found) => ({ rule, ...found })));
}
