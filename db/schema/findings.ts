import type { NoticeTerms } from "@/domain/inspections/documents";
import { findingStateNames, findingStepNames } from "@/domain/inspections/lifecycle";
import type { Measure } from "@/domain/inspections/rectification";
import { causesOnRecord, findingCategories, names, rectifyLevels, severities, voices } from "@/domain/inspections/vocabulary";
import { day, id, index, instant, json, number, oneOf, sequence, table, text, unique } from "../dialect/columns";
import { branch } from "./organization";
import { inspection, inspectionVisit } from "./inspections";

/** 督查问题. Its rounds begin anew when it comes back. */
export const finding = table(
  "finding",
  {
    id: id(),
    inspectionId: text().notNull().references(() => inspection.id),
    visitId: text().notNull().references(() => inspectionVisit.id),
    branchId: text().notNull().references(() => branch.id),
    no: number().notNull(),
    category: oneOf(names(findingCategories)).notNull(),
    itemCode: text(),
    severity: oneOf(names(severities)).notNull(),
    description: text().notNull(),
    rootCause: oneOf(names(causesOnRecord)).notNull(),
    guidance: text().notNull(),
    level: oneOf(names(rectifyLevels)).notNull(),
    state: oneOf(findingStateNames).notNull(),
    round: number().notNull(),
    noticeNo: text(),
    noticedOn: day(),
    planDueOn: day(),
    /** What the signed notice said; the columns beside it go on with the case. */
    noticeTerms: json<NoticeTerms>(),
    dueOn: day(),
    extendedDueOn: day(),
    recurrenceOf: text(),
    closedOn: day(),
    lookBackDrawnOn: day(),
    stateSince: instant().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    unique("finding_no").on(t.inspectionId, t.no), index("finding_visit").on(t.visitId), index("finding_branch").on(t.branchId, t.category),
    index("finding_due").on(t.state, t.dueOn, t.id), index("finding_closed").on(t.closedOn),
  ],
);

/** The branch's answer in one round: plan, report, signature; and what was decided about it. */
export const rectification = table(
  "rectification",
  {
    id: id(),
    findingId: text().notNull().references(() => finding.id),
    round: number().notNull(),
    responsible: text().notNull(),
    measures: json<Measure[]>().notNull(),
    result: text().notNull(),
    remaining: text().notNull(),
    longTerm: text().notNull(),
    planSubmittedBy: text(),
    planSubmittedAt: instant(),
    planApprovedBy: text(),
    planApprovedAt: instant(),
    signedBy: text(),
    signedAt: instant(),
    verifiedBy: text(),
    verifiedAt: instant(),
    extensionAskedOn: day(),
    extensionTo: day(),
    extensionReason: text().notNull(),
    extensionDecidedBy: text(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("rectification_round").on(t.findingId, t.round)],
);

/** 佐证: a record of the site, or where the paper lies. */
export const findingEvidence = table(
  "finding_evidence",
  { id: id(), findingId: text().notNull().references(() => finding.id), round: number().notNull(), no: number().notNull(), href: text(), says: text().notNull(), by: text().notNull(), at: instant().notNull() },
  (t) => [unique("finding_evidence_no").on(t.findingId, t.no)],
);

/** What the people concerned say. No names: who they are to the matter, and how many. */
export const findingVoice = table(
  "finding_voice",
  {
    id: sequence(),
    findingId: text().notNull().references(() => finding.id),
    round: number().notNull(),
    outcome: oneOf(names(voices)).notNull(),
    who: text().notNull(),
    said: text().notNull(),
    on: day().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("finding_voice_finding").on(t.findingId, t.id)],
);

/** Every step with its author and words; never changed. */
export const findingStep = table(
  "finding_step",
  {
    id: sequence(),
    findingId: text().notNull().references(() => finding.id),
    step: oneOf(findingStepNames).notNull(),
    round: number().notNull(),
    said: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    on: day().notNull(),
  },
  (t) => [index("finding_step_finding").on(t.findingId, t.id), index("finding_step_by").on(t.by)],
);

/** A draw of closed cases to be looked at again, as it can be repeated. */
export const lookBackDraw = table("look_back_draw", {
  id: id(),
  seed: text().notNull(),
  drawFrom: json<string[]>().notNull(),
  drawCount: number().notNull(),
  on: day().notNull(),
  by: text().notNull(),
  at: instant().notNull(),
});
