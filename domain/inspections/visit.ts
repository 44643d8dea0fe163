/** What a visit brings home (handbook §6.1, §6.2): verdicts with what was seen, what was asked, and always guidance. */
import type { Day } from "../calendar/day";
import type { FindingCategory, Interviewee, InspectionMethod, RectifyLevel, RootCause, Severity, Verdict } from "./vocabulary";

export type VisitItem = { code: string; verdict: Verdict; seen: string };
export type Interview = { who: Interviewee; asked: string; answer: string };
export type NewFinding = {
  category: FindingCategory;
  itemCode: string | null;
  severity: Severity;
  description: string;
  rootCause: RootCause;
  guidance: string;
  level: RectifyLevel;
  /** The earlier case that this one repeats. */
  recurrenceOf: string | null;
};

export type VisitRecord = {
  visitedOn: Day;
  methods: InspectionMethod[];
  items: VisitItem[];
  interviews: Interview[];
  /** 指导建议: obligatory (handbook §6.1). */
  guidance: string;
  /** Papers that the branch was asked for beside the site's records, and why (INS-03). */
  papers: string[];
  papersReason: string;
  /** Why a second inspection of this kind in the quarter (INS-02). */
  repeatReason: string;
  findings: NewFinding[];
};

export const MOST_INTERVIEWS = 5;
/** Blocks for findings in the form; more can be added afterwards. */
export const MOST_FINDINGS = 3;
