/**
 * The column vocabulary (design §6). Schemas speak these words only; this file and client.ts are the two that know the engine.
 * CHECK constraints follow from the words, so a wrong day or state cannot be stored by any path.
 */
import { sql } from "drizzle-orm";
import {
  check, index as sqliteIndex, integer, sqliteTable, text as sqliteText, uniqueIndex as sqliteUnique,
  type SQLiteColumnBuilderBase, type SQLiteTableExtraConfigValue,
} from "drizzle-orm/sqlite-core";
import type { Day, Instant } from "@/domain/calendar/day";
import type { Fen } from "@/domain/money/fen";

type Condition = (column: string) => string;
const conditions = new WeakMap<object, Condition>();

function checked<B extends object>(builder: B, condition: Condition): B {
  conditions.set(builder, condition);
  return builder;
}

const digits = (pattern: string): Condition => (c) => `${c} glob '${pattern.replace(/9/g, "[0-9]")}'`;

/** A primary key made in JS (see db/id.ts). */
export const id = () => sqliteText().primaryKey();
/** A growing number given by the engine: order of arrival. */
export const sequence = () => integer().primaryKey({ autoIncrement: true });
export const text = () => sqliteText();
export const number = () => integer();
export const fen = () => integer().$type<Fen>();
export const flag = () => checked(integer({ mode: "boolean" }), (c) => `${c} in (0, 1)`);
export const day = () => checked(sqliteText().$type<Day>(), digits("9999-99-99"));
export const month = () => checked(sqliteText(), digits("9999-99"));
export const instant = () => checked(sqliteText().$type<Instant>(), digits("9999-99-99T99:99:99*Z"));
export const json = <T>() => checked(sqliteText({ mode: "json" }).$type<T>(), (c) => `json_valid(${c})`);
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  checked(sqliteText({ enum: values as unknown as [T[number], ...T[number][]] }), (c) => `${c} in (${values.map((v) => `'${v}'`).join(", ")})`);

/** A table under another name, for joining it twice. */
export { alias } from "drizzle-orm/sqlite-core";
export const index = sqliteIndex;
export const unique = sqliteUnique;

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
}

/** A table whose columns carry their own checks; `also` adds indexes. */
export function table<N extends string, C extends Record<string, SQLiteColumnBuilderBase>>(
  name: N,
  columns: C,
  also: (self: ReturnType<typeof sqliteTable<N, C>>) => SQLiteTableExtraConfigValue[] = () => [],
) {
  const checks = Object.entries(columns).flatMap(([key, builder]) => {
    const condition = conditions.get(builder);
    const column = snake(key);
    return condition ? [check(`${name}_${column}`, sql.raw(condition(`"${column}"`)))] : [];
  });
  return sqliteTable(name, columns, (self) => [...checks, ...also(self as never)]);
}
