/**
 * Which deadlines a body has: periods that have begun by `today` and end on or after the go-live day (ruling 43), events from
 * that day on, one standing deadline per long-lived item. The catalog in force on a period's last day decides.
 */
import type { Day } from "../calendar/day";
import { periodDays, periodsBetween, type Period } from "../calendar/period";
import type { WorkdayCalendar } from "../calendar/workdays";
import { catalogOn, eventFrequency, itemsOf, type CatalogVersion } from "../disclosure/catalog/item";
import { frequencies, type Frequency } from "../disclosure/catalog/vocabulary";
import type { SettingValues } from "../settings";
import { isAtFrequency, owesOn, type DisclosingBody } from "./disclosing-body";
import { rememberDueDays } from "./disclosure-due";
import { owedItem, type Deadline, type Owed } from "./disclosure-duty";
import type { DisclosureEvent } from "./disclosure-facts";

export type Obligations = {
  catalogs: readonly CatalogVersion[];
  bodies: readonly DisclosingBody[];
  events: Iterable<DisclosureEvent>;
  calendar: WorkdayCalendar;
  settings: SettingValues;
  today: Day;
};

/** One deadline of one frequency, the same for all bodies. */
type Slot = { frequency: Frequency; period: Period; lastDay: Day; version: CatalogVersion };

/** What is the same for all bodies is worked out once; the answer then takes one body at a time. */
export function deadlines(given: Obligations): (body: DisclosingBody) => Deadline[] {
  const known: Known = { ...given, owedBy: rememberOwed(), dueOn: rememberDueDays(given.calendar, given.settings) };
  const slots = recurringSlots(known);
  const events = eventsByBody(given.events);
  return (body) => {
    if (body.goLiveOn > given.today) return [];
    return [
      ...standingDeadlines(body, known),
      ...slots.filter((slot) => slot.lastDay >= body.goLiveOn).flatMap((slot) => recurringDeadlines(body, slot, known)),
      ...(events.get(`${body.kind}/${body.id}`) ?? []).flatMap((event) => eventDeadline(body, event, known)),
    ];
  };
}

type OwedBy = (version: CatalogVersion, body: DisclosingBody) => readonly Owed[];
type Known = Obligations & { owedBy: OwedBy; dueOn: ReturnType<typeof rememberDueDays> };

function standingDeadlines(body: DisclosingBody, { catalogs, today, owedBy, dueOn }: Known): Deadline[] {
  const current = catalogOn(catalogs, today);
  const longLived = current ? owedBy(current, body).filter(({ item }) => item.frequencies.includes("long_term")) : [];
  return longLived.map((owed) => {
    const period = standingSince(owed.item.code, body, catalogs, today);
    return { orgKind: body.kind, orgId: body.id, owed, frequency: "long_term", period, dueOn: dueOn("long_term", period, owed.item.due.long_term), event: null };
  });
}

function recurringDeadlines(body: DisclosingBody, { frequency, period, lastDay, version }: Slot, { owedBy, dueOn }: Known): Deadline[] {
  return owedBy(version, body)
    .filter(({ item }) => isAtFrequency(body, item, frequency, lastDay) && owesOn(body, item, lastDay))
    .map((owed) => ({ orgKind: body.kind, orgId: body.id, owed, frequency, period, dueOn: dueOn(frequency, period, owed.item.due[frequency]), event: null }));
}

/** None when the event came before the body went live, or concerns an item that the body does not publish on events. */
function eventDeadline(body: DisclosingBody, event: DisclosureEvent, { catalogs, owedBy, dueOn }: Known): Deadline[] {
  const version = event.day < body.goLiveOn ? null : catalogOn(catalogs, event.day);
  const owed = version && owedBy(version, body).find(({ item }) => item.code === event.code && owesOn(body, item, event.day));
  const frequency = owed && eventFrequency(owed.item);
  if (!owed || !frequency) return [];
  return [{ orgKind: body.kind, orgId: body.id, owed, frequency, period: event.day, dueOn: dueOn(frequency, event.day, owed.item.due[frequency]), event }];
}

/** Every recurring deadline between the first go-live day and today. */
function recurringSlots({ bodies, catalogs, today }: Known): Slot[] {
  const firstDay = bodies.reduce((first, body) => (body.goLiveOn < first ? body.goLiveOn : first), today);
  return (Object.keys(frequencies) as Frequency[]).flatMap((frequency) => {
    const every = frequencies[frequency].every;
    const periods = every ? periodsBetween(every, firstDay, today) : [];
    return periods.flatMap((period) => {
      const lastDay = periodDays(period).to;
      const version = catalogOn(catalogs, lastDay);
      return version ? [{ frequency, period, lastDay, version }] : [];
    });
  });
}

/** Items that oblige by themselves; what another item's notice meets is left out (ruling 13). Worked out once per catalog. */
function rememberOwed(): OwedBy {
  const remembered = new Map<CatalogVersion, Map<string, Owed[]>>();
  return (version, body) => {
    const variant = body.kind === "community" ? body.variant : "village";
    const known = remembered.get(version) ?? new Map<string, Owed[]>();
    remembered.set(version, known);
    const key = `${body.kind}/${variant}`;
    const owed = known.get(key) ?? itemsOf(version, body.kind, variant).filter((item) => item.coveredBy === null).map((item) => owedItem(version, item, variant));
    known.set(key, owed);
    return owed;
  };
}

/** The day from which a long-lived item has stood in the catalog without a break, not before the body's go-live day. */
function standingSince(code: string, body: DisclosingBody, catalogs: readonly CatalogVersion[], today: Day): Day {
  const newestFirst = catalogs.filter((version) => version.effectiveFrom <= today).sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
  let since = body.goLiveOn;
  for (const version of newestFirst) {
    if (!version.items.some((item) => item.code === code && item.frequencies.includes("long_term"))) break;
    since = version.effectiveFrom;
  }
  return since > body.goLiveOn ? since : body.goLiveOn;
}

function eventsByBody(events: Iterable<DisclosureEvent>): Map<string, DisclosureEvent[]> {
  const groups = new Map<string, DisclosureEvent[]>();
  for (const event of events) {
    const key = `${event.orgKind}/${event.orgId}`;
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return groups;
}
