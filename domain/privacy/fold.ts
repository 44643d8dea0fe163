/**
 * Text as the scanner sees it: full-width and mathematical digits and letters become ASCII, all blanks, dashes and dots become
 * one of each, and characters that take no room vanish, so that a number cannot hide behind its spelling.
 */
export type Folded = {
  text: string;
  /** Offset in the original text of each character of `text`, and the offset just after it. */
  from: Int32Array;
  to: Int32Array;
};

const INVISIBLE = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\uffa0]/;
const BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const DASH = /[\u2010-\u2015\u2043\u2212\u30fc\ufe58\ufe63]/;
const DOT = /[\u00b7\u2022\u2024\u2027\u22c5\u3002\u30fb\ufe52\uff61]/;

/** Plain form of one character; "" when it takes no room. */
function plain(code: number): string {
  if (code < 0xa0) return String.fromCharCode(code);
  if (code >= 0x4e00 && code <= 0x9fff) return String.fromCharCode(code);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  const character = String.fromCodePoint(code);
  if ((code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff)) return character.normalize("NFKC"); // ⾝ in a PDF is 身
  if (INVISIBLE.test(character)) return "";
  if (BLANK.test(character)) return " ";
  if (DASH.test(character)) return "-";
  if (DOT.test(character)) return ".";
  return character;
}

/** Folds a text in one pass; offsets lead back to the original. */
export function fold(text: string): Folded {
  const from = new Int32Array(text.length);
  const to = new Int32Array(text.length);
  const pieces: string[] = [];
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!;
    const next = at + (code > 0xffff ? 2 : 1);
    const piece = plain(code);
    for (let i = 0; i < piece.length; i++) {
      from[length] = at;
      to[length] = next;
      length++;
    }
    pieces.push(piece);
    at = next;
  }
  return { text: pieces.join(""), from: from.subarray(0, length), to: to.subarray(0, length) };
}

/** The same without blanks, for words: a PDF often puts spaces between Chinese characters. Line breaks stay. */
export function withoutBlanks(folded: Folded): Folded {
  if (!/[ \t]/.test(folded.text)) return folded;
  const keep: number[] = [];
  for (let i = 0; i < folded.text.length; i++) if (folded.text[i] !== " " && folded.text[i] !== "\t") keep.push(i);
  return {
    text: keep.map((i) => folded.text[i]).join(""),
    from: Int32Array.from(keep, (i) => folded.from[i]!),
    to: Int32Array.from(keep, (i) => folded.to[i]!),
  };
}

/** A stretch of folded text as offsets of the original. */
export function original(folded: Folded, start: number, end: number): { start: number; end: number } {
  return { start: folded.from[start]!, end: folded.to[end - 1]! };
}
