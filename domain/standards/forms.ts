/** What a person fills in about one item: every value has a reason (STD-01). */
import { z } from "zod";
import { marks, type Mark } from "./score";

const mark = z.enum(Object.keys(marks) as [Mark, ...Mark[]], "请选择");

export const valueSchema = z.discriminatedUnion("applies", [
  z.object({ applies: z.literal("yes"), process: mark, outcome: mark, reason: z.string().trim().min(4, "请写明理由（至少 4 个字）").max(500, "请写在 500 字以内") }),
  z.object({ applies: z.literal("no"), reason: z.string().trim().min(4, "请写明为什么不适用（至少 4 个字）").max(500, "请写在 500 字以内") }),
], "请选择是否适用");
export type ValueInput = z.output<typeof valueSchema>;
