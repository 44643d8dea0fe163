import { z } from "zod";
import { periodKind } from "@/domain/calendar/period";
import { disclosureKinds, type DisclosureKind } from "@/domain/disclosure/catalog/vocabulary";
import { countedNames, dutyViewNames, type DutyFilter } from "@/domain/duties/duty-filter";

const period = z.string().refine((text) => periodKind(text) !== null).optional().catch(undefined);
const word = z.string().max(80).optional().catch(undefined);

/** The list's filter as it stands in the address and in the export form; what cannot be understood is left out. */
export const dutyFilterSchema = z.object({
  state: z.enum(dutyViewNames).catch("open"),
  kind: z.enum(Object.keys(disclosureKinds) as [DisclosureKind, ...DisclosureKind[]]).optional().catch(undefined),
  community: word,
  body: word,
  code: z.string().max(8).transform((text) => text.toUpperCase()).optional().catch(undefined),
  period,
  due: period,
  counted: z.enum(countedNames).optional().catch(undefined),
});
export const dutyFilterNames = ["state", "kind", "community", "body", "code", "period", "due", "counted"] as const;

/** The address of the rows behind a figure. */
export function dutiesAt(filter: Partial<DutyFilter>): string {
  return `/desk/duties?${new URLSearchParams(filter as Record<string, string>)}`;
}

/** As hidden fields of a form. */
export function filterFields(filter: DutyFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
