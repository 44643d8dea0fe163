/**
 * Passwords that somebody who knows the list of leaked ones, or this office, would try first (OWASP ASVS 6.2.4, 6.2.11). The policy of
 * kinds and length makes people write "Password2026!": so a password is looked at without the capitals, figures and signs around it.
 */
/** 语境词: what this portal, its posts and offices are called. Names of the town, its communities and the login name come with the asking. */
export const contextWords = [
  "admin", "administrator", "auditor", "bookkeeper", "clerk", "commissioner", "inspector", "leader", "office", "secretary", "supervisor", "sysadmin", "secadmin", "town", "village",
  "caiwu", "cunwu", "dangjian", "dangwei", "dangwu", "dangyuan", "gongkai", "guanliyuan", "jiwei", "menhu", "mima", "sanwu", "sanhuiyike", "shequ", "shuji", "wenshu", "zhenfu", "zhibu",
  "党建", "党委", "党支部", "党务", "村务", "财务", "公开", "门户", "密码", "书记", "文书", "管理员", "三务公开", "三会一课", "社区", "镇",
] as const;

/** Longest that is looked at; a longer password is refused by its length. */
const LONGEST = 128;
/** So many letters must be left when the words of the place are taken away. */
const LETTERS_OF_ONES_OWN = 4;

const lookAlikes: Record<string, string> = { "0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s", "!": "i" };
const spelledOut = (text: string) => text.replace(/[013457@$!]/g, (sign) => lookAlikes[sign]!);

/** `text` without what does not belong at its two ends. */
function within(text: string, belongs: RegExp): string {
  const at = [...text].map((sign) => belongs.test(sign));
  return at.includes(true) ? [...text].slice(at.indexOf(true), at.lastIndexOf(true) + 1).join("") : "";
}

const withoutSigns = (text: string) => within(text, /[\p{L}\d]/u);
const withoutFigures = (text: string) => within(text, /\p{L}/u);
/** A year or a birthday at the end. */
const withoutDate = (text: string) => withoutSigns(text.replace(/(?:19|20)\d\d(?:\d{4})?$/, ""));

/** "P@ssw0rd2026!" as it is, without the signs, the date, the figures, and with the look-alikes spelled out. */
function cores(folded: string): string[] {
  const words = [folded, withoutSigns(folded), withoutDate(withoutSigns(folded))];
  return [...words, ...words.map(spelledOut)].flatMap((word) => [word, withoutFigures(word)]);
}

export type Known = {
  /** of the town, its communities and the person's login, as they would be typed */
  names: readonly string[];
  /** leaked passwords in small letters */
  leaked: ReadonlySet<string>;
};

const isLeaked = (folded: string, leaked: ReadonlySet<string>) => cores(folded).some((core) => leaked.has(core));

/** Made of the place's own words and figures only. */
function isOfThePlace(folded: string, words: readonly string[]): boolean {
  const known = words.map((word) => word.toLowerCase()).filter((word) => word.length > 1 || /\p{Script=Han}/u.test(word)).sort((a, b) => b.length - a.length);
  const named = known.some((word) => folded.includes(word));
  const left = known.reduce((text, word) => text.replaceAll(word, " "), folded);
  return named && left.replace(/\P{L}/gu, "").length < LETTERS_OF_ONES_OWN;
}

/** Why a password is easy to guess, as sentences. */
export function easyToGuess(password: string, { names, leaked }: Known): string[] {
  if (password.length > LONGEST) return [];
  const folded = password.normalize("NFKC").toLowerCase();
  return [
    isLeaked(folded, leaked) && "是常见的密码加上数字或符号，很容易被猜中，请换一个",
    isOfThePlace(folded, [...contextWords, ...names]) && "不能只由单位、岗位、社区的名称或登录名加数字组成，请加上别人想不到的词",
  ].filter((fault): fault is string => typeof fault === "string");
}
