import { describe, expect, test } from "vitest";
import type { LifeBranch } from "@/domain/duties/life/bodies";
import type { LifeFact } from "@/domain/duties/life/facts";
import { lifeDuties, type LifeDuty, type LifeQuestion } from "@/domain/duties/life/life-duties";
import { lifeRules } from "@/domain/duties/life/rules";
import { defaultSettings, type SettingValues } from "@/domain/settings";

const settings = defaultSettings();

const branch = (change: Partial<LifeBranch> = {}): LifeBranch => ({
  id: "qh008", hasCommittee: true, communityId: null, lenient: false, establishedOn: "2011-07-01", dissolvedOn: null, goLiveOn: "2026-01-01",
  groups: [{ id: "qh008-1", name: "第一党小组", fromDay: "2011-07-01", toDay: null }], ...change,
});

let n = 0;
const fact = (heldOn: string, change: Partial<LifeFact> = {}): LifeFact => ({
  id: `m${n++}`, kinds: ["theme_day"], branchId: "qh008", groupId: null, heldOn, period: null, confirmed: true, report: "in_time", ...change,
});

function duties(change: Partial<Omit<LifeQuestion, "branches">> & { branch?: LifeBranch; set?: Partial<SettingValues> } = {}): LifeDuty[] {
  const { branch: one = branch(), set = {}, ...rest } = change;
  return lifeDuties({ branches: [one], facts: [], exemptionOf: () => null, from: "2025-01-01", today: "2026-10-12", settings: { ...settings, ...set }, ...rest });
}

const of = (list: LifeDuty[], code: string, period?: string) => list.filter((duty) => duty.code === code && (!period || duty.period === period));

