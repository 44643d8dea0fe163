import { describe, expect, test } from "vitest";
import { isTooOld, lastDayOf } from "@/domain/identity/password-age";
import { passwordFaults } from "@/domain/identity/password-policy";
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

describe("password policy", () => {
  const faults = (password: string) => passwordFaults(password, "clerk.qh007", { password_min_length: 10 });
  test.each(["Shiqiao-2026", "长一点的密码也可以Ab1", "aB3$aB3$aB"])("%s is good", (password) => expect(faults(password)).toEqual([]));
  test.each([
    ["Ab1-", "至少 10 位"],
    ["onlylowercase", "四类里至少用三类"],
    ["Clerk.QH007-x", "不能包含登录名"],
    ["Aaaaa-123456", "四个以上相同的字符"],
    [`Ab1-${"x7".repeat(70)}`, "最多 128 位"],
  ])("%s: %s", (password, sentence) => expect(faults(password).join()).toContain(sentence));
});
