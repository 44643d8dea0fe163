import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, instantAt, type Day } from "@/domain/calendar/day";
import { isWorkday, workdaysBetween } from "@/domain/calendar/workdays";
import {
  acceptDueOn, clocksOf, closableOn, daysOverdue, escalatesOn, mustEscalate, reminderFor, sayStopped, sayTimeLeft, sayTownTime, sayVillageTime, townDueOn, villageDueOn,
  type Reminder,
} from "@/domain/questions/clock";
import { levels, questionStateNames, questionTypeNames, questionTypes, type Level, type QuestionState, type QuestionType } from "@/domain/questions/lifecycle";
import { defaultSettings } from "@/domain/settings";
import { calendar2026 } from "@/tests/calendar-2026";
import { anyDayOf2026 } from "../calendar/oracle";

const settings = defaultSettings();
const counting = { calendar: calendar2026, settings };
const anyType = fc.constantFrom(...questionTypeNames);
const anyState = fc.constantFrom(...questionStateNames);
const anyLevel = fc.constantFrom(...(Object.keys(levels) as Level[]));

describe("how long (handbook §4.8, §10.2)", () => {
  test.each<[QuestionType, string, string]>([
    ["consult", "3 个工作日", "10 天"], ["help", "10 个工作日", "10 天"], ["suggest", "10 个工作日", "10 天"],
    ["disclosure_objection", "3 天", "10 天"], ["complaint", "60 天", "10 天"],
  ])("%s: village %s, town %s", (type, village, town) => {
    expect(sayVillageTime(type, settings)).toBe(village);
    expect(sayTownTime(type, settings)).toBe(town);
  });

  test.each<[QuestionType, Day, Day]>([
    ["consult", "2026-10-08", "2026-10-12"], // Thursday; Saturday the 10th is worked
    ["consult", "2026-09-28", "2026-10-08"], // 29, 30, then the holiday until the 7th
    ["consult", "2026-10-10", "2026-10-14"],
    ["help", "2026-09-10", "2026-09-23"], // Sunday the 20th is worked
    ["suggest", "2026-02-05", "2026-02-26"], // over the Spring Festival
    ["disclosure_objection", "2026-07-20", "2026-07-23"],
    ["disclosure_objection", "2026-09-28", "2026-10-08"], // the third day is 1 October: rolled over the holiday
    ["disclosure_objection", "2026-10-07", "2026-10-10"], // a worked Saturday is a day like others
    ["complaint", "2026-08-25", "2026-10-26"], // the 60th day is a Saturday
  ])("%s asked on %s is due on %s", (type, asked, due) => expect(villageDueOn(type, asked, counting)).toBe(due));

  test("a setting changes the term, and without rolling a natural day may be free", () => {
    expect(villageDueOn("consult", "2026-10-08", { ...counting, settings: { ...settings, question_consult_days: 1 } })).toBe("2026-10-09");
    expect(villageDueOn("disclosure_objection", "2026-09-28", { ...counting, settings: { ...settings, roll_forward_on_holiday: false } })).toBe("2026-10-01");
  });

  test("the last day is a working day, after the day of asking, and holds as many working days as promised", () => {
    fc.assert(
      fc.property(anyType, anyDayOf2026, (type, asked) => {
        const due = villageDueOn(type, asked, counting);
        expect(due > asked).toBe(true);
        expect(isWorkday(calendar2026, due)).toBe(true);
        const { days, unit } = questionTypes[type];
        if (unit === "workday") expect(workdaysBetween(calendar2026, asked, due)).toBe(settings[days]);
        else expect(due >= addDays(asked, settings[days])).toBe(true);
        expect(acceptDueOn(type, asked, counting) <= due).toBe(true);
      }),
    );
  });

  test("accepting: two working days, but not after the answer", () => {
    expect(acceptDueOn("help", "2026-10-09", counting)).toBe("2026-10-12"); // Saturday the 10th is worked
    expect(acceptDueOn("disclosure_objection", "2026-07-24", counting)).toBe("2026-07-27"); // Friday: answer on Monday
  });

  test("the town's day is never before what was promised", () => {
    fc.assert(
      fc.property(anyType, anyDayOf2026, fc.integer({ min: 0, max: 60 }), (type, asked, later) => {
        const promised = villageDueOn(type, asked, counting);
        const due = townDueOn(type, addDays(asked, later), promised, counting);
        expect(due >= promised).toBe(true);
        expect(due >= addDays(asked, later + 10)).toBe(true);
      }),
    );
    expect(townDueOn("disclosure_objection", "2026-10-05", "2026-10-08", counting)).toBe("2026-10-15");
    expect(townDueOn("complaint", "2026-10-08", "2026-11-30", counting)).toBe("2026-11-30");
  });
});

