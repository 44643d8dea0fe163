/** What an auditor may ask the log for. Everything is optional; an empty field asks for nothing. */
import { z } from "zod";
import { daySchema } from "../calendar/day-schema";
import { outcomeNames } from "./outcomes";

const optional = <S extends z.ZodType>(schema: S) => z.literal("").transform(() => undefined).or(schema).optional();
const short = optional(z.string().trim().max(80, "最多 80 个字"));

export const auditFilterSchema = z
  .object({
    /** name or login name, or part of it; 系统 and 访客 for timers and strangers */
    actor: short,
    action: short,
    outcome: optional(z.enum(outcomeNames, "请从列表里选择")),
    kind: short,
    subject: short,
    scope: short,
    from: optional(daySchema),
    to: optional(daySchema),
  })
  .refine((filter) => !filter.from || !filter.to || filter.from <= filter.to, { path: ["to"], message: "结束日期早于开始日期" });

export type AuditFilter = z.output<typeof auditFilterSchema>;
export const auditFilterNames = ["actor", "action", "outcome", "kind", "subject", "scope", "from", "to"] as const satisfies readonly (keyof AuditFilter)[];
