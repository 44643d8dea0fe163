import type { CaseSide } from "@/domain/signals/case";
import { signalCodes } from "@/domain/signals/case";
import { caseStateNames, caseStepNames } from "@/domain/signals/lifecycle";
import { day, flag, id, index, instant, json, number, oneOf, sequence, table, text, unique } from "../dialect/columns";
import { branch, community } from "./organization";

/** 线索: what looked odd, the things side by side, and how far its checking has come. Belongs to a branch or to a community, never to both. */
export const suspicionCase = table(
  "suspicion_case",
  {
    id: id(),
    code: oneOf(signalCodes).notNull(),
    /** Stable while the records stay the same: a second look opens no second case. */
    key: text().notNull(),
    branchId: text().references(() => branch.id),
    communityId: text().references(() => community.id),
    says: text().notNull(),
    sides: json<CaseSide[]>().notNull(),
    /** The day of what it is about. */
    on: day().notNull(),
    foundOn: day().notNull(),
    state: oneOf(caseStateNames).notNull(),
    stateSince: instant().notNull(),
    /** Until when the branch may explain; null before it is asked. */
    explainBy: day(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    unique("suspicion_case_key").on(t.key), index("suspicion_case_recent").on(t.on, t.id), index("suspicion_case_state").on(t.state, t.on, t.id),
    index("suspicion_case_branch").on(t.branchId, t.state), index("suspicion_case_community").on(t.communityId, t.state),
  ],
);

/** Every step with its author, day and words; never changed. */
export const suspicionStep = table(
  "suspicion_step",
  {
    id: sequence(),
    caseId: text().notNull().references(() => suspicionCase.id),
    step: oneOf(caseStepNames).notNull(),
    said: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    on: day().notNull(),
  },
  (t) => [index("suspicion_step_case").on(t.caseId, t.id)],
);

/** When records were compared last, and what came of it: the next look begins there. Looks that had nothing new to read leave no row. */
export const signalLook = table("signal_look", { id: sequence(), at: instant().notNull(), by: text().notNull(), whole: flag().notNull(), found: number().notNull() });
