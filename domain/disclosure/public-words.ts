/** Words that the public will read and nobody checks afterwards: why something was withdrawn, forced, exempted. */
import { z } from "zod";
import { findingKinds } from "../privacy/kinds";
import { scanText } from "../privacy/scan";

/** What the personal-data gate would stop (ruling 15), in words; null when nothing. */
export function personalDataIn(text: string): string | null {
  const found = scanText(text, "").find((finding) => finding.level === "block");
  return found ? `这里会公开，不能写${findingKinds[found.kind].zh}（“${found.excerpt}”）` : null;
}

/** @param ask the message when it is too short, e.g. 请写明撤下的原因 */
export function publicWords(ask: string, { min = 4, max = 200 } = {}) {
  return z
    .string()
    .trim()
    .min(min, ask)
    .max(max, `最多 ${max} 字`)
    .superRefine((text, context) => {
      const message = personalDataIn(text);
      if (message) context.addIssue({ code: "custom", message });
    });
}
