import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attendanceKindNames, markText, marks, misfits, needsReason, presentShare, presetMark, readMark, sayTally, tally } from "@/domain/meetings/attendance";
import { readNumbers } from "@/domain/meetings/numbers";

const rows = fc.array(fc.record({ kind: fc.constantFrom(...attendanceKindNames) }), { maxLength: 200 });

describe("counting (MTG-11, ruling 18)", () => {
  test("present + away + leave + absent + exempt = due, for every roll", () => {
    fc.assert(fc.property(rows, (roll) => {
      const { due, present, away, leave, absent, exempt } = tally(roll);
      expect(present + away + leave + absent + exempt).toBe(due);
      expect(due).toBe(roll.length);
    }));
  });

  test("present is 到场, 视频 and 送学上门, nothing else", () => {
    expect(attendanceKindNames.filter((kind) => tally([{ kind }]).present === 1)).toEqual(["on_site", "video", "home_visit"]);
  });

  test("the share lies between 0 and 100 % and leaves out those who could not be expected", () => {
    fc.assert(fc.property(rows, (roll) => {
      const share = presentShare(tally(roll));
      if (share !== null) expect(share >= 0 && share <= 10_000).toBe(true);
    }));
    expect(presentShare({ due: 46, present: 38, away: 3, leave: 3, absent: 1, exempt: 1 })).toBe(9048);
    expect(presentShare({ due: 2, present: 0, away: 1, leave: 0, absent: 0, exempt: 1 })).toBe(null);
  });

  test("said without what is zero", () => {
    expect(sayTally({ due: 46, present: 45, away: 0, leave: 1, absent: 0, exempt: 0 })).toBe("应到 46 人，实到 45 人，请假 1 人");
  });

  test("whoever is missing, twice or strange is named", () => {
    expect(misfits([{ memberId: "a" }, { memberId: "a" }, { memberId: "x" }], [{ id: "a" }, { id: "b" }])).toEqual({ missing: ["b"], twice: ["a"], strange: ["x"] });
  });

  test("every mark is written and read back; kinds with reasons always carry one", () => {
    for (const mark of marks) {
      expect(readMark(markText(mark))).toEqual(mark);
      expect(mark.reason !== null).toBe(needsReason(mark.kind));
    }
    expect(readMark("on_site:sick")).toBe(null);
    expect(readMark("leave")).toBe(null);
  });

  test("preset by what is known", () => {
    expect(presetMark({ away: { since: "2026-03-01" }, infirm: true })).toEqual({ kind: "away", reason: null });
    expect(presetMark({ away: null, infirm: true })).toEqual({ kind: "exempt", reason: "infirm" });
    expect(presetMark({ away: null, infirm: false })).toEqual({ kind: "on_site", reason: null });
  });
});

describe("the paper sheet by order number", () => {
  const cases: [string, { number: number; kind: string; reason: string | null }[]][] = [
    ["3 7 12 请假 看病", [{ number: 3, kind: "leave", reason: "sick" }, { number: 7, kind: "leave", reason: "sick" }, { number: 12, kind: "leave", reason: "sick" }]],
    ["3，7请假", [{ number: 3, kind: "leave", reason: "other" }, { number: 7, kind: "leave", reason: "other" }]],
    ["２０ 缺席；4、5 视频", [{ number: 20, kind: "absent", reason: "unsaid" }, { number: 4, kind: "video", reason: null }, { number: 5, kind: "video", reason: null }]],
    ["8 免到 体弱\n9 上门", [{ number: 8, kind: "exempt", reason: "infirm" }, { number: 9, kind: "home_visit", reason: null }]],
    ["", []],
  ];
  test.each(cases)("%s", (text, marks) => {
    expect(readNumbers(text, 46)).toEqual({ marks, faults: [] });
  });

  test.each([["47 请假", "没有 47 号"], ["3 请假；3 缺席", "写了两次"], ["3 7 12", "没有看懂"], ["张三 请假", "没有看懂"], ["0 请假", "没有 0 号"], ["3 请假 体弱", "没有看懂"]])("%s is refused, never guessed", (text, fault) => {
    expect(readNumbers(text, 46).faults.join()).toContain(fault);
  });

  test("nothing is marked that was not written", () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 0, max: 60 }), (text, size) => {
      const { marks } = readNumbers(text, size);
      expect(marks.every(({ number }) => number >= 1 && number <= size && text.normalize("NFKC").includes(String(number)))).toBe(true);
    }));
  });

  test("hostile text is read in a moment", () => {
    const text = `${"1 ".repeat(30_000)}${"，".repeat(40_000)}`;
    const started = performance.now();
    readNumbers(text, 46);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
