/** The words of the catalog (handbook §4.1–4.4). Screens take the Chinese from here. */
import type { PeriodKind } from "../../calendar/period";
import { categoryOf } from "../lifecycle";

/** Villages owe 村务公开, town communities 居务公开 (handbook §4.4). */
export type Variant = "village" | "residents";

/**
 * How often an item is published (`publish_frequency`, handbook §4.2). `every` is the period of a recurring item; items
 * without one owe nothing until something happens (`event`) or stand open from the first day on (`standing`).
 */
export const frequencies = {
  long_term: { zh: "长期公开", every: null, opens: "standing", floor: "内容变化后更新" },
  yearly: { zh: "每年", every: "year", opens: "period", floor: "每年一次" },
  half_yearly: { zh: "每半年", every: "half", opens: "period", floor: "每半年一次" },
  quarterly: { zh: "按季", every: "quarter", opens: "period", floor: "至少每季度一次" },
  monthly: { zh: "按月", every: "month", opens: "period", floor: "每月一次" },
  immediate: { zh: "随时", every: null, opens: "event", floor: "随时公布" },
  periodic_pre: { zh: "事前公示", every: null, opens: "event", floor: "按专项规定" },
} as const satisfies Record<string, { zh: string; every: PeriodKind | null; opens: "standing" | "period" | "event"; floor: string }>;
export type Frequency = keyof typeof frequencies;

/**
 * Who may read it (`audience_scope`, handbook §4.1). What is not `public` stays on the board: there are no accounts for
 * villagers, and the public page shows the duty line and the posting day only (ruling 12).
 */
export const audiences = {
  public: { zh: "社会公开", boardOnly: false },
  all_party: { zh: "全党", boardOnly: true },
  local_party: { zh: "本地区本单位", boardOnly: true },
  specific: { zh: "特定组织与个人", boardOnly: true },
} as const;
export type Audience = keyof typeof audiences;

/** How careful one must be with the content (handbook §4.4). */
export const sensitivities = {
  low: { zh: "低" },
  medium: { zh: "中" },
  high: { zh: "高" },
  varies: { zh: "视情" },
} as const;
export type Sensitivity = keyof typeof sensitivities;

/** Who publishes: the community (its 党总支 or only branch for party items) or each branch (ruling 12). */
export const owners = {
  community: { zh: "社区" },
  branch: { zh: "党支部" },
} as const;
export type Owner = keyof typeof owners;

/** The four kinds of publication and the body that answers for each (handbook §4.1). */
export const disclosureKinds = {
  party: { zh: "党务公开", responsible: "党组织" },
  village: { zh: "村务公开", responsible: "村民委员会" },
  residents: { zh: "居务公开", responsible: "居民委员会" },
  finance: { zh: "财务公开", responsible: "集体经济组织（未设立的由村民委员会代行）" },
} as const;
export type DisclosureKind = keyof typeof disclosureKinds;

/** A code's kind on the pages of a village or of a town community, where village matters are called 居务公开. */
export function disclosureKindOf(code: string, variant: Variant): DisclosureKind {
  const category = categoryOf(code);
  return category === "village" && variant === "residents" ? "residents" : category;
}
