/**
 * What came of the problems that inspections found, as everybody may read it: counts only. Reported done, verified done and confirmed by those
 * affected are three different facts (handbook §6.4) and are counted apart; only all three together are 真解决.
 */
import type { Day, Instant } from "../calendar/day";
import { sayDay } from "../calendar/day";
import type { FindingState } from "./lifecycle";
import type { FindingCategory, Voice } from "./vocabulary";

/** Of the present round: what an earlier round said does not count after the case came back. */
export type OutcomeFact = { category: FindingCategory; state: FindingState; round: number; signedAt: Instant | null; verifiedAt: Instant | null; /** The last word of the people concerned. */ voice: Voice | null; heardAt: Instant | null };

export const outcomeFigures = {
  found: { zh: "发现问题", means: "督查查出、年度评定低于标准，已经反馈给支部的问题" },
  reported: { zh: "支部报已整改", means: "支部书记签字报告做完了" },
  verified: { zh: "督查组复核通过", means: "另一位督查员到场或对照记录看过" },
  confirmed: { zh: "当事人说解决了", means: "受影响的党员群众在支部报告以后这样说" },
  solved: { zh: "真解决", means: "上面三样都有、已经销号；无需当事人确认的不算在内" },
  back: { zh: "反弹", means: "销号前后又重开过的" },
} as const;
export type OutcomeFigure = keyof typeof outcomeFigures;
export const outcomeFigureNames = Object.keys(outcomeFigures) as OutcomeFigure[];
export type Outcomes = Record<OutcomeFigure, number>;

/** What people said before the branch last reported says nothing about what it reports now. */
const isConfirmed = ({ signedAt, voice, heardAt }: OutcomeFact) => voice === "solved" && signedAt !== null && heardAt !== null && heardAt >= signedAt;

const holds: Record<OutcomeFigure, (fact: OutcomeFact) => boolean> = {
  found: () => true,
  reported: ({ signedAt }) => signedAt !== null,
  verified: ({ verifiedAt }) => verifiedAt !== null,
  confirmed: isConfirmed,
  solved: (fact) => (fact.state === "closed" || fact.state === "confirmed") && fact.signedAt !== null && fact.verifiedAt !== null && isConfirmed(fact),
  back: ({ round }) => round > 1,
};

export function countOutcomes(facts: readonly OutcomeFact[]): Outcomes {
  return Object.fromEntries(outcomeFigureNames.map((figure) => [figure, facts.filter(holds[figure]).length])) as Outcomes;
}

/** One body's or the town's line for a stretch of days. `visits`: 0 means that nobody looked, not that nothing is wrong. */
export type OutcomeLine = Outcomes & { from: Day; to: Day; visits: number };

export function outcomeLine(facts: readonly OutcomeFact[], visits: number, from: Day, to: Day): OutcomeLine {
  return { from, to, visits, ...countOutcomes(facts) };
}

/** In words: whose problems, of which days. */
export const sayOutcomeDays = ({ from, to, visits }: OutcomeLine) => `${sayDay(from)}到${sayDay(to)}，镇里督查 ${visits} 次`;
