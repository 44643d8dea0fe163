/** What the checks of a statement are told beside the statement, and what they answer. */
import type { Period } from "../../calendar/period";
import { sayYuan, type Fen } from "../../money/fen";
import type { SettingValues } from "../../settings";
import type { RowCode } from "./rows";
import type { Statement, StatementLine } from "./statement";

/** The balances of a period as published (its version in force). */
export type PublishedBalance = { period: Period; opening: Fen; closing: Fen };

export type EarlierLine = Pick<StatementLine, "id" | "voucherNo" | "side" | "row" | "amount" | "reversalOf">;

/** A lease or contract in force (F10), for FIN-09. `previousAnnualRent` is null for a first contract. */
export type ContractTerms = { id: string; subject: string; annualRent: Fen; previousAnnualRent: Fen | null; years: number };

export type BalanceContext = {
  /** Every published period of this body, in any order; the period in hand may be among them (a correction). */
  chain: readonly PublishedBalance[];
  /** Lines of published periods that a red-letter line may take back, and the red-letter lines among them. */
  earlierLines: readonly EarlierLine[];
  /** Names published under V14 (误工补贴、干部报酬); null when nothing is published. */
  publishedPayees: readonly string[] | null;
  contracts: readonly ContractTerms[];
  /** People whose names must not be the holder of an account: cadres, committee members. */
  personNames: readonly string[];
  settings: Pick<SettingValues, "finance_cash_limit" | "major_amount" | "finance_other_share" | "contract_rent_drop_share" | "contract_max_years">;
};

/** `block` stops a transition, `warn` needs a reason (handbook §0.2, ruling 9). */
export type Level = "block" | "warn";

export type Concern = {
  level: Level;
  /** Chinese: what is wrong, by how many yuan, where, and what to do. */
  message: string;
  lineIds: readonly string[];
  rows: readonly RowCode[];
  /** Stated minus reckoned, fen. */
  difference: Fen | null;
};

export type Check = (statement: Statement, context: BalanceContext) => Concern[];

export function concern(level: Level, message: string, about: Partial<Omit<Concern, "level" | "message">> = {}): Concern {
  return { level, message, lineIds: [], rows: [], difference: null, ...about };
}

/** `1,234.50 元` */
export function inYuan(fen: Fen): string {
  return `${sayYuan(fen)} 元`;
}

/** `多 0.01 元`, `少 0.01 元` */
export function sayDifference(fen: Fen): string {
  return `${fen > 0 ? "多" : "少"} ${inYuan(Math.abs(fen))}`;
}

const NAMED = 6;

/** `记-006、记-007`; long lists are cut: `… 等 9 笔`. A line without a voucher number is named by its place. */
export function sayLines(lines: readonly Pick<StatementLine, "id" | "voucherNo">[], statement: Statement): string {
  const names = lines.slice(0, NAMED).map((line) => line.voucherNo || `第 ${statement.lines.findIndex(({ id }) => id === line.id) + 1} 笔`);
  return names.join("、") + (lines.length > NAMED ? ` 等 ${lines.length} 笔` : "");
}
