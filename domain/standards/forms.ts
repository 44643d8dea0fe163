/** What a person fills in about one item: every value has a reason (STD-01). */
import { z } from "zod";
import { scanText } from "../privacy/scan";
import { marks, type Mark } from "./score";

const mark = z.enum(Object.keys(marks) as [Mark, ...Mark[]], "请选择");

/** The reason may become the description of a case (STD-07). */
const reason = (least: string) => z.string().trim().min(4, least).max(500, "请写在 500 字以内").refine((text) => !scanText(text, "").some(({ level }) => level === "block"), "这里有证件号、手机号一类的个人信息，请删去");

export const valueSchema = z.discriminatedUnion("applies", [
  z.object({ applies: z.literal("yes"), process: mark, outcome: mark, reason: reason("请写明理由（至少 4 个字）") }),
  z.object({ applies: z.literal("no"), reason: reason("请写明为什么不适用（至少 4 个字）") }),
], "请选择是否适用");
export type ValueInput = z.output<typeof valueSchema>;
