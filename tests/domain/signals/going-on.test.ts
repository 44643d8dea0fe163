/** A run after the decision about it: new facts count anew, the old ones never again, and who changed his ways is left alone. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, instantAt, type Day } from "@/domain/calendar/day";
import { detect } from "@/domain/signals/detect";
import type { MeetingFact } from "@/domain/signals/facts";
import { runCodes, type KnownCase } from "@/domain/signals/going-on";
import { defaultLimits, type Signal } from "@/domain/signals/signal";
import { meeting } from "./meeting-facts";

type Kind = (typeof runCodes)[number];

/** What a month's meeting looks like when the habit holds, and how many months in a row make a signal. */
const habits: Record<Kind, { odd: (heldOn: Day) => Partial<MeetingFact>; months: number }> = {
  X02: { odd: (heldOn) => ({ submittedAt: instantAt(addDays(heldOn, 40), "09:00") }), months: 3 },
  X08: { odd: () => ({ present: 46 }), months: 12 },
  X09: { odd: () => ({ votes: [1, 2].map((n) => ({ topic: `议题${n}`, dueVoting: 45, presentVoting: 45, oppose: 0, abstain: 0 })) }), months: 4 },
  X10: { odd: (heldOn) => ({ endedAt: instantAt(heldOn, "09:15") }), months: 3 },
};

const dayIn = (month: number): Day => `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-05`;
/** A branch month by month: true where the habit holds. */
const branch = (kind: Kind, months: readonly boolean[]) => months.map((isOdd, i) => meeting(dayIn(i), isOdd ? habits[kind].odd(dayIn(i)) : { votes: [{ topic: "议题", dueVoting: 45, presentVoting: 44, oppose: 0, abstain: 0 }] }));
const found = (kind: Kind, meetings: readonly MeetingFact[], cases: readonly KnownCase[] = []) => detect({ meetings, statements: [], notices: [], rectifications: [], cases }, defaultLimits).filter(({ code }) => code === kind);
const known = ({ code, orgId, sides }: Signal, decidedOn: Day | null): KnownCase => ({ code, orgId, records: sides.map(({ id }) => id), decidedOn });
const many = (count: number, isOdd: boolean) => Array.from({ length: count }, () => isOdd);

describe.each(runCodes)("%s", (kind) => {
  const { months } = habits[kind];
  const first = (list: readonly MeetingFact[]) => found(kind, list.slice(0, months))[0]!;
  /** Decided in the month after the run was found. */
  const decided = dayIn(months);

  test("in hand, however long it goes on: one case", () => {
    const list = branch(kind, many(months * 3, true));
    expect(found(kind, list, [known(first(list), null)])).toEqual([]);
  });

  test("decided, and no meeting since: not found again", () => {
    const list = branch(kind, many(months, true));
    expect(found(kind, list, [known(first(list), decided)])).toEqual([]);
  });

  test("decided, one less than the town's limit since: not yet; what was held until the day of the decision counts for nothing", () => {
    const list = branch(kind, many(months + 1 + months - 1, true));
    expect(list[months]!.heldOn).toBe(decided);
    expect(found(kind, list, [known(first(list), decided)])).toEqual([]);
  });

  test("decided, and gone on for as long as the limit asks: found again with what is new alone", () => {
    const list = branch(kind, many(months + 1 + months, true));
    const again = found(kind, list, [known(first(list), decided)]);
    expect(again).toHaveLength(1);
    expect(again[0]!.says).toContain("上次有结论以后又有");
    const fresh = new Set(list.filter(({ heldOn }) => heldOn > decided).map(({ id }) => id));
    expect(again[0]!.sides.every(({ id }) => fresh.has(id))).toBe(true);
    expect(again[0]!.key).not.toBe(first(list).key);
    expect(found(kind, list, [known(first(list), decided), known(again[0]!, null)])).toEqual([]);
    expect(found(kind, list, [known(first(list), decided), known(again[0]!, dayIn(list.length))])).toEqual([]);
  });

  test("decided, and the branch changed its ways: left alone, for ever", () => {
    const list = branch(kind, [...many(months + 1, true), ...many(months * 2, false)]);
    expect(found(kind, list, [known(first(list), decided)])).toEqual([]);
  });

  test("an older record put in front of what was decided is the same matter", () => {
    const list = branch(kind, many(months + 1, true));
    const later = found(kind, list.slice(1))[0]!;
    expect(found(kind, list, [known(later, dayIn(months + 1))])).toEqual([]);
  });

  test("a new run after a break is a matter of its own", () => {
    const list = branch(kind, [...many(months, true), false, ...many(months, true)]);
    expect(found(kind, list, [known(first(list), decided)]).map(({ says }) => says.includes("上次"))).toEqual([false]);
  });
});

test("whatever a branch does and whenever it is decided: no record is in two cases, a decided run needs as many new ones as the first", () => {
  fc.assert(fc.property(fc.constantFrom(...runCodes), fc.array(fc.record({ isOdd: fc.boolean(), stays: fc.integer({ min: 1, max: 16 }) }), { minLength: 1, maxLength: 6 }), fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1 }), (kind, stretches, waits) => {
    const list = branch(kind, stretches.flatMap(({ isOdd, stays }) => many(stays, isOdd)));
    const cases: (KnownCase & { foundIn: number; last: Day })[] = [];
    for (let now = 0; now < list.length; now++) {
      for (const one of cases) if (one.decidedOn === null && now >= one.foundIn + waits[one.foundIn % waits.length]!) one.decidedOn = dayIn(now);
      for (const signal of found(kind, list.slice(0, now + 1), cases)) {
        const sides = list.filter(({ id }) => signal.sides.some((side) => side.id === id));
        for (const one of cases.filter(({ last }) => last >= sides[0]!.heldOn)) throw new Error(`${signal.key} tells ${one.records} again`);
        expect(list.filter(({ heldOn }) => heldOn >= sides[0]!.heldOn && heldOn <= sides.at(-1)!.heldOn).length).toBeGreaterThanOrEqual(habits[kind].months);
        cases.push({ ...known(signal, null), foundIn: now, last: sides.at(-1)!.heldOn });
      }
    }
  }), { numRuns: 200 });
});
