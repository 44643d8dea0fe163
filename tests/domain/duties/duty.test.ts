import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/domain/calendar/day";
import { daysToDue, dutyState, dutyStates, sayDutyDays, type DutyProgress, type DutyState } from "@/domain/duties/duty";
import { anyDayOf2026 } from "../calendar/oracle";

const exemption = { reason: "本村没有集体土地", by: "office.town", on: "2026-10-01" };
const nothingDone: DutyProgress = { dueOn: "2026-10-15", doneOn: null, exemption: null, today: "2026-10-12", soonDays: 7 };

describe("the state of a duty", () => {
  test.each<[string, Partial<DutyProgress>, DutyState]>([
    ["eight days ahead", { today: "2026-10-07" }, "upcoming"],
    ["seven days ahead", { today: "2026-10-08" }, "due_soon"],
    ["on the day itself", { today: "2026-10-15" }, "due_soon"],
    ["the day after", { today: "2026-10-16" }, "overdue"],
    ["done before", { doneOn: "2026-10-10" }, "done_on_time"],
    ["done on the last day", { doneOn: "2026-10-15", today: "2026-12-31" }, "done_on_time"],
    ["done the day after", { doneOn: "2026-10-16", today: "2026-12-31" }, "late"],
    ["done tomorrow is not known today", { doneOn: "2026-10-13" }, "due_soon"],
    ["on the web only, still in time", { onlineOnly: true }, "online_only"],
    ["on the web only, past the day", { onlineOnly: true, today: "2026-11-01" }, "online_only"],
    ["made up is never on time", { doneOn: "2026-10-10", madeUp: true }, "made_up"],
    ["made up late", { doneOn: "2026-10-20", today: "2026-10-30", madeUp: true }, "made_up"],
    ["written down late is never on time", { doneOn: "2026-10-10", lateReport: true }, "late_report"],
    ["held late and written down late", { doneOn: "2026-10-20", today: "2026-10-30", lateReport: true }, "late"],
    ["made up tomorrow is not known today", { doneOn: "2026-10-13", madeUp: true }, "due_soon"],
    ["exempt instead of overdue", { exemption, today: "2026-11-01" }, "exempt"],
    ["exempt instead of online only", { exemption, onlineOnly: true }, "exempt"],
    ["exempted tomorrow", { exemption: { ...exemption, on: "2026-11-02" }, today: "2026-11-01" }, "overdue"],
    ["done although exempt", { exemption, doneOn: "2026-10-10" }, "done_on_time"],
    ["late stays late although exempt", { exemption, doneOn: "2026-10-20", today: "2026-10-30" }, "late"],
    ["no warning time at all", { soonDays: 0, today: "2026-10-14" }, "upcoming"],
    ["no warning time, on the day", { soonDays: 0, today: "2026-10-15" }, "due_soon"],
  ])("%s", (_name, change, expected) => expect(dutyState({ ...nothingDone, ...change })).toBe(expected));

  const anyProgress = fc.record({
    dueOn: anyDayOf2026,
    doneOn: fc.option(anyDayOf2026),
    onlineOnly: fc.boolean(),
    madeUp: fc.boolean(),
    exemption: fc.option(anyDayOf2026.map((on) => ({ ...exemption, on }))),
    today: anyDayOf2026,
    soonDays: fc.nat(30),
  });

  test("what is settled stays settled the next day, and as it was", () => {
    fc.assert(fc.property(anyProgress, fc.nat(300), (progress, n) => {
      const state = dutyState(progress);
      const later = dutyState({ ...progress, today: addDays(progress.today, n) });
      if (["done_on_time", "late", "made_up"].includes(state)) expect(later).toBe(state);
      if (state === "overdue") expect(["overdue", "late", "made_up", "exempt"]).toContain(later);
    }));
  });

  test("an exemption never changes what was done, and nothing done after the due day is ever on time", () => {
    fc.assert(fc.property(anyProgress, (progress) => {
      const state = dutyState(progress);
      const without = dutyState({ ...progress, exemption: null });
      if (!dutyStates[without].open) expect(state).toBe(without);
      if (progress.doneOn !== null && progress.doneOn > progress.dueOn) expect(state).not.toBe("done_on_time");
      if (state === "late" || state === "done_on_time") expect(daysToDue(progress.dueOn, progress.doneOn, progress.today) < 0).toBe(state === "late");
    }));
  });
});

describe("days beside the state", () => {
  test.each([
    ["2026-10-15", null, "2026-10-12", 3], ["2026-10-15", null, "2026-10-15", 0], ["2026-10-15", null, "2026-10-20", -5], ["2026-10-15", "2026-10-10", "2026-12-01", 5],
    ["2026-10-15", "2026-10-17", "2026-12-01", -2], ["2026-10-15", "2026-10-17", "2026-10-16", -1],
  ])("due %s, done %s, today %s: %i", (dueOn, doneOn, today, days) => expect(daysToDue(dueOn, doneOn, today)).toBe(days));

  test.each<[DutyState, number, string]>([
    ["upcoming", 20, "还有 20 天"], ["due_soon", 3, "还有 3 天"], ["due_soon", 0, "今天到期"], ["overdue", -5, "已逾期 5 天"], ["late", -2, "迟了 2 天"],
    ["online_only", 3, "公开栏待张贴，还有 3 天"], ["online_only", 0, "公开栏待张贴，今天到期"], ["online_only", -4, "公开栏待张贴，已逾期 4 天"], ["done_on_time", 4, ""],
    ["late_report", -3, ""], ["made_up", -3, ""], ["exempt", -3, ""],
  ])("%s %i: %j", (state, days, words) => expect(sayDutyDays({ state, days })).toBe(words));
});
