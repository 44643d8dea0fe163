/** When it was, how long it took, how late it was written down. */
import { dayOf, type Day } from "../../calendar/day";
import { minutesBetween } from "../../calendar/minutes";
import { bands } from "../clocks";
import type { AnyExtras } from "../extras";
import { hoursIn } from "../hours";
import { meetingKinds, type MeetingKind } from "../kinds";
import { block, has, warn, type Check, type Condition } from "./condition";

/** MTG-04, MTG-09, MTG-10, MTG-13; study hours that fit; days that a record names beside its own. */
export const timeChecks: readonly Check[] = [
  ({ record, now, settings }) => {
    if (record.endedAt <= record.startedAt) return [block("MTG-09", "散会时间要晚于开会时间", "endedAt")];
    if (record.endedAt > now) return [block("MTG-10", "会议还没有开完，散会以后再提交", "endedAt")];
    const minutes = minutesBetween(record.startedAt, record.endedAt);
    const odd = minutes < settings.meeting_shortest_minutes || minutes > settings.meeting_longest_hours * 60;
    return odd ? [warn("MTG-09", `会议记了 ${minutes} 分钟，一般在 ${settings.meeting_shortest_minutes} 分钟到 ${settings.meeting_longest_hours} 小时之间，请核对起止时间`, "endedAt")] : [];
  },
  ({ record }) => {
    const minutes = minutesBetween(record.startedAt, record.endedAt);
    const most = hoursIn(minutes);
    const counted = Math.max(0, ...record.sections.map(({ extras }) => Number(extras.hours ?? 0))); // one time slot, counted once
    return minutes > 0 && counted > most ? [warn("hours", `写了 ${counted} 学时，会议一共 ${minutes} 分钟，最多算 ${most} 学时（45 分钟为 1 学时），请核对`, "endedAt")] : [];
  },
  ({ record, themeDaysOff, settings }) =>
    has(record, "theme_day") && themeDaysOff > settings.theme_day_most_days_off ? [warn("MTG-04", `离固定的主题党日差 ${themeDaysOff} 天，请说明原因`, "startedAt")] : [],
  ({ record, now }) => record.sections.flatMap(({ kind, extras }) => misplacedDays(kind, extras, { heldOn: dayOf(record.startedAt), today: dayOf(now) })),
  ({ record, band }) => (bands[band].report !== "in_time" && record.lateReason.trim() === "" ? [block("MTG-13", `按现在提交算“${bands[band].zh}”，请写明为什么没有及时记录`, "lateReason")] : []),
];

/** Days that a record names beside its own: a theme is settled beforehand, an answer comes afterwards. */
const dayOrder: Readonly<Record<string, { zh: string; not: "before" | "after" }>> = {
  themeSettledOn: { zh: "确定主题的日期", not: "after" }, fedBackOn: { zh: "结果反馈的日期", not: "before" }, answeredOn: { zh: "公开答复的日期", not: "before" },
};

function misplacedDays(kind: MeetingKind, extras: AnyExtras, { heldOn, today }: { heldOn: Day; today: Day }): Condition[] {
  return Object.entries(dayOrder).flatMap(([name, { zh, not }]) => {
    const day = extras[name];
    if (typeof day !== "string" || day === "") return [];
    if (day > today) return [block(`x.${kind}.${name}`, `${meetingKinds[kind].short}：${zh}还没有到，办了以后再写`)];
    return (not === "before" ? day >= heldOn : day <= heldOn) ? [] : [block(`x.${kind}.${name}`, `${meetingKinds[kind].short}：${zh}${not === "before" ? "早于" : "晚于"}开会那天，请核对`)];
  });
}
