import { day, flag, id, index, instant, json, oneOf, table, text } from "../dialect/columns";

/** A change of a setting: proposed by the office, approved by a leader, effective from a day (ruling 5). */
export const settingChange = table(
  "setting_change",
  {
    id: id(),
    key: text().notNull(),
    value: json<number | boolean>().notNull(),
    fromDay: day().notNull(),
    reason: text().notNull(),
    state: oneOf(["proposed", "approved", "rejected"]).notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    decidedBy: text(),
    decidedAt: instant(),
    rejectReason: text(),
  },
  (t) => [index("setting_change_key").on(t.key), index("setting_change_state").on(t.state)],
);

/** 工作日历: the days that differ from Monday–Friday. */
export const specialDay = table("special_day", { day: id(), worked: flag().notNull(), note: text().notNull() });

/** Years whose calendar is complete, and by which notice; any other year counts as plain weekdays, and screens say so. */
export const announcedYear = table("announced_year", { year: id(), basis: text().notNull() });
