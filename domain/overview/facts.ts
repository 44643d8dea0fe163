/** What the overview is reckoned from: plain rows of one year, read by a fixed number of queries whatever the number of branches. */
import type { Day, Instant } from "../calendar/day";
import type { PlacedDuty } from "../duties/duty-filter";
import type { LifeDuty } from "../duties/life/life-duties";
import type { NoticeState } from "../disclosure/lifecycle";
import type { FindingState } from "../inspections/lifecycle";
import type { FindingCategory, CauseOnRecord } from "../inspections/vocabulary";
import type { DecisionState } from "../meetings/decisions";
import type { BranchCategory } from "../organization/kinds";
import type { Level, QuestionState } from "../questions/lifecycle";
import type { SettingValues } from "../settings";
import type { AssessmentState } from "../standards/lifecycle";
import type { Grade } from "../standards/score";

export type BranchFact = { id: string; code: string; name: string; seq: number; category: BranchCategory; communityId: string | null; leadsCommunity: boolean; termEndsOn: Day; /** Open posts that are registered; null: none at all. */ hasSecretary: boolean | null };
export type FindingFact = {
  id: string; branchId: string; inspectionId: string; no: number; batch: string; category: FindingCategory; rootCause: CauseOnRecord; state: FindingState; round: number; description: string; guidance: string;
  /** The day of the visit that found it. */
  foundOn: Day; noticedOn: Day | null; planDueOn: Day | null; dueOn: Day | null; extendedDueOn: Day | null; closedOn: Day | null; recurrenceOf: string | null;
  /** Days on which it was closed for the first time, and on which it came back after that. */
  firstClosedOn: Day | null; cameBackOn: Day | null;
};
export type VisitFact = { id: string; branchId: string; title: string; visitedOn: Day; guidance: string };
export type AssessmentFact = { id: string; branchId: string; state: AssessmentState; grade: Grade | null };
export type DecisionFact = { id: string; meetingId: string; branchId: string; content: string; dueOn: Day; state: DecisionState; reportedAt: Instant | null };
export type QuestionFact = { id: string; communityId: string; state: QuestionState; level: Level; dueOn: Day; receivedOn: Day };

export type TownFacts = {
  today: Day;
  year: string;
  /** The day on which the town began to use the site: what was before is not on record, which is not the same as not done. */
  goLiveOn: Day;
  settings: SettingValues;
  branches: readonly BranchFact[];
  life: readonly LifeDuty[];
  disclosure: readonly PlacedDuty[];
  /** Notices on their way, by the duty that they will meet. */
  underWay: ReadonlyMap<string, NoticeState>;
  findings: readonly FindingFact[];
  visits: readonly VisitFact[];
  assessments: readonly AssessmentFact[];
  decisions: readonly DecisionFact[];
  questions: readonly QuestionFact[];
};
