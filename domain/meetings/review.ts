/** 民主评议党员 (handbook §2.7): counts only, never who voted what; grades are the branch's, never computed from points. */
export const reviewGrades = { excellent: { zh: "优秀" }, qualified: { zh: "合格" }, basic: { zh: "基本合格" }, unqualified: { zh: "不合格" } } as const;
export type ReviewGrade = keyof typeof reviewGrades;

export type ReviewCounts = Record<ReviewGrade, number> & { full: number; probationary: number; /** facts written down for 不合格 */ facts: number };
export type ReviewDoubt = { rule: "REV-01" | "REV-02" | "REV-03"; level: "block" | "warn"; message: string };

/** REV-01's base: all members of the branch (`all`) or those who get a grade (`full`); places differ【待】. */
export type ReviewBase = "all" | "full";

export function reviewDoubts(counts: ReviewCounts, base: ReviewBase): ReviewDoubt[] {
  const { excellent, qualified, basic, unqualified, full, probationary, facts } = counts;
  const n = base === "all" ? full + probationary : full;
  const most = Math.floor(n / 3);
  const graded = excellent + qualified + basic + unqualified;
  const doubts: ReviewDoubt[] = [];
  if (excellent > most) doubts.push({ rule: "REV-01", level: "warn", message: `评为优秀 ${excellent} 人，一般不超过三分之一（${n} 人中最多 ${most} 人）` });
  if (graded > full) doubts.push({ rule: "REV-02", level: "block", message: `定等次的共 ${graded} 人，多于正式党员 ${full} 人：预备党员参加评议但不定等次` });
  if (unqualified > 0 && facts === 0) doubts.push({ rule: "REV-03", level: "block", message: "评为不合格的，要有事实、谈话和支部意见，请写明日期和存放处" });
  return doubts;
}
