/** 选举 (handbook §1.4): the arithmetic that stops an election's record, and the same as findings. Whole numbers only, no rounding. */
import type { Position } from "../../members/vocabulary";
import { MOST_SEATS } from "./committee";
import { found, type Finding, type OrgRule } from "./rule";
import type { ElectionFacts } from "./facts";

/** ORG-10: at least four fifths of those who may vote. */
export function hasQuorum(presentVoters: number, dueVoters: number): boolean {
  return dueVoters > 0 && presentVoters * 5 >= dueVoters * 4;
}

/** ORG-11: one fifth more candidates than seats, rounded up. */
export function candidatesNeeded(seats: number): number {
  return Math.ceil((seats * 6) / 5);
}

/** ORG-12: more than half of those present. */
export function isElected(approve: number, presentVoters: number): boolean {
  return approve * 2 > presentVoters;
}

export type Result = { name: string; approve: number; mayBeElected: boolean };
/** Of the roster on the day of the election: who may vote, and how many of them may with approval be left out of 应到 (年老体弱、流动在外; handbook §2.6). */
export type Voters = { all: number; mayBeLeftOut: number };
type Meeting = { dueVoters: number; presentVoters: number; seats: number; elected: readonly (Result & { position: Position })[]; voters: Voters };

/** What stands against recording the result, in words; empty when nothing does (ORG-05, 10, 12, 13). */
export function electionObstacles({ dueVoters, presentVoters, seats, elected, voters }: Meeting): string[] {
  const fewest = voters.all - voters.mayBeLeftOut;
  const few = elected.filter(({ approve }) => !isElected(approve, presentVoters));
  const tooMany = elected.filter(({ approve }) => approve > presentVoters);
  const notFull = elected.filter(({ mayBeElected }) => !mayBeElected);
  const said = (list: readonly Result[]) => list.map(({ name, approve }) => `${name} ${approve} 票`).join("、");
  return [
    dueVoters > voters.all && `应到 ${dueVoters} 人，多于当天名册上有选举权的正式党员 ${voters.all} 人，请核对。`,
    dueVoters < fewest && `当天名册上有选举权的正式党员 ${voters.all} 人，其中年老体弱、流动在外的 ${voters.mayBeLeftOut} 人经批准可以不计入应到，应到至少 ${fewest} 人。名册不准的，请先改名册。`,
    presentVoters > dueVoters && `实到 ${presentVoters} 人多于应到 ${dueVoters} 人，请核对。`,
    !hasQuorum(presentVoters, dueVoters) && `应到 ${dueVoters} 人，至少要到 ${Math.ceil((dueVoters * 4) / 5)} 人（五分之四），实到 ${presentVoters} 人，选举无效（ORG-10）。`,
    few.length > 0 && `当选须超过实到 ${presentVoters} 人的半数，至少 ${Math.floor(presentVoters / 2) + 1} 票：${said(few)}，不能当选（ORG-12）。`,
    tooMany.length > 0 && `得票多于实到人数，请核对：${said(tooMany)}。`,
    notFull.length > 0 && `只有有表决权的正式党员能当选：${notFull.map(({ name }) => name).join("、")}不在本支部可当选的名单里（ORG-13）。`,
    elected.length > seats && `当选 ${elected.length} 人多于应选 ${seats} 人。`,
    elected.filter(({ position }) => position === "secretary").length > 1 && "支部书记只能有一名，请核对当选名单。",
    seats > MOST_SEATS && `应选 ${seats} 人，支部委员会最多 ${MOST_SEATS} 人（ORG-05）。`,
  ].filter((sentence) => sentence !== false);
}

type Held = ElectionFacts & { dueVoters: number; presentVoters: number };
const held = (election: ElectionFacts | null): Held | null =>
  election && election.meetingOn && election.dueVoters !== null && election.presentVoters !== null ? (election as Held) : null;

const onHeld = (judge: (election: Held) => Finding | null): OrgRule["judge"] => ({ election }) => (held(election) ? judge(held(election)!) : null);

export const electionRules: readonly OrgRule[] = [
  {
    id: "ORG-10", says: "选举大会到会人数不少于应到的五分之四", source: "五分之四【识；旧例“超过”，2020 年例“不少于”】",
    judge: onHeld(({ dueVoters, presentVoters }) => (hasQuorum(presentVoters, dueVoters) ? null : found("block", `应到 ${dueVoters} 人，实到 ${presentVoters} 人，不足五分之四。`, "选举无效，重新召开。"))),
  },
  {
    id: "ORG-11", says: "候选人差额不少于应选名额的 20%", source: "差额不少于 20%【识】",
    judge: onHeld(({ candidates, seats }) =>
      candidates === null || seats === null || candidates >= candidatesNeeded(seats) ? null : found("warn", `应选 ${seats} 人，候选人 ${candidates} 人，至少要 ${candidatesNeeded(seats)} 人。`, "说明原因，下次选举前核对候选人数。")),
  },
  {
    id: "ORG-12", says: "当选须得到超过实到人数半数的赞成票", source: "基层组织选举工作条例【识】",
    judge: onHeld(({ elected, presentVoters }) => {
      const few = elected.filter(({ approve }) => !isElected(approve, presentVoters));
      return few.length === 0 ? null : found("block", `${few.map(({ name }) => name).join("、")}的赞成票没有过半。`, "不能当选，另行选举。");
    }),
  },
  {
    id: "ORG-13", says: "只有正式党员有选举权、表决权；留党察看期内和中止权利的没有", source: "基层组织选举工作条例第五条【核】",
    judge: onHeld(({ elected }) => {
      const not = elected.filter(({ mayBeElected }) => !mayBeElected);
      return not.length === 0 ? null : found("block", `当选名单里 ${not.map(({ name }) => name).join("、")}现在不是本支部有表决权的正式党员。`, "核对名册和选举记录。");
    }),
  },
];
