/** The few shapes a kind's own fields have. One description serves the form, the parser, the gate, the record and the book. */
import { z } from "zod";
import { isDay } from "../calendar/day";

type Words = Readonly<Record<string, { zh: string }>>;
/** `need`: must be filled before the record is handed in (never for saving; ruling 9). */
type Base = { zh: string; hint?: string; need?: true };
export type Field = Base &
  ({ as: "line"; max: number } | { as: "lines" } | { as: "day" } | { as: "amount"; unit: string; most: number } | { as: "choice"; of: Words } | { as: "ticks"; of: Words });

export type ValueOf<F extends Field> = F extends { as: "lines" | "ticks" } ? string[] : F extends { as: "amount" } ? number | null : string;

const MOST_LINES = 40;
const LONGEST_LINE = 300;

/** Each shape with what an empty one is, how it is stored, and how a form's text becomes it. */
const shapes = {
  line: { empty: "", read: (text: string) => text.trim().replace(/\s+/g, " "), schema: z.string().max(LONGEST_LINE) },
  lines: { empty: [] as string[], read: (text: string) => text.split("\n").map((line) => line.trim()).filter(Boolean).slice(0, MOST_LINES), schema: z.array(z.string().max(LONGEST_LINE)).max(MOST_LINES) },
  day: { empty: "", read: (text: string) => text.trim(), schema: z.string().refine((text) => text === "" || isDay(text)) },
  amount: { empty: null, read: (text: string) => (/^\d{1,5}(\.\d)?$/.test(text.trim()) ? +text : null), schema: z.number().min(0).nullable() },
  choice: { empty: "", read: (text: string) => text, schema: z.string().max(40) },
  ticks: { empty: [] as string[], read: (text: string) => text.split(",").filter(Boolean), schema: z.array(z.string().max(40)).max(20) },
} as const;

export function emptyValue(field: Field): string | string[] | number | null {
  return shapes[field.as].empty as string | string[] | number | null;
}

export function isEmptyValue(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

export function fieldSchema(field: Field): z.ZodType {
  return shapes[field.as].schema;
}

/** Reads what a form sent for one field. @returns the value, or what is wrong with it. */
export function readField(field: Field, sent: string | string[] | undefined): { value: unknown } | { fault: string } {
  const text = [sent ?? ""].flat();
  const value = shapes[field.as].read(field.as === "ticks" ? text.join(",") : text[0]!);
  if (field.as === "line" && (value as string).length > field.max) return { fault: `“${field.zh}”最多 ${field.max} 个字` };
  if (field.as === "lines" && (value as string[]).some((line) => line.length > LONGEST_LINE)) return { fault: `“${field.zh}”每行最多 ${LONGEST_LINE} 个字` };
  if (field.as === "day" && value !== "" && !isDay(value as string)) return { fault: `“${field.zh}”请按 2026-10-12 的样子填写日期` };
  if (field.as === "amount" && text[0]!.trim() !== "" && (value === null || (value as number) > field.most)) return { fault: `“${field.zh}”请填 0 到 ${field.most} 的数` };
  if (field.as === "choice" && value !== "" && !Object.hasOwn(field.of, value as string)) return { fault: `“${field.zh}”请从列表里选择` };
  if (field.as === "ticks" && !(value as string[]).every((one) => Object.hasOwn(field.of, one))) return { fault: `“${field.zh}”请从列表里选择` };
  return { value };
}

type Said = string | string[] | number;
const nameOf = (of: Words, text: string) => Object.keys(of).find((name) => of[name]!.zh === text) ?? text;

/** Reads a value as `sayValue` gives it (3 学时, 现场实践). An empty one is a fault. */
export function readSaid(field: Field, said: string): { value: Said } | { fault: string } {
  const text = said.trim();
  const sent = field.as === "choice" ? nameOf(field.of, text)
    : field.as === "ticks" ? text.split(/[、，,]/).map((one) => nameOf(field.of, one.trim()))
    : field.as === "amount" && text.endsWith(field.unit) ? text.slice(0, -field.unit.length).trim() : text;
  const read = readField(field, sent);
  if ("fault" in read) return { fault: field.as === "choice" || field.as === "ticks" ? `“${field.zh}”请写其中的：${Object.values(field.of).map(({ zh }) => zh).join("、")}` : read.fault };
  return isEmptyValue(read.value) ? { fault: `请填写“${field.zh}”应当是什么` } : { value: read.value as Said };
}

/** A value as people read it; "" for an empty one. */
export function sayValue(field: Field, value: unknown): string {
  if (isEmptyValue(value)) return "";
  if (field.as === "choice") return field.of[value as string]?.zh ?? "";
  if (field.as === "ticks") return (value as string[]).map((one) => field.of[one]?.zh ?? one).join("、");
  if (field.as === "lines") return (value as string[]).join("\n");
  if (field.as === "amount") return `${value as number} ${field.unit}`;
  return String(value);
}
