/** 整改方案 and 整改报告 (handbook §6.5): measures line by line, result, what remains, what will keep it so. */
import { isDay, sayDay, type Day } from "../calendar/day";
import { typed, type Errors, type Reading, type Typed } from "../disclosure/forms/typed";
import { scanText } from "../privacy/scan";
import { names, rootCauses, type CauseOnRecord, type RootCause } from "./vocabulary";

export type Measure = { what: string; dueOn: Day | null; done: boolean };
export type RectificationText = { responsible: string; measures: Measure[]; result: string; remaining: string; longTerm: string };

/** The branch names the cause of what the grading opened (STD-07), until its plan is approved; what an inspector wrote is his. */
export const namesCause = (fromGrading: boolean, planApprovedAt: string | null | undefined): boolean => fromGrading && planApprovedAt == null;

export const readCause = (values: Typed): RootCause | null => names(rootCauses).find((cause) => cause === typed(values, "rootCause")) ?? null;

export const MOST_MEASURES = 6;
export const measureField = (i: number, part: "what" | "dueOn" | "done") => `measure-${i}-${part}`;

const longest = { responsible: 60, result: 1000, remaining: 500, longTerm: 500 } as const;

/** Half-finished text may be kept (ruling 9); what cannot be read at all is said. */
export function readRectification(values: Typed): Reading<RectificationText> {
  const errors: Errors = {};
  const words = (name: string, most: number): string => {
    const text = typed(values, name).replace(/\r\n?/g, "\n");
    if (text.length > most) errors[name] = `这里有 ${text.length} 个字，最多 ${most} 个字`;
    if (scanText(text, "").some(({ level }) => level === "block")) errors[name] = "这里有证件号、手机号一类的个人信息，请删去";
    return text;
  };
  const measures = Array.from({ length: MOST_MEASURES }, (_, i): Measure | null => {
    const what = words(measureField(i, "what"), 200);
    if (!what) return null;
    const dueOn = typed(values, measureField(i, "dueOn"));
    if (dueOn && !isDay(dueOn)) errors[measureField(i, "dueOn")] = "请按 2026-10-12 的样子填写日期";
    return { what, dueOn: isDay(dueOn) ? dueOn : null, done: typed(values, measureField(i, "done")) === "yes" };
  }).filter((one) => one !== null);
  const value = Object.fromEntries(Object.entries(longest).map(([name, most]) => [name, words(name, most)])) as Record<keyof typeof longest, string>;
  return { value: { ...value, measures }, errors };
}

/** What a plan needs before it is handed in; sentences for the branch. @param by the day by which it must be put right, where that lies ahead; null once it has passed */
export function missingForPlan({ responsible, measures }: Pick<RectificationText, "responsible" | "measures">, cause: CauseOnRecord, by: Day | null = null): string[] {
  return [
    ...(cause === "unnamed" ? ["请选原因（为什么会这样）"] : []),
    ...(responsible ? [] : ["请写责任人"]),
    ...(measures.length > 0 ? [] : ["请至少写一条整改措施"]),
    ...measures.flatMap(({ dueOn }, i) => (dueOn ? [] : [`第 ${i + 1} 条措施请写完成日期`])),
    ...measures.flatMap(({ dueOn }, i) => (by && dueOn && dueOn > by ? [`第 ${i + 1} 条措施的完成日期晚于整改期限（${sayDay(by)}）`] : [])),
  ];
}
