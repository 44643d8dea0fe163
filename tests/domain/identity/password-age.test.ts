import { describe, expect, test } from "vitest";
import { isTooOld, lastDayOf } from "@/domain/identity/password-age";
import { hasRunOut } from "@/domain/identity/session-limits";

describe("password age", () => {
  const setAt = "2026-07-14T16:30:00.000Z"; // 2026-07-15 in Shanghai
  test("counts Shanghai days and includes the last one", () => {
    expect(lastDayOf(setAt, 90)).toBe("2026-10-13");
    expect(isTooOld(setAt, 90, "2026-10-13")).toBe(false);
    expect(isTooOld(setAt, 90, "2026-10-14")).toBe(true);
  });
});

describe("a sign-in runs out", () => {
  const limits = { idleMinutes: 60, absoluteHours: 12 };
  test.each([
    ["used an hour ago", "2026-10-12T00:00:00.000Z", "2026-10-12T01:00:00.000Z", "2026-10-12T02:00:00.000Z", false],
    ["idle too long", "2026-10-12T00:00:00.000Z", "2026-10-12T01:00:00.000Z", "2026-10-12T02:00:00.001Z", true],
    ["busy for twelve hours", "2026-10-12T00:00:00.000Z", "2026-10-12T12:00:00.000Z", "2026-10-12T12:00:00.000Z", false],
    ["busy for more", "2026-10-12T00:00:00.000Z", "2026-10-12T12:00:00.001Z", "2026-10-12T12:00:00.001Z", true],
  ])("%s", (_case, startedAt, lastSeenAt, now, out) => expect(hasRunOut({ startedAt, lastSeenAt }, limits, now)).toBe(out));
});
