/** A table body as the editor shows it: one text with the column names in its first row, and a type for every column. */
import { columnTypes, type BodyOf, type ColumnType } from "../body";
import { readDay } from "../finance/import-cells";
import { readCells, writeCells } from "./cells";
import { typed, type Errors, type Reading, type Typed } from "./typed";

type Table = BodyOf<"table">;

/** The name of the field that holds a column's type: by the column's name, so that it stays with it when columns move. */
export function typeField(column: string): string {
  return `type.${column}`;
}

/** The text of the editor's field. */
export function tableText(body: Table): string {
  return writeCells([body.columns.map((column) => column.name), ...body.rows]);
}

const moneyName = /金额|[（(]元[)）]|价格?$|[款费资]$|补贴|补助|余额|合计/;

/** The narrowest type that every filled cell of a column fits. A column of amounts is told from numbers by its name. */
export function inferType(name: string, cells: readonly string[]): ColumnType {
  const filled = cells.filter((cell) => cell !== "");
  const fits = (type: ColumnType) => filled.length > 0 && filled.every((cell) => columnTypes[type].accepts(type === "day" ? asDay(cell) : cell));
  if (fits("day")) return "day";
  if (moneyName.test(name) && fits("money")) return "money";
  return fits("number") ? "number" : "text";
}

/** 2026/7/6 and 2026年7月6日 are stored as days; what is no day stays as it was typed. */
function asDay(cell: string): string {
  return readDay(cell) ?? cell;
}

/** Rows with their column names first, as pasted or imported. Types that were chosen before stand. */
export function tableFrom(cells: readonly (readonly string[])[], note: string, chosen: (column: string) => string): Reading<Table> {
  const [names = [], ...rows] = cells;
  const errors: Errors = {};
  const twice = names.find((name, i) => name !== "" && names.indexOf(name) !== i);
  if (names.includes("")) errors.table = `第一行要写列名，第 ${names.indexOf("") + 1} 列还没有名称`;
  if (twice) errors.table = `有两列都叫“${twice}”，请改成不同的名称`;
  const columns = names.map((name, c) => ({ name, type: typeOf(chosen(name)) ?? inferType(name, rows.map((row) => row[c] ?? "")) }));
  const typedRows = rows.map((row) => columns.map(({ type }, c) => (type === "day" ? asDay(row[c] ?? "") : (row[c] ?? ""))));
  return { value: { kind: "table", columns, rows: typedRows, note }, errors };
}

/** Every wrong cell is named by its row and column when the whole body is checked (`tableBodySchema`). */
export function readTable(values: Typed): Reading<Table> {
  return tableFrom(readCells(typed(values, "table")), typed(values, "note"), (column) => typed(values, typeField(column)));
}

function typeOf(text: string): ColumnType | null {
  return text in columnTypes ? (text as ColumnType) : null;
}
