/**
 * A list of beneficiaries as the editor shows it. Columns are mapped to the whitelist of handbook §12.2; any other column is
 * refused by its name, so that nothing else about a person can get in.
 */
import { beneficiaryColumns, isPublicColumn, type BeneficiaryColumn } from "../../privacy/beneficiary-columns";
import { parseYuan, plainYuan } from "../../money/fen";
import type { Beneficiary, BodyOf } from "../body";
import { readCells, writeCells } from "./cells";
import { typed, type Errors, type Reading, type Typed } from "./typed";

type List = BodyOf<"beneficiaries">;

/** Other names in use for the columns, beside the column's own. */
const synonyms: Record<BeneficiaryColumn, readonly string[]> = {
  householder: ["户主", "姓名", "享受人", "保障对象"],
  insured_persons: ["人数", "保障人数", "户内人数", "享受人数"],
  category: ["类别", "救助类别", "补贴类别", "享受类别", "项目"],
  community: ["村居", "村组", "小组", "居民小组", "所在小组", "社区", "所在社区"],
  amount: ["补贴金额", "保障金额", "发放金额", "救助金额", "金额（元）", "金额(元)"],
};

/** Columns that say nothing about a person. */
const ignored = ["序号", "编号", "号"];

const order = Object.keys(beneficiaryColumns) as BeneficiaryColumn[];

type Mapped = { at: Partial<Record<BeneficiaryColumn, number>>; faults: string[] };

/** Which column is which. @returns a fault for every column that may not be published, is missing, or is there twice */
export function mapColumns(names: readonly string[], amountIsPublic: boolean): Mapped {
  const at: Mapped["at"] = {};
  const faults: string[] = [];
  names.forEach((name, index) => {
    const column = columnNamed(name);
    if (column && at[column] !== undefined) faults.push(`有两列都是“${beneficiaryColumns[column].zh}”，请只留一列`);
    else if (column && isPublicColumn(column, amountIsPublic)) at[column] = index;
    else if (column) faults.push(`“${name}”这一列不能公开：名单默认不公布金额。政策要求公布的，请镇党建办先在“参数”里打开`);
    else if (!ignored.includes(name)) faults.push(`“${name || `第 ${index + 1} 列`}”这一列不能公开，请删去后再粘贴。名单里只能有：${allowed(amountIsPublic)}`);
  });
  const missing = order.filter((column) => !beneficiaryColumns[column].bySetting && at[column] === undefined);
  return { at, faults: [...faults, ...missing.map((column) => `缺少“${beneficiaryColumns[column].zh}”这一列`)] };
}

function columnNamed(name: string): BeneficiaryColumn | null {
  return order.find((column) => beneficiaryColumns[column].zh === name || synonyms[column].includes(name)) ?? null;
}

function allowed(amountIsPublic: boolean): string {
  return order.filter((column) => isPublicColumn(column, amountIsPublic)).map((column) => beneficiaryColumns[column].zh).join("、");
}

/** Rows with the column names first, as pasted or imported. */
export function beneficiariesFrom(cells: readonly (readonly string[])[], note: string, amountIsPublic: boolean): Reading<List> {
  const [names = [], ...rows] = cells;
  if (rows.length === 0 && names.length === 0) return { value: { kind: "beneficiaries", rows: [], note }, errors: {} };
  const { at, faults } = mapColumns(names, amountIsPublic);
  if (faults.length > 0) return { value: { kind: "beneficiaries", rows: [], note }, errors: { table: faults.join("；") } };
  const errors: Errors = {};
  const read = rows.map((row, r) => readRow(row, at, (message) => (errors.table ??= `第 ${r + 1} 户：${message}`)));
  return { value: { kind: "beneficiaries", rows: read, note }, errors };
}

function readRow(row: readonly string[], at: Mapped["at"], fault: (message: string) => void): Beneficiary {
  const cell = (column: BeneficiaryColumn) => (at[column] === undefined ? "" : (row[at[column]] ?? ""));
  const people = /^(\d{1,2})(?:人|\.0)?$/.exec(cell("insured_persons"))?.[1];
  if (!people) fault(`“户内保障人数”应为整数，现在是“${cell("insured_persons")}”`);
  const amount = cell("amount") === "" ? null : parseYuan(cell("amount"));
  if (amount === null && cell("amount") !== "") fault(`“金额”应为金额（元），现在是“${cell("amount")}”`);
  return { householder: cell("householder"), people: +(people ?? 0), category: cell("category"), place: cell("community"), amount };
}

export function readBeneficiaries(values: Typed, amountIsPublic: boolean): Reading<List> {
  return beneficiariesFrom(readCells(typed(values, "table")), typed(values, "note"), amountIsPublic);
}

/** The text of the editor's field; for an empty list only the column names, as a start. */
export function beneficiariesText(body: List, amountIsPublic: boolean): string {
  const columns = order.filter((column) => isPublicColumn(column, amountIsPublic));
  const cells = (row: Beneficiary): Record<BeneficiaryColumn, string> => ({
    householder: row.householder, insured_persons: String(row.people), category: row.category, community: row.place, amount: row.amount === null ? "" : plainYuan(row.amount),
  });
  return writeCells([columns.map((column) => beneficiaryColumns[column].zh), ...body.rows.map((row) => columns.map((column) => cells(row)[column]))]);
}
