import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeDevice } from "@/domain/identity/device";
import { secondsToWait } from "@/domain/identity/lockout";
import { passwordFaults } from "@/domain/identity/password-policy";

const policy = { password_min_length: 10 };
const faults = (password: string, username = "clerk.qh007") => passwordFaults(password, username, policy);

describe("口令策略", () => {
  test.each(["Shiqiao-2026", "shiqiao-2026", "SHIQIAO 2026", "石桥Bridge2026", "aB3".padEnd(128, "xY1")])("%j is good", (password) => expect(faults(password)).toEqual([]));

  test.each([
    ["Aa1-56789", "至少 10 位，现在是 9 位"],
    ["x".repeat(120) + "Aa1-56789", "最多 128 位"],
    ["abcdefghijkl", "四类里至少用三类"],
    ["abcdefgh1234", "四类里至少用三类"],
    ["Clerk.QH007-x", "不能包含登录名"],
    ["Abc-1111-xyz", "四个以上相同的字符"],
  ])("%j is refused: %s", (password, says) => expect(faults(password).join("；")).toContain(says));

  test("says everything at once", () => expect(faults("aaaa").length).toBe(3));
  test("a name of one or two letters forbids nothing", () => expect(faults("Bridge-2026x", "x")).toEqual([]));

  test("a longer password of good ones stays good up to 128", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("a", "B", "3", "-"), minLength: 10, maxLength: 60 }), (password) => {
      fc.pre(faults(password).length === 0);
      expect(faults(`${password}x`)).toEqual([]);
    }));
  });
});

describe("waiting after wrong passwords", () => {
  test.each([[0, 0], [4, 0], [5, 15], [6, 30], [7, 60], [10, 480], [11, 900], [12, 900], [10_000, 900]])("after %i: %i s", (failures, seconds) => expect(secondsToWait(failures, 5)).toBe(seconds));

  test("never shrinks and never exceeds a quarter of an hour", () => {
    fc.assert(fc.property(fc.nat(5000), fc.nat(20), (failures, free) => {
      const [now, next] = [secondsToWait(failures, free), secondsToWait(failures + 1, free)];
      expect(now <= next && next <= 900).toBe(true);
    }));
  });
});

describe("what a person recognizes a browser by", () => {
  test.each([
    ["Mozilla/5.0 (Linux; Android 12; V2166A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/107.0 Mobile Safari/537.36 MicroMessenger/8.0.40", "微信，Android"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Mobile/15E148 Safari/604.1", "Safari，iPhone"],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0", "Edge，Windows"],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0 Safari/537.36", "Chrome，Windows"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Safari/605.1.15", "Safari，Mac"],
    ["Mozilla/5.0 (Phone; OpenHarmony 4.1; HarmonyOS) AppleWebKit/537.36 Chrome/114 Safari/537.36", "Chrome，鸿蒙"],
    ["", "其他浏览器，其他系统"],
    ["curl/8.0", "其他浏览器，其他系统"],
  ])("%s", (userAgent, device) => expect(describeDevice(userAgent)).toBe(device));

  test("keeps nothing of what the header says else", () => {
    fc.assert(fc.property(fc.string(), (userAgent) => {
      const [browser, system] = describeDevice(userAgent).split("，");
      expect(`${browser}${system}`.length).toBeLessThan(20);
    }));
  });
});
