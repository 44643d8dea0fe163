import { describe, expect, test } from "vitest";
import { countOutcomes, outcomeFigureNames, type OutcomeFact } from "@/domain/inspections/outcome";

const solved: OutcomeFact = { category: "meetings", state: "closed", round: 1, signedAt: "2026-09-22T01:00:00.000Z", verifiedAt: "2026-09-28T01:00:00.000Z", voice: "solved", heardAt: "2026-09-29T01:00:00.000Z" };
const counted = (change: Partial<OutcomeFact>) => { const counts = countOutcomes([{ ...solved, ...change }]); return outcomeFigureNames.filter((figure) => counts[figure] === 1); };

describe("three different facts", () => {
  test.each<[string, Partial<OutcomeFact>, string[]]>([
    ["all three and closed: really solved", {}, ["found", "reported", "verified", "confirmed", "solved"]],
    ["only reported", { state: "reported", verifiedAt: null, voice: null, heardAt: null }, ["found", "reported"]],
    ["reported and verified, nobody asked", { state: "verified", voice: null, heardAt: null }, ["found", "reported", "verified"]],
    ["all three, not closed yet", { state: "verified" }, ["found", "reported", "verified", "confirmed"]],
    ["closed without anybody to ask is closed, not confirmed", { voice: "not_needed" }, ["found", "reported", "verified"]],
    ["what people said before the branch reported again", { heardAt: "2026-09-20T01:00:00.000Z" }, ["found", "reported", "verified"]],
    ["came back: nothing of the round before counts", { state: "reopened", round: 2, signedAt: null, verifiedAt: null, voice: null, heardAt: null }, ["found", "back"]],
    ["came back and solved since", { round: 2 }, ["found", "reported", "verified", "confirmed", "solved", "back"]],
    ["looked back at and still solved", { state: "confirmed" }, ["found", "reported", "verified", "confirmed", "solved"]],
  ])("%s", (_what, change, figures) => expect(counted(change)).toEqual(figures));
});
