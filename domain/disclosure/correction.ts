import { z } from "zod";
import { publicWords } from "./public-words";

/** 更正: why, who answers for it, and whether people could object to what changed (then publicity restarts; ruling 14). */
export const correctionSchema = z.object({
  reason: publicWords("请写明为什么更正，例如：第 3 行金额录入错误", { max: 500 }),
  responsible: publicWords("请写明责任人", { min: 2, max: 20 }),
  /** The author's word that figures, names or conditions changed; the checker confirms by passing. */
  substantive: z.boolean(),
});
export type CorrectionNote = z.infer<typeof correctionSchema>;
