import { describe, expect, it, test } from "vitest";
import { hiddenReasons, removalKinds, visibilityOf, type HiddenReason, type Removal, type RemovalKind, type VersionInPublic } from "@/domain/disclosure/visibility";

const today = "2026-10-12";
const ordinary: VersionInPublic = { audience: "public", personList: false, publicityEnd: "2026-10-01" };
const list: VersionInPublic = { ...ordinary, personList: true };
const boardOnly: VersionInPublic = { ...ordinary, audience: "local_party" };
const removal = (kind: RemovalKind, confirmed = true): Removal => ({ kind, reason: "原因", at: "2026-10-10T01:00:00.000Z", confirmed });

test.each<[string, VersionInPublic, Removal[], HiddenReason | null, boolean]>([
  ["an ordinary notice, long after publicity", ordinary, [], null, true],
  ["a list on the last day of publicity", { ...list, publicityEnd: today }, [], null, true],
  ["a list on the day after", { ...list, publicityEnd: "2026-10-11" }, [], "expired", false],
  ["board only", boardOnly, [], "board_only", false],
  ["board only and withdrawn: still no title", boardOnly, [removal("withdrawn")], "withdrawn", false],
  ["withdrawn: one sees what it was", ordinary, [removal("withdrawn")], "withdrawn", true],
  ["a withdrawn list after its end: no title either", list, [removal("withdrawn")], "withdrawn", false],
  ["a withdrawn list in publicity", { ...list, publicityEnd: today }, [removal("withdrawn")], "withdrawn", true],
  ["taken down in an emergency, before anybody confirmed", ordinary, [removal("emergency", false)], "emergency", false],
  ["privacy, before anybody confirmed", ordinary, [removal("privacy", false)], "privacy", false],
])("%s", (_what, version, removals, because, title) => {
  expect(visibilityOf(version, removals, today)).toEqual({ because, title, removal: removals[0] ?? null });
});

describe("several removals", () => {
  it.each([["privacy", ["withdrawn", "privacy", "emergency"]], ["emergency", ["withdrawn", "emergency"]]] as const)("the gravest is named: %s", (gravest, kinds) => {
    for (const order of [[...kinds], [...kinds].reverse()]) expect(visibilityOf(ordinary, order.map((kind) => removal(kind)), today).because).toBe(gravest);
  });
});

it("every removal has its sentence, and machines are told to forget all but withdrawals and board-only items", () => {
  expect(removalKinds.filter((kind) => !hiddenReasons[kind].gone)).toEqual(["withdrawn"]);
  expect(Object.keys(hiddenReasons).filter((reason) => !hiddenReasons[reason as HiddenReason].gone)).toEqual(["withdrawn", "board_only"]);
});
