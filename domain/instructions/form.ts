/** The form of an instruction: about what, who answers, by when. */
import { z } from "zod";
import type { Day } from "../calendar/day";
import { daySchema } from "../calendar/day-schema";
import { areaCodes, type AreaCode } from "../overview/areas";
import { scanText } from "../privacy/scan";
import { instructionOwnerNames, type InstructionOwner } from "./lifecycle";

const clean = (text: string) => !scanText(text, "").some(({ level }) => level === "block");
/** Words of a step. Numbers of persons have no place in it. */
export const saidSchema = z.string().trim().min(4, "请写明情况，至少 4 个字").max(500, "最多 500 个字").refine(clean, "这里有证件号、手机号一类的个人信息，请删去");

const optional = <S extends z.ZodType>(schema: S) => z.literal("").transform(() => null).or(schema).nullish().transform((value) => value ?? null);

export const instructionSchema = z
  .object({
    branchId: optional(z.string().max(20)), findingId: optional(z.string().max(64)), area: optional(z.enum(areaCodes, "请从列表里选择")),
    owner: z.enum(instructionOwnerNames, "请选择由谁办理"), dueOn: daySchema, said: saidSchema,
  })
  .superRefine(({ branchId, findingId, area, owner }, context) => {
    if (!branchId && !findingId && !area) context.addIssue({ code: "custom", path: ["area"], message: "请选支部或者栏目，说明批示的是哪件事" });
    if (owner === "secretary" && !branchId && !findingId) context.addIssue({ code: "custom", path: ["branchId"], message: "由支部书记办理的，请选是哪个支部" });
  });

export type InstructionInput = { branchId: string | null; findingId: string | null; area: AreaCode | null; owner: InstructionOwner; dueOn: Day; said: string };