describe("what is owed", () => {
  test("every month since going live, this one included, nothing of the future", () => {
    expect(of(duties(), "MTG-04").map((duty) => duty.period)).toEqual(Array.from({ length: 10 }, (_, i) => `2026-${String(i + 1).padStart(2, "0")}`));
    expect(of(duties(), "MTG-01").map((duty) => duty.period)).toEqual(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
  });

  test("no committee, no committee meeting; no groups, no group meeting; no community to speak for, no 代表会议", () => {
    const codes = new Set(duties({ branch: branch({ hasCommittee: false, groups: [] }) }).map((duty) => duty.code));
    for (const absent of ["MTG-02", "MTG-03", "LIFE-REPS", "LIFE-DEMOCRACY"]) expect(codes).not.toContain(absent);
    expect(new Set(duties({ branch: branch({ communityId: "shiqiao" }) }).map((duty) => duty.code))).toContain("LIFE-REPS");
  });

  test("each group by itself", () => {
    const groups = [1, 2, 3].map((i) => ({ id: `qh008-${i}`, name: `第${i}党小组`, fromDay: "2011-07-01", toDay: null }));
    expect(of(duties({ branch: branch({ groups }), facts: [fact("2026-09-03", { kinds: ["group_meeting"], groupId: "qh008-2" })] }), "MTG-03", "2026-09").map((duty) => duty.state)).toEqual(["overdue", "done_on_time", "overdue"]);
  });

  test.each<[string, Partial<LifeBranch>, string, string[]]>([
    ["founded in the middle of a quarter: the next is the first", { establishedOn: "2026-05-20" }, "MTG-01", ["2026-Q3", "2026-Q4"]],
    ["founded on a quarter's first day", { establishedOn: "2026-04-01" }, "MTG-01", ["2026-Q2", "2026-Q3", "2026-Q4"]],
    ["founded on a month's second day", { establishedOn: "2026-09-02" }, "MTG-04", ["2026-10"]],
    ["gone live later than founded", { goLiveOn: "2026-08-15" }, "MTG-04", ["2026-09", "2026-10"]],
    ["dissolved in the middle of a month", { dissolvedOn: "2026-03-15" }, "MTG-04", ["2026-01", "2026-02"]],
    ["dissolved on a quarter's last day", { dissolvedOn: "2026-03-31" }, "MTG-01", ["2026-Q1"]],
  ])("%s", (_name, change, code, periods) => expect(of(duties({ branch: branch(change) }), code).map((duty) => duty.period)).toEqual(periods));

  test("a setting of 0 switches a duty off", () => {
    expect(of(duties({ set: { lecture_per_quarter: 0 } }), "MTG-05")).toEqual([]);
  });

  test("a mobile branch gets hints where others get warnings", () => {
    const level = (lenient: boolean, code: string) => of(duties({ branch: branch({ lenient }) }), code)[0]!.level;
    expect([level(false, "MTG-01"), level(true, "MTG-01"), level(true, "MTG-04")]).toEqual(["warn", "info", "warn"]);
  });
});

describe("when it is due", () => {
  test.each([
    ["MTG-04", "2028-02", "2028-02-29"], // a leap year
    ["MTG-04", "2026-02", "2026-02-28"],
    ["MTG-01", "2026-Q4", "2026-12-31"],
    ["MTG-07", "2026", "2026-12-31"],
    ["MTG-08", "2026", "2027-03-31"],
    ["LIFE-PLAN", "2026-Q4", "2026-10-05"],
  ])("%s of %s on %s", (code, period, dueOn) => {
    const today = `${+period.slice(0, 4)}-12-31`;
    expect(of(duties({ today }), code, period)[0]!.dueOn).toBe(dueOn);
  });
});

describe("how it stands", () => {
  const month = (facts: LifeFact[], today = "2026-10-12") => of(duties({ facts, today }), "MTG-04", "2026-09")[0]!;

  test.each<[string, Partial<LifeFact>, string]>([
    ["held and confirmed", {}, "done_on_time"],
    ["written down late", { report: "late_report" }, "late_report"],
    ["made up", { report: "made_up" }, "made_up"],
    ["not confirmed by the secretary", { confirmed: false }, "overdue"],
    ["of another branch", { branchId: "qh009" }, "overdue"],
    ["another type", { kinds: ["party_lecture"] }, "overdue"],
    ["the day before the month", { heldOn: "2026-08-31" }, "overdue"],
    ["on the month's last day", { heldOn: "2026-09-30" }, "done_on_time"],
  ])("%s: %s", (_name, change, state) => expect(month([fact("2026-09-05", change)]).state).toBe(state));

  test("an honest record outweighs one that was made up", () => {
    expect(month([fact("2026-09-01", { report: "made_up" }), fact("2026-09-20")]).state).toBe("done_on_time");
  });

  test("what waits for the secretary is named", () => {
    const held = fact("2026-09-05", { confirmed: false });
    expect(month([held]).waiting).toEqual([held.id]);
  });

  test("one event meets every type it had a section for", () => {
    const list = duties({ facts: [fact("2026-09-05", { kinds: ["theme_day", "party_lecture", "member_assembly"] })] });
    expect([of(list, "MTG-04", "2026-09"), of(list, "MTG-05", "2026-Q3"), of(list, "MTG-01", "2026-Q3")].map(([duty]) => duty!.state)).toEqual(["done_on_time", "done_on_time", "done_on_time"]);
  });

  test("where two are asked, one is not enough", () => {
    const set = { assembly_per_quarter: 2 };
    const held = (days: string[]) => of(duties({ set, facts: days.map((day) => fact(day, { kinds: ["member_assembly"] })) }), "MTG-01", "2026-Q3")[0]!;
    expect(held(["2026-07-05"]).state).toBe("overdue");
    expect(held(["2026-07-05", "2026-09-05"])).toMatchObject({ state: "done_on_time", doneOn: "2026-09-05" });
  });

  test("a review counts for the reviewed year, not the year of its meeting", () => {
    const review = fact("2027-02-10", { kinds: ["democratic_review"], period: "2026" });
    const list = duties({ facts: [review], today: "2027-04-01" });
    expect([of(list, "MTG-08", "2026")[0]!.state, of(list, "MTG-08", "2027")[0]!.state]).toEqual(["done_on_time", "upcoming"]);
  });

  test("exempt with its reason", () => {
    const exemption = { reason: "防汛抢险", by: "office", on: "2026-09-28" };
    const [duty] = of(duties({ exemptionOf: ({ code, period }) => (code === "MTG-04" && period === "2026-09" ? exemption : null) }), "MTG-04", "2026-09");
    expect(duty).toMatchObject({ state: "exempt", exemption });
  });

  test("a quarter's assembly is 临期 fifteen days before the end", () => {
    const on = (today: string) => of(duties({ today }), "MTG-01", "2026-Q3")[0]!.state;
    expect([on("2026-09-14"), on("2026-09-15"), on("2026-09-30"), on("2026-10-01")]).toEqual(["upcoming", "due_soon", "due_soon", "overdue"]);
  });
});

test("every rule says where it comes from", () => {
  for (const rule of lifeRules) expect(rule.source.length, rule.code).toBeGreaterThan(4);
  expect(new Set(lifeRules.map((rule) => rule.code)).size).toBe(lifeRules.length);
});
