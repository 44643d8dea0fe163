/**
 * Single cells of a roster. Each reader gives a value, nothing (the cell is empty), or the fault as the end of a sentence;
 * what is not certain is a fault, never a guess.
 */
import { addDays, isDay, pad, type Day } from "../../calendar/day";
import { cellText, quote, type Cell } from "../../disclosure/finance/import-cells";
import { parseYuan, type Fen } from "../../money/fen";
import { isIdentityNumber } from "../../privacy/identity-number";
import { educationWords, positionWords, stageWords, statusWords, duesTypeWords, genderWords } from "./words";
import type { DuesType, Education, Gender, Position, Stage, Status } from "../vocabulary";

export type Read<T> = { value: T | null; fault: string | null };

const LONGEST = 200;
const nothing = { value: null, fault: null };
const fault = (text: string) => ({ value: null, fault: text });
const value = <T>(read: T): Read<T> => ({ value: read, fault: null });

/** Full-width forms made plain, blanks taken out; a lone dash or stroke is an empty cell. */
export function plain(cell: Cell | undefined): string {
  const text = cellText(cell).slice(0, LONGEST).normalize("NFKC").replace(/\s+/g, "");
  return /^[-—–/\\]{1,4}$/.test(text) ? "" : text;
}

/** A text kept as it is, with its outer and doubled blanks gone. */
export function readText(cell: Cell | undefined, longest = LONGEST): Read<string> {
  const text = cellText(cell).replace(/\s+/g, " ");
  if (text.length > longest) return fault(`太长，最多 ${longest} 个字`);
  return text ? value(text) : nothing;
}

/** 姓名: blanks between the characters of a two-character name are for looks only. */
export function readName(cell: Cell | undefined): Read<string> {
  const text = plain(cell);
  if (!text) return nothing;
  return /^[\p{Script=Han}·•．.]{2,30}$/u.test(text) ? value(text.replace(/[•．.]/g, "·")) : fault(`姓名${quote(cell)}不像姓名，请核对`);
}

type Word<T> = Readonly<Record<string, T>>;
const fromWords = <T>(words: Word<T>, hint: string) => (cell: Cell | undefined): Read<T> => {
  const text = plain(cell);
  if (!text) return nothing;
  return Object.hasOwn(words, text) ? value(words[text]!) : fault(`${quote(cell)}认不出来，${hint}`);
};

export const readGender: (cell: Cell | undefined) => Read<Gender> = fromWords(genderWords, "请写“男”或“女”");
export const readEducation: (cell: Cell | undefined) => Read<Education> = fromWords(educationWords, "请写大专、高中、初中这样的学历");
export const readStage: (cell: Cell | undefined) => Read<Stage> = fromWords(stageWords, "请写“正式党员”或“预备党员”等");
export const readStatus: (cell: Cell | undefined) => Read<Status> = fromWords(statusWords, "请写“正常”“失联查找中”等");
export const readDuesType: (cell: Cell | undefined) => Read<DuesType> = fromWords(duesTypeWords, "请写农民、在职、离退休、学生等");

const yesNo: Word<boolean> = { 是: true, 有: true, "√": true, "✓": true, Y: true, y: true, "1": true, true: true, 否: false, 无: false, 不是: false, "×": false, N: false, n: false, "0": false, false: false };
export const readFlag = fromWords(yesNo, "请写“是”或“否”");

/** The 56 of GB/T 3304. */
const peoples = new Set(
  "汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺"
    .split(" ").map((name) => `${name}族`),
);

export function readEthnicity(cell: Cell | undefined): Read<string> {
  const text = plain(cell);
  if (!text) return nothing;
  if (!/^\p{Script=Han}{1,7}$/u.test(text)) return fault(`民族${quote(cell)}认不出来，请写“汉族”这样的名称`);
  const name = text.endsWith("族") ? text : `${text}族`;
  return peoples.has(name) ? value(name) : fault(`民族${quote(cell)}不在 56 个民族里，请核对`);
}

