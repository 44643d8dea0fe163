/**
 * What organizational life owes in which period (handbook §2.1, §2.5). Regulations say 一般: missing one is a warning to look at,
 * never a verdict. How often is a setting; which regulation asks for it stands here.
 */
import type { PeriodKind } from "../../calendar/period";
import type { Confidence, SettingKey, SettingValues } from "../../settings";

/** The kinds of record that can meet a duty: meetings by their type (handbook §2.1), and the quarter's plan. */
export type LifeKind =
  | "member_assembly" | "committee_meeting" | "group_meeting" | "party_lecture" | "theme_day" | "org_life_meeting" | "democratic_review"
  | "heart_talk" | "democracy_day" | "villager_rep_meeting" | "quarter_plan";

/** A number of records (0 switches the duty off), or a switch. */
type Amount = { [K in SettingKey]: SettingValues[K] extends number ? K : never }[SettingKey];
type Switch = { [K in SettingKey]: SettingValues[K] extends boolean ? K : never }[SettingKey];

export type LifeRule = {
  code: string;
  title: string;
  kind: LifeKind;
  per: "branch" | "group" | "community";
  every: PeriodKind;
  level: "warn" | "info";
  source: string;
  confidence: Confidence;
  amount?: Amount;
  onlyIf?: Switch;
  /** 临时、流动党支部: the warning becomes a hint (handbook §2.4). */
  lenient?: true;
  /** Only where there is a 支部委员会. */
  needsCommittee?: true;
  /** When it is due, where that is not the period's last day. */
  due?: { setting: Amount; counts: "day_of_first_month" | "month_of_next_year" };
  /** How many days ahead it is 临期, where that is not `duty_soon_days`. */
  soon?: Amount;
};

const branchRules = "《中国共产党支部工作条例（试行）》";

export const lifeRules = [
  { code: "MTG-01", title: "支部党员大会", kind: "member_assembly", per: "branch", every: "quarter", level: "warn", source: `${branchRules}第十一条`, confidence: "核", amount: "assembly_per_quarter", lenient: true, soon: "life_quarter_soon_days" },
  { code: "MTG-02", title: "支部委员会会议", kind: "committee_meeting", per: "branch", every: "month", level: "warn", source: `${branchRules}第十二条`, confidence: "核", amount: "committee_per_month", needsCommittee: true },
  { code: "MTG-03", title: "党小组会", kind: "group_meeting", per: "group", every: "month", level: "warn", source: `${branchRules}第十三条`, confidence: "核", amount: "group_per_month" },
  { code: "MTG-04", title: "主题党日", kind: "theme_day", per: "branch", every: "month", level: "warn", source: `${branchRules}第十六条`, confidence: "核", amount: "theme_day_per_month" },
  { code: "MTG-05", title: "党课", kind: "party_lecture", per: "branch", every: "quarter", level: "info", source: "各地惯例，条例未定次数", confidence: "地", amount: "lecture_per_quarter", lenient: true, soon: "life_quarter_soon_days" },
  { code: "MTG-07", title: "组织生活会", kind: "org_life_meeting", per: "branch", every: "year", level: "warn", source: `${branchRules}第十七条`, confidence: "识", soon: "life_year_soon_days" },
  { code: "MTG-08", title: "民主评议党员", kind: "democratic_review", per: "branch", every: "year", level: "warn", source: `${branchRules}第十八条`, confidence: "识", due: { setting: "review_due_month", counts: "month_of_next_year" }, soon: "life_year_soon_days" },
  { code: "LIFE-TALK", title: "谈心谈话", kind: "heart_talk", per: "branch", every: "year", level: "warn", source: `${branchRules}第十九条`, confidence: "识", soon: "life_year_soon_days" },
  { code: "LIFE-PLAN", title: "三会一课季度计划", kind: "quarter_plan", per: "branch", every: "quarter", level: "info", source: "甘肃某镇做法：季度首月 5 日前报备", confidence: "核·地", due: { setting: "life_plan_due_day", counts: "day_of_first_month" } },
  { code: "LIFE-DEMOCRACY", title: "民主议政日", kind: "democracy_day", per: "community", every: "month", level: "info", source: "地方制度；主题党日本就含民主议事", confidence: "地", onlyIf: "democracy_day_monthly" },
  { code: "LIFE-REPS", title: "村（居）民代表会议", kind: "villager_rep_meeting", per: "community", every: "quarter", level: "warn", source: "《村民委员会组织法》2018 版第二十六条", confidence: "核", soon: "life_quarter_soon_days" },
] as const satisfies readonly LifeRule[];

export type LifeCode = (typeof lifeRules)[number]["code"];