describe("when the days pass (FB-01, FB-02, DIS-09)", () => {
  const row = { state: "accepted" as QuestionState, level: "village" as Level, acceptBy: "2026-10-13", dueOn: "2026-10-15" };
  test.each<[Day, Reminder | null]>([
    ["2026-10-12", null], ["2026-10-13", "soon"], ["2026-10-14", "soon"], ["2026-10-15", "due_today"], ["2026-10-16", "overdue"], ["2026-10-17", "overdue"], ["2026-10-18", "overdue_leader"],
  ])("on %s: %s", (today, reminder) => expect(reminderFor(row, today, settings)).toBe(reminder));

  test("nobody is reminded of what is not open", () => {
    fc.assert(
      fc.property(anyState, anyLevel, anyDayOf2026, (state, level, today) => {
        const open = ["received", "accepted", "escalated", "reopened"].includes(state);
        const reminder = reminderFor({ ...row, state, level }, today, settings);
        if (!open) expect(reminder).toBeNull();
        else if (today > row.dueOn) expect(reminder).toMatch(/^overdue/);
      }),
    );
  });

  test("not accepted in time comes before “soon”, after “due today”", () => {
    const unaccepted = { ...row, state: "received" as const, acceptBy: "2026-10-12" };
    expect(reminderFor(unaccepted, "2026-10-12", settings)).toBeNull();
    expect(reminderFor(unaccepted, "2026-10-13", settings)).toBe("accept_late");
    expect(reminderFor(unaccepted, "2026-10-15", settings)).toBe("due_today");
  });

  test("it goes to the town on the first day after the term, and only from the village", () => {
    expect(escalatesOn("2026-10-15", settings)).toBe("2026-10-16");
    expect(mustEscalate(row, "2026-10-15", settings)).toBe(false);
    expect(mustEscalate(row, "2026-10-16", settings)).toBe(true);
    expect(mustEscalate({ ...row, level: "town", state: "escalated" }, "2026-12-31", settings)).toBe(false);
    expect(mustEscalate({ ...row, state: "answered" }, "2026-12-31", settings)).toBe(false);
    expect(mustEscalate(row, "2026-10-16", { ...settings, question_escalate_overdue_days: 3 })).toBe(false);
  });

  test("an answered question may be closed after fifteen days", () => expect(closableOn(instantAt("2026-09-28", "23:59"), settings)).toBe("2026-10-13"));

  test.each<[Day, number, string]>([["2026-10-09", 3, "已超过 3 天"], ["2026-10-12", 0, "今天到期"], ["2026-10-14", 0, "还有 2 天"]])("due %s: %i", (due, late, said) => {
    expect(daysOverdue(due, "2026-10-12")).toBe(late);
    expect(sayTimeLeft(due, "2026-10-12")).toBe(said);
  });
});

describe("the clocks of a history", () => {
  const step = (name: Parameters<typeof clocksOf>[0][number]["step"], on: Day, dueOn: Day | null = null) => ({ step: name, on, dueOn });
  test("an objection shows both clocks", () => {
    expect(clocksOf([step("receive", "2026-09-28", "2026-10-08"), step("accept", "2026-09-28"), step("answer", "2026-09-30"), step("appeal", "2026-10-05", "2026-10-15")])).toEqual([
      { level: "village", from: "2026-09-28", dueOn: "2026-10-08", stopped: { by: "answer", on: "2026-09-30" } },
      { level: "town", from: "2026-10-05", dueOn: "2026-10-15", stopped: null },
    ]);
  });
  test("an escalation stops the village's clock; rating and closing stop nothing", () => {
    const clocks = clocksOf([
      step("receive", "2026-09-10", "2026-09-23"), step("escalate", "2026-09-24", "2026-10-08"), step("answer", "2026-10-09"), step("reopen", "2026-10-10", "2026-10-20"), step("answer", "2026-10-12"), step("rate", "2026-10-13"), step("close", "2026-10-28"),
    ]);
    expect(clocks).toEqual([
      { level: "village", from: "2026-09-10", dueOn: "2026-09-23", stopped: { by: "escalate", on: "2026-09-24" } },
      { level: "town", from: "2026-09-24", dueOn: "2026-10-08", stopped: { by: "answer", on: "2026-10-09" } },
      { level: "town", from: "2026-10-10", dueOn: "2026-10-20", stopped: { by: "answer", on: "2026-10-12" } },
    ]);
    expect(clocks.map(sayStopped)).toEqual(["2026年9月24日转镇办理（超期）", "2026年10月9日答复（超期）", "2026年10月12日答复"]);
  });
});
