/** What an item of the agenda is about (`agenda_type`, handbook §2.1: powers of the 党员大会, 支部工作条例第十一条【核】). */
import type { VoteRule } from "./votes";

type AgendaKind = { zh: string; /** Only the 党员大会 decides this. */ assembly: boolean; /** Cannot be decided without a vote, under this rule. */ vote?: VoteRule };

export const agendaKinds = {
  study: { zh: "学习", assembly: false },
  report: { zh: "审查支委会工作报告", assembly: true },
  election: { zh: "选举、推荐代表", assembly: true, vote: "ordinary" },
  admission: { zh: "接收预备党员", assembly: true, vote: "admission" },
  confirmation: { zh: "预备党员转正", assembly: true, vote: "admission" },
  extension: { zh: "延长预备期", assembly: true, vote: "admission" },
  cancellation: { zh: "取消预备党员资格", assembly: true, vote: "admission" },
  commendation: { zh: "表彰", assembly: true },
  sanction: { zh: "组织处置、纪律处分", assembly: true, vote: "ordinary" },
  major_matter: { zh: "重要事项、群众切身利益事项", assembly: true },
  discussion: { zh: "民主议事", assembly: false },
  work: { zh: "工作安排", assembly: false },
  other: { zh: "其他", assembly: false },
} as const satisfies Record<string, AgendaKind>;
export type AgendaKindName = keyof typeof agendaKinds;
export const agendaKindNames = Object.keys(agendaKinds) as [AgendaKindName, ...AgendaKindName[]];

/** The rule under which an item is voted on. */
export function voteRuleOf(kind: AgendaKindName): VoteRule {
  const found: AgendaKind = agendaKinds[kind];
  return found.vote ?? "ordinary";
}

export function needsVote(kind: AgendaKindName): boolean {
  return "vote" in agendaKinds[kind];
}
