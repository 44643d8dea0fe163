import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dutyStates, type Duty, type DutyState } from "@/domain/duties/duty";
import { byOrg, byState, countByState, mostUrgentFirst } from "@/domain/duties/duty-lists";
import { trustFigures, trustLine, trustLineDefinition } from "@/domain/duties/trust-line";
import { addDays } from "@/domain/calendar/day";
import { periodOf } from "@/domain/calendar/period";
import { dutyState } from "@/domain/duties/duty";
import { anyDayOf2026 } from "../calendar/oracle";

const duty = (change: Partial<Duty>): Duty => ({
  key: "k", family: "disclosure", code: "V11", title: "城乡居民医保、养老保险参保情况", orgKind: "community", orgId: "shiqiao", period: "2026-Q3", dueOn: "2026-10-15",
  state: "due_soon", doneOn: null, days: 3, satisfiedBy: [], exemption: null, ...change,
});

const anyDuty: fc.Arbitrary<Duty> = fc
  .record({ n: fc.nat(5), org: fc.constantFrom("shiqiao", "liulin", "qh001"), branch: fc.boolean(), dueOn: anyDayOf2026, state: fc.constantFrom(...(Object.keys(dutyStates) as DutyState[])) })
  .map(({ n, org, branch, dueOn, state }) => duty({ key: `${org}/${n}/${dueOn}/${branch}`, orgKind: branch ? "branch" : "community", orgId: org, dueOn, state }));

describe("the most urgent first", () => {
  test("open before settled, long overdue before tomorrow, newest settled first", () => {
    const list = [
      duty({ key: "exempt", state: "exempt", dueOn: "2026-01-01" }), duty({ key: "late", state: "late", dueOn: "2026-07-15" }), duty({ key: "done", state: "done_on_time", dueOn: "2026-08-15" }),
      duty({ key: "soon", state: "due_soon", dueOn: "2026-10-15" }), duty({ key: "later", state: "upcoming", dueOn: "2027-01-31" }),
      duty({ key: "overdue", state: "overdue", dueOn: "2026-07-15" }), duty({ key: "board", state: "online_only", dueOn: "2026-10-01" }),
    ];
    expect(list.sort(mostUrgentFirst).map((d) => d.key)).toEqual(["overdue", "board", "soon", "later", "done", "late", "exempt"]);
  });

  test("is a total order: the list does not depend on how it came", () => {
    fc.assert(fc.property(fc.uniqueArray(anyDuty, { selector: (d) => d.key, maxLength: 30 }), (duties) => {
      const keys = (list: Duty[]) => [...list].sort(mostUrgentFirst).map((d) => d.key);
      expect(keys([...duties].reverse())).toEqual(keys(duties));
      const sorted = [...duties].sort(mostUrgentFirst);
      const firstSettled = sorted.findIndex((d) => !dutyStates[d.state].open);
      if (firstSettled >= 0) expect(sorted.slice(firstSettled).some((d) => dutyStates[d.state].open)).toBe(false);
    }));
  });
});

describe("groups", () => {
  test("every duty is in one group of each kind, and the counts agree", () => {
    fc.assert(fc.property(fc.array(anyDuty, { maxLength: 40 }), (duties) => {
      const states = byState(duties);
      expect(Object.keys(states)).toEqual(Object.keys(dutyStates));
      for (const [state, list] of Object.entries(states)) {
        expect(list).toEqual(duties.filter((d) => d.state === state));
        expect(countByState(duties)[state as DutyState]).toBe(list.length);
      }
      const orgs = byOrg(duties);
      expect(new Set(orgs.map((org) => `${org.orgKind}/${org.orgId}`)).size).toBe(orgs.length);
      for (const org of orgs) {
        expect(org.duties).toEqual(duties.filter((d) => d.orgKind === org.orgKind && d.orgId === org.orgId));
        expect(org.counts).toEqual(countByState(org.duties));
      }
      expect(orgs.reduce((n, org) => n + org.duties.length, 0)).toBe(duties.length);
    }));
  });

  test("a branch and a community of the same name are two organizations", () => {
    expect(byOrg([duty({ orgId: "a" }), duty({ orgId: "a", orgKind: "branch" })])).toHaveLength(2);
  });
});

describe("the trust line", () => {
  const line = (duties: Duty[], today = "2026-11-01") => trustLine(duties, "2026-Q4", today);
  test("counts what fell due in the quarter", () => {
    const counted = line([
      duty({ state: "done_on_time", dueOn: "2026-10-01" }), duty({ state: "done_on_time" }), duty({ state: "online_only" }), duty({ state: "late" }), duty({ state: "made_up" }),
      duty({ state: "overdue", dueOn: "2026-10-31" }), duty({ state: "exempt" }),
      duty({ state: "done_on_time", dueOn: "2026-11-01" }), // due today: not over yet, though done
      duty({ state: "upcoming", dueOn: "2026-12-31" }),
      duty({ state: "overdue", dueOn: "2026-09-30" }), duty({ state: "done_on_time", dueOn: "2027-01-01" }), // other quarters
    ]);
    expect(counted).toEqual({ period: "2026-Q4", today: "2026-11-01", due: 6, onTime: 2, onlineOnly: 1, late: 2, overdue: 1, exempt: 1, notYetDue: 2 });
  });

  test("its four figures add up to the denominator, whatever the duties", () => {
    const real = fc.record({ dueOn: anyDayOf2026, doneOn: fc.option(anyDayOf2026), onlineOnly: fc.boolean(), madeUp: fc.boolean(), exempt: fc.boolean() });
    fc.assert(fc.property(fc.array(real, { maxLength: 40 }), anyDayOf2026, (facts, today) => {
      const duties = facts.map(({ dueOn, doneOn, onlineOnly, madeUp, exempt }) =>
        duty({ dueOn, state: dutyState({ dueOn, doneOn, onlineOnly, madeUp, exemption: exempt ? { reason: "无", by: "a", on: "2026-01-01" } : null, today, soonDays: 7 }) }));
      const quarter = periodOf("quarter", today);
      for (const period of [quarter, "2026", "2026-Q1"]) {
        const counted = trustLine(duties, period, today);
        const figures = (Object.keys(trustFigures) as (keyof typeof trustFigures)[]).reduce((n, figure) => n + counted[figure], 0);
        expect(figures).toBe(counted.due);
      }
      const whole = trustLine(duties, "2026", addDays("2026-12-31", 1));
      expect(whole.due + whole.exempt + whole.notYetDue).toBe(duties.length);
    }));
  });

  test("says what was counted: denominator, period, exclusions, each figure", () => {
    const said = trustLineDefinition(line([duty({ state: "done_on_time" }), duty({ state: "exempt" })]));
    for (const part of ["2026年第四季度", "2026年11月1日", "共 1 项", "豁免的 1 项", ...Object.values(trustFigures).map((f) => `${f.zh}：`)]) expect(said).toContain(part);
  });
});
