/** What a new notice is about: a period, an event that is on record, an event to be put on record, or simply the item as it stands. */
import { isDay, type Day } from "../../calendar/day";
import { periodKind, type Period } from "../../calendar/period";
import { typed, type Errors, type Reading, type Typed } from "./typed";

export type Occasion = { kind: "period"; period: Period } | { kind: "event"; eventId: string } | { kind: "new_event"; day: Day; title: string } | { kind: "standing" };

/** The value of the choice for each occasion. */
export const occasionValue = {
  period: (period: Period) => `period:${period}`,
  event: (eventId: string) => `event:${eventId}`,
  newEvent: "new_event",
  standing: "standing",
};

const LONGEST_TITLE = 60;

export function readOccasion(values: Typed, today: Day): Reading<Occasion | null> {
  const chosen = typed(values, "occasion");
  const errors: Errors = {};
  if (chosen === occasionValue.standing) return { value: { kind: "standing" }, errors };
  if (chosen.startsWith("period:") && periodKind(chosen.slice(7))) return { value: { kind: "period", period: chosen.slice(7) }, errors };
  if (chosen.startsWith("event:")) return { value: { kind: "event", eventId: chosen.slice(6) }, errors };
  if (chosen !== occasionValue.newEvent) return { value: null, errors: { occasion: "请选择期间或事项" } };
  const [day, title] = [typed(values, "day"), typed(values, "eventTitle")];
  if (!isDay(day)) errors.day = "请填写事项发生的日期";
  else if (day > today) errors.day = "发生日期不能晚于今天";
  if (title.length < 2) errors.eventTitle = "请写明是什么事项，例如：灌溉渠修缮";
  if (title.length > LONGEST_TITLE) errors.eventTitle = `事项名称最多 ${LONGEST_TITLE} 个字`;
  return { value: { kind: "new_event", day, title }, errors };
}
