/** 督查结论等次 (handbook §6.2, thresholds are settings): 好 needs no 不合格; below it 不合格 and 需改进 are counted together. */
import type { SettingValues } from "../settings";
import type { InspectionGrade, Verdict } from "./vocabulary";

export function gradeOfVisit(given: readonly Verdict[], settings: SettingValues): InspectionGrade {
  const fails = given.filter((verdict) => verdict === "fail").length;
  const weak = fails + given.filter((verdict) => verdict === "improve").length;
  if (fails === 0 && weak <= settings.inspection_good_most) return "good";
  if (weak <= settings.inspection_fair_most) return "fair";
  return weak <= settings.inspection_ordinary_most ? "ordinary" : "poor";
}
