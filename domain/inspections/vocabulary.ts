/** The words of 督查与整改 (handbook §6.1–§6.4). Durations and thresholds are settings; none of these words is law. */

/** What an inspection is for. INS-02 counts inspections of one kind. */
export const inspectionKinds = {
  routine: { zh: "例行督查" },
  special: { zh: "专项督查" },
  lookback: { zh: "回头看" },
} as const;
export type InspectionKind = keyof typeof inspectionKinds;

/** 方式 (handbook §6.1). */
export const inspectionMethods = {
  document: { zh: "查资料" },
  onsite: { zh: "实地查看" },
  interview: { zh: "座谈访谈" },
  unannounced: { zh: "暗访" },
  announced: { zh: "明察" },
  random: { zh: "随机抽查" },
  lookback: { zh: "回头看" },
  special: { zh: "专项" },
  petition_driven: { zh: "线索核查" },
  sit_in: { zh: "列席组织生活" },
} as const;
export type InspectionMethod = keyof typeof inspectionMethods;

/** 14 大类 (handbook §6.3【种】: the town may rename them). */
export const findingCategories = {
  organization: { no: 1, zh: "组织设置与换届" },
  leadership: { no: 2, zh: "班子运行与分工" },
  meetings: { no: 3, zh: "三会一课" },
  theme_day: { no: 4, zh: "主题党日" },
  life_meeting: { no: 5, zh: "组织生活会与民主评议" },
  study: { no: 6, zh: "学习教育" },
  admission: { no: 7, zh: "发展党员" },
  members: { no: 8, zh: "党员教育管理（党费、流动、失联）" },
  party_disclosure: { no: 9, zh: "党务公开" },
  village_disclosure: { no: 10, zh: "村（居）务公开" },
  finance_disclosure: { no: 11, zh: "财务公开与集体三资" },
  four_steps: { no: 12, zh: "四议两公开与民主议事" },
  sites: { no: 13, zh: "阵地与台账档案" },
  conduct: { no: 14, zh: "作风纪律与弄虚作假" },
} as const;
export type FindingCategory = keyof typeof findingCategories;

/** 严重程度 (handbook §6.5), from light to grave. */
export const severities = {
  minor: { zh: "轻微" },
  ordinary: { zh: "一般" },
  serious: { zh: "较重" },
  grave: { zh: "严重" },
} as const;
export type Severity = keyof typeof severities;

/** 整改时限 (handbook §6.4), from long to short. */
export const rectifyLevels = {
  long_term: { zh: "长期坚持", days: "rectify_long_term_days" },
  deadline: { zh: "限期整改", days: "rectify_deadline_days" },
  immediate: { zh: "立行立改", days: "rectify_immediate_days" },
} as const;
export type RectifyLevel = keyof typeof rectifyLevels;

/** 原因 (handbook §6.5): why it came to this, never what somebody is like. */
export const rootCauses = {
  understanding: { zh: "认识不清" },
  ability: { zh: "不会做" },
  mechanism: { zh: "机制不顺" },
  conditions: { zh: "条件不够" },
} as const;
export type RootCause = keyof typeof rootCauses;

/** What may stand on record: a case that the grading of the standards opened (STD-07) has no cause until the branch names it in its plan. */
export const causesOnRecord = { ...rootCauses, unnamed: { zh: "待支部写明" } } as const;
export type CauseOnRecord = keyof typeof causesOnRecord;

export const verdicts = {
  ok: { zh: "合格" },
  improve: { zh: "需改进" },
  fail: { zh: "不合格" },
  na: { zh: "不适用" },
} as const;
export type Verdict = keyof typeof verdicts;

/** 等次: how a visit ended; never a rank (RL-1). */
export const inspectionGrades = {
  good: { zh: "好" },
  fair: { zh: "较好" },
  ordinary: { zh: "一般" },
  poor: { zh: "差" },
} as const;
export type InspectionGrade = keyof typeof inspectionGrades;

/** Who was asked; names of ordinary villagers and members are not kept. */
export const interviewees = {
  member: { zh: "党员" },
  villager: { zh: "群众" },
  cadre: { zh: "村（居）干部" },
} as const;
export type Interviewee = keyof typeof interviewees;

/** Why somebody stays out of an inspection (INS-01, SOD-08). `declared`: only the person can know. */
export const tieKinds = {
  post: { zh: "在该支部任职", declared: false },
  member: { zh: "组织关系在该支部", declared: false },
  kinship: { zh: "与该支部负责人有亲属关系", declared: true },
  liaison: { zh: "包联该支部或所在社区", declared: true },
  village: { zh: "户籍或住所在该社区", declared: true },
} as const;
export type TieKind = keyof typeof tieKinds;

/** What the people concerned say; the third fact besides "reported done" and "verified done". */
export const voices = {
  solved: { zh: "说解决了" },
  unsolved: { zh: "说没有解决" },
  not_needed: { zh: "无需确认" },
} as const;
export type Voice = keyof typeof voices;

export function names<K extends string>(vocabulary: Record<K, unknown>): [K, ...K[]] {
  return Object.keys(vocabulary) as [K, ...K[]];
}

export function optionsOf<K extends string>(vocabulary: Record<K, { zh: string }>): { value: K; label: string }[] {
  return names(vocabulary).map((value) => ({ value, label: vocabulary[value].zh }));
}

/** 1 组织设置与换届 */
export const sayCategory = (category: FindingCategory) => `${findingCategories[category].no} ${findingCategories[category].zh}`;
