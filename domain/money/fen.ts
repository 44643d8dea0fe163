/** Money is an integer number of fen. */
import { z } from "zod";

export type Fen = number;

const fullWidth = /[０-９．，－＋（）￥−\u3000]/g;

const irregular: Record<string, string> = { "￥": "¥", "−": "-", "\u3000": " " };

/** Full-width digits and signs to plain ones, as spreadsheets and phones produce them. */
export function toHalfWidth(text: string): string {
  return text.replace(fullWidth, (c) => irregular[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

const amountPattern = /^([+-]?)(\d{1,12}|\d{1,3}(?:[, ]\d{3}){1,3})(?:\.(\d{1,2}))?$/;

const grouping = /^\d{1,3}([, ]\d{3})+$/;
const largestYuanDigits = 12;

/**
 * Reads an amount in yuan as people and spreadsheets write it: `1,234.50`, `¥1234.5`, `１２３４．５元`, `-20`, `(¥20.00)`, `1260元整`.
 * A separator that does not group thousands (`12,50`) is refused: it may be meant as a decimal point.
 * @returns fen, or null when the text is not an amount with at most two decimals and twelve digits before the point.
 */
export function parseYuan(input: string | number): Fen | null {
  if (typeof input === "number") return yuanNumberToFen(input);
  const { negative, amount } = splitSign(toHalfWidth(input).trim());
  const match = /^([\d, ]{1,20})(?:\.(\d{1,2}))?$/.exec(amount);
  if (!match) return null;
  const whole = match[1]!.replace(/[, ]/g, "");
  if (whole.length > largestYuanDigits || (whole !== match[1] && !grouping.test(match[1]!))) return null;
  const fen = +whole * 100 + +(match[2] ?? "0").padEnd(2, "0");
  return negative && fen !== 0 ? -fen : fen;
}

/** Takes one sign (`-`, `+` or accountants' brackets) and the currency off an amount; two signs leave one for the caller to refuse. */
function splitSign(text: string): { negative: boolean; amount: string } {
  const bracketed = /^¥? ?\(([^()]*)\)(?: ?元整?)?$/.exec(text);
  if (bracketed) return { negative: true, amount: withoutCurrency(bracketed[1]!) };
  const signed = /^(¥? ?)([+-])([^]*)$/.exec(text);
  if (signed) return { negative: signed[2] === "-", amount: withoutCurrency(signed[1] + signed[3]!.trimStart()) };
  return { negative: false, amount: withoutCurrency(text) };
}

function withoutCurrency(text: string): string {
  return text.replace(/^¥/, "").replace(/元整?$/, "").trim();
}

/** A spreadsheet's floating number to fen; null when it has a fraction of a fen (more than float noise) or is out of range. */
function yuanNumberToFen(yuan: number): Fen | null {
  if (!(Math.abs(yuan) < 10 ** largestYuanDigits)) return null;
  const fen = Math.round(yuan * 100) || 0; // never -0
  const noise = Math.max(1e-4, Math.abs(fen) * 4 * Number.EPSILON);
  return Math.abs(yuan * 100 - fen) < noise ? fen : null;
}

/** 25053120 -> `250531.20` */
export function plainYuan(fen: Fen): string {
  const abs = Math.abs(fen);
  return `${fen < 0 ? "-" : ""}${Math.floor(abs / 100)}.${String(abs % 100).padStart(2, "0")}`;
}

/** 25053120 -> `250,531.20` */
export function sayYuan(fen: Fen): string {
  const [whole, cents] = plainYuan(fen).split(".") as [string, string];
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${cents}`;
}

/** A form field or cell in yuan; parses to fen. */
export const yuanSchema = z.union([z.string(), z.number()]).transform((value, context) => {
  const fen = parseYuan(value);
  if (fen === null) {
    context.addIssue({ code: "custom", message: "请填写金额，单位是元，最多两位小数，例如 1260.50" });
    return z.NEVER;
  }
  return fen;
});

/** Total in fen; 0 for none. */
export function sum(amounts: readonly Fen[]): Fen {
  return amounts.reduce((total, fen) => total + fen, 0);
}
