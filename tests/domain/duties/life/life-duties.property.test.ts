import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/domain/calendar/day";
import { periodDays } from "@/domain/calendar/period";
import { dutyStates } from "@/domain/duties/duty";
import type { LifeFact } from "@/domain/duties/life/facts";
import { factsFrom, lifeDuties } from "@/domain/duties/life/life-duties";
import { defaultSettings } from "@/domain/settings";

const anyDay = fc.integer({ min: 0, max: 1500 }).map((n) => addDays("2024-01-01", n)); // a leap year and four year ends
const anyFact: fc.Arbitrary<LifeFact> = fc.record({
  id: fc.uuid(), kinds: fc.subarray(["theme_day", "member_assembly", "party_lecture", "group_meeting", "committee_meeting"] as const, { minLength: 1 }),
  branchId: fc.constantFrom("qh008", "qh009"), groupId: fc.option(fc.constantFrom("qh008-1", "qh008-2")), heldOn: anyDay, period: fc.constant(null),
  confirmed: fc.boolean(), report: fc.constantFrom("in_time", "late_report", "made_up"),
});

const anyQuestion = fc.record({ facts: fc.array(anyFact, { maxLength: 60 }), today: anyDay, establishedOn: anyDay, goLiveOn: anyDay });

const groups = [1, 2].map((i) => ({ id: `qh008-${i}`, name: `第${i}党小组`, fromDay: "2020-01-01", toDay: null }));
const dutiesOf = ({ facts, today, establishedOn, goLiveOn }: { facts: LifeFact[]; today: string; establishedOn: string; goLiveOn: string }, window: { from: string; to?: string } = { from: "2024-01-01" }) =>
  lifeDuties({
    branches: [{ id: "qh008", hasCommittee: true, communityId: "shiqiao", lenient: false, establishedOn, dissolvedOn: null, goLiveOn, groups }],
    facts, exemptionOf: () => null, ...window, today, settings: defaultSettings(),
  });

test("each body owes each period once, and only periods that it stood through from their first day", () => {
  fc.assert(fc.property(anyQuestion, (question) => {
    const duties = dutiesOf(question);
    expect(new Set(duties.map((duty) => duty.key)).size).toBe(duties.length);
    for (const duty of duties) {
      const { from } = periodDays(duty.period);
      expect(from >= question.establishedOn && from >= question.goLiveOn && from <= question.today).toBe(true);
    }
  }));
});

test("on time only by a confirmed record of the period, reported in time", () => {
  fc.assert(fc.property(anyQuestion, (question) => {
    for (const duty of dutiesOf(question)) {
      const met = question.facts.filter(({ id }) => duty.satisfiedBy.includes(id));
      if (!dutyStates[duty.state].open) expect(met.length).toBe(1);
      for (const fact of met) {
        const { from, to } = periodDays(duty.period);
        expect(fact.confirmed && fact.heldOn >= from && fact.heldOn <= to && fact.heldOn <= question.today).toBe(true);
        if (duty.state === "done_on_time") expect(fact.report).toBe("in_time");
      }
    }
  }));
});

test("the order in which records come changes nothing", () => {
  fc.assert(fc.property(anyQuestion, fc.nat(), (question, seed) => {
    const turned = [...question.facts.slice(seed % (question.facts.length + 1)), ...question.facts.slice(0, seed % (question.facts.length + 1))];
    expect(dutiesOf({ ...question, facts: turned })).toEqual(dutiesOf(question));
  }));
});

test("a window of due days gives what the whole gives for those days, also without the facts before its first period", () => {
  fc.assert(fc.property(anyQuestion, anyDay, fc.integer({ min: 0, max: 400 }), (question, from, days) => {
    const window = { from, to: addDays(from, days), today: question.today, settings: defaultSettings() };
    const since = factsFrom(window);
    const due = dutiesOf(question).filter(({ dueOn }) => dueOn >= window.from && dueOn <= window.to);
    expect(dutiesOf({ ...question, facts: question.facts.filter(({ kinds, heldOn }) => kinds.some((kind) => heldOn >= (since.get(kind) ?? "9999"))) }, window)).toEqual(due);
  }));
});
