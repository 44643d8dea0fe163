import type { ChecklistGroup } from "@/domain/inspections/checklist";
import { inspectionStates, planStates, visitStates } from "@/domain/inspections/lifecycle";
import type { PlanLine } from "@/domain/inspections/plan";
import type { Interview } from "@/domain/inspections/visit";
import { inspectionGrades, inspectionKinds, names, tieKinds, verdicts, type InspectionMethod } from "@/domain/inspections/vocabulary";
import { day, flag, id, index, instant, json, number, oneOf, table, text, unique } from "../dialect/columns";
import { account } from "./accounts";
import { branch, community } from "./organization";

/** 督查年度计划: drafted by the office or an inspector, approved by a leader (INS, handbook §6.1). */
export const inspectionPlan = table(
  "inspection_plan",
  {
    id: id(),
    year: number().notNull(),
    lines: json<PlanLine[]>().notNull(),
    basis: text().notNull(),
    state: oneOf(names(planStates)).notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    decidedBy: text(),
    decidedAt: instant(),
    rejectReason: text().notNull(),
  },
  (t) => [index("inspection_plan_year").on(t.year, t.state)],
);

/** One round of inspections, with the draw by which its branches were chosen. */
export const inspection = table(
  "inspection",
  {
    id: id(),
    /** 督查批次: 2026-03 is the third of the year. */
    batch: text().notNull(),
    /** null for what the grading of the standards opened: nobody planned to go anywhere */
    planId: text().references(() => inspectionPlan.id),
    title: text().notNull(),
    kind: oneOf(names(inspectionKinds)).notNull(),
    fromDay: day().notNull(),
    toDay: day().notNull(),
    checklist: text().notNull(),
    groups: json<ChecklistGroup[]>().notNull(),
    state: oneOf(names(inspectionStates)).notNull(),
    /** The draw: anybody can repeat it from these three (domain/inspections/draw.ts). */
    seed: text(),
    drawFrom: json<string[]>(),
    drawCount: number(),
    drawnBy: text(),
    drawnAt: instant(),
    by: text().notNull(),
    at: instant().notNull(),
    concludedBy: text(),
    concludedAt: instant(),
  },
  (t) => [unique("inspection_batch").on(t.batch), index("inspection_at").on(t.at, t.id)],
);

export const inspectionMember = table(
  "inspection_member",
  { id: id(), inspectionId: text().notNull().references(() => inspection.id), accountId: text().notNull().references(() => account.id), isLead: flag().notNull() },
  (t) => [unique("inspection_member_one").on(t.inspectionId, t.accountId), index("inspection_member_account").on(t.accountId)],
);

/** 回避申报: what only the person can know (INS-01). About a branch, or a whole community. */
export const inspectorTie = table(
  "inspector_tie",
  {
    id: id(),
    accountId: text().notNull().references(() => account.id),
    kind: oneOf(names(tieKinds)).notNull(),
    branchId: text().references(() => branch.id),
    communityId: text().references(() => community.id),
    by: text().notNull(),
    at: instant().notNull(),
    endedOn: day(),
  },
  (t) => [index("inspector_tie_account").on(t.accountId)],
);

/** One branch in one inspection; once written, never written again. */
export const inspectionVisit = table(
  "inspection_visit",
  {
    id: id(),
    inspectionId: text().notNull().references(() => inspection.id),
    branchId: text().notNull().references(() => branch.id),
    groups: json<ChecklistGroup[]>().notNull(),
    state: oneOf(names(visitStates)).notNull(),
    mergedInto: text(),
    /** Numbers of the roster of the day of the draw, from 1: who is to be asked. */
    interviewNumbers: json<number[]>().notNull(),
    visitedOn: day(),
    methods: json<InspectionMethod[]>(),
    interviews: json<Interview[]>(),
    guidance: text().notNull(),
    papers: json<string[]>(),
    papersReason: text().notNull(),
    repeatReason: text().notNull(),
    grade: oneOf(names(inspectionGrades)),
    by: text(),
    at: instant(),
    fedBackBy: text(),
    fedBackAt: instant(),
  },
  (t) => [unique("inspection_visit_one").on(t.inspectionId, t.branchId), index("inspection_visit_branch").on(t.branchId, t.state, t.visitedOn)],
);

/** One item of a visit. `says` is what the site knew on that day (frozen). */
export const visitItem = table(
  "visit_item",
  {
    id: id(),
    visitId: text().notNull().references(() => inspectionVisit.id),
    code: text().notNull(),
    verdict: oneOf(names(verdicts)).notNull(),
    seen: text().notNull(),
    says: text().notNull(),
    /** The visit where it was found in order: it is not asked again (RL-1). */
    carriedFrom: text(),
  },
  (t) => [unique("visit_item_one").on(t.visitId, t.code)],
);

/** What a branch says about what is asked of it (burden meter, RL-1). */
export const burdenNote = table(
  "burden_note",
  { id: id(), branchId: text().notNull().references(() => branch.id), year: number().notNull(), said: text().notNull(), by: text().notNull(), at: instant().notNull() },
  (t) => [index("burden_note_branch").on(t.branchId, t.year)],
);

/** Two visits to one branch that are made apart all the same, and why (INS-02). */
export const visitKeptApart = table(
  "visit_kept_apart",
  {
    id: id(),
    visitId: text().notNull().references(() => inspectionVisit.id),
    otherId: text().notNull().references(() => inspectionVisit.id),
    reason: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("visit_kept_apart_one").on(t.visitId, t.otherId)],
);
