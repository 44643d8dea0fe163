/** The fields that every notice has (handbook §4.6), read from the editor's form. Empty is allowed: a draft may be unfinished (ruling 9). */
import type { NoticeFields } from "../notice-fields";
import { publicityRules, type PublicityKey } from "../publicity-rules";
import { readExplanations } from "./explanations";
import { typed, type Errors, type Reading, type Typed } from "./typed";

export const textFields = {
  title: { zh: "标题", max: 80 },
  responsiblePerson: { zh: "责任人", max: 30 },
  contact: { zh: "联系电话", max: 40 },
  objectionChannel: { zh: "异议渠道", max: 200 },
  boardLocation: { zh: "公开栏位置", max: 100 },
} as const;
export type TextField = keyof typeof textFields;

export type PlainFields = Omit<NoticeFields, "body">;

const LONGEST_PUBLICITY = 365;

/**
 * @param before explanations given earlier: a field that is not on the page now keeps its answer
 * @param allowed publicity rules of the item
 */
export function readFields(values: Typed, before: Pick<PlainFields, "explanations">, allowed: readonly PublicityKey[]): Reading<PlainFields> {
  const errors: Errors = {};
  const texts = Object.fromEntries((Object.keys(textFields) as TextField[]).map((name) => [name, readText(values, name, errors)])) as Record<TextField, string>;
  const rule = typed(values, "publicityRule") as PublicityKey;
  if (!allowed.includes(rule)) errors.publicityRule = `请选择公示规则：${allowed.map((key) => publicityRules[key].zh).join("、")}`;
  return {
    value: {
      ...texts,
      publicityRule: allowed.includes(rule) ? rule : allowed[0]!,
      publicityDays: readDays(typed(values, "publicityDays"), errors),
      explanations: { ...before.explanations, ...readExplanations(values, errors) },
      imagesChecked: typed(values, "imagesChecked") === "yes",
    },
    errors,
  };
}

function readText(values: Typed, name: TextField, errors: Errors): string {
  const { zh, max } = textFields[name];
  const text = typed(values, name).replace(/\s+/g, " ");
  if (text.length > max) errors[name] = `${zh}有 ${text.length} 个字，最多 ${max} 个字`;
  return text;
}

function readDays(text: string, errors: Errors): number {
  if (text === "") return 0;
  const days = /^\d{1,3}$/.test(text) ? +text : NaN;
  if (days <= LONGEST_PUBLICITY) return days;
  errors.publicityDays = `公示天数请填 1 到 ${LONGEST_PUBLICITY} 的整数，按规定天数的不用填`;
  return 0;
}
