/** Why a warning may stand (handbook §0.2), one field for each warning, by its key. */
import { typed, type Errors, type Typed } from "./typed";

const LONGEST = 500;
const PREFIX = "explain.";

/** The name of the field in which a warning is explained. */
export function explanationField(key: string): string {
  return `${PREFIX}${key}`;
}

/** Explanations that stand in the form, by the key of their warning. */
export function readExplanations(values: Typed, errors: Errors): Record<string, string> {
  const explained: Record<string, string> = {};
  for (const name of Object.keys(values)) {
    if (!name.startsWith(PREFIX)) continue;
    const text = typed(values, name);
    if (text.length > LONGEST) errors[name] = `说明最多 ${LONGEST} 个字`;
    explained[name.slice(PREFIX.length)] = text;
  }
  return explained;
}
