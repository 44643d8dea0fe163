/**
 * The arithmetic of votes (handbook §2.6). Two denominators exist: Party bodies pass by more than half of those who should have come
 * and may vote; the villagers' bodies by more than half of those who came. A vote that did not pass cannot be recorded as passed.
 */
import type { Stage, Status } from "../members/vocabulary";
import { statuses } from "../members/vocabulary";

const branchRules = "《中国共产党支部工作条例（试行）》";
type Half = "half" | "more_than_half" | "two_thirds";
type Rule = { zh: string; quorum: Half; of: "due" | "present"; source: string };

/** `half` is 半数以上 (half is enough), `more_than_half` is 超过半数: both words stand in the rules. */
export const votingBodies = {
  assembly: { zh: "党员大会", quorum: "half", of: "due", source: `${branchRules}第十一条` },
  admission: { zh: "党员大会（发展党员、转正）", quorum: "more_than_half", of: "due", source: "《中国共产党发展党员工作细则》第二十条、第二十一条" },
  committee: { zh: "支部委员会", quorum: "half", of: "due", source: `${branchRules}第十二条` },
  group: { zh: "党小组会", quorum: "half", of: "due", source: `${branchRules}第十三条` },
  joint: { zh: "两委联席会", quorum: "half", of: "due", source: "四议两公开工作法" },
  villager_reps: { zh: "村（居）民代表会议", quorum: "two_thirds", of: "present", source: "《村民委员会组织法》2018 版第二十六条" },
  villager_assembly: { zh: "村（居）民会议", quorum: "more_than_half", of: "present", source: "《村民委员会组织法》2018 版第二十二条" },
} as const satisfies Record<string, Rule>;
export type VotingBody = keyof typeof votingBodies;
export type VoteRule = "ordinary" | "admission";

/** The rules for a body and an item: admissions are stricter where the 党员大会 votes. */
export function bodyFor(body: VotingBody, rule: VoteRule): VotingBody {
  return rule === "admission" && body === "assembly" ? "admission" : body;
}

export const voteModes = { show_hand: { zh: "举手" }, secret: { zh: "无记名投票" } } as const;
export type VoteMode = keyof typeof voteModes;
export const voteModeNames = Object.keys(voteModes) as [VoteMode, ...VoteMode[]];

/** Who may be left out of the denominator, and only for these reasons (中组部答复口径【识】). Mobile members are not left out by themselves. */
export const excludeReasons = {
  incapable: { zh: "患病不能表达意志" },
  abroad: { zh: "出国半年以上" },
  imprisoned: { zh: "正在服刑（未受留党察看以上处分）" },
  bedridden: { zh: "年老体弱卧床不起" },
  long_away: { zh: "长期外出半年以上，应转未转组织关系" },
} as const;
export type ExcludeReason = keyof typeof excludeReasons;
export const excludeReasonNames = Object.keys(excludeReasons) as [ExcludeReason, ...ExcludeReason[]];

/** Why somebody has no vote, or null when he has one. */
export function whyNoVote({ stage, status }: { stage: Stage; status: Status }): string | null {
  if (stage !== "full") return "预备党员没有表决权";
  return statuses[status].votes ? null : `${statuses[status].zh}期间没有表决权`;
}

export type Voting = {
  body: VotingBody;
  /** Members who may vote, the excluded already left out. */
  due: number;
  /** Of these, who was there (home visits are not). */
  present: number;
  approve: number;
  oppose: number;
  abstain: number;
  /** Approvals in writing before the meeting; they count as votes (细则第二十条). */
  written: number;
};

export type VoteResult = {
  quorum: { needs: number; met: boolean };
  /** Votes needed to pass. */
  pass: { needs: number; has: number; met: boolean };
  /** Approvals in ten-thousandths, for the eye: all of them of those due, those in the room of those present. */
  ofDue: number;
  ofPresent: number;
};

const needed: Record<Half, (n: number) => number> = {
  half: (n) => Math.ceil(n / 2),
  more_than_half: (n) => Math.floor(n / 2) + 1,
  two_thirds: (n) => Math.ceil((n * 2) / 3),
};

const share = (n: number, of: number) => (of > 0 ? Math.round((n * 10_000) / of) : 0);

export function reckonVote({ body, due, present, approve, written }: Voting): VoteResult {
  const rule = votingBodies[body];
  const has = approve + written;
  const quorum = Math.max(1, needed[rule.quorum](due));
  const pass = needed.more_than_half(rule.of === "due" ? due : present);
  return {
    quorum: { needs: quorum, met: present >= quorum },
    pass: { needs: pass, has, met: present >= quorum && has >= pass },
    ofDue: share(has, due),
    ofPresent: share(approve, present), // who wrote beforehand was not there
  };
}

/** Figures that cannot be: more votes than voters. */
export function impossibleVotes({ due, present, approve, oppose, abstain, written }: Voting): string[] {
  const cast = approve + oppose + abstain;
  const faults: string[] = [];
  if (cast > present) faults.push(`赞成、反对、弃权共 ${cast} 票，多于到会有表决权的 ${present} 人`);
  if (present + written > due) faults.push(`到会 ${present} 人加书面意见 ${written} 份，多于应到有表决权的 ${due} 人`);
  return faults;
}

/** What is missing for "passed", in words; empty when it passed. */
export function missingToPass(voting: Voting): string[] {
  const { zh, of } = votingBodies[voting.body];
  const { quorum, pass } = reckonVote(voting);
  const missing: string[] = [];
  if (!quorum.met) missing.push(`${zh}到会有表决权的只有 ${voting.present} 人，应到 ${voting.due} 人，至少要到 ${quorum.needs} 人，还差 ${quorum.needs - voting.present} 人`);
  if (pass.has < pass.needs) missing.push(`赞成 ${pass.has} 票，要超过${of === "due" ? `应到有表决权 ${voting.due} 人` : `到会 ${voting.present} 人`}的半数（至少 ${pass.needs} 票），还差 ${pass.needs - pass.has} 票`);
  return missing;
}
