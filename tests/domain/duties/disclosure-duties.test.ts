import { describe, expect, test } from "vitest";
import { catalogItem, catalogOn, type CatalogVersion } from "@/domain/disclosure/catalog/item";
import { localPractice } from "@/domain/disclosure/catalog/basis";
import { catalogVersions } from "@/domain/disclosure/catalog/versions";
import { disclosureDueOn } from "@/domain/duties/disclosure-due";
import { disclosureDuties, type DisclosureQuestion } from "@/domain/duties/disclosure-duties";
import type { DisclosureDuty } from "@/domain/duties/disclosure-duty";
import type { DisclosureEvent, DisclosureFact } from "@/domain/duties/disclosure-facts";
import type { BranchBody, CommunityBody } from "@/domain/duties/disclosing-body";
import type { DutyState } from "@/domain/duties/duty";
import type { Frequency } from "@/domain/disclosure/catalog/vocabulary";
import { defaultSettings } from "@/domain/settings";
import { calendar2026 } from "@/tests/calendar-2026";

const settings = defaultSettings();
const shiqiao: CommunityBody = { kind: "community", id: "shiqiao", variant: "village", collectiveAccount: true, financeMonthly: false, goLiveOn: "2026-01-01" };
const xinan: CommunityBody = { ...shiqiao, id: "xinan", variant: "residents", collectiveAccount: false };
const qh001: BranchBody = { kind: "branch", id: "qh001", goLiveOn: "2026-01-01" };

const ask = (change: Partial<DisclosureQuestion>): DisclosureDuty[] =>
  disclosureDuties({
    catalogs: catalogVersions, bodies: [shiqiao], facts: [], events: [], exemptions: [], calendar: calendar2026, settings, today: "2026-10-12", from: "2026-01-01", ...change,
  });
const fact = (change: Partial<DisclosureFact>): DisclosureFact => ({
  code: "V11", orgKind: "community", orgId: "shiqiao", period: "2026-Q3", noticeId: "n1", publishedOn: "2026-10-10", postedOn: "2026-10-10", nil: false, ...change,
});
const event = (change: Partial<DisclosureEvent>): DisclosureEvent => ({
  id: "e1", code: "V04", orgKind: "community", orgId: "shiqiao", day: "2026-09-20", title: "灌溉渠修缮", ...change,
});
const one = (duties: DisclosureDuty[], code: string, period: string) => {
  const found = duties.filter((duty) => duty.code === code && duty.period === period);
  expect(found, `${code} ${period}`).toHaveLength(1);
  return found[0]!;
};
const codesOf = (duties: DisclosureDuty[]) => [...new Set(duties.map((duty) => duty.code))].sort();

describe("due days (handbook §4.2)", () => {
  test.each<[Frequency, string, string]>([
    ["yearly", "2025", "2026-02-02"], // 31 January is a Saturday
    ["yearly", "2026", "2027-02-01"], ["half_yearly", "2026-H1", "2026-07-15"], ["half_yearly", "2026-H2", "2027-01-15"], ["quarterly", "2026-Q3", "2026-10-15"],
    ["quarterly", "2025-Q4", "2026-01-15"], ["monthly", "2026-09", "2026-10-15"], ["monthly", "2026-01", "2026-02-24"], // 15 February lies in the Spring Festival
    ["immediate", "2026-09-21", "2026-10-08"], // the tenth day is 1 October
    ["immediate", "2026-10-12", "2026-10-22"], ["periodic_pre", "2026-07-01", "2026-07-13"], ["long_term", "2026-01-01", "2026-01-29"], ["long_term", "2026-09-15", "2026-10-19"],
  ])("%s %s is due on %s", (frequency, period, dueOn) => expect(disclosureDueOn(frequency, period, calendar2026, settings)).toBe(dueOn));

  test("the office may set other days; holidays may count", () => {
    const zhejiang = { ...settings, disclosure_due_quarterly_day: 20, roll_forward_on_holiday: false };
    expect(disclosureDueOn("quarterly", "2026-Q3", calendar2026, zhejiang)).toBe("2026-10-20");
    expect(disclosureDueOn("immediate", "2026-09-21", calendar2026, zhejiang)).toBe("2026-10-01");
    expect(disclosureDueOn("quarterly", "2026-Q1", calendar2026, { ...zhejiang, disclosure_due_quarterly_day: 31 })).toBe("2026-04-30");
    expect(disclosureDueOn("monthly", "2024-01", calendar2026, { ...zhejiang, disclosure_due_monthly_day: 31 })).toBe("2024-02-29");
  });
});

