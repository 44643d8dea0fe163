/** The addresses of the overview: which year and period, and for every figure the page with exactly its rows. */
import { z } from "zod";
import { periodKind, periodOf, periodsBetween, type Period } from "@/domain/calendar/period";
import type { Day } from "@/domain/calendar/day";
import { findingCategories, names, causesOnRecord } from "@/domain/inspections/vocabulary";
import { branchCategories } from "@/domain/organization/kinds";
import { areaCodes, cellStateNames } from "@/domain/overview/areas";
import { metricCodes } from "@/domain/overview/metrics";
import { causeViews, parts, type RowsQuestion } from "@/domain/overview/rows";

export const TOWN = "/desk/town";

/** This year and the last, each with its quarters that have begun. */
export function periodsFor(today: Day): Period[] {
  const [year, last] = [today.slice(0, 4), String(+today.slice(0, 4) - 1)];
  return [year, ...periodsBetween("quarter", `${year}-01-01`, today).toReversed(), last, ...periodsBetween("quarter", `${last}-01-01`, `${last}-12-31`).toReversed()];
}

export const overviewNames = ["period", "category", "area", "state", "after"] as const;

const optional = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);
export const overviewSchema = z.object({
  period: optional(z.string().refine((text) => ["year", "quarter"].includes(periodKind(text) ?? ""))),
  category: optional(z.enum(names(branchCategories))), area: optional(z.enum(areaCodes)), state: optional(z.enum(cellStateNames)), after: optional(z.string().max(20)),
});
export type AskedOverview = z.output<typeof overviewSchema>;

/** A period that nobody offers is this year. */
export const periodFor = (asked: string | undefined, today: Day): Period => (asked && periodsFor(today).includes(asked) ? asked : periodOf("year", today));

const rowsSchema = z.discriminatedUnion("of", [
  z.object({ of: z.literal("metric"), code: z.enum(metricCodes), part: z.enum(names(parts)), period: z.string() }),
  z.object({ of: z.literal("cell"), branchId: z.string().max(20), area: z.enum(areaCodes), state: z.enum(cellStateNames).nullish().transform((state) => state ?? null) }),
  z.object({ of: z.literal("hands"), hands: z.string().max(40), area: z.enum(areaCodes).nullish().transform((area) => area ?? null) }),
  z.object({ of: z.literal("cause"), cause: z.enum(names(causesOnRecord)).nullish().transform((cause) => cause ?? null), category: z.enum(names(findingCategories)).nullish().transform((category) => category ?? null), view: z.enum(names(causeViews)) }),
]);
export const rowsNames = ["of", "code", "part", "period", "branchId", "area", "state", "hands", "cause", "category", "view"] as const;

/** null when the address asks nothing that there is. */
export function readRowsQuestion(asked: Partial<Record<(typeof rowsNames)[number], string>>): RowsQuestion | null {
  const parsed = rowsSchema.safeParse(asked);
  return parsed.success ? parsed.data : null;
}

export function rowsAt(question: RowsQuestion, period: Period): string {
  const given = Object.entries({ ...question, period }).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return `${TOWN}/rows?${new URLSearchParams(given)}`;
}
