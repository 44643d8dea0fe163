/** What has been recorded of organizational life, as far as duties care. */
import type { Day } from "../../calendar/day";
import { periodKind, periodOf, type Period, type PeriodKind } from "../../calendar/period";
import { lifeRules, type LifeKind } from "./rules";

/** How the two clocks stand to each other (MTG-13, ruling 19): only the first counts as on time. */
export type Report = "in_time" | "late_report" | "made_up";

/** Where a record lies that meets nothing yet. */
export const waits = {
  author: { zh: "已开始记录，还没有提交", hands: "支部文书（提交记录）" },
  secretary: { zh: "已提交，等书记确认", hands: "支部书记（确认记录）" },
  consent: { zh: "书记已确认，等镇党建办同意补录", hands: "镇党建办（同意补录）" },
} as const;
export type Waits = keyof typeof waits;

export type LifeFact = {
  id: string;
  /** One event may satisfy several types (MTG-16). */
  kinds: readonly LifeKind[];
  branchId: string;
  /** The group it belongs to, for group meetings. */
  groupId: string | null;
  /** The day it happened. */
  heldOn: Day;
  /** The period it is for, where that is not the one it was held in: the reviewed year, the planned quarter. */
  period: Period | null;
  /** Confirmed by the secretary; before, it is on its way and meets nothing. */
  confirmed: boolean;
  /** Whom it waits for until then. */
  waits?: Waits;
  report: Report;
};

export type LifeAsked = { kind: LifeKind; orgId: string; period: Period };

/** Facts by what they can meet. Each fact is looked at once; the best reported come first, then by day. */
export function indexLifeFacts(facts: Iterable<LifeFact>): (asked: LifeAsked) => readonly LifeFact[] {
  const index = new Map<string, LifeFact[]>();
  for (const fact of facts) {
    for (const key of keysOf(fact)) {
      const found = index.get(key);
      if (found) found.push(fact);
      else index.set(key, [fact]);
    }
  }
  for (const found of index.values()) if (found.length > 1) found.sort(bestFirst);
  return ({ kind, orgId, period }) => index.get(`${kind}/${orgId}/${period}`) ?? [];
}

/** Only the periods in which a rule asks for the kind: what nobody asks for is not kept. */
const periodsOfKind = new Map<LifeKind, readonly PeriodKind[]>();
for (const { kind, every } of lifeRules) periodsOfKind.set(kind, [...new Set([...(periodsOfKind.get(kind) ?? []), every])]);

function* keysOf(fact: LifeFact): Generator<string> {
  const own = fact.period && periodKind(fact.period) ? fact.period : null;
  for (const kind of fact.kinds) {
    const orgId = kind === "group_meeting" ? fact.groupId : fact.branchId;
    if (!orgId) continue;
    if (own) yield `${kind}/${orgId}/${own}`;
    else for (const every of periodsOfKind.get(kind) ?? []) yield `${kind}/${orgId}/${periodOf(every, fact.heldOn)}`;
  }
}

const order: Record<Report, number> = { in_time: 0, late_report: 1, made_up: 2 };

function bestFirst(a: LifeFact, b: LifeFact): number {
  return order[a.report] - order[b.report] || (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : a.id < b.id ? -1 : 1);
}
