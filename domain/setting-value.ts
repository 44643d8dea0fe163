/** A setting's value as people say and type it: yuan for fen, percent for ten-thousandths, 是 and 否. */
import { parseYuan, sayYuan } from "./money/fen";
import { settings, settingUnits, type SettingDefinition, type SettingKey, type SettingUnit } from "./settings";

type Unit = { zh: string; say: (value: number) => string; read: (typed: string) => number | null };

const wholeNumber = (typed: string) => (/^\d{1,9}$/.test(typed) ? +typed : null);
/** Units that are counted with a word between. */
const spoken: Partial<Record<SettingUnit, string>> = { 工作日: "个工作日", 月: "个月", 字: "个字", 百万: "百万像素" };

function counted(unit: SettingUnit): Unit {
  const zh = spoken[unit] ?? unit;
  return { zh, say: (value) => `${value} ${zh}`, read: wholeNumber };
}

const percent = /^(\d{1,3})(?:\.(\d{1,2}))?%?$/;

const special: Partial<Record<SettingUnit, Unit>> = {
  分: { zh: "元", say: (fen) => `${sayYuan(fen)} 元`, read: parseYuan },
  万分比: { zh: "%", say: (parts) => `${parts / 100}%`, read: (typed) => readPercent(typed) },
  "是/否": { zh: "是/否", say: (value) => (value ? "是" : "否"), read: (typed) => ({ 是: 1, 否: 0 })[typed] ?? null },
};

/** How values of this unit are said and read. */
function unitOf(unit: SettingUnit): Unit {
  return special[unit] ?? counted(unit);
}

function readPercent(typed: string): number | null {
  const match = percent.exec(typed);
  return match ? +match[1]! * 100 + +(match[2] ?? "0").padEnd(2, "0") : null;
}

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(settings, key);
}

/** 60 分钟, 5,000.00 元, 10%, 是 */
export function saySetting(key: SettingKey, value: number | boolean): string {
  return unitOf(settings[key].unit).say(Number(value));
}

/** The unit in which a person types the value: 元 and % where fen and ten-thousandths are stored. */
export function typedUnit(key: SettingKey): string {
  return unitOf(settings[key].unit).zh;
}

/** Between what a setting may lie, in words. */
export function saySettingRange(key: SettingKey): string {
  const { min, max } = rangeOf(key);
  return settings[key].unit === "是/否" ? "是或否" : `${saySetting(key, min)}到 ${saySetting(key, max)}`;
}

function rangeOf(key: SettingKey): { min: number; max: number } {
  const definition: SettingDefinition = settings[key];
  const unit = settingUnits[definition.unit];
  return { min: definition.min ?? unit.min, max: definition.max ?? unit.max };
}

/** Reads what was typed. @returns the value as it is stored, or the sentence that says what is wrong. */
export function readSetting(key: SettingKey, typed: string): { value: number | boolean } | { fault: string } {
  const { min, max } = rangeOf(key);
  const read = unitOf(settings[key].unit).read(typed.trim());
  if (read === null || read < min || read > max) return { fault: `“${settings[key].says}”应填 ${saySettingRange(key)}` };
  return { value: settings[key].unit === "是/否" ? read === 1 : read };
}
