/** Who owes organizational life, and from when (handbook §2.4; ruling 43). */
import type { Day } from "../../calendar/day";
import { periodDays, type Period } from "../../calendar/period";

export type LifeBranch = {
  id: string;
  hasCommittee: boolean;
  /** The community whose 议政日 and 代表会议 this branch records: only where it leads one (ruling 1). */
  communityId: string | null;
  /** 临时党支部 or 流动党员党支部 */
  lenient: boolean;
  establishedOn: Day;
  dissolvedOn: Day | null;
  goLiveOn: Day;
  groups: readonly LifeGroup[];
};

export type LifeGroup = { id: string; name: string; fromDay: Day; toDay: Day | null };

/**
 * Does a body that stood in [from, to] owe the period? A period that had begun before the body was founded (or before the portal
 * was in use) is not assessed, nor one that outlived it (pro_rata, handbook §2.4).
 */
export function owesPeriod(body: { from: Day; to: Day | null }, period: Period): boolean {
  return owesDays(body, periodDays(period));
}

/** The same where the period's days are known already. */
export function owesDays(body: { from: Day; to: Day | null }, days: { from: Day; to: Day }): boolean {
  return body.from <= days.from && (body.to === null || body.to >= days.to);
}

/** From when a branch owes anything: founded and live. */
export function owesFrom({ establishedOn, goLiveOn }: Pick<LifeBranch, "establishedOn" | "goLiveOn">): Day {
  return establishedOn > goLiveOn ? establishedOn : goLiveOn;
}
