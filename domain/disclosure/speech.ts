/** Written text to text that can be read aloud: amounts, days and numbers in words; no symbols, no codes (handbook §10.3). */
import { parseYuan, toHalfWidth } from "../money/fen";
import { spokenDigits, spokenNumber, spokenYuan } from "../money/words";

const LONGEST = 2000;

/** `6.5` -> 六点五; seven digits and more, or a leading zero, are read digit by digit like a telephone number. */
function sayNumeral(numeral: string): string {
  const [whole, fraction] = numeral.replace(/,/g, "").split(".") as [string, string?];
  const words = whole.length > 6 || /^0\d/.test(whole) ? spokenDigits(whole) : spokenNumber(+whole);
  return fraction ? `${words}点${spokenDigits(fraction)}` : words;
}

/** In this order: what has a unit first, then what is left. Every pattern is linear. */
const readings: [RegExp, (match: string, ...groups: string[]) => string][] = [
  [/https?:[^\s，。；、（）]*/g, () => ""],
  [/\(([^()]{0,60})\)/g, (_, inside) => (/[\u4e00-\u9fff]/.test(inside!) ? `，${inside}，` : "")],
  [/[A-Za-z]+[-A-Za-z0-9]*/g, () => ""],
  [/-?(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,12})(?:\.\d{1,2})? ?元/g, (amount) => spokenYuan(parseYuan(amount)!)],
  [/(\d{4})-(\d{2})-(\d{2})/g, (_, year, month, day) => `${spokenDigits(year!)}年${spokenNumber(+month!)}月${spokenNumber(+day!)}日`],
  [/(\d{4})年/g, (_, year) => `${spokenDigits(year!)}年`],
  [/(\d{3,8}(?:-\d{3,8}){1,3})/g, (number) => spokenDigits(number.replace(/-/g, "，"))],
  [/(\d{1,2}):(\d{2})/g, (_, hour, minute) => `${spokenNumber(+hour!)}点${minute === "00" ? "" : `${spokenNumber(+minute!)}分`}`],
  [/(\d{1,12}(?:\.\d{1,4})?)%/g, (_, share) => `百分之${sayNumeral(share!)}`],
  [/(?:\d{1,3}(?:,\d{3}){1,3}(?!\d)|\d{1,20})(?:\.\d{1,4})?/g, (numeral) => sayNumeral(numeral)],
];

/** Only Chinese characters and the marks of a pause are left. */
export function speakable(text: string): string {
  // A full-width comma is a pause; a plain one may stand inside an amount.
  const plain = text.slice(0, LONGEST).split("，").map(toHalfWidth).join("，").replace(/（/g, "(").replace(/）/g, ")").replace(/：/g, ":").replace(/[—–~～至]+(?=\d)/g, "到");
  const words = readings.reduce((said, [pattern, say]) => said.replace(pattern, say as (match: string) => string), plain);
  return words
    .replace(/[;；！!？?]/g, "。")
    .replace(/[:,]/g, "，")
    .replace(/[^\u4e00-\u9fff，。、]/g, "")
    .replace(/[，、]*。[，、。]*/g, "。")
    .replace(/[，、]{2,}/g, "，")
    .replace(/^[，、。]+|[，、。]+$/g, "");
}
