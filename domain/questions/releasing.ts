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

/** The two texts as people call them. */
export const releasedTexts = { question: { zh: "公开的问题" }, answer: { zh: "公开的答复" } } as const;
export type ReleasedText = keyof typeof releasedTexts;

/** What still stands in each text: numbers block, words must have been looked at. */
export function releaseFindings(release: Release, officeContacts: readonly string[]): Record<ReleasedText, Finding[]> {
  const scan = (text: ReleasedText) => scanText(release[text], releasedTexts[text].zh, officeContacts);
  return { question: scan("question"), answer: scan("answer") };
}
