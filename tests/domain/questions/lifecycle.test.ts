import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dissatisfiedStep, handsOf, isOpen, levelAfter, levels, nextState, openStates, questionStateNames, questionStepNames, questionSteps, questionTypeNames,
  type Level, type QuestionState, type QuestionStep,
} from "@/domain/questions/lifecycle";
import { questionSubject } from "@/domain/questions/subject";
import { questionViews } from "@/domain/questions/views";

/** Written by hand from handbook §4.8, §10.2 and ruling 17: every step that may be taken, and none else. */
const allowed: Record<QuestionState, Partial<Record<QuestionStep, QuestionState>>> = {
  received: { accept: "accepted", refuse: "refused", escalate: "escalated", hand_over: "handed_over" },
  accepted: { refuse: "refused", answer: "answered", escalate: "escalated", hand_over: "handed_over" },
  escalated: { answer: "answered", hand_over: "handed_over" },
  reopened: { answer: "answered", escalate: "escalated", hand_over: "handed_over" },
  answered: { rate: "satisfied", reopen: "reopened", appeal: "escalated", close: "closed" },
  satisfied: { close: "closed" },
  closed: {},
  refused: {},
  handed_over: {},
};

describe("the machine (ruling 17)", () => {
  test.each(questionStateNames.flatMap((state) => questionStepNames.map((step) => [state, step] as const)))("%s + %s", (state, step) => {
    expect(nextState(state, step)).toBe(allowed[state][step] ?? null);
  });

  test("whoever waits for somebody says for whom", () => {
    const levelNames = Object.keys(levels) as Level[];
    for (const state of questionStateNames) {
      const waits = levelNames.map((level) => handsOf({ state, level }) !== "");
      if (state === "escalated") expect(waits).toEqual([false, true]); // it is at the town by definition
      else expect(waits).toEqual(isOpen(state) || state === "answered" ? [true, true] : [false, false]);
    }
  });

  test("every view but “all” shows each state once", () => {
    const shown = [...questionViews.open.states, ...questionViews.answered.states, ...questionViews.over.states];
    expect([...shown].sort()).toEqual([...questionStateNames].sort());
    expect(openStates).toEqual(["received", "accepted", "escalated", "reopened"]);
  });

  test("any way through it ends, stays at the town once there, and is open exactly while one of ours owes something", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...questionStepNames), { maxLength: 40 }), (steps) => {
        let [state, level]: [QuestionState, Level] = ["received", "village"];
        let escalations = 0;
        for (const step of steps) {
          const next: QuestionState | null = nextState(state, step);
          if (!next) continue;
          const before: Level = level;
          [state, level] = [next, levelAfter(level, step)];
          if (before === "town") expect(level).toBe("town");
          if (before !== level) escalations++;
          expect(state === "escalated" ? level : "town").toBe("town");
          const theOnesWhoGoOn = questionStepNames.filter((one) => nextState(state, one) !== null);
          expect(isOpen(state)).toBe(theOnesWhoGoOn.includes("answer") || theOnesWhoGoOn.includes("accept"));
        }
        expect(escalations).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("not satisfied", () => {
  test.each(questionTypeNames)("%s: an objection goes to the town, everything else back to who answered", (type) => {
    expect(dissatisfiedStep({ type, level: "village" })).toBe(type === "disclosure_objection" ? "appeal" : "reopen");
    expect(dissatisfiedStep({ type, level: "town" })).toBe("reopen");
    for (const step of [dissatisfiedStep({ type, level: "village" }), dissatisfiedStep({ type, level: "town" })]) expect(questionSteps[step].from).toEqual(["answered"]);
  });
});

describe("what may be done to it depends on who holds it", () => {
  const row = { id: "q", communityId: "shiqiao", state: "reopened" } as const;
  test("the village", () => expect(questionSubject({ ...row, level: "village" })).toEqual({ kind: "question", id: "q", community: "shiqiao", state: "reopened", people: { drafter: [] } }));
  test("the town: no community, another stage", () => expect(questionSubject({ ...row, level: "town", drafterId: "a" })).toEqual({ kind: "question", id: "q", community: null, state: "town_reopened", people: { drafter: ["a"] } }));
});
