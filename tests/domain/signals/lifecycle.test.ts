/** The way of a case: every step from every state, and no way round the branch's word or the second person. */
import { describe, expect, test } from "vitest";
import { calendar2026 } from "../../calendar-2026";
import { caseSubject, decisionSchema, enteredSchema } from "@/domain/signals/case";
import { caseStateNames, caseStepNames, decisionRefusal, explainBy, handsOf, nextCaseState, type CaseState, type CaseStep } from "@/domain/signals/lifecycle";
import { defaultSettings } from "@/domain/settings";
import { refusal } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import type { Person } from "@/domain/permissions/actor";
import type { Role } from "@/domain/permissions/roles";

const allowed: Partial<Record<CaseState | "new", Partial<Record<CaseStep, CaseState>>>> = {
  new: { find: "to_verify", enter: "to_verify" },
  to_verify: { ask: "asked" },
  asked: { explain: "asked", decide_unfounded: "unfounded", decide_formal_error: "formal_error", decide_confirmed: "confirmed" },
};
const every = (["new", ...caseStateNames] as const).flatMap((state) => caseStepNames.map((step) => [state, step] as const));

test.each(every)("from %s, %s leads where the table says or nowhere", (state, step) => {
  expect(nextCaseState(state, step)).toBe(allowed[state]?.[step] ?? null);
});

describe("the branch is heard first", () => {
  test("five working days, the national holiday not counted", () => {
    expect(explainBy("2026-09-29", calendar2026, defaultSettings())).toBe("2026-10-12");
    expect(explainBy("2026-10-12", calendar2026, defaultSettings())).toBe("2026-10-19");
  });

  test("no decision before it explained or its days are over", () => {
    const silent = { explained: false, explainBy: "2026-10-19" };
    expect(decisionRefusal(silent, "2026-10-19")).toContain("2026年10月19日");
    expect(decisionRefusal(silent, "2026-10-20")).toBeNull();
    expect(decisionRefusal({ ...silent, explained: true }, "2026-10-12")).toBeNull();
  });

  test("in whose hands it is follows from that", () => {
    const asked = { state: "asked" as const, explainBy: "2026-10-19" };
    expect(handsOf({ ...asked, explained: false }, "2026-10-19")).toBe("支部书记");
    expect(handsOf({ ...asked, explained: true }, "2026-10-13")).toBe("镇纪委督查员");
    expect(handsOf({ ...asked, explained: false }, "2026-10-20")).toBe("镇纪委督查员");
    expect(handsOf({ state: "confirmed", explained: true, explainBy: "2026-10-19" }, "2026-10-20")).toBe("");
  });
});

describe("who may", () => {
  const person = (id: string, role: Role, scopeKind: "town" | "branch" | "community" = "town", scopeId = "town"): Person => ({ kind: "person", id, name: id, now: "2026-10-12T01:00:00.000Z", today: "2026-10-12", grants: [{ role, scopeKind, scopeId, from: "2026-01-01", to: null }] });
  const subject = caseSubject({ id: "c1", state: "asked", branchId: "qh012", communityId: null, enterer: "inspector1", askers: ["inspector2"], explainers: [], recused: ["inspector3"] });
  const why = (viewer: Person, action: Action, state: CaseState = "asked") => refusal(viewer, action, { ...subject, state })?.reason ?? "may";

  test("decides an inspector who neither entered it, nor asked, nor is tied to the branch", () => {
    expect(["inspector1", "inspector2", "inspector3", "inspector4"].map((id) => why(person(id, "town_inspector"), "signal.decide"))).toEqual(["apart", "apart", "apart", "may"]);
    expect(why(person("o", "town_party_office"), "signal.decide")).toBe("role");
    expect(why(person("l", "town_leader"), "signal.decide")).toBe("role");
    expect(why(person("s", "branch_secretary", "branch", "qh012"), "signal.decide")).toBe("role");
  });

  test("answers the branch's own secretary, while it is asked", () => {
    expect(why(person("s", "branch_secretary", "branch", "qh012"), "signal.explain")).toBe("may");
    expect(why(person("s", "branch_secretary", "branch", "qh011"), "signal.explain")).toBe("role");
    expect(why(person("c", "branch_clerk", "branch", "qh012"), "signal.explain")).toBe("role");
    for (const state of caseStateNames.filter((one) => one !== "asked")) expect(why(person("s", "branch_secretary", "branch", "qh012"), "signal.explain", state)).toBe("state");
  });

  test("asks once, by the office or an inspector", () => {
    expect(why(person("o", "town_party_office"), "signal.ask", "to_verify")).toBe("may");
    expect(why(person("o", "town_party_office"), "signal.ask")).toBe("state");
    expect(why(person("l", "town_leader"), "signal.ask", "to_verify")).toBe("role");
  });
});

describe("what is typed", () => {
  const entered = { code: "X16", branchId: "qh012", record: "", recordSays: "记录写 9 月党课 41 人到场", seen: "抽问 5 名党员，都说 9 月没有上过党课" };
  test("an entered signal names both sides, and only the two kinds that people see", () => {
    expect(enteredSchema.safeParse(entered).success).toBe(true);
    expect(enteredSchema.parse({ ...entered, record: "http://localhost:3000/desk/meetings/0abc4567" }).record).toBe("0abc4567");
    for (const wrong of [{ code: "X03" }, { seen: "" }, { recordSays: "写了" }, { record: "一份会议" }, { seen: "抽问了 11010119900307803X 本人" }]) expect(enteredSchema.safeParse({ ...entered, ...wrong }).success).toBe(false);
  });

  test("a decision needs its reason, and is one of three", () => {
    expect(decisionSchema.safeParse({ outcome: "confirmed", reason: "" }).success).toBe(false);
    expect(decisionSchema.safeParse({ outcome: "asked", reason: "看过原始签到表，与记录一致" }).success).toBe(false);
    expect(decisionSchema.safeParse({ outcome: "unfounded", reason: "看过原始签到表，与记录一致" }).success).toBe(true);
  });
});
