/** Car plates (GA 36): province, letter, five or six characters. 某 stands for the province in invented examples. */
import { masks } from "./mask";
import type { Hit } from "./kinds";

const province = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼某";
const mark = "[A-HJ-NP-Za-hj-np-z0-9]";
const plate = new RegExp(
  `[${province}] ?([A-HJ-NP-Za-hj-np-z])[ .\\-]{0,2}((?:${mark}{4,6}|(?:${mark}[ .\\-]){4,5}${mark})(?![A-Za-z0-9])[挂学警港澳]?)`,
  "g",
);

/** Five characters with at least three digits; six for new energy (a letter first or last); four before 挂 and the like. */
const bodies = [
  /^(?=(?:[A-Z]*[0-9]){3})[A-Z0-9]{5}$/,
  /^[A-HJK][A-Z0-9][0-9]{4}$/,
  /^[0-9]{5}[A-HJK]$/,
  /^[A-Z0-9]{4}[挂学警港澳]$/,
];

export function findPlates(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(plate)) {
    const body = match[2]!.replace(/[ .-]/g, "").toUpperCase();
    if (!bodies.some((shape) => shape.test(body))) continue;
    const suggestion = masks.plate.apply(match[0].charAt(0) + match[1]!.toUpperCase() + body);
    hits.push({ kind: "plate", start: match.index, end: match.index + match[0].length, suggestion });
  }
  return hits;
}
