/**
 * Numbers without a strong check digit (mobile, bank card, old identity number). Unbroken they are found as they are; written in
 * groups they must look like one number and not like a row of figures: "130 0000 0012" is a telephone, "1860 438 5200" may be three amounts.
 */
import { isJoined, withoutFigures, type Group } from "./digit-groups";
import type { FindingKind, Hit } from "./kinds";

export type NumberRule = {
  kind: FindingKind;
  lengths: readonly number[];
  /** The number itself for the written digits (without a country code), or null when it is none. */
  read: (digits: string) => string | null;
  /** Group lengths in which people write it with blanks. */
  shapes: RegExp;
  /** Words before it that leave no doubt. */
  label: RegExp;
  /** Without such a word it is not this kind at all. */
  onlyLabelled?: boolean;
  mask: (digits: string) => string;
};

const LABEL_REACH = 12;
// A serial number is named as such right before it.
const serialLabel = /(?:凭证|票据|发票|收据|流水|合同|订单|档案|文件|项目|批复)(?:编?号码?|单号|代码)[^0-9]{0,3}$|信用代码[^0-9]{0,3}$/;

/** All numbers of one kind in a run of digit groups. */
export function findWrittenNumbers(text: string, run: Group[], rule: NumberRule): Hit[] {
  return withoutFigures(run).flatMap((part) => findInPart(text, part, rule));
}

function findInPart(text: string, part: Group[], rule: NumberRule): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < part.length; ) {
    const length = countGroups(text, part, i, rule);
    if (length > 0) hits.push(toHit(part.slice(i, i + length), rule));
    i += Math.max(1, length);
  }
  return hits;
}

/** How many groups from `i` on make a number of this kind, an unbroken one first, otherwise the longest; 0 when none does. */
function countGroups(text: string, part: Group[], i: number, rule: NumberRule): number {
  const before = text.slice(Math.max(0, part[i]!.start - LABEL_REACH), part[i]!.start);
  const labelled = rule.label.test(before);
  if (serialLabel.test(before) || (rule.onlyLabelled && !labelled)) return 0;
  const longest = Math.max(...rule.lengths);
  let digits = "";
  let count = 0;
  for (let n = 1; i + n <= part.length && count !== 1; n++) {
    digits += part[i + n - 1]!.text;
    if (digits.length > longest) break;
    if (!rule.lengths.includes(digits.length)) continue;
    if ((labelled || n === 1 || looksLikeOneNumber(part, i, n, rule)) && rule.read(digits) !== null) count = n;
  }
  return count;
}

/** Several groups without a label: one number, or a row of figures? */
function looksLikeOneNumber(part: Group[], i: number, n: number, rule: NumberRule): boolean {
  if (isJoined(part[i + n]) || (isJoined(part[i]) && !isPrefix(part[i - 1]))) return false; // a piece of something longer
  const groups = part.slice(i, i + n);
  const rest = groups.slice(1);
  if (rest.every((group) => group.text === groups[0]!.text)) return false; // 6200 6200 6200 6200: the same amount four times
  if (groups.every((group) => group.text.length === 1)) return true;
  if (rest.every(isJoined)) return n > 2 || rest[0]!.gap !== "."; // one dot is a decimal point
  if (rest.some((group) => !isJoined(group) && /^0[0-9]/.test(group.text))) return true; // no amount begins with 0
  return rule.shapes.test(groups.map((group) => group.text.length).join(" "));
}

/** A country code or the number of a list item may stand before a number. */
function isPrefix(group: Group | undefined): boolean {
  return group !== undefined && /^(?:00)?86$|^[0-9]{1,2}$/.test(group.text);
}

function toHit(groups: Group[], rule: NumberRule): Hit {
  const digits = groups.map((group) => group.text).join("");
  return { kind: rule.kind, start: groups[0]!.start, end: groups.at(-1)!.end, suggestion: rule.mask(rule.read(digits)!) };
}
