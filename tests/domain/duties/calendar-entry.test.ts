/** 日历订阅: what a telephone's calendar gets of the duties. */
import { describe, expect, test } from "vitest";
import { calendarEntries, taskEntries } from "@/domain/duties/calendar-entry";
import type { Duty } from "@/domain/duties/duty";

const duty = (over: Partial<Duty> & { itemTitle?: string } = {}) => ({
  key: "life/branch/qh007/MTG-04/2026-10", family: "life", code: "MTG-04", title: "主题党日", orgKind: "branch", orgId: "qh007", period: "2026-10", dueOn: "2026-10-31",
  state: "upcoming", doneOn: null, days: 19, satisfiedBy: [], exemption: null, ...over,
}) as Duty;
const today = "2026-10-12";

describe("entries of a calendar", () => {
  test("stand on the due day, with what is due and how it stands", () => {
    expect(calendarEntries([duty()], today)).toEqual([{ key: "life/branch/qh007/MTG-04/2026-10", day: "2026-10-31", title: "主题党日（2026年10月）截止", says: "主题党日（2026年10月），最迟 2026-10-31，现在：未到期。", path: "/desk/duties/life/one?key=life%2Fbranch%2Fqh007%2FMTG-04%2F2026-10", pressing: true }]);
  });

  test("what is done says so and does not press", () => {
    expect(calendarEntries([duty({ state: "done_on_time", doneOn: "2026-10-05" })], today)[0]).toMatchObject({ title: "主题党日（2026年10月）：按时", pressing: false });
  });

  test("a clerk's words about an event stay out: nobody has checked them for names", () => {
    const [entry] = calendarEntries([duty({ title: "救助公示：张某某", itemTitle: "救助公示" })], today);
    expect(entry!.title + entry!.says).not.toContain("张某某");
  });

  test("what was done more than sixty days ago is gone; what is still open stays; all in order of days", () => {
    const done = { state: "done_on_time" } as const;
    const days = calendarEntries([duty({ key: "c", dueOn: "2026-12-31" }), duty({ key: "a", dueOn: "2026-08-12", ...done }), duty({ key: "b", dueOn: "2026-08-13", ...done }), duty({ key: "o", dueOn: "2026-02-28", state: "overdue" })], today).map(({ day }) => day);
    expect(days).toEqual(["2026-02-28", "2026-08-13", "2026-12-31"]);
  });

  test.each([["overdue", "2026-08-31", "逾期：主题党日（2026年8月）", false], ["online_only", "2026-10-11", "逾期：主题党日（2026年8月）", false], ["due_soon", "2026-10-12", "主题党日（2026年8月）截止", true]] as const)("%s, due on %s: %s", (state, dueOn, title, pressing) => {
    expect(calendarEntries([duty({ state, dueOn, period: "2026-08" })], today)[0]).toMatchObject({ day: dueOn, title, pressing });
  });

  test("each leads to its own page", () => {
    const paths = calendarEntries([duty({ key: "life/a" }), duty({ key: "disclosure/b", family: "disclosure" })], today).map(({ path }) => path);
    expect(paths).toEqual(["/desk/duties/one?key=disclosure%2Fb", "/desk/duties/life/one?key=life%2Fa"]);
  });
});

test("a task stands on its day without its words", () => {
  const task = { id: "d", meetingId: "m", heldOn: "2026-10-05", content: "通知张某某", ownerName: "李某某" };
  const entries = taskEntries([{ ...task, dueOn: "2026-10-12" }, { ...task, dueOn: "2026-10-11" }], today);
  expect(entries.map(({ day, title, pressing, path }) => [day, title, pressing, path])).toEqual([["2026-10-12", "2026年10月5日会上议定的事截止", true, "/desk/meetings/m"], ["2026-10-11", "逾期：2026年10月5日会上议定的事", false, "/desk/meetings/m"]]);
  expect(JSON.stringify(entries)).not.toMatch(/某某/);
});
