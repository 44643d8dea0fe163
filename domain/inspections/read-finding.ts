/** Reads one finding from a form: facts, where it belongs, why it came to this, what to do and until when. */
import { typed, type Errors, type Reading, type Typed } from "../disclosure/forms/typed";
import { scanText } from "../privacy/scan";
import { judgementIn } from "./facts-only";
import type { NewFinding } from "./visit";
import { findingCategories, names, rectifyLevels, rootCauses, severities } from "./vocabulary";

const longest = { description: 500, guidance: 500 } as const;
const says = { description: "问题描述", guidance: "整改建议" } as const;

/** @param prefix before every field's name, where several findings share a form */
export function readFinding(values: Typed, prefix = ""): Reading<NewFinding> {
  const errors: Errors = {};
  const field = (name: string) => typed(values, `${prefix}${name}`).replace(/\r\n?/g, "\n");
  const choice = <K extends string>(name: string, vocabulary: Record<K, unknown>, label: string): K => {
    const text = field(name);
    if (!Object.hasOwn(vocabulary, text)) errors[`${prefix}${name}`] = `请选择${label}`;
    return Object.hasOwn(vocabulary, text) ? (text as K) : names(vocabulary)[0];
  };
  for (const name of ["description", "guidance"] as const) {
    const text = field(name);
    const personal = scanText(text, "").some(({ level }) => level === "block");
    const wrong = text.length < 4 ? `请写${says[name]}（至少 4 个字）` : text.length > longest[name] ? `${says[name]}最多 ${longest[name]} 个字` : personal ? "这里有证件号、手机号一类的个人信息，请删去" : judgementIn(text);
    if (wrong) errors[`${prefix}${name}`] = wrong;
  }
  return {
    value: {
      category: choice("category", findingCategories, "类别"), itemCode: field("itemCode") || null, severity: choice("severity", severities, "严重程度"),
      description: field("description"), rootCause: choice("rootCause", rootCauses, "原因"), guidance: field("guidance"), level: choice("level", rectifyLevels, "整改时限"),
      recurrenceOf: field("recurrenceOf") || null,
    },
    errors,
  };
}
