/**
 * Numbers in Chinese words: capitals for papers that must not be altered (人民币大写: 支付结算办法, annex "正确填写票据和结算凭证的基本规定"
 * 【识】), and plain words for the loudspeaker (handbook §10.3). Below 一万亿; larger or broken numbers throw.
 */
import type { Fen } from "./fen";

type Style = { digits: string; small: readonly string[] };

const capital: Style = { digits: "零壹贰叁肆伍陆柒捌玖", small: ["", "拾", "佰", "仟"] };
const plain: Style = { digits: "零一二三四五六七八九", small: ["", "十", "百", "千"] };
const groupUnits = ["", "万", "亿"];
const LIMIT = 1e12;

/** 1..9999 without a leading zero: 1020 -> 一千零二十. */
function groupWords(group: number, { digits, small }: Style): string {
  let words = "";
  for (let place = 3, gap = false; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit > 0) words += `${gap ? digits[0] : ""}${digits[digit]}${small[place]}`;
    gap = digit === 0 && words !== "";
  }
  return words;
}

/** A whole number of four-digit groups; one 零 for any run of zeros between two written digits. */
function wholeWords(n: number, style: Style): string {
  if (!Number.isInteger(n) || n < 0 || n >= LIMIT) throw new RangeError(`no words for ${n}`);
  if (n === 0) return style.digits[0]!;
  let words = "";
  for (let index = 2; index >= 0; index--) {
    const group = Math.floor(n / 10 ** (index * 4)) % 10_000;
    if (group === 0) continue;
    const before = Math.floor(n / 10 ** ((index + 1) * 4));
    const gap = words !== "" && (group < 1000 || before % 10_000 === 0);
    words += (gap ? style.digits[0] : "") + groupWords(group, style) + groupUnits[index];
  }
  return words;
}

function parts(fen: Fen) {
  const abs = Math.abs(fen);
  return { sign: fen < 0 ? "负" : "", yuan: Math.floor(abs / 100), jiao: Math.floor((abs % 100) / 10), cents: abs % 10 };
}

/** 25053120 -> `贰拾伍万零伍佰叁拾壹元贰角整`. Ends with 整 unless it has 分; 零 stands before 分 where there is no 角. */
export function capitalYuan(fen: Fen): string {
  const { sign, yuan, jiao, cents } = parts(fen);
  const digit = (n: number) => capital.digits[n]!;
  const head = yuan > 0 || jiao + cents === 0 ? `${wholeWords(yuan, capital)}元` : "";
  const middle = jiao > 0 ? `${digit(jiao)}角` : cents > 0 && head ? digit(0) : "";
  return sign + head + middle + (cents > 0 ? `${digit(cents)}分` : "整");
}

/** 25053120 -> `二十五万零五百三十一元二角`, as it is said: 十二元, 两千元, 五分. */
export function spokenYuan(fen: Fen): string {
  const { sign, yuan, jiao, cents } = parts(fen);
  const digit = (n: number) => plain.digits[n]!;
  const head = yuan > 0 || jiao + cents === 0 ? `${spokenNumber(yuan).replace(/^二(?=[千万亿]|$)/, "两")}元` : "";
  const middle = jiao > 0 ? `${digit(jiao)}角` : cents > 0 && head ? digit(0) : "";
  return sign + head + middle + (cents > 0 ? `${digit(cents)}分` : "");
}

/** 12 -> 十二, 105 -> 一百零五. */
export function spokenNumber(n: number): string {
  return wholeWords(n, plain).replace(/^一十/, "十");
}

/** Digit by digit, as years and telephone numbers are read: `2026` -> 二零二六. */
export function spokenDigits(digits: string): string {
  return digits.replace(/\d/g, (d) => plain.digits[+d]!);
}
