import { describe, expect, test } from "vitest";
import type { Grant, Viewer } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { questionRules } from "@/domain/permissions/question-rules";
import type { Role, ScopeKind } from "@/domain/permissions/roles";
import type { Action } from "@/domain/permissions/table";
import { questionStateNames, type Level, type QuestionState } from "@/domain/questions/lifecycle";
import { questionSubject } from "@/domain/questions/subject";

const clock = { now: "2026-10-12T01:00:00.000Z", today: "2026-10-12" };
const holding = (role: Role, scopeKind: ScopeKind, scopeId: string): Viewer => {
  const grant: Grant = { role, scopeKind, scopeId, from: "2026-01-01", to: null };
  return { kind: "person", id: "me", name: "我", grants: [grant], ...clock };
};

const actions = Object.keys(questionRules) as Action[];
/** What a viewer may do to a question of 石桥 in a state at a level. */
const allowed = (viewer: Viewer, state: QuestionState, level: Level) =>
  actions.filter((action) => may(viewer, action, questionSubject({ id: "q", communityId: "shiqiao", state, level }))).map((action) => action.replace("question.", "")).sort();

/** Things that need no state: shown apart, so that the rest of the table is about the stage. */
const clerkAlways = ["contact", "enter", "export", "hand_over.note", "read"];
const secretaryAlways = ["contact", "export", "hand_over.note", "read"];
const officeAlways = ["contact", "enter", "export", "hand_over.note", "read", "retract"];

type Expected = Record<QuestionState, string[]>;
const village: Record<"clerk" | "secretary" | "office" | "visitor" | "system", Expected> = {
  clerk: { received: ["accept", "hand_over"], accepted: ["draft_answer", "hand_over"], reopened: ["draft_answer", "hand_over"], escalated: [], answered: ["close"], satisfied: ["close"], closed: [], refused: [], handed_over: [] },
  secretary: { received: ["accept", "escalate", "hand_over", "refuse"], accepted: ["answer", "escalate", "hand_over", "refuse"], reopened: ["answer", "escalate", "hand_over"], escalated: [], answered: [], satisfied: [], closed: [], refused: [], handed_over: [] },
  office: { received: ["accept", "escalate", "hand_over", "refuse"], accepted: ["escalate", "hand_over", "refuse"], reopened: ["escalate", "hand_over"], escalated: [], answered: ["close", "release"], satisfied: ["close", "release"], closed: ["release"], refused: [], handed_over: [] },
  visitor: { received: [], accepted: [], reopened: [], escalated: [], answered: ["rate", "reopen"], satisfied: [], closed: [], refused: [], handed_over: [] },
  system: { received: ["escalate"], accepted: ["escalate"], reopened: ["escalate"], escalated: [], answered: ["close"], satisfied: ["close"], closed: [], refused: [], handed_over: [] },
};
const town: Record<"office" | "visitor" | "system", Partial<Expected>> = {
  office: { escalated: ["answer_town", "hand_over"], reopened: ["answer_town", "hand_over"], answered: ["close", "release"], satisfied: ["close", "release"], closed: ["release"] },
  visitor: { answered: ["rate", "reopen"] },
  system: { answered: ["close"], satisfied: ["close"] },
};

const people = {
  clerk: holding("branch_clerk", "community", "shiqiao"),
  secretary: holding("branch_secretary", "community", "shiqiao"),
  office: holding("town_party_office", "town", "town"),
  visitor: { kind: "visitor", ...clock } as Viewer,
  system: { kind: "system", ...clock } as Viewer,
};
const always: Record<keyof typeof people, string[]> = { clerk: clerkAlways, secretary: secretaryAlways, office: officeAlways, visitor: ["ask"], system: [] };

describe("at the village", () => {
  test.each((Object.keys(people) as (keyof typeof people)[]).flatMap((who) => questionStateNames.map((state) => [who, state] as const)))("%s, %s", (who, state) => {
    expect(allowed(people[who], state, "village")).toEqual([...always[who], ...village[who][state]].sort());
  });
});

describe("at the town the community's powers no longer cover it", () => {
  test.each(questionStateNames)("clerk and secretary, %s: nothing", (state) => {
    expect(allowed(people.clerk, state, "town")).toEqual([]);
    expect(allowed(people.secretary, state, "town")).toEqual([]);
  });
  test.each((["office", "visitor", "system"] as const).flatMap((who) => questionStateNames.map((state) => [who, state] as const)))("%s, %s", (who, state) => {
    expect(allowed(people[who], state, "town")).toEqual([...always[who], ...(town[who][state] ?? [])].sort());
  });
});

describe("everybody else", () => {
  const readers: [string, Viewer, atVillage: string[], atTown: string[]][] = [
    ["supervision chair", holding("village_supervision_chair", "community", "shiqiao"), ["read"], []],
    ["inspector", holding("town_inspector", "town", "town"), ["export", "read"], ["export", "read"]],
    ["leader", holding("town_leader", "town", "town"), ["read"], ["read"]],
    ["cashier", holding("village_cashier", "community", "shiqiao"), [], []],
    ["supervision member", holding("village_supervision_member", "community", "shiqiao"), [], []],
    ["commissioner", holding("commissioner", "community", "shiqiao"), [], []],
    ["clerk of a branch only", holding("branch_clerk", "branch", "qh008"), [], []],
    ["clerk of another community", holding("branch_clerk", "community", "liulin"), [], []],
    ["secretary of another community", holding("branch_secretary", "community", "liulin"), [], []],
    ["sysadmin", holding("sysadmin", "town", "town"), [], []],
    ["secadmin", holding("secadmin", "town", "town"), [], []],
    ["auditor", holding("auditor", "town", "town"), [], []],
  ];
  test.each(readers)("%s", (_who, viewer, atVillage, atTown) => {
    for (const state of questionStateNames) {
      expect(allowed(viewer, state, "village"), state).toEqual(atVillage);
      expect(allowed(viewer, state, "town"), state).toEqual(atTown);
    }
  });
  test("who drafted the answer does not give it (SOD-02)", () => {
    const drafted = questionSubject({ id: "q", communityId: "shiqiao", state: "accepted", level: "village", drafterId: "me" });
    expect(may(people.secretary, "question.answer", drafted)).toBe(false);
  });
});
