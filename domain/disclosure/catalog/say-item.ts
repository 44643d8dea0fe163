/** A catalog item as lines that a person reads: for its page, and for what a change would change. */
import type { Day } from "../../calendar/day";
import { dueRules } from "../../duties/disclosure-due";
import type { SaidLine } from "../../rulebooks/change";
import type { SettingValues } from "../../settings";
import { publicityRules } from "../publicity-rules";
import { confidenceOn, sayBasis } from "./basis";
import type { CatalogItem } from "./item";
import { audiences, frequencies, owners, sensitivities, type Frequency, type Variant } from "./vocabulary";

export const variants: Record<Variant, { zh: string }> = { village: { zh: "村" }, residents: { zh: "社区（居民）" } };

const counted: Record<(typeof dueRules)[Frequency]["counts"], (n: number) => string> = {
  day_of_next_month: (n) => `期满后次月 ${n} 日前`,
  days: (n) => `发生后 ${n} 天内`,
  workdays: (n) => `启用或变化后 ${n} 个工作日内`,
};

/** 期满后次月 15 日前 */
export function sayDueRule(frequency: Frequency, settings: SettingValues, own?: number): string {
  const { setting, counts } = dueRules[frequency];
  return counted[counts](own ?? Number(settings[setting]));
}

const sayDue = ({ frequencies: owed, due }: CatalogItem, settings: SettingValues) =>
  owed.map((frequency) => `${frequencies[frequency].zh}：${sayDueRule(frequency, settings, due[frequency])}${due[frequency] === undefined ? "（按全镇参数）" : ""}`).join("；");

/** In the order in which the form asks. @param day decides whether the article of a basis must be checked again */
export function sayItem(item: CatalogItem, settings: SettingValues, day: Day): SaidLine[] {
  return [
    ["事项", item.title],
    ["要写明", item.elements.join("、")],
    ["由谁公开", `${owners[item.owner].zh}（${item.variants.map((variant) => variants[variant].zh).join("、")}）`],
    ["频次", item.frequencies.map((frequency) => frequencies[frequency].zh).join("、")],
    ["什么时候到期", sayDue(item, settings)],
    ["公开范围", item.audiences.map((audience) => audiences[audience].zh).join("，也可以：")],
    ["公示或张贴", item.publicity.map((rule) => publicityRules[rule].zh).join("，也可以：")],
    ["至少公开多少天", item.leastDays > 0 ? `${item.leastDays} 天` : "按公示规定"],
    ["敏感程度", sensitivities[item.sensitivity].zh],
    ["名单", item.personLists ? "是名单，公示期满后从网上撤下" : "不是名单"],
    ["依据", item.basis.map((one) => `${sayBasis(one, day)}【${confidenceOn(one, day)}】`).join("；")],
    ["提示", item.note],
  ];
}

/** What an ended item reads like beside what it was. */
export const endedLines: readonly SaidLine[] = [["公开", "不再公开"]];
