/**
 * 三会一课与组织生活的类型（handbook §2.1）. One event may be of several kinds (MTG-16); each then has its own section. 谈心谈话 is no
 * meeting and has its own file: talks.ts.
 */
import type { Confidence } from "../settings";
import type { VotingBody } from "./votes";

/** Whose attendance is kept: `outside` means people who are not on the branch's roster, counted and not named. */
export const rolls = {
  branch: { zh: "本支部全体党员" },
  committee: { zh: "支部委员会委员" },
  group: { zh: "本党小组党员" },
  outside: { zh: "党员以外的人，只记人数" },
} as const;
export type Roll = keyof typeof rolls;

type Kind = {
  zh: string;
  short: string;
  every: string;
  convener: string;
  roll: Roll;
  /** The body whose rules a vote follows. */
  voting: VotingBody;
  /** Which branches hold it; all where nothing is said. */
  only?: "committee" | "groups" | "village";
  source: string;
  confidence: Confidence;
};

const branchRules = "《中国共产党支部工作条例（试行）》";
const villageLaw = "《村民委员会组织法》2018 版";

export const meetingKinds = {
  theme_day: { zh: "主题党日", short: "党日", every: "每月相对固定 1 天", convener: "书记", roll: "branch", voting: "assembly", source: `${branchRules}第十六条`, confidence: "核" },
  member_assembly: { zh: "支部党员大会", short: "党员大会", every: "一般每季度 1 次", convener: "书记；可委托副书记或委员", roll: "branch", voting: "assembly", source: `${branchRules}第十一条、第十四条`, confidence: "核" },
  committee_meeting: { zh: "支部委员会会议", short: "支委会", every: "一般每月 1 次，可随时开", convener: "书记；可委托副书记或委员", roll: "committee", voting: "committee", only: "committee", source: `${branchRules}第十二条`, confidence: "核" },
  group_meeting: { zh: "党小组会", short: "小组会", every: "一般每月 1 次，按每个党小组分别计", convener: "党小组组长", roll: "group", voting: "group", only: "groups", source: `${branchRules}第十三条、第十四条`, confidence: "核" },
  party_lecture: { zh: "党课", short: "党课", every: "通行每季度 1 次", convener: "书记、委员、党员领导干部、先进党员", roll: "branch", voting: "assembly", source: `${branchRules}第十六条`, confidence: "核" },
  org_life_meeting: { zh: "组织生活会", short: "组织生活会", every: "每年至少 1 次，一般在第四季度", convener: "书记", roll: "branch", voting: "assembly", source: `${branchRules}第十七条`, confidence: "识" },
  democratic_review: { zh: "民主评议党员", short: "民主评议", every: "一般每年 1 次，可与组织生活会合并", convener: "书记", roll: "branch", voting: "assembly", source: `${branchRules}第十八条`, confidence: "识" },
  collective_study: { zh: "集中学习", short: "集中学习", every: "按学时计", convener: "书记或委员", roll: "branch", voting: "assembly", source: "《中国共产党党员教育管理工作条例》", confidence: "识" },
  dual_life: { zh: "双重组织生活", short: "双重组织生活", every: "领导干部以普通党员身份参加所在支部的组织生活", convener: "书记", roll: "branch", voting: "assembly", source: `${branchRules}第十五条、第十六条`, confidence: "识" },
  democracy_day: { zh: "民主议政日", short: "议政日", every: "默认每月 1 次，可与主题党日同日", convener: "书记", roll: "branch", voting: "assembly", only: "village", source: "地方制度", confidence: "地" },
  joint_meeting: { zh: "两委联席会", short: "联席会", every: "按需", convener: "书记", roll: "outside", voting: "joint", only: "village", source: "四议两公开工作法", confidence: "识" },
  villager_rep_meeting: { zh: "村（居）民代表会议", short: "代表会议", every: "每季度 1 次", convener: "村（居）委会", roll: "outside", voting: "villager_reps", only: "village", source: `${villageLaw}第二十六条`, confidence: "核" },
  villager_assembly: { zh: "村（居）民会议", short: "村民会议", every: "按需", convener: "村（居）委会", roll: "outside", voting: "villager_assembly", only: "village", source: `${villageLaw}第二十二条`, confidence: "识" },
} as const satisfies Record<string, Kind>;
export type MeetingKind = keyof typeof meetingKinds;
export const meetingKindNames = Object.keys(meetingKinds) as [MeetingKind, ...MeetingKind[]];

export type Holder = { hasCommittee: boolean; groups: number; village: boolean };

/** The kinds of meeting that a branch holds (handbook §2.4). */
export function kindsFor({ hasCommittee, groups, village }: Holder): MeetingKind[] {
  const holds = { committee: hasCommittee, groups: groups > 0, village };
  return meetingKindNames.filter((name) => {
    const kind: Kind = meetingKinds[name];
    return !kind.only || holds[kind.only];
  });
}

/** The people an event of these kinds calls: the widest of its rolls. */
export function rollOf(kinds: readonly MeetingKind[]): Roll {
  const wanted = kinds.map((kind) => meetingKinds[kind].roll);
  return (["branch", "committee", "group", "outside"] as const).find((roll) => wanted.includes(roll)) ?? "branch";
}

/** 主题党日、民主议政日 */
export function sayKinds(kinds: readonly MeetingKind[]): string {
  return kinds.map((kind) => meetingKinds[kind].zh).join("、");
}
