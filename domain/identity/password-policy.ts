/** 口令策略: the default of 等保 (GB/T 22239—2019【识】), as settings; and what others would guess first (easy-passwords.ts). */
import type { SettingValues } from "../settings";
import { easyToGuess, type Known } from "./easy-passwords";

const nothing: Known = { names: [], leaked: new Set() };

const kinds: [RegExp, string][] = [
  [/[a-z]/, "小写字母"],
  [/[A-Z]/, "大写字母"],
  [/\d/, "数字"],
  [/[^a-zA-Z\d]/, "符号"],
];

/** What is still wrong with a new password, as sentences; empty when it is good. @param known leaked passwords, and names of the town and its communities */
export function passwordFaults(password: string, username: string, values: Pick<SettingValues, "password_min_length">, known: Known = nothing): string[] {
  const used = kinds.filter(([shape]) => shape.test(password)).length;
  return [
    password.length < values.password_min_length && `至少 ${values.password_min_length} 位，现在是 ${password.length} 位`,
    password.length > 128 && "最多 128 位",
    used < 3 && "小写字母、大写字母、数字、符号四类里至少用三类",
    username.length > 2 && password.toLowerCase().includes(username.toLowerCase()) && "不能包含登录名",
    /(.)\1{3}/.test(password) && "不能有四个以上相同的字符连在一起",
    ...easyToGuess(password, { ...known, names: [...known.names, ...username.split(/[.-]/)] }),
  ].filter((fault): fault is string => typeof fault === "string");
}
