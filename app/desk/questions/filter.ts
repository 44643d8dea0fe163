import { z } from "zod";
import type { QuestionFilter } from "@/db/questions/list";
import { questionTypeNames } from "@/domain/questions/lifecycle";
import { questionViewNames } from "@/domain/questions/views";
import type { Day } from "@/domain/calendar/day";

/** The list's filter as it stands in the address and in the export form; what cannot be understood is left out. */
export const filterSchema = z.object({
  view: z.enum(questionViewNames).catch("open"),
  type: z.enum(questionTypeNames).optional().catch(undefined),
  community: z.string().max(40).optional().catch(undefined),
  level: z.enum(["village", "town"]).optional().catch(undefined),
  overdue: z.literal("yes").optional().catch(undefined),
});
export type AskedFilter = z.output<typeof filterSchema>;

export function questionFilter({ view, type, community, level, overdue }: AskedFilter, today: Day): QuestionFilter {
  return { view, type, level, communityId: community, overdueOn: overdue && today };
}
