/** 谈心谈话 (handbook §2.2): who with whom, when and about what kind of matter. What was said has no place here, by design (RL-3). */
export const talkRelations = {
  committee_committee: { zh: "支委之间" },
  committee_member: { zh: "支委与党员" },
  member_member: { zh: "党员之间" },
} as const;
export type TalkRelation = keyof typeof talkRelations;
export const talkRelationNames = Object.keys(talkRelations) as [TalkRelation, ...TalkRelation[]];

export const talkTopics = {
  before_org_life: { zh: "组织生活会前" },
  thought: { zh: "思想交流" },
  work: { zh: "工作情况" },
  family: { zh: "生活关心" },
  reminder: { zh: "提醒帮助" },
} as const;
export type TalkTopic = keyof typeof talkTopics;
export const talkTopicNames = Object.keys(talkTopics) as [TalkTopic, ...TalkTopic[]];

/** Follows from who sits on the committee; nobody has to choose it. */
export function relationOf(aOnCommittee: boolean, bOnCommittee: boolean): TalkRelation {
  if (aOnCommittee && bOnCommittee) return "committee_committee";
  return aOnCommittee || bOnCommittee ? "committee_member" : "member_member";
}

/** Whom the talks of a stretch of days have reached (年度全覆盖: handbook §7.6 R06, C8): talks in the order of their days. */
export function coverageOf<T extends { aId: string; bId: string }>(memberIds: readonly string[], talks: readonly T[]): { left: string[]; /** the talk that reached the last one */ completedBy: T | null } {
  const left = new Set(memberIds);
  for (const talk of talks) {
    left.delete(talk.aId);
    left.delete(talk.bId);
    if (left.size === 0) return { left: [], completedBy: talk };
  }
  return { left: [...left], completedBy: null };
}
