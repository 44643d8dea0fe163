/**
 * Reads the one form of a visit: everything in a single POST that may have waited on a phone. What cannot be read becomes a sentence at its
 * field; a judgement about people and a personal number are such things.
 */
import { isDay, type Day } from "../calendar/day";
import { typed, type Errors, type Reading, type Typed } from "../disclosure/forms/typed";
import { scanText } from "../privacy/scan";
import { judgementIn } from "./facts-only";
import { readFinding } from "./read-finding";
import { MOST_FINDINGS, MOST_INTERVIEWS, type Interview, type NewFinding, type VisitItem, type VisitRecord } from "./visit";
import { inspectionMethods, interviewees, names, verdicts, type InspectionMethod, type Interviewee, type Verdict } from "./vocabulary";

export const visitFields = {
  verdict: (code: string) => `verdict-${code}`,
  seen: (code: string) => `seen-${code}`,
  interview: (i: number, part: "who" | "asked" | "answer") => `interview-${i}-${part}`,
  finding: (i: number) => `finding-${i}-`,
} as const;

/** The codes that were given a verdict in the form, whatever it asked for. */
export function answeredCodes(values: Typed): string[] {
  const prefix = visitFields.verdict("");
  return Object.keys(values).filter((name) => name.startsWith(prefix) && typed(values, name) !== "").map((name) => name.slice(prefix.length));
}

/** A word of a vocabulary, or null. */
export function wordOf<K extends string>(vocabulary: Record<K, unknown>, text: string): K | null {
  return Object.hasOwn(vocabulary, text) ? (text as K) : null;
}

/** @param codes the items asked at this visit; @param today a visit does not lie in the future */
export function readVisit(values: Typed, codes: readonly string[], today: Day): Reading<VisitRecord> {
  const errors: Errors = {};
  const words = (name: string, most: number, check = true): string => {
    const text = typed(values, name).replace(/\r\n?/g, "\n");
    if (text.length > most) errors[name] = `这里有 ${text.length} 个字，最多 ${most} 个字`;
    const personal = scanText(text, "").find(({ level }) => level === "block");
    if (personal) errors[name] = "这里有证件号、手机号一类的个人信息，请删去再交";
    const judged = check ? judgementIn(text) : null;
    if (judged) errors[name] = judged;
    return text;
  };
  const visitedOn = typed(values, "visitedOn");
  if (!isDay(visitedOn)) errors.visitedOn = "请按 2026-10-12 的样子填写日期";
  else if (visitedOn > today) errors.visitedOn = "检查日期不能晚于今天";
  const methods = [values.methods ?? []].flat().map((one) => wordOf(inspectionMethods, one)).filter((one): one is InspectionMethod => one !== null);
  if (methods.length === 0) errors.methods = "请至少选一种方式";
  const guidance = words("guidance", 1000);
  if (guidance.length < 4) errors.guidance ??= "每次检查都要留下指导建议：请写清楚建议支部怎么做";
  const papers = words("papers", 600).split("\n").map((line) => line.trim()).filter(Boolean);
  const papersReason = words("papersReason", 300);
  if (papers.length > 0 && papersReason.length < 4) errors.papersReason = "要支部另外备材料，请写明为什么站里的记录不够（INS-03）";
  return {
    value: {
      visitedOn: isDay(visitedOn) ? visitedOn : today, methods, guidance, papers, papersReason, repeatReason: words("repeatReason", 300),
      items: codes.flatMap((code) => readItem(values, code, errors, words)),
      interviews: readInterviews(values, errors, words),
      findings: readFindings(values, errors),
    },
    errors,
  };
}

type Words = (name: string, most: number) => string;

/** Every item gets a verdict; a weak one says what was seen. */
function readItem(values: Typed, code: string, errors: Errors, words: Words): VisitItem[] {
  const verdict = wordOf<Verdict>(verdicts, typed(values, visitFields.verdict(code)));
  const seen = words(visitFields.seen(code), 500);
  if (!verdict) {
    errors[visitFields.verdict(code)] = `${code} 还没有选评价；这次没有查的请选“不适用”并写明`;
    return [];
  }
  if (verdict !== "ok" && seen.length < 2) errors[visitFields.seen(code)] = `${code} 评为“${verdicts[verdict].zh}”，请写看到了什么`;
  return [{ code, verdict, seen }];
}

function readInterviews(values: Typed, errors: Errors, words: Words): Interview[] {
  return Array.from({ length: MOST_INTERVIEWS }, (_, i) => {
    const [asked, answer] = [words(visitFields.interview(i, "asked"), 200), words(visitFields.interview(i, "answer"), 500)];
    if (!asked && !answer) return null;
    if (!answer) errors[visitFields.interview(i, "answer")] = "请写下回答的意思";
    if (!asked) errors[visitFields.interview(i, "asked")] = "请写下问了什么";
    return { who: wordOf<Interviewee>(interviewees, typed(values, visitFields.interview(i, "who"))) ?? names(interviewees)[0], asked, answer };
  }).filter((one) => one !== null);
}

/** Blocks without a description are not there. */
function readFindings(values: Typed, errors: Errors): NewFinding[] {
  return Array.from({ length: MOST_FINDINGS }, (_, i) => {
    const prefix = visitFields.finding(i);
    if (typed(values, `${prefix}description`) === "") return null;
    const { value, errors: wrong } = readFinding(values, prefix);
    Object.assign(errors, wrong);
    return value;
  }).filter((one) => one !== null);
}
