/** The whole computation against a slow reading of the rules, on generated townships. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/domain/calendar/day";
import { periodDays, periodKind } from "@/domain/calendar/period";
import { isWorkday } from "@/domain/calendar/workdays";
import { catalogVersions } from "@/domain/disclosure/catalog/versions";
import { disclosureDuties, type DisclosureQuestion } from "@/domain/duties/disclosure-duties";
import type { DisclosureDuty } from "@/domain/duties/disclosure-duty";
import type { DisclosureEvent, DisclosureFact } from "@/domain/duties/disclosure-facts";
import type { DisclosingBody } from "@/domain/duties/disclosing-body";
import { dutyStates } from "@/domain/duties/duty";
import { trustLine } from "@/domain/duties/trust-line";
import { defaultSettings } from "@/domain/settings";
import { calendar2026 } from "@/tests/calendar-2026";
import { anyDayOf2026 } from "../calendar/oracle";

const settings = defaultSettings();
const orgs = [["community", "shiqiao"], ["community", "xinan"], ["branch", "qh001"]] as const;
const codes = ["P01", "P03", "P07", "V01", "V04", "V06", "V09", "V11", "F02", "F07", "R02", "R06"];
const periods = ["2026", "2026-H1", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026-05", "2026-08"];

const anyOrg = fc.constantFrom(...orgs).map(([orgKind, orgId]) => ({ orgKind, orgId }));
const anySwitch = fc.oneof(fc.boolean(), anyDayOf2026);
const bodies: fc.Arbitrary<DisclosingBody[]> = fc.tuple(anyDayOf2026, anyDayOf2026, anySwitch, anySwitch).map(([a, b, collectiveAccount, financeMonthly]) => [
  { kind: "community", id: "shiqiao", variant: "village", collectiveAccount, financeMonthly, goLiveOn: a },
  { kind: "community", id: "xinan", variant: "residents", collectiveAccount, financeMonthly, goLiveOn: b },
  { kind: "branch", id: "qh001", goLiveOn: a },
]);
const events: fc.Arbitrary<DisclosureEvent[]> = fc.array(
  fc.record({ org: anyOrg, code: fc.constantFrom(...codes), day: anyDayOf2026 }).map(({ org, ...rest }) => ({ ...org, ...rest, id: "", title: "事项" })),
  { maxLength: 12 },
).map((list) => list.map((event, i) => ({ ...event, id: `e${i}` })));
const facts: fc.Arbitrary<DisclosureFact[]> = fc.array(
  fc.record({
    org: anyOrg, code: fc.constantFrom(...codes), period: fc.oneof(fc.constantFrom(...periods), anyDayOf2026), eventId: fc.option(fc.constantFrom("e0", "e1", "e2")),
    noticeId: fc.constantFrom("n1", "n2", "n3"), publishedOn: anyDayOf2026, postedOn: fc.option(anyDayOf2026), nil: fc.boolean(),
  }).map(({ org, ...rest }) => ({ ...org, ...rest })),
  { maxLength: 40 },
);
const township: fc.Arbitrary<DisclosureQuestion> = fc
  .tuple(bodies, events, facts, anyDayOf2026, anyOrg, fc.constantFrom(...codes), fc.constantFrom(...periods), anyDayOf2026)
  .map(([bodies, events, facts, today, org, code, period, on]) => ({
    catalogs: catalogVersions, bodies, events, facts, exemptions: [{ ...org, code, period, reason: "不适用", by: "office.town", on }],
    calendar: calendar2026, settings, today, from: "2026-01-01",
  }));

/** Ruling 10 read word by word over all facts, without an index. */
function slowly(duty: DisclosureDuty, { facts, today }: DisclosureQuestion): { doneOn: string | null; any: boolean } {
  const longLived = duty.frequency === "long_term";
  const fits = [...facts].filter((fact) => {
    if (fact.code !== duty.code || fact.orgKind !== duty.orgKind || fact.orgId !== duty.orgId || fact.publishedOn > today) return false;
    if (longLived) return duty.event === null || fact.publishedOn >= duty.event.day;
    if (duty.event) return fact.eventId ? fact.eventId === duty.event.id : fact.period === duty.event.day;
    return !fact.eventId && fact.period === duty.period;
  });
  const done = fits.flatMap((fact) => {
    if (longLived && !duty.boardOnly) return [fact.publishedOn];
    if (fact.postedOn === null) return [];
    const day = fact.postedOn > fact.publishedOn ? fact.postedOn : fact.publishedOn;
    return day <= today ? [day] : [];
  });
  return { doneOn: done.sort()[0] ?? null, any: fits.length > 0 };
}

