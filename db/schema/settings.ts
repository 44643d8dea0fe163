import { day, flag, id, instant, json, oneOf, table, text } from "../dialect/columns";

/** A change of a setting: proposed by the office, approved by a leader, effective from a day (ruling 5). */
export const settingChange = table("setting_change", {
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
});

/** 工作日历: the days that differ from Monday–Friday. A year counts as announced once it has rows. */
export const specialDay = table("special_day", { day: id(), worked: flag().notNull(), note: text().notNull() });
