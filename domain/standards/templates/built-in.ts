/** The templates that come with the portal; the town's own versions lie in the database and win from their year on. */
import { branchCategories, type BranchCategory } from "../../organization/kinds";
import type { StandardTemplate } from "../item";
import { applyDelta, deltas } from "./deltas";
import { ruralItems } from "./rural";

/** 种子: 五基本 + 实效, by the usual structure; to be replaced by the local handbook (handbook §16, 12). */
const source = "按通行结构编写的默认模板，待业主换成本地标准化手册";

export const builtInTemplates: readonly StandardTemplate[] = (Object.keys(branchCategories) as BranchCategory[]).map((category) => ({
  category, year: 2025, source, confidence: "地",
  items: category === "rural" ? ruralItems : applyDelta(ruralItems, deltas[category]),
}));

/** The template of a category in a year: the latest version that does not begin after it. */
export function templateFor(category: BranchCategory, year: number, templates: readonly StandardTemplate[] = builtInTemplates): StandardTemplate {
  const fitting = templates.filter((template) => template.category === category && template.year <= year);
  const latest = fitting.reduce<StandardTemplate | null>((best, one) => (best && best.year > one.year ? best : one), null);
  if (!latest) throw new Error(`no template for ${category} in ${year}`);
  return latest;
}
