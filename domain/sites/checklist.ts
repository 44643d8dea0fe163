/**
 * 阵地清单 (handbook §5.5): two usual versions of 六有【核·地】; the town chooses one by a setting. What hangs on a wall is not counted
 * and earns nothing (2022 opinion of the two General Offices).
 */
export const checklistVariants = {
  1: { zh: "有房子、有旗帜、有牌子、有办公设施、有电教设施、有制度版面" },
  2: { zh: "有场所、有设施、有制度、有资料、有活动、有记录" },
} as const;
export type ChecklistVariant = keyof typeof checklistVariants;

export type ChecklistItem = { code: string; item: string; required: boolean; hint?: string };

const items: Record<ChecklistVariant, readonly ChecklistItem[]> = {
  1: [
    { code: "house", item: "有房子", required: true },
    { code: "flag", item: "有旗帜", required: true },
    { code: "signs", item: "有牌子", required: true },
    { code: "office", item: "有办公设施", required: true },
    { code: "screen", item: "有电教设施", required: true },
    { code: "boards", item: "有制度版面", required: false, hint: "必要、看得懂就行，电子屏、手册也可以" },
  ],
  2: [
    { code: "place", item: "有场所", required: true },
    { code: "equipment", item: "有设施", required: true },
    { code: "rules", item: "有制度", required: true, hint: "放手册、扫码查阅也可以" },
    { code: "papers", item: "有资料", required: true },
    { code: "activity", item: "有活动", required: true },
    { code: "records", item: "有记录", required: true },
  ],
};

/** The items of the version that a setting chose; an unknown number is the first version. */
export function checklistItems(variant: number): readonly ChecklistItem[] {
  return items[variant === 2 ? 2 : 1];
}

export const checklistCodes = Object.values(items).flat().map(({ code }) => code);

export const metMarks = { yes: { zh: "有" }, no: { zh: "没有" } } as const;
export type Met = keyof typeof metMarks;
/** `met` null: nobody has said yet. */
export type Answer = { met: Met | null; evidence: string; remark: string };
export const noAnswer: Answer = { met: null, evidence: "", remark: "" };

/** 村级四块牌 and the service centre's sign (2022 opinion【识】). */
export const plaques = {
  party: { zh: "村（社区）党组织" },
  committee: { zh: "村（居）民委员会" },
  supervision: { zh: "村（居）务监督委员会" },
  collective: { zh: "村集体经济组织" },
  service: { zh: "党群服务中心标识" },
} as const;
export type Plaque = keyof typeof plaques;
export const plaqueNames = Object.keys(plaques) as [Plaque, ...Plaque[]];

/** What is to be said about signs beyond those; null when there are none. */
export function plaqueWarning(others: readonly string[]): string | null {
  return others.length === 0 ? null
    : `多挂了 ${others.length} 块牌子：${others.join("、")}。2022 年中办、国办《关于规范村级组织工作事务、机制牌子和证明事项的意见》要求减少挂牌，村级只挂四块牌和党群服务中心标识，其余的请摘下。挂牌多少不影响评分。`;
}