/** 党内职务, several of them parted by 、or commas. */
export function readPosts(cell: Cell | undefined): Read<Position[]> {
  const names = plain(cell).split(/[、,;/]/).filter((name) => name && name !== "无");
  if (names.length === 0) return nothing;
  const unknown = names.find((name) => !Object.hasOwn(positionWords, name));
  if (unknown) return fault(`职务“${unknown.slice(0, 20)}”不在系统的职务名称里，请改成“支部书记”“组织委员”这样的名称，或清空后在组织栏目登记`);
  return value([...new Set(names.map((name) => positionWords[name]!))]);
}

export function readIdentity(cell: Cell | undefined): Read<string> {
  if (typeof cell === "number" && cell > 1e15) return fault("身份证号被表格存成了数字，末几位已经丢失。请把这一列设成“文本”后重新填写");
  const text = plain(cell).replace(/^['‘’]/, "").toUpperCase();
  if (!text) return nothing;
  if (/E\+/.test(text)) return fault(`身份证号${quote(cell)}被存成了科学记数，末几位已经丢失。请把这一列设成“文本”后重新填写`);
  if (text.length !== 18) return fault(`身份证号是 ${text.length} 位，应为 18 位`);
  return isIdentityNumber(text) ? value(text) : fault("身份证号的校验码或出生日期不对，请对照证件核实");
}

export function readMobile(cell: Cell | undefined): Read<string> {
  const raw = typeof cell === "number" && Number.isInteger(cell) ? String(cell) : plain(cell);
  const text = raw.replace(/^['‘’]/, "").replace(/^\+?86(?=1\d{10}$)/, "").replace(/(?<=\d)-(?=\d)/g, "");
  if (!text) return nothing;
  return /^1[3-9]\d{9}$/.test(text) ? value(text) : fault("不是 11 位手机号，请核对；没有手机的请留空");
}

export function readDuesBase(cell: Cell | undefined): Read<Fen> {
  if (!plain(cell)) return nothing;
  const fen = typeof cell === "boolean" || cellText(cell).length > 30 ? null : parseYuan(cell as string | number);
  return fen === null || fen < 0 || fen > 100_000_000 ? fault(`金额${quote(cell)}认不出来，请写成 3633.86 的样子`) : value(fen);
}

/** A day, or a month where the cell tells no day. */
export type DayOrMonth = { month: string; day: Day | null };

const serials = { first: 1, last: 80_000, zero: "1899-12-30" }; // 1900–2119; the first 59 are off by one in the 1900 system
/** 2026-07-06, 2026.7, 1998年7月1日, 199807, 19980701, full-width too, or a spreadsheet's serial number. */
export function readDayOrMonth(cell: Cell | undefined): Read<DayOrMonth> {
  const text = plain(cell);
  if (!text) return nothing;
  const unreadable = fault(`日期${quote(cell)}认不出来，请写成 1998-07-01 的样子`);
  if (/^\d{4,5}(\.0+)?$/.test(text)) return serialDay(Math.floor(+text)) ?? unreadable;
  const match = /^(\d{4})[-/.年](\d{1,2})(?:(?:[-/.月])(\d{1,2})[日号]?|月)?(?:\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text) ?? /^((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})?$/.exec(text);
  if (!match) return unreadable;
  const month = `${match[1]}-${pad(+match[2]!)}`;
  const day = match[3] === undefined ? null : `${month}-${pad(+match[3])}`;
  return isDay(day ?? `${month}-01`) ? value({ month, day }) : fault(`日期${quote(cell)}不存在，请核对`);
}

/** Four digits are a year that somebody typed alone, unless they cannot be: then a serial of 1900–1927, which no living member needs. */
function serialDay(serial: number): Read<DayOrMonth> | null {
  if (serial < 10_000 || serial > serials.last) return null;
  const day = addDays(serials.zero, serial);
  return value({ month: day.slice(0, 7), day });
}
