/** Addresses more exact than the residents' group: house, building, unit, room (handbook §12.2: 只到村居、居民小组). */
import type { Hit } from "./kinds";

const number = "[0-9一二三四五六七八九十]{1,5}(?:-[0-9]{1,4})?";
const part = `${number}(?:号院|号楼|号|幢|栋|单元|层|楼|室)`;
const detail = new RegExp(`(?<![0-9一二三四五六七八九十])${part}(?:${part}){0,4}|门牌号?`, "g");

// One "12号" is a house only after a street, a group or the like, and not when it numbers a well, a bridge or a document.
const street = /[路街巷弄道组村社区苑园里]$/;
const thing = /^(?:机?井|泵|渠|桥|线|路|地|坝|塘|棚|仓|库|车|文|公告|令|箱|表|楼?会议)/;

/** Works on text without blanks. The suggestion is to leave the detail out. */
export function findAddresses(text: string): Hit[] {
  return [...text.matchAll(detail)]
    .filter((match) => isHome(match[0], text.slice(Math.max(0, match.index - 1), match.index), text.slice(match.index + match[0].length, match.index + match[0].length + 3)))
    .map((match) => ({ kind: "address", start: match.index, end: match.index + match[0].length, suggestion: "" }));
}

function isHome(found: string, before: string, after: string): boolean {
  if (found.startsWith("门牌") || /单元|[0-9]室/.test(found)) return true;
  const parts = found.match(/号院|号楼|号|幢|栋|层|楼|室/g)!;
  if (parts.length > 1) return before !== "月"; // 9月15号三楼 is a day and a floor
  return (parts[0] === "号" || parts[0] === "号院") && street.test(before) && !thing.test(after);
}