describe("on any township", () => {
  test("the state is what a slow reading of the rules gives", () => {
    fc.assert(fc.property(township, (question) => {
      for (const duty of disclosureDuties(question)) {
        const { doneOn, any } = slowly(duty, question);
        expect(duty.doneOn, duty.key).toBe(doneOn);
        const exempt = duty.exemption !== null && duty.exemption.on <= question.today;
        const expected = doneOn ? (doneOn <= duty.dueOn ? "done_on_time" : "late") : exempt ? "exempt" : any ? "online_only" : question.today > duty.dueOn ? "overdue" : null;
        if (expected) expect(duty.state, duty.key).toBe(expected);
        else expect(["upcoming", "due_soon"]).toContain(duty.state);
        expect(duty.satisfiedBy.length > 0).toBe(any);
        expect(new Set(duty.satisfiedBy).size).toBe(duty.satisfiedBy.length);
      }
    }), { numRuns: 150 });
  });

  test("every duty is owed: live body, begun period, due day on a working day, keys unique", () => {
    fc.assert(fc.property(township, (question) => {
      const duties = disclosureDuties(question);
      expect(new Set(duties.map((duty) => duty.key)).size).toBe(duties.length);
      for (const duty of duties) {
        const body = question.bodies.find((body) => body.kind === duty.orgKind && body.id === duty.orgId)!;
        const { from, to } = periodDays(duty.period);
        expect(to >= body.goLiveOn && body.goLiveOn <= question.today).toBe(true);
        if (duty.event === null) expect(from <= question.today).toBe(true);
        expect(isWorkday(calendar2026, duty.dueOn)).toBe(true);
        expect(duty.dueOn > to).toBe(true);
        expect(duty.event === null ? true : periodKind(duty.period) === "day").toBe(true);
      }
    }), { numRuns: 150 });
  });

  test("the order of facts, events and bodies does not matter", () => {
    const sorted = (duties: DisclosureDuty[]) => [...duties].sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ key, state, doneOn, days }) => ({ key, state, doneOn, days }));
    fc.assert(fc.property(township, (question) => {
      const turned = { ...question, facts: [...question.facts].reverse(), events: [...question.events].reverse(), bodies: [...question.bodies].reverse() };
      expect(sorted(disclosureDuties(turned))).toEqual(sorted(disclosureDuties(question)));
    }), { numRuns: 80 });
  });

  test("one more notice never makes anything worse, and leaves other bodies alone", () => {
    const rank = (duty: DisclosureDuty) => ["overdue", "upcoming", "due_soon", "online_only", "exempt", "late", "done_on_time"].indexOf(duty.state);
    fc.assert(fc.property(township, facts, (question, more) => {
      const extra = more[0];
      if (!extra) return;
      const after = new Map(disclosureDuties({ ...question, facts: [...question.facts, extra] }).map((duty) => [duty.key, duty]));
      for (const duty of disclosureDuties(question)) {
        const now = after.get(duty.key)!;
        if (duty.orgId !== extra.orgId || duty.code !== extra.code) expect(now).toEqual(duty);
        else if (duty.state === "upcoming") continue; // late or not can only be said once it is due
        else expect(rank(now)).toBeGreaterThanOrEqual(rank(duty));
      }
    }), { numRuns: 120 });
  });

  test("a later day keeps every duty and what was done; a later `from` only leaves out", () => {
    fc.assert(fc.property(township, fc.nat(200), (question, n) => {
      const now = disclosureDuties(question);
      const later = new Map(disclosureDuties({ ...question, today: addDays(question.today, n) }).map((duty) => [duty.key, duty]));
      for (const duty of now) {
        const then = later.get(duty.key);
        expect(then, duty.key).toBeDefined();
        if (!dutyStates[duty.state].open && duty.state !== "exempt") expect(then!.state).toBe(duty.state);
      }
      const from = addDays("2026-01-01", n);
      expect(disclosureDuties({ ...question, from })).toEqual(now.filter((duty) => duty.dueOn >= from || (duty.frequency === "long_term" && duty.event === null)));
    }), { numRuns: 80 });
  });

  test("months and quarters of the accounts cover the time since going live once, without gap or overlap (DIS-02)", () => {
    fc.assert(fc.property(township, (question) => {
      for (const body of question.bodies) {
        if (body.kind !== "community" || body.variant !== "village" || body.goLiveOn > question.today) continue;
        const spans = disclosureDuties(question).filter((duty) => duty.code === "F02" && duty.orgId === body.id).map((duty) => periodDays(duty.period)).sort((a, b) => (a.from < b.from ? -1 : 1));
        expect(spans[0]!.from <= body.goLiveOn && spans.at(-1)!.to >= question.today).toBe(true);
        spans.slice(1).forEach((span, i) => expect(span.from).toBe(addDays(spans[i]!.to, 1)));
      }
    }), { numRuns: 150 });
  });

  test("the trust line of any quarter adds up", () => {
    fc.assert(fc.property(township, (question) => {
      const duties = disclosureDuties(question);
      for (const period of ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]) {
        const line = trustLine(duties, period, question.today);
        expect(line.onTime + line.onlineOnly + line.late + line.overdue).toBe(line.due);
      }
    }), { numRuns: 80 });
  });
});
