/** What happened, indexed by what is asked: was this item of this body published for this period, for this event, at all? */
import { laterOf, type Day } from "../calendar/day";
import type { Period } from "../calendar/period";
import type { Owner } from "../disclosure/catalog/vocabulary";
import type { Exemption } from "./duty";

/**
 * One published version that was not withdrawn or taken down in an emergency. Versions of one notice share `noticeId`. Lists
 * of persons that left the web at the end of publicity remain facts.
 */
export type DisclosureFact = {
  code: string;
  orgKind: Owner;
  orgId: string;
  /** Read for recurring items; an event's notice is found by `eventId`, or else by the day of the event. */
  period: Period;
  eventId?: string | null;
  noticeId: string;
  publishedOn: Day;
  postedOn: Day | null;
  /** 本期无此事项 */
  nil: boolean;
};

/** The clerk's word that something happened, or that the content of a long-lived item changed. */
export type DisclosureEvent = { id: string; code: string; orgKind: Owner; orgId: string; day: Day; title: string };

export type DisclosureExemption = Exemption & { code: string; orgKind: Owner; orgId: string; period: Period };

/** Which duty is asked about. */
export type Asked = { orgKind: Owner; orgId: string; code: string; period: Period };

const itemKey = (of: Omit<Asked, "period">) => `${of.orgKind}/${of.orgId}/${of.code}`;
const periodKey = (of: Asked) => `${itemKey(of)}/${of.period}`;

export type FactIndex = {
  ofPeriod: (asked: Asked) => readonly DisclosureFact[];
  ofEvent: (event: DisclosureEvent) => readonly DisclosureFact[];
  ofItem: (asked: Asked) => readonly DisclosureFact[];
};

const none: readonly DisclosureFact[] = [];

/** Built once per computation; every question is one look-up. */
export function indexFacts(facts: Iterable<DisclosureFact>): FactIndex {
  const items = new Map<string, DisclosureFact[]>();
  const periods = new Map<string, DisclosureFact[]>();
  const events = new Map<string, DisclosureFact[]>();
  for (const fact of facts) {
    push(items, itemKey(fact), fact);
    if (fact.eventId) push(events, `${itemKey(fact)}/${fact.eventId}`, fact);
    else push(periods, periodKey(fact), fact);
  }
  return {
    ofItem: (asked) => items.get(itemKey(asked)) ?? none,
    ofPeriod: (asked) => periods.get(periodKey(asked)) ?? none,
    ofEvent: (event) => [...(events.get(`${itemKey(event)}/${event.id}`) ?? none), ...(periods.get(`${itemKey(event)}/${event.day}`) ?? none)],
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export type Completion = {
  /** The day it counts as done; null while only the web shows it. */
  doneOn: Day | null;
  publishedOn: Day;
  postedOn: Day | null;
  nil: boolean;
  noticeIds: readonly string[];
};

/**
 * What the facts known by `today` amount to: the fact that was complete first, or else published first. Null for nothing.
 * @param needsBoard false where publishing on the web is enough (ordinary long-lived items; ruling 10)
 */
export function completionOf(facts: readonly DisclosureFact[], needsBoard: boolean, today: Day): Completion | null {
  let best: DisclosureFact | null = null;
  let bestDone: Day | null = null;
  const ids = new Set<string>();
  for (const fact of facts) {
    if (fact.publishedOn > today) continue;
    ids.add(fact.noticeId);
    const done = doneDay(fact, needsBoard, today);
    if (!best || isSooner(done, fact.publishedOn, bestDone, best.publishedOn)) [best, bestDone] = [fact, done];
  }
  if (!best) return null;
  const postedOn = best.postedOn !== null && best.postedOn <= today ? best.postedOn : null;
  const first = best.noticeId;
  const noticeIds = [first, ...[...ids].filter((id) => id !== first).sort()];
  return { doneOn: bestDone, publishedOn: best.publishedOn, postedOn, nil: best.nil, noticeIds };
}

function doneDay(fact: DisclosureFact, needsBoard: boolean, today: Day): Day | null {
  if (!needsBoard) return fact.publishedOn;
  const done = laterOf(fact.publishedOn, fact.postedOn);
  return done !== null && done <= today ? done : null;
}

function isSooner(done: Day | null, published: Day, thanDone: Day | null, thanPublished: Day): boolean {
  if (done !== thanDone) return done !== null && (thanDone === null || done < thanDone);
  return published < thanPublished;
}

/** What an exemption is for: the event that opened the duty (two may happen on one day), or else the period. */
export const exemptedPart = ({ period, event }: { period: Period; event?: { id: string } | null }) => event?.id ?? period;

/** Finds the exemption of exactly this item, body and period or event: nothing is exempted by implication. */
export function indexExemptions(exemptions: Iterable<DisclosureExemption>): (asked: Asked) => Exemption | null {
  const given = new Map<string, Exemption>();
  for (const exemption of exemptions) {
    given.set(periodKey(exemption), { reason: exemption.reason, by: exemption.by, on: exemption.on });
  }
  return (asked) => given.get(periodKey(asked)) ?? null;
}
