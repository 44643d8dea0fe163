import { describe, expect, test } from "vitest";
import { emptyExtras } from "@/domain/meetings/extras";
import { countOnce, studyOf, type Studied } from "@/domain/ledgers/study-hours";

const slot = (meetingId: string, from: string, to: string, hours: number): Studied => ({ memberId: "m", meetingId, startedAt: `2026-03-05T${from}:00.000Z`, endedAt: `2026-03-05T${to}:00.000Z`, content: "", setting: "", hours });

describe("what an event is worth", () => {
  test.each([
    { what: "nothing where nothing was studied", sections: [{ kind: "theme_day", extras: emptyExtras("theme_day") }], expected: null },
    { what: "its hours, with the course as content", sections: [{ kind: "party_lecture", extras: { ...emptyExtras("party_lecture"), hours: 2, course: "乡村振兴", setting: "indoor" } }], expected: { hours: 2, setting: "indoor", content: "乡村振兴" } },
    {
      what: "the longest of several sections, never their sum",
      sections: [{ kind: "theme_day", extras: { ...emptyExtras("theme_day"), hours: 3, setting: "practice" } }, { kind: "party_lecture", extras: { ...emptyExtras("party_lecture"), hours: 1, course: "党史" } }],
      expected: { hours: 3, setting: "practice", content: "清理渠道" },
    },
  ] as const)("$what", ({ sections, expected }) => expect(studyOf(sections, "清理渠道")).toEqual(expected));
});

describe("one time slot counts once (TRN-01)", () => {
  const counted = (given: Studied[]) => Object.fromEntries(countOnce(given).map(({ meetingId, counted: n }) => [meetingId, n]));

  test.each([
    { what: "apart", given: [slot("a", "01:00", "02:00", 1), slot("b", "03:00", "04:00", 2)], expected: { a: 1, b: 2 } },
    { what: "one after the other", given: [slot("a", "01:00", "02:00", 1), slot("b", "02:00", "04:00", 2)], expected: { a: 1, b: 2 } },
    { what: "overlapping: the longer", given: [slot("a", "01:00", "03:00", 1), slot("b", "02:00", "04:00", 2)], expected: { a: 0, b: 2 } },
    { what: "equal: the earlier", given: [slot("b", "01:30", "03:00", 2), slot("a", "01:00", "03:00", 2)], expected: { a: 2, b: 0 } },
    { what: "a chain: both ends count, the middle does not", given: [slot("a", "01:00", "02:00", 3), slot("b", "01:30", "03:30", 2), slot("c", "03:00", "04:00", 3)], expected: { a: 3, b: 0, c: 3 } },
  ])("$what", ({ given, expected }) => expect(counted(given)).toEqual(expected));
});
