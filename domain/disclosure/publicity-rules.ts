/**
 * How long things are publicised (`publicity_period_rule`, handbook §4.7). A number is fixed by the rule named in `basis`;
 * a setting's name means that the place decides and the setting holds the default.
 */
import type { SettingKey } from "../settings";
import * as from from "./catalog/basis";
import type { Basis } from "./catalog/basis";

/** What the length is counted from: publishing itself, or an event that must come later or came before. */
export const publicityClocks = {
  from_publication: { zh: "自公开之日起" },
  before_event: { zh: "在事项之前" },
  after_event: { zh: "在事项之后" },
} as const;
export type PublicityClock = keyof typeof publicityClocks;

export const publicityUnits = {
  natural: { zh: "日" },
  workday: { zh: "个工作日" },
} as const;
export type PublicityUnit = keyof typeof publicityUnits;

export type PublicityRule = {
  zh: string;
  length: number | SettingKey;
  unit: PublicityUnit;
  clock: PublicityClock;
  basis: readonly [Basis, ...Basis[]];
};

const table = <K extends string>(rows: Record<K, PublicityRule>) => rows;

export const publicityRules = table({
  board_keep: { zh: "公开栏保留", length: "board_keep_days", unit: "natural", clock: "from_publication", basis: [from.chongqing("第三十条")] },
  standard: { zh: "一般公示", length: "publicity_default_days", unit: "natural", clock: "from_publication", basis: [from.localPractice()] },
  party_member: {
    zh: "发展对象、接收预备党员、预备党员转正", length: "publicity_party_member_workdays", unit: "workday", clock: "from_publication",
    basis: [from.localPartyPractice()],
  },
  award: { zh: "表彰推荐对象", length: "publicity_award_workdays", unit: "workday", clock: "from_publication", basis: [from.commonPractice()] },
  // handbook §7.5: confirmed points are shown inside the branch while members may appeal
  points: { zh: "党员积分季度认定", length: "publicity_points_workdays", unit: "workday", clock: "from_publication", basis: [from.localPractice()] },
  relief: { zh: "低保、特困初审", length: "publicity_relief_days", unit: "natural", clock: "from_publication", basis: [from.reliefRules()] },
  subsidy: { zh: "惠民惠农补贴", length: "publicity_subsidy_days", unit: "natural", clock: "from_publication", basis: [from.commonPractice()] },
  resolution: { zh: "四议两公开决议、结果", length: "publicity_resolution_days", unit: "natural", clock: "from_publication", basis: [from.localPractice()] },
  labour_fund: { zh: "一事一议方案", length: "publicity_labour_fund_days", unit: "natural", clock: "from_publication", basis: [from.commonPractice()] },
  land_contract: { zh: "土地承包方案", length: "publicity_land_contract_days", unit: "natural", clock: "from_publication", basis: [from.landContractRules()] },
  // The regulation asks for publicity among the members and leaves the days to the place.
  homestead: { zh: "宅基地申请", length: "publicity_homestead_days", unit: "natural", clock: "from_publication", basis: [from.landLawRules("第三十四条")] },
  acquisition_notice: { zh: "征收土地预公告", length: 10, unit: "workday", clock: "from_publication", basis: [from.landLawRules("第二十六条")] },
  compensation_plan: {
    zh: "征收范围、补偿安置方案公告", length: 30, unit: "natural", clock: "from_publication",
    basis: [from.landLaw("第四十七条"), from.landLawRules("第二十八条")],
  },
  planning_draft: { zh: "规划草案公告", length: 30, unit: "natural", clock: "from_publication", basis: [from.planningLaw("第二十六条")] },
  voter_list: { zh: "参选村民名单", length: 20, unit: "natural", clock: "before_event", basis: [from.villageLaw("第十四条")] },
  member_meeting: { zh: "成员大会材料", length: 10, unit: "natural", clock: "before_event", basis: [from.collectiveLaw("第四十六条")] },
  // Before the next election; who leaves during a term: within 30 days (Shandong, Chongqing).
  leaving_audit: { zh: "届中离任审计结果", length: 30, unit: "natural", clock: "after_event", basis: [from.villageLaw("第三十五条"), from.shandong(), from.chongqing()] },
});

export type PublicityKey = keyof typeof publicityRules;
