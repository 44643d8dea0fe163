import { type MeetingKind } from "@/domain/meetings/kinds";
import { day, id, index, instant, json, table, text, unique } from "../dialect/columns";
import { branch, partyGroup } from "./organization";

/** 三会一课计划报备表: what a branch means to hold in a quarter or year; handed in once, kept apart from what happened. */
export const meetingPlan = table(
  "meeting_plan",
  {
    id: id(),
    branchId: text().notNull().references(() => branch.id),
    /** a quarter or a year */
    period: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("meeting_plan_period").on(t.branchId, t.period)],
);

/** A line of the plan. It is planned, cancelled, or led to a record; the planned day never moves with what happened. */
export const plannedMeeting = table(
  "planned_meeting",
  {
    id: id(),
    /** Null for one that was added outside the quarter's plan. */
    planId: text().references(() => meetingPlan.id),
    branchId: text().notNull().references(() => branch.id),
    groupId: text().references(() => partyGroup.id),
    kinds: json<MeetingKind[]>().notNull(),
    plannedOn: day().notNull(),
    theme: text().notNull(),
    place: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    cancelledBy: text(),
    cancelledAt: instant(),
    cancelReason: text().notNull(),
  },
  (t) => [index("planned_meeting_branch").on(t.branchId, t.plannedOn)],
);
