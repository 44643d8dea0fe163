/** Money is an integer number of fen. */
export type Fen = number;

const fullWidth = /[０-９．，－＋（）￥−\u3000]/g;

const irregular: Record<string, string> = { "￥": "¥", "−": "-", "\u3000": " " };

/** Full-width digits and signs to plain ones, as spreadsheets and phones produce them. */
export function toHalfWidth(text: string): string {
  return text.replace(fullWidth, (c) => irregular[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

// Digits plain or grouped in threes: in `12,50` the comma may be meant as a decimal point, so it is refused.
const amountPattern = /^(\d{1,12}|\d{1,3}(?:[, ]\d{3}){1,3})(?:\.(\d{1,2}))?$/;
const largestYuan = 1e12;

/**
 * Reads an amount in yuan as people and spreadsheets write it: `1,234.50`, `¥1234.5`, `１２３４．５元`, `-¥20`, `(¥20.00)`, `1260元整`.
 * @returns fen, or null when the text is not an amount with at most twelve digits before and two after the point.
 */
export function parseYuan(input: string | number): Fen | null {
  if (typeof input === "number") return yuanNumberToFen(input);
  const { negative, rest } = takeSign(withoutCurrency(toHalfWidth(input)));
  const match = amountPattern.exec(withoutCurrency(rest));
  if (!match) return null;
  const fen = +match[1]!.replace(/[, ]/g, "") * 100 + +(match[2] ?? "0").padEnd(2, "0");
  return negative && fen !== 0 ? -fen : fen;
}

/** One sign in front, or accountants' brackets around; a second sign stays and is refused by the pattern. */
function takeSign(text: string): { negative: boolean; rest: string } {
  if (text.startsWith("(") && text.endsWith(")")) return { negative: true, rest: text.slice(1, -1) };
  const signed = text.startsWith("-") || text.startsWith("+");
  return { negative: text.startsWith("-"), rest: signed ? text.slice(1) : text };
}

function withoutCurrency(text: string): string {
  return text.trim().replace(/^¥/, "").replace(/元整?$/, "").trim();
}

/** A spreadsheet's floating number to fen; null when it has a fraction of a fen (more than float noise) or is out of range. */
function yuanNumberToFen(yuan: number): Fen | null {
  if (!(Math.abs(yuan) < largestYuan)) return null;
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

/** Total in fen; 0 for none. */
export function sum(amounts: readonly Fen[]): Fen {
  return amounts.reduce((total, fen) => total + fen, 0);
}
