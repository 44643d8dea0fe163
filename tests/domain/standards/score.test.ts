import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultSettings } from "@/domain/settings";
import { gradeOf, itemHundredths, itemsToImprove, marks, totalOf, type ItemValue, type Mark } from "@/domain/standards/score";
import { ruralItems } from "@/domain/standards/templates/rural";

const settings = defaultSettings();
const value = (process: Mark | null, outcome: Mark | null, notApplicable: string | null = null): ItemValue => ({ process, outcome, notApplicable });
const all = (one: ItemValue) => new Map(ruralItems.map(({ code }) => [code, one]));

describe("an item", () => {
  test.each<[Mark, Mark, number]>([["full", "full", 400], ["full", "none", 240], ["none", "full", 160], ["half", "half", 200], ["none", "none", 0], ["full", "half", 320]])(
    "of 4 points, process %s, outcome %s: %s hundredths", (process, outcome, expected) => expect(itemHundredths({ weight: 4 }, value(process, outcome), settings)).toBe(expected));

  test("unknown is not zero", () => expect(itemHundredths({ weight: 4 }, value("full", null), settings)).toBeNull());
});

describe("the total", () => {
  test("all done is 100, and nothing done is 0", () => {
    expect(totalOf(ruralItems, all(value("full", "full")), settings).hundredths).toBe(10_000);
    expect(totalOf(ruralItems, all(value("none", "none")), settings).hundredths).toBe(0);
  });

  test("while something is missing there is no total, only its name", () => {
    const values = all(value("full", "full"));
    values.delete("C3");
    expect(totalOf(ruralItems, values, settings)).toMatchObject({ hundredths: null, missing: ["C3"] });
  });

  test("what does not apply leaves the denominator", () => {
    const values = all(value("full", "full")).set("C3", value(null, null, "本支部没有党小组")).set("A1", value("none", "none"));
    expect(totalOf(ruralItems, values, settings)).toMatchObject({ hundredths: 9588, applicableWeight: 97 }); // 93 / 97
  });

  const anyValue = fc.record({ process: fc.constantFrom(...(Object.keys(marks) as Mark[])), outcome: fc.constantFrom(...(Object.keys(marks) as Mark[])), notApplicable: fc.option(fc.constant("没有"), { freq: 4 }) });

  test("lies between 0 and 100, and a better mark never lowers it", () => {
    fc.assert(fc.property(fc.array(anyValue, { minLength: 32, maxLength: 32 }), fc.nat(31), (values, at) => {
      const map = new Map(ruralItems.map(({ code }, i) => [code, values[i]!]));
      const before = totalOf(ruralItems, map, settings).hundredths;
      if (before === null) return;
      expect(before >= 0 && before <= 10_000).toBe(true);
      map.set(ruralItems[at]!.code, { ...values[at]!, process: "full", outcome: "full" });
      expect(totalOf(ruralItems, map, settings).hundredths!).toBeGreaterThanOrEqual(before);
    }));
  });
});

describe("the grade", () => {
  test.each([[10_000, "model"], [9000, "model"], [8999, "standard"], [7500, "standard"], [7499, "improving"], [6000, "improving"], [5999, "behind"]] as const)("%s: %s", (score, grade) => {
    expect(gradeOf(score, [], settings)).toBe(grade);
  });

  test("a veto takes 示范 away and nothing else", () => {
    expect([9500, 8000, 5000].map((score) => gradeOf(score, ["falsification"], settings))).toEqual(["standard", "standard", "behind"]);
  });
});

test("items below the line are to be improved; unknown ones are not accused", () => {
  const values = all(value("full", "full")).set("C5", value("full", "none")).set("F3", value("half", "half")).set("A1", value("full", null));
  expect(itemsToImprove(ruralItems, values, settings)).toEqual(["C5", "F3"]);
});

test("an item that reaches the line is no case (STD-07); one below it is", () => {
  const values = all(value("full", "half")); // 80 of a hundred
  const at = (line: number) => itemsToImprove(ruralItems, values, { ...settings, standard_standard_line: line });
  expect(at(80)).toEqual([]);
  expect(at(81)).toEqual(ruralItems.map(({ code }) => code));
});
