/** What a branch is and where it stands (handbook §1.1, §1.3). 届满预警, 换届中 and 整顿中 follow from dated facts and are not stored. */
import { addYears, type Day } from "../calendar/day";
import { branchCategories, type BranchCategory } from "./kinds";

/** `lenient`: some of the rules on size and organizational life do not fit (handbook §1.1, §2.4). */
export const branchKinds = {
  ordinary: { zh: "党支部", lenient: false },
  joint: { zh: "联合党支部", lenient: false },
  temporary: { zh: "临时党支部", lenient: true },
  mobile: { zh: "流动党员党支部", lenient: true },
} as const;
export type BranchKind = keyof typeof branchKinds;

export const branchParents = { town: { zh: "镇党委直属" }, community: { zh: "社区党组织" } } as const;
export type BranchParent = keyof typeof branchParents;

/** `then`: to where it may go from here. A merged or dissolved branch keeps its history and has no members. */
export const branchStatuses = {
  preparing: { zh: "筹建", standing: true, then: ["approved", "dissolved"] },
  approved: { zh: "已批复", standing: true, then: ["active", "dissolved"] },
  active: { zh: "运行", standing: true, then: ["merged", "dissolved"] },
  merged: { zh: "合并", standing: false, then: [] },
  dissolved: { zh: "撤销", standing: false, then: [] },
} as const;
export type BranchStatus = keyof typeof branchStatuses;

export function mayBecome(from: BranchStatus, to: BranchStatus): boolean {
  return from === to || (branchStatuses[from].then as readonly BranchStatus[]).includes(to);
}

type Term = { category: BranchCategory; termStartedOn: Day; termEndsOn: Day | null };

/** Five years in villages and communities, three elsewhere, unless set by hand (ORG-07). */
export function termEnd({ category, termStartedOn, termEndsOn }: Term): Day {
  return termEndsOn ?? usualTermEnd({ category, termStartedOn });
}

export function usualTermEnd({ category, termStartedOn }: Pick<Term, "category" | "termStartedOn">): Day {
  return addYears(termStartedOn, branchCategories[category].termYears);
}
