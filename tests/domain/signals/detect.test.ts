import { describe, expect, test } from "vitest";
import { instantAt } from "@/domain/calendar/day";
import { detect, type Facts } from "@/domain/signals/detect";
import type { MeetingFact } from "@/domain/signals/facts";
import { defaultLimits, signalKinds, type SignalCode } from "@/domain/signals/signal";
import { meeting, monthly } from "./meeting-facts";

const signals = (facts: Partial<Facts>) => detect({ meetings: [], statements: [], notices: [], rectifications: [], cases: [], ...facts }, defaultLimits);
const codes = (meetings: readonly MeetingFact[]) => signals({ meetings }).map(({ code }) => code);

const at = (submittedAt: string) => ({ submittedAt });
const person = (change: object = {}) => ({ memberId: "a", name: "任汀野", awaySince: null, gone: null, ...change });
const vote = (change: object = {}) => ({ topic: "渠道修缮", dueVoting: 45, presentVoting: 45, oppose: 0, abstain: 0, ...change });
const long = "党员们到灌溉渠清理淤泥一百二十米，群众当天就用上了水。牛大爷提出渠口铁门要换，大家同意由村里先垫付。会后两名党员留下把垃圾清运到了中转站。";
const hash = (digits: string) => ({ fileId: "f", hashes: [digits], capturedAt: null });

type Case = [code: SignalCode, planted: () => MeetingFact[], honest: () => MeetingFact[]];

const cases: Case[] = [
  ["X01", () => monthly(6, () => at("2025-06-30T01:00:00.000Z")), () => monthly(5, () => at("2025-06-30T01:00:00.000Z"))],
  ["X01", () => monthly(6, (i) => at(`2025-06-30T0${i}:00:00.000Z`)), () => monthly(6, (i) => at(`2025-07-0${i + 1}T01:00:00.000Z`))], // in one night; one a day
  ["X02", () => monthly(3, (i) => at(instantAt(`2025-0${i + 2}-20`, "09:00"))), () => [...monthly(2, (i) => at(instantAt(`2025-0${i + 2}-20`, "09:00"))), meeting("2025-03-05"), meeting("2025-04-05", at(instantAt("2025-05-20", "09:00")))]],
  ["X03", () => [meeting("2026-08-05", { text: long, branchId: "qh011", branchName: "柳林社区第一党支部" }), meeting("2026-09-05", { text: long.replace("一百二十米", "九十五米") })], () => [meeting("2026-08-05", { text: long }), meeting("2026-09-05", { text: "九月的主题党日到敬老院打扫卫生，给三位老人理了发。老人们说院里的水龙头总是漏水，支部当场联系了水管站来修。" })]],
  ["X04", () => [meeting("2026-08-05", { photos: [hash("0f0f0f0f0f0f0f0f")] }), meeting("2026-09-05", { photos: [hash("0f0f0f0f0f0f0f1f")] })], () => [meeting("2026-08-05", { photos: [hash("0f0f0f0f0f0f0f0f")] }), meeting("2026-09-05", { photos: [hash("f0f0f0f00f0f0f0f")] })]],
  ["X05", () => [meeting("2026-09-05", { photos: [{ ...hash("00"), capturedAt: "2026-09-02T10:00:00" }] })], () => [meeting("2026-09-05", { photos: [{ ...hash("00"), capturedAt: "2026-09-05T09:30:00" }, { ...hash("ff"), capturedAt: null }] })]],
  ["X06", () => [meeting("2026-09-05", { onSite: [person()] }), meeting("2026-09-05", { startedAt: instantAt("2026-09-05", "10:00"), branchId: "qh009", onSite: [person()] })], () => [meeting("2026-09-05", { onSite: [person()] }), meeting("2026-09-05", { startedAt: instantAt("2026-09-05", "10:30"), endedAt: instantAt("2026-09-05", "11:30"), onSite: [person()] })]],
  ["X07", () => [meeting("2026-09-05", { onSite: [person({ awaySince: "2026-03-01" })] })], () => [meeting("2026-09-05", { onSite: [person({ awaySince: "2026-10-01" })] })]],
  ["X07", () => [meeting("2026-09-05", { onSite: [person({ gone: { says: "去世", on: "2026-09-05" } })] })], () => [meeting("2026-09-05", { onSite: [person({ gone: { says: "去世", on: "2026-09-06" } })] })]],
  ["X08", () => monthly(12, () => ({ due: 21, present: 21 })), () => monthly(12, () => ({ due: 20, present: 20 }))],
  ["X08", () => monthly(14, () => ({ present: 46 })), () => monthly(14, (i) => ({ present: i === 7 ? 45 : 46 }))],
  ["X09", () => monthly(4, () => ({ votes: [vote(), vote()] })), () => monthly(4, (i) => ({ votes: [vote(), vote(i === 2 ? { abstain: 1 } : {})] }))],
  ["X09", () => monthly(8, () => ({ votes: [vote()] })), () => monthly(8, (i) => ({ votes: [vote(i === 4 ? { oppose: 1 } : {})] }))],
  ["X09", () => monthly(8, () => ({ votes: [vote()] })), () => monthly(8, (i) => ({ votes: [vote(i === 4 ? { presentVoting: 44 } : {})] }))],
  ["X10", () => monthly(3, (i) => ({ endedAt: instantAt(`2025-0${i + 1}-05`, "09:19") })), () => monthly(3, (i) => ({ endedAt: instantAt(`2025-0${i + 1}-05`, i === 1 ? "09:20" : "09:19") }))],
  ["X10", () => [1, 2, 3].map(() => meeting("2026-09-05")), () => [1, 2].map(() => meeting("2026-09-05"))],
  ["X14", () => ["committee_meeting", "joint_meeting", "member_assembly", "villager_rep_meeting"].map((kind, i) => meeting("2026-07-02", { kinds: [kind], startedAt: instantAt("2026-07-02", `0${8 + (i % 2)}:0${i}`) })), () => ["committee_meeting", "joint_meeting", "member_assembly", "villager_rep_meeting"].map((kind, i) => meeting(`2026-07-0${i + 2}`, { kinds: [kind] }))],
];

