/** 日历订阅: what a telephone's calendar gets of the duties. */
import { describe, expect, test } from "vitest";
import { calendarEntries } from "@/domain/duties/calendar-entry";
import type { Duty } from "@/domain/duties/duty";

const duty = (over: Partial<Duty> & { itemTitle?: string } = {}) => ({
  key: "life/branch/qh007/MTG-04/2026-10", family: "life", code: "MTG-04", title: "主题党日", orgKind: "branch", orgId: "qh007", period: "2026-10", dueOn: "2026-10-31",
  state: "upcoming", doneOn: null, days: 19, satisfiedBy: [], exemption: null, ...over,
}) as Duty;
const today = "2026-10-12";

describe("entries of a calendar", () => {
  test("stand on the due day, with what is due and how it stands", () => {
    expect(calendarEntries([duty()], today)).toEqual([{ key: "life/branch/qh007/MTG-04/2026-10", day: "2026-10-31", title: "主题党日（2026年10月）截止", says: "主题党日（2026年10月），最迟 2026-10-31，现在：未到期。", pressing: true }]);
  });

  test("what is done says so and does not press", () => {
    expect(calendarEntries([duty({ state: "done_on_time", doneOn: "2026-10-05" })], today)[0]).toMatchObject({ title: "主题党日（2026年10月）：按时", pressing: false });
  });

  test("a clerk's words about an event stay out: nobody has checked them for names", () => {
    const [entry] = calendarEntries([duty({ title: "救助公示：张某某", itemTitle: "救助公示" })], today);
    expect(entry!.title + entry!.says).not.toContain("张某某");
  });

  test("what was due more than sixty days ago is gone; the rest is in order of days", () => {
    const days = calendarEntries([duty({ key: "c", dueOn: "2026-12-31" }), duty({ key: "a", dueOn: "2026-08-12" }), duty({ key: "b", dueOn: "2026-08-13" })], today).map(({ day }) => day);
    expect(days).toEqual(["2026-08-13", "2026-12-31"]);
  });
});
