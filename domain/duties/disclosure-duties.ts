/**
 * What each community and branch must publish, by when, and how it stands (handbook §4.2, DIS-01; rulings 10–13, 43).
 * The clerk's start page, the office's overview and the community's public page read the same list.
 */
import type { Day } from "../calendar/day";
import type { SettingValues } from "../settings";
import { deadlines, type Obligations } from "./disclosure-deadlines";
import { disclosureDuty, type Deadline, type DisclosureDuty } from "./disclosure-duty";
import { exemptedPart, indexExemptions, indexFacts, type Asked, type DisclosureExemption, type DisclosureFact, type FactIndex } from "./disclosure-facts";

export type DisclosureQuestion = Obligations & {
  facts: Iterable<DisclosureFact>;
  exemptions: Iterable<DisclosureExemption>;
  /** Duties due before this day are left out; standing ones (long-lived items) always appear. */
  from: Day;
  settings: SettingValues;
};

/**
 * All duties of the bodies that have gone live, due on or after `from`. Body by body: long-lived items first, then by period
 * as in the catalog, then events. Linear in the duties: every look-up is by key.
 */
export function disclosureDuties(question: DisclosureQuestion): DisclosureDuty[] {
  const { bodies, today, settings, from } = question;
  const facts = indexFacts(question.facts);
  const exemptionOf = indexExemptions(question.exemptions);
  const deadlinesOf = deadlines(question);
  const duties: DisclosureDuty[] = [];
  for (const body of bodies) {
    for (const deadline of deadlinesOf(body)) {
      if (deadline.dueOn < from && !isStanding(deadline)) continue;
      const asked = { orgKind: body.kind, orgId: body.id, code: deadline.owed.item.code, period: deadline.period };
      duties.push(disclosureDuty(deadline, noticesFor(deadline, asked, facts), exemptionOf({ ...asked, period: exemptedPart(deadline) }), today, settings));
    }
  }
  return duties;
}

const isStanding = ({ frequency, event }: Deadline) => frequency === "long_term" && event === null;

/** A long-lived item is met by any valid notice, its change by any published since; an event by its own; a period by its own. */
function noticesFor({ event, frequency }: Deadline, asked: Asked, facts: FactIndex): readonly DisclosureFact[] {
  if (frequency !== "long_term") return event ? facts.ofEvent(event) : facts.ofPeriod(asked);
  return event ? facts.ofItem(asked).filter((fact) => fact.publishedOn >= event.day) : facts.ofItem(asked);
}