describe("planted is found, the honest neighbour is not accused", () => {
  test.each(cases)("%s", (code, planted, honest) => {
    expect(codes(planted())).toContain(code);
    expect(codes(honest())).not.toContain(code);
  });
});

describe("papers", () => {
  const statement = (amounts: number[]) => ({ statements: [{ noticeId: "n1", communityId: "shiqiao", title: "收支表", publishedOn: "2026-10-12", amounts }] });
  test("X12: round numbers in a long list", () => {
    expect(signals(statement(Array.from({ length: 20 }, (_, i) => (i + 1) * 10_000))).map(({ code }) => code)).toEqual(["X12"]);
    expect(signals(statement(Array.from({ length: 20 }, (_, i) => (i === 0 ? 438_560 : i * 10_000))))).toEqual([]);
    expect(signals(statement(Array.from({ length: 19 }, (_, i) => i * 10_000)))).toEqual([]);
  });

  test("X13: unchanged but for the figures", () => {
    const notice = (alike: number, explained = false) => ({ notices: [{ noticeId: "n2", orgKind: "community" as const, orgId: "hexi", title: "水电费", publishedOn: "2026-10-12", alike, explained, beforeId: "n1" }] });
    expect(signals(notice(96))).toHaveLength(1);
    expect(signals(notice(95))).toEqual([]);
    expect(signals(notice(100, true))).toEqual([]); // the gate asked, the author said why, a second person checked it
  });

  test("X15: done overnight, without a paper", () => {
    const done = (reportedAt: string, evidence: number) => signals({ rectifications: [{ findingId: "f1", branchId: "qh008", title: "会议记录不全", noticedAt: "2026-09-20T01:00:00.000Z", reportedAt, evidence }] });
    expect(done("2026-09-20T10:00:00.000Z", 0)).toHaveLength(1);
    expect(done("2026-09-20T10:00:00.000Z", 1)).toEqual([]);
    expect(done("2026-09-21T01:00:00.000Z", 0)).toEqual([]);
  });
});

describe("a signal", () => {
  const planted = () => monthly(8, () => at("2025-09-30T01:00:00.000Z"));

  test("is found once for a burst, and again under the same key", () => {
    const meetings = planted();
    const found = signals({ meetings }).filter(({ code }) => code === "X01");
    expect(found).toHaveLength(1);
    expect(signals({ meetings: meetings.toReversed() }).filter(({ code }) => code === "X01")[0]!.key).toBe(found[0]!.key);
  });

  test("shows a burst in the order of its days, whatever the order in which it was handed in", () => {
    const meetings = planted().map((one, i) => ({ ...one, id: `z${9 - i}` }));
    expect(signals({ meetings }).find(({ code }) => code === "X01")!.sides.map(({ id }) => id)).toEqual(meetings.map(({ id }) => id));
  });

  test("shows what it is about", () => {
    for (const { says, sides } of signals({ meetings: planted() })) {
      expect(says.length).toBeGreaterThan(5);
      expect(sides.length).toBeGreaterThan(0);
    }
  });

  test("every computed kind has a case here", () => {
    const computed = Object.entries(signalKinds).filter(([, { by }]) => by === "computed").map(([code]) => code);
    expect([...new Set([...cases.map(([code]) => code), "X12", "X13", "X15"])].sort()).toEqual(computed);
  });
});
