/** Before question and answer become public, personal data is removed (FB-05, handbook §12.2; ruling 17). */
import { z } from "zod";
import type { Finding } from "../privacy/kinds";
import { scanText } from "../privacy/scan";

export const releaseSchema = z.object({
  question: z.string().trim().min(5, "请写公开用的问题").max(2000, "请写在 2000 字以内"),
  answer: z.string().trim().min(5, "请写公开用的答复").max(5000, "请写在 5000 字以内"),
  looked: z.literal("yes").optional().transform(Boolean),
});
export type Release = Omit<z.output<typeof releaseSchema>, "looked">;

/** What still stands in the two texts, in order: numbers block, words must have been looked at. */
export function releaseFindings({ question, answer }: Release, officeContacts: readonly string[]): Finding[] {
  return [...scanText(question, "公开的问题", officeContacts), ...scanText(answer, "公开的答复", officeContacts)];
}
