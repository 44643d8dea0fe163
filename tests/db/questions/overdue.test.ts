import { describe, expect, test } from "vitest";
import { addDays, instantAt } from "@/domain/calendar/day";
import { db } from "@/db/client";
import { closeAnsweredQuestions, escalateOverdueQuestions } from "@/db/questions/overdue";
import { audit } from "@/db/schema/audit";
import { systemActor } from "@/db/viewers";
import { useDatabase } from "../../database";
import { bring, rowOf, stepsOf } from "./asked";

useDatabase("town");

const at = (day: string, time = "00:10") => systemActor(instantAt(day, time));
const acts = () => db().$count(audit);

describe("what nobody answered goes to the town (DIS-09, FB-02)", () => {
  test("on the first day after the term, once, with the town's clock", async () => {
    const ids = [await bring("received"), await bring("accepted"), await bring("reopened")];
    const town = await bring("town_escalated");
    const answered = await bring("answered");
    const before = await acts();
    await escalateOverdueQuestions(at("2026-10-15", "23:50")); // the last day is still theirs
    expect(await acts()).toBe(before);
    await escalateOverdueQuestions(at("2026-10-16"));
    expect(await acts()).toBe(before + 3);
    for (const id of ids) {
      expect(await rowOf(id)).toMatchObject({ state: "escalated", level: "town", promisedOn: "2026-10-15", dueOn: "2026-10-26" });
      const last = (await stepsOf(id)).find(({ step }) => step === "escalate")!;
      expect(last).toMatchObject({ by: "system", on: "2026-10-16", dueOn: "2026-10-26" });
      expect(last.said).toContain("2026年10月15日");
    }
    expect(await rowOf(town)).toMatchObject({ dueOn: "2026-10-22" });
    expect(await rowOf(answered)).toMatchObject({ state: "answered" });

    await escalateOverdueQuestions(at("2026-10-16", "01:10")); // and again an hour later: nothing
    await escalateOverdueQuestions(at("2027-03-01")); // the town's own delay is not moved anywhere
    expect(await acts()).toBe(before + 3);
  });

  test("a timer that stood still for a week catches up", async () => {
    const id = await bring("accepted");
    await escalateOverdueQuestions(at("2026-10-22"));
    expect(await rowOf(id)).toMatchObject({ state: "escalated", dueOn: "2026-11-02" }); // 1 November is a Sunday
  });
});

describe("what was answered closes (handbook §10.2)", () => {
  test("fifteen days without a word, and what satisfied", async () => {
    const answered = [await bring("answered"), await bring("town_answered"), await bring("satisfied")];
    const open = await bring("accepted", { type: "complaint" });
    const due = addDays("2026-10-12", 15);
    const before = await acts();
    await closeAnsweredQuestions(at(addDays(due, -1), "23:50"));
    expect(await acts()).toBe(before);
    await closeAnsweredQuestions(at(due));
    expect(await acts()).toBe(before + answered.length + 1); // and the one of the test above
    for (const id of answered) expect(await rowOf(id)).toMatchObject({ state: "closed" });
    expect(await rowOf(open)).toMatchObject({ state: "accepted" });
    await closeAnsweredQuestions(at(due, "05:00"));
    expect(await acts()).toBe(before + answered.length + 1);
  });
});
