import { day, id, index, instant, oneOf, table, text, unique } from "../dialect/columns";

/** The clerk's word that something happened which must be published (immediate items, changes of long-lived ones). */
export const disclosureEvent = table(
  "disclosure_event",
  {
    id: id(),
    ownerKind: oneOf(["community", "branch"]).notNull(),
    ownerId: text().notNull(),
    catalogCode: text().notNull(),
    day: day().notNull(),
    title: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("disclosure_event_owner").on(t.ownerKind, t.ownerId, t.day)],
);

/** A duty that does not apply, with its reason and author (handbook §2.4, §5.2). */
export const dutyExemption = table(
  "duty_exemption",
  {
    id: id(),
    family: text().notNull(),
    ownerKind: oneOf(["community", "branch", "group"]).notNull(),
    ownerId: text().notNull(),
    code: text().notNull(),
    period: text().notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("duty_exemption_duty").on(t.family, t.ownerKind, t.ownerId, t.code, t.period)],
);

/** 催办: the office asked a body to act on a duty or a waiting notice; one row per matter, a batch at a time (ruling 4). */
export const dutyReminder = table(
  "duty_reminder",
  {
    id: id(),
    batch: text().notNull(),
    ownerKind: oneOf(["community", "branch"]).notNull(),
    ownerId: text().notNull(),
    /** The key of the duty, or `notice/ID`. */
    about: text().notNull(),
    note: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("duty_reminder_once").on(t.batch, t.about), index("duty_reminder_owner").on(t.ownerKind, t.ownerId, t.at)],
);
