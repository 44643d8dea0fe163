import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closingElements, missingForClosing, type ClosingFacts } from "@/domain/inspections/closing";
import { extensionRefusal, raised, rectifyDueOn, tightened } from "@/domain/inspections/deadlines";
import { standingOn } from "@/domain/inspections/escalation";
import { findingStateNames, findingStepNames, nextFindingState, type FindingState, type FindingStep } from "@/domain/inspections/lifecycle";
import { lookBackCount, lookBackList } from "@/domain/inspections/look-back";
import { addDays } from "@/domain/calendar/day";
import { defaultSettings } from "@/domain/settings";
import { calendar2026 } from "../../calendar-2026";

const settings = defaultSettings();

/** Written out once more, so that a slip in the table shows. Steps that are not here are forbidden there. */
const allowed: Record<FindingState, Partial<Record<FindingStep, FindingState>>> = {
  recorded: { feed_back: "fed_back" },
  fed_back: { explain: "fed_back", notice: "noticed" },
  noticed: { explain: "noticed", write: "noticed", submit_plan: "plan_submitted" },
  plan_submitted: { return_plan: "noticed", approve_plan: "rectifying" },
  rectifying: { write: "rectifying", ask_extension: "rectifying", extend: "rectifying", refuse_extension: "rectifying", report: "reported" },
  reported: { send_back: "sent_back", verify: "verified", hear_solved: "reported", hear_not_needed: "reported", hear_unsolved: "reopened" },
  sent_back: { write: "sent_back", report: "reported" },
  verified: { send_back: "sent_back", hear_solved: "verified", hear_not_needed: "verified", hear_unsolved: "reopened", close: "closed" },
  closed: { hear_unsolved: "reopened", look_back_holds: "confirmed", look_back_fails: "reopened" },
  confirmed: { hear_unsolved: "reopened" },
  reopened: { write: "reopened", submit_plan: "plan_submitted" },
};

test.each(findingStateNames.flatMap((state) => findingStepNames.map((step) => [state, step] as const)))("%s: %s", (state, step) => {
  expect(nextFindingState(state, step)).toBe(allowed[state][step] ?? null);
});

describe("closing", () => {
  const whole: ClosingFacts = { measures: [{ done: true }], evidence: 1, voice: { outcome: "solved", said: "" }, signedBy: "secretary", verifiedBy: "inspector", reporters: ["clerk", "secretary"], author: "finder" };

  test("nothing is missing when all five are there", () => expect(missingForClosing(whole)).toEqual([]));

  test.each([
    ["measures", { measures: [] }], ["measures", { measures: [{ done: true }, { done: false }] }], ["evidence", { evidence: 0 }],
    ["voice", { voice: null }], ["voice", { voice: { outcome: "unsolved", said: "还是没有水" } }], ["voice", { voice: { outcome: "not_needed", said: " " } }],
    ["signature", { signedBy: null }], ["second_person", { verifiedBy: null }], ["second_person", { verifiedBy: "clerk" }], ["second_person", { verifiedBy: "finder" }], ["second_person", { verifiedBy: "secretary" }],
  ] as const)("%s is missed: %j", (element, change) => {
    expect(missingForClosing({ ...whole, ...change } as ClosingFacts)).toEqual([element]);
  });

  test("whatever is known, closing means all five (property)", () => {
    const person = fc.constantFrom("clerk", "secretary", "finder", "inspector", null);
    const facts = fc.record({
      measures: fc.array(fc.record({ done: fc.boolean() }), { maxLength: 3 }), evidence: fc.nat(2), voice: fc.option(fc.record({ outcome: fc.constantFrom("solved", "unsolved", "not_needed"), said: fc.constantFrom("", "已通水") })),
      signedBy: person, verifiedBy: person, reporters: fc.constant(["clerk", "secretary"]), author: fc.constant("finder"),
    });
    fc.assert(fc.property(facts, (known) => {
      const closes = missingForClosing(known as ClosingFacts).length === 0;
      if (!closes) return;
      expect(known.measures.length > 0 && known.measures.every(({ done }) => done)).toBe(true);
      expect(known.evidence).toBeGreaterThan(0);
      expect(known.voice!.outcome).not.toBe("unsolved");
      expect(known.signedBy).not.toBeNull();
      expect(known.verifiedBy).toBe("inspector");
    }), { numRuns: 2000 });
  });

  test("every element has words", () => expect(Object.values(closingElements).every(({ zh }) => zh.length > 3)).toBe(true));
});

describe("until when", () => {
  test("days off move the last day", () => {
    expect(rectifyDueOn("2026-09-01", "deadline", calendar2026, settings)).toBe("2026-10-08"); // 2026-10-01 is a day off, so are the next ones
    expect(rectifyDueOn("2026-09-01", "immediate", calendar2026, settings)).toBe("2026-09-08");
  });

  test("an extension is asked for once, and five working days before", () => {
    const asked = { dueOn: "2026-09-30", extendedDueOn: null, extensionAskedOn: null };
    expect(extensionRefusal(asked, "2026-09-22", calendar2026, settings)).toBeNull();
    expect(extensionRefusal(asked, "2026-09-28", calendar2026, settings)).toContain("个工作日");
    expect(extensionRefusal(asked, "2026-10-12", calendar2026, settings)).toContain("已经过了");
    expect(extensionRefusal({ ...asked, extensionAskedOn: "2026-09-10" }, "2026-09-11", calendar2026, settings)).toContain("一次");
  });

  test("what comes back is graver and sooner, up to the end", () => {
    expect([raised("minor"), raised("grave"), tightened("long_term"), tightened("immediate")]).toEqual(["ordinary", "grave", "deadline", "immediate"]);
  });
});

describe("escalation by the day", () => {
  const due = "2026-09-20";
  const at = (days: number) => standingOn({ state: "rectifying", dueOn: due, extendedDueOn: null }, addDays(due, days), settings)!;
  test.each([
    [-6, "green", "none"], [-5, "yellow", "none"], [-2, "yellow", "none"], [-1, "red", "none"], [0, "red", "none"], [1, "red", "overdue"], [6, "red", "overdue"],
    [7, "red", "reminder"], [14, "red", "reminder"], [15, "red", "talk"], [29, "red", "talk"], [30, "red", "committee"], [300, "red", "committee"],
  ] as const)("%d days after the due day: %s, %s", (days, colour, escalation) => {
    expect([at(days).colour, at(days).escalation, at(days).daysLeft]).toEqual([colour, escalation, -days === 0 ? 0 : -days]);
  });
  test("the clock rests while the town has it, and an extension moves it", () => {
    expect(standingOn({ state: "reported", dueOn: due, extendedDueOn: null }, "2027-01-01", settings)).toBeNull();
    expect(standingOn({ state: "rectifying", dueOn: due, extendedDueOn: "2026-10-30" }, "2026-10-01", settings)).toMatchObject({ dueOn: "2026-10-30", colour: "green" });
  });
});

describe("looking back", () => {
  test("a fifth, rounded up, at least one", () => {
    expect([0, 1, 5, 6, 21].map((n) => lookBackCount(n, settings))).toEqual([0, 1, 1, 2, 5]);
  });
  test("30 to 90 days after closing, once", () => {
    const closed = [29, 30, 90, 91].map((days) => ({ id: `c${days}`, closedOn: addDays("2026-10-12", -days), drawnOn: null }));
    expect(lookBackList([...closed, { id: "again", closedOn: "2026-09-01", drawnOn: "2026-10-02" }], "2026-10-12", settings)).toEqual(["c30", "c90"]);
  });
});
