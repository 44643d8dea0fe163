import type { BranchCategory } from "@/domain/organization/kinds";
import { branchCategories } from "@/domain/organization/kinds";
import type { StandardItem } from "@/domain/standards/item";
import { assessmentStates, valueStages, type AssessmentState, type ValueStage } from "@/domain/standards/lifecycle";
import { grades, marks, type Grade, type Mark, type Veto } from "@/domain/standards/score";
import { id, index, instant, json, number, oneOf, table, text, unique } from "../dialect/columns";
import { finding } from "./findings";
import { branch } from "./organization";

const names = <K extends string>(vocabulary: Record<K, unknown>) => Object.keys(vocabulary) as [K, ...K[]];

/** The town's own version of a template, from a year on (ruling 5): drafted by the office, approved by a leader. */
export const standardTemplate = table(
  "standard_template",
  {
    id: id(),
    category: oneOf<[BranchCategory, ...BranchCategory[]]>(names(branchCategories)).notNull(),
    year: number().notNull(),
    items: json<StandardItem[]>().notNull(),
    state: oneOf(["proposed", "approved", "rejected"]).notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    decidedBy: text(),
    decidedAt: instant(),
    rejectReason: text(),
  },
  (t) => [index("standard_template_category").on(t.category, t.year, t.state)],
);

/** One branch in one year. `items` is the template as it was when the year's assessment began. */
export const assessment = table(
  "assessment",
  {
    id: id(),
    branchId: text().notNull().references(() => branch.id),
    year: number().notNull(),
    items: json<StandardItem[]>().notNull(),
    state: oneOf<[AssessmentState, ...AssessmentState[]]>(names(assessmentStates)).notNull(),
    openedBy: text().notNull(),
    openedAt: instant().notNull(),
    submittedBy: text(),
    submittedAt: instant(),
    returnReason: text().notNull(),
    verifiedBy: text(),
    verifiedAt: instant(),
    gradedBy: text(),
    gradedAt: instant(),
    grade: oneOf<[Grade, ...Grade[]]>(names(grades)),
    /** of 100, in hundredths */
    score: number(),
    vetoes: json<Veto[]>().notNull(),
    /** What the site knew on the day of grading, item by item: readable for years as it was (STD-06). */
    evidence: json<Record<string, string>>(),
  },
  (t) => [unique("assessment_year").on(t.branchId, t.year), index("assessment_state").on(t.year, t.state)],
);

/** One value of one item, by the branch or by the office, with its reason. */
export const assessmentValue = table(
  "assessment_value",
  {
    id: id(),
    assessmentId: text().notNull().references(() => assessment.id),
    code: text().notNull(),
    stage: oneOf<[ValueStage, ...ValueStage[]]>(names(valueStages)).notNull(),
    process: oneOf<[Mark, ...Mark[]]>(names(marks)),
    outcome: oneOf<[Mark, ...Mark[]]>(names(marks)),
    notApplicable: text(),
    reason: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("assessment_value_one").on(t.assessmentId, t.code, t.stage)],
);

/** STD-07: the case in the loop of 督查整改 that an item below the line became; one for each item. */
export const assessmentFinding = table(
  "assessment_finding",
  {
    id: id(),
    assessmentId: text().notNull().references(() => assessment.id),
    code: text().notNull(),
    findingId: text().notNull().references(() => finding.id),
  },
  (t) => [unique("assessment_finding_one").on(t.assessmentId, t.code), unique("assessment_finding_finding").on(t.findingId)],
);