describe("what is owed", () => {
  test("石桥 on 12 October: long-lived items, three quarters and the fourth begun, both half-years, the year", () => {
    const duties = ask({});
    expect(duties.filter((duty) => duty.code === "V11").map((duty) => duty.period)).toEqual(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
    expect(duties.filter((duty) => duty.code === "P04").map((duty) => duty.period).sort()).toEqual(["2026", "2026-H1", "2026-H2"]);
    expect(duties.filter((duty) => duty.code === "V01").map((duty) => [duty.period, duty.frequency, duty.dueOn])).toEqual([["2026-01-01", "long_term", "2026-01-29"]]);
    expect(one(duties, "V16", "2026")).toMatchObject({ dueOn: "2027-02-01", state: "upcoming", orgKind: "community", orgId: "shiqiao", family: "disclosure", kind: "village" });
  });

  test("items opened by events owe nothing by themselves; V06 still owes its quarters", () => {
    const codes = codesOf(ask({}));
    for (const code of ["V04", "V05", "V07", "V10", "V17", "V19", "V21", "P13", "P15", "F10", "F16"]) expect(codes).not.toContain(code);
    expect(ask({}).filter((duty) => duty.code === "V06").every((duty) => duty.frequency === "quarterly")).toBe(true);
  });

  test("a branch owes its own party items and nothing else", () => {
    expect(codesOf(ask({ bodies: [qh001] }))).toEqual(["P03", "P05", "P08", "P10", "P11"]);
  });

  test("a town community owes the residents' items, finance only with a collective account", () => {
    const codes = codesOf(ask({ bodies: [xinan] }));
    expect(codes).toContain("R02");
    expect(codes).toContain("R03");
    expect(codes).not.toContain("V06");
    expect(codes.some((code) => code.startsWith("F"))).toBe(false);
    const withAccount = ask({ bodies: [{ ...xinan, collectiveAccount: true }] });
    expect(codesOf(withAccount)).toContain("F02");
    expect(one(withAccount, "V20", "2026-Q3")).toMatchObject({ title: "居民意见办理与答复", kind: "residents" });
    const sinceJuly = ask({ bodies: [{ ...xinan, collectiveAccount: "2026-07-01" }] }).filter((duty) => duty.code === "F02");
    expect(sinceJuly.map((duty) => duty.period)).toEqual(["2026-Q3", "2026-Q4"]);
  });

  test("a village owes finance whatever its switch says", () => {
    expect(codesOf(ask({ bodies: [{ ...shiqiao, collectiveAccount: false }] }))).toContain("F02");
  });

  test("one duty for F02–F05, met by one notice", () => {
    const duties = ask({ facts: [fact({ code: "F02" })] });
    for (const code of ["F03", "F04", "F05"]) expect(codesOf(duties)).not.toContain(code);
    expect(one(duties, "F02", "2026-Q3")).toMatchObject({ title: "收支公开（F02–F05）", codes: ["F02", "F03", "F04", "F05"], state: "done_on_time", satisfiedBy: ["n1"] });
  });
});

describe("monthly or quarterly accounts", () => {
  const periodsOf = (financeMonthly: CommunityBody["financeMonthly"]) =>
    ask({ bodies: [{ ...shiqiao, financeMonthly }] }).filter((duty) => duty.code === "F02").map((duty) => duty.period).sort();

  test.each<[CommunityBody["financeMonthly"], string[]]>([
    [false, ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]],
    [true, ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"]],
    ["2026-07-01", ["2026-07", "2026-08", "2026-09", "2026-10", "2026-Q1", "2026-Q2"]],
    ["2026-05-20", ["2026-07", "2026-08", "2026-09", "2026-10", "2026-Q1", "2026-Q2"]], // the quarter that had begun stays a quarter
    ["2027-01-01", ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]],
  ])("switch %s", (financeMonthly, periods) => expect(periodsOf(financeMonthly)).toEqual(periods));

  test("the switch moves the accounts only", () => {
    const duties = ask({ bodies: [{ ...shiqiao, financeMonthly: true }] });
    expect(duties.filter((duty) => duty.code === "F07").map((duty) => duty.period)).toEqual(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
  });
});

describe("going live (ruling 43)", () => {
  test("what ended before the go-live day is not owed; the period that contains it is", () => {
    const duties = ask({ bodies: [{ ...shiqiao, goLiveOn: "2026-08-15" }] });
    expect(duties.filter((duty) => duty.code === "V11").map((duty) => duty.period)).toEqual(["2026-Q3", "2026-Q4"]);
    expect(duties.filter((duty) => duty.code === "V15").map((duty) => duty.period)).toEqual(["2026-H2"]);
    expect(one(duties, "V01", "2026-08-15").dueOn).toBe("2026-09-11");
    const lastDay = ask({ bodies: [{ ...shiqiao, goLiveOn: "2026-09-30" }] });
    expect(lastDay.filter((duty) => duty.code === "V11").map((duty) => duty.period)).toEqual(["2026-Q3", "2026-Q4"]);
  });

  test("nothing before the go-live day, not even events", () => {
    expect(ask({ bodies: [{ ...shiqiao, goLiveOn: "2026-10-13" }], events: [event({ day: "2026-10-20" })] })).toEqual([]);
    expect(ask({ bodies: [{ ...shiqiao, goLiveOn: "2026-09-21" }], events: [event({})] }).filter((duty) => duty.code === "V04")).toEqual([]);
    expect(ask({ bodies: [{ ...shiqiao, goLiveOn: "2026-09-20" }], events: [event({})] }).filter((duty) => duty.code === "V04")).toHaveLength(1);
  });
});

describe("how a notice meets a duty (ruling 10)", () => {
  test.each<[string, Partial<DisclosureFact>, DutyState, string | null, number]>([
    ["both in time", {}, "done_on_time", "2026-10-10", 5],
    ["both on the last day", { publishedOn: "2026-10-15", postedOn: "2026-10-15" }, "done_on_time", "2026-10-15", 0],
    ["posted late", { postedOn: "2026-10-16" }, "late", "2026-10-16", -1],
    ["published after the posting", { publishedOn: "2026-10-18", postedOn: "2026-10-10" }, "late", "2026-10-18", -3],
    ["not posted", { postedOn: null }, "online_only", null, -5],
    ["posted after today", { postedOn: "2026-10-21" }, "online_only", null, -5],
    ["published after today", { publishedOn: "2026-10-21", postedOn: "2026-10-21" }, "overdue", null, -5],
  ])("%s", (_name, change, state, doneOn, days) => {
    const duty = one(ask({ facts: [fact(change)], today: "2026-10-20" }), "V11", "2026-Q3");
    expect({ state: duty.state, doneOn: duty.doneOn, days: duty.days }).toEqual({ state, doneOn, days });
    expect(duty.satisfiedBy).toEqual(state === "overdue" ? [] : ["n1"]);
    if (state === "online_only") expect(duty.postedOn).toBeNull();
  });

  test("only the same item, body and period", () => {
    for (const change of [{ code: "V13" }, { orgId: "liulin" }, { orgKind: "branch" as const }, { period: "2026-Q2" }, { period: "2026-09" }, { eventId: "e9" }]) {
      expect(one(ask({ facts: [fact(change)] }), "V11", "2026-Q3").satisfiedBy, JSON.stringify(change)).toEqual([]);
    }
  });

  test("of several notices the one that was complete first counts and is named first", () => {
    const facts = [
      fact({ noticeId: "web", publishedOn: "2026-10-01", postedOn: null }), fact({ noticeId: "late", publishedOn: "2026-10-02", postedOn: "2026-10-09" }),
      fact({ noticeId: "first", publishedOn: "2026-10-05", postedOn: "2026-10-05", nil: true }),
    ];
    for (const order of [facts, [...facts].reverse()]) {
      expect(one(ask({ facts: order }), "V11", "2026-Q3")).toMatchObject({ doneOn: "2026-10-05", publishedOn: "2026-10-05", postedOn: "2026-10-05", nil: true, satisfiedBy: ["first", "late", "web"] });
    }
  });

  test("of several on the web only, the one published first is shown", () => {
    const facts = [fact({ noticeId: "b", publishedOn: "2026-10-08", postedOn: null }), fact({ noticeId: "a", publishedOn: "2026-10-09", postedOn: null })];
    for (const order of [facts, [...facts].reverse()]) expect(one(ask({ facts: order }), "V11", "2026-Q3")).toMatchObject({ publishedOn: "2026-10-08", satisfiedBy: ["b", "a"] });
  });

  test("versions of one notice are one notice", () => {
    const facts = [fact({ publishedOn: "2026-10-08", postedOn: null }), fact({ publishedOn: "2026-10-10" })];
    expect(one(ask({ facts }), "V11", "2026-Q3")).toMatchObject({ doneOn: "2026-10-10", satisfiedBy: ["n1"] });
  });

  test("board-only items say so", () => {
    const duties = ask({ bodies: [qh001] });
    expect(one(duties, "P05", "2026-Q3").boardOnly).toBe(true);
    expect(one(duties, "P03", "2026-Q3").boardOnly).toBe(false);
  });
});

describe("events", () => {
  test("immediate: ten days, rolled forward, met by the event's own notice", () => {
    const duties = ask({ events: [event({}), event({ id: "e2", title: "低保评议" })], facts: [fact({ code: "V04", period: "2026-09-20", eventId: "e1", publishedOn: "2026-09-28", postedOn: "2026-09-28" })] });
    const [first, second] = duties.filter((duty) => duty.code === "V04");
    expect(first).toMatchObject({ title: "村民（代表）会议决定事项及实施：灌溉渠修缮", dueOn: "2026-09-30", state: "done_on_time", frequency: "immediate", event: { id: "e1", day: "2026-09-20" } });
    expect(second).toMatchObject({ state: "overdue", days: -12, event: { id: "e2" } });
    expect(first!.key).not.toBe(second!.key);
  });

  test("a notice of the day without an event's id meets what happened that day", () => {
    const [duty] = ask({ events: [event({})], facts: [fact({ code: "V04", period: "2026-09-20", publishedOn: "2026-09-28", postedOn: "2026-09-28" })] }).filter((d) => d.code === "V04");
    expect(duty!.state).toBe("done_on_time");
  });

  test("V06 owes both: the quarter and the event, each with its own notice", () => {
    const duties = ask({ events: [event({ code: "V06", day: "2026-08-03", title: "宅基地申请" })], facts: [fact({ code: "V06", period: "2026-Q3" })] });
    expect(one(duties, "V06", "2026-Q3").state).toBe("done_on_time");
    expect(one(duties, "V06", "2026-08-03")).toMatchObject({ state: "overdue", frequency: "immediate" });
  });

  test("a branch opens its pre-publicity", () => {
    const duties = ask({ bodies: [qh001], events: [event({ code: "P07", orgKind: "branch", orgId: "qh001", title: "接收预备党员公示" })] });
    expect(one(duties, "P07", "2026-09-20")).toMatchObject({ frequency: "periodic_pre", boardOnly: true, kind: "party" });
  });

  test.each<[string, Partial<DisclosureEvent>]>([
    ["an item without events", { code: "V11" }], ["an unknown item", { code: "V99" }], ["a branch's item for a community", { code: "P07" }], ["an item of the other variant", { code: "R06" }],
    ["another body", { orgId: "liulin" }], ["a covered item", { code: "F03" }],
  ])("%s opens nothing", (_name, change) => expect(ask({ events: [event(change)] }).filter((duty) => duty.event !== null)).toEqual([]));

  test("a town community without an account has no finance events", () => {
    const gift = event({ code: "F16", orgId: "xinan" });
    expect(ask({ bodies: [xinan], events: [gift] }).filter((duty) => duty.event !== null)).toEqual([]);
    expect(ask({ bodies: [{ ...xinan, collectiveAccount: true }], events: [gift] }).filter((duty) => duty.event !== null)).toHaveLength(1);
  });
});

describe("long-lived items", () => {
  const v01 = (change: Partial<DisclosureFact>) => fact({ code: "V01", period: "2026-01-05", publishedOn: "2026-01-05", postedOn: null, ...change });

  test("any valid notice is enough, without a board day, whatever its period says", () => {
    for (const period of ["2026-01-05", "2026", "2025-Q4"]) {
      expect(one(ask({ facts: [v01({ period })] }), "V01", "2026-01-01")).toMatchObject({ state: "done_on_time", doneOn: "2026-01-05" });
    }
    expect(one(ask({ facts: [v01({ publishedOn: "2025-06-01" })] }), "V01", "2026-01-01").state).toBe("done_on_time");
    expect(one(ask({ facts: [v01({ publishedOn: "2026-03-01" })] }), "V01", "2026-01-01").state).toBe("late");
    expect(one(ask({}), "V01", "2026-01-01").state).toBe("overdue");
  });

  test("a change of content owes a new one within twenty working days; the standing duty stays met", () => {
    const changed = event({ id: "c1", code: "V01", day: "2026-09-15", title: "村委会换届后分工调整" });
    const before = ask({ events: [changed], facts: [v01({})] });
    expect(one(before, "V01", "2026-01-01").state).toBe("done_on_time");
    expect(one(before, "V01", "2026-09-15")).toMatchObject({ dueOn: "2026-10-19", state: "due_soon", frequency: "long_term", satisfiedBy: [] });
    const after = ask({ events: [changed], facts: [v01({}), v01({ publishedOn: "2026-09-15", noticeId: "n2" })] });
    expect(one(after, "V01", "2026-09-15")).toMatchObject({ state: "done_on_time", satisfiedBy: ["n2"] });
  });

  test("an item that joins the catalog later stands from that day; one that left is no longer owed", () => {
    const item = (code: string) => catalogItem({ code, title: code, elements: ["要素"], frequencies: ["long_term"], basis: [localPractice()] });
    const catalogs: CatalogVersion[] = [
      { effectiveFrom: "2026-06-01", items: [item("V01"), item("V02")] }, { effectiveFrom: "2026-01-01", items: [item("V01"), item("V03")] },
    ];
    expect(ask({ catalogs }).map((duty) => [duty.code, duty.period])).toEqual([["V01", "2026-01-01"], ["V02", "2026-06-01"]]);
    expect(ask({ catalogs, today: "2026-05-31" }).map((duty) => duty.code)).toEqual(["V01", "V03"]);
    const back: CatalogVersion = { effectiveFrom: "2026-09-01", items: [item("V03")] };
    expect(ask({ catalogs: [...catalogs, back] }).map((duty) => [duty.code, duty.period])).toEqual([["V03", "2026-09-01"]]);
  });
});

describe("the catalog in force", () => {
  test("on the last day of a period decides", () => {
    const item = catalogItem({ code: "V11", title: "新要求", elements: ["要素"], frequencies: ["quarterly"], basis: [localPractice()] });
    const catalogs = [{ effectiveFrom: "2025-01-01", items: [] }, { effectiveFrom: "2026-06-30", items: [item] }, { effectiveFrom: "2026-12-31", items: [] }];
    expect(ask({ catalogs }).map((duty) => duty.period)).toEqual(["2026-Q2", "2026-Q3"]);
  });

  test("before the first version nothing is owed", () => {
    expect(ask({ catalogs: [{ effectiveFrom: "2027-01-01", items: catalogOn(catalogVersions, "2026-10-12")!.items }], today: "2026-12-30" }).filter((d) => d.period < "2027" && d.period !== "2026")).toEqual([]);
    expect(ask({ catalogs: [] })).toEqual([]);
  });
});

describe("exemptions and the first day of interest", () => {
  const exemption = { code: "V11", orgKind: "community", orgId: "shiqiao", period: "2026-Q2", reason: "该季度由县里统一公布", by: "office.town", on: "2026-07-10" } as const;

  test("carry their reason and author, and hold for exactly one duty", () => {
    const duties = ask({ exemptions: [exemption] });
    expect(one(duties, "V11", "2026-Q2")).toMatchObject({ state: "exempt", exemption: { reason: "该季度由县里统一公布", by: "office.town", on: "2026-07-10" } });
    expect(duties.filter((duty) => duty.state === "exempt")).toHaveLength(1);
  });

  test("do not reach back before they were given, nor over what was done late", () => {
    expect(one(ask({ exemptions: [exemption], today: "2026-07-09" }), "V11", "2026-Q2").state).toBe("due_soon");
    const late = fact({ period: "2026-Q2", publishedOn: "2026-08-01", postedOn: "2026-08-01" });
    expect(one(ask({ exemptions: [exemption], facts: [late] }), "V11", "2026-Q2").state).toBe("late");
  });

  test("an exempt quarter does not cover an event, nor a year its half-years", () => {
    const event06 = event({ code: "V06", day: "2026-08-03" });
    expect(one(ask({ exemptions: [{ ...exemption, code: "V06", period: "2026-Q3" }], events: [event06] }), "V06", "2026-08-03").state).toBe("overdue");
    expect(one(ask({ exemptions: [{ ...exemption, code: "P04", period: "2026" }] }), "P04", "2026-H1").state).toBe("overdue");
  });

  test("from: what was due before is left out, long-lived items stay", () => {
    const duties = ask({ from: "2026-10-01", events: [event({})] });
    expect(duties.every((duty) => duty.dueOn >= "2026-10-01" || (duty.frequency === "long_term" && duty.event === null))).toBe(true);
    expect(codesOf(duties)).toContain("V01");
    expect(codesOf(duties)).not.toContain("V04");
    expect(duties.map((duty) => duty.period)).not.toContain("2026-Q2");
  });
});
