import { historyStepNames, instructionOwnerNames, instructionStateNames } from "@/domain/instructions/lifecycle";
import { areaCodes } from "@/domain/overview/areas";
import { day, id, index, instant, oneOf, sequence, table, text } from "../dialect/columns";
import { finding } from "./findings";
import { branch } from "./organization";

/** 领导批示: about a branch, a finding or an area of the overview; a task for one post until one day. */
export const instruction = table(
  "instruction",
  {
    id: id(),
    branchId: text().references(() => branch.id),
    findingId: text().references(() => finding.id),
    area: oneOf(areaCodes),
    owner: oneOf(instructionOwnerNames).notNull(),
    dueOn: day().notNull(),
    state: oneOf(instructionStateNames).notNull(),
    stateSince: instant().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("instruction_open").on(t.state, t.dueOn, t.id), index("instruction_branch").on(t.branchId, t.state), index("instruction_finding").on(t.findingId)],
);

/** What was asked, answered, sent back and closed, by whom and when; never changed. */
export const instructionStep = table(
  "instruction_step",
  {
    id: sequence(),
    instructionId: text().notNull().references(() => instruction.id),
    step: oneOf(historyStepNames).notNull(),
    said: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    on: day().notNull(),
  },
  (t) => [index("instruction_step_instruction").on(t.instructionId, t.id)],
);
