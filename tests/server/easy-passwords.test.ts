import { describe, expect, test } from "vitest";
import { contextWords, easyToGuess } from "@/domain/identity/easy-passwords";
import { passwordFaults } from "@/domain/identity/password-policy";
import { leakedPasswords } from "@/server/leaked-passwords";

const places = ["shiqiao", "石桥社区", "qh007", "清河镇"];
const faults = (password: string) => passwordFaults(password, "clerk.qh007", { password_min_length: 10 }, { names: places, leaked: leakedPasswords });

/** Those that begin and end with a sign are too rare to be looked for under other signs. */
const commonest = [...leakedPasswords].slice(0, 3_000).filter((word) => /^[\p{L}\d].*[\p{L}\d]$/u.test(word));

describe("leaked passwords", () => {
  test("the list holds more than the 3,000 commonest (ASVS 6.2.4)", () => expect(leakedPasswords.size).toBeGreaterThan(3_000));

  /** What people do to a leaked password so that it has ten characters of three kinds. */
  const dressed: [string, (word: string) => string][] = [
    ["as it is", (word) => word],
    ["a capital, the year and a sign", (word) => `${word[0]!.toUpperCase()}${word.slice(1)}2026!`],
    ["signs around it", (word) => `#${word}@!##`],
    ["capitals and a birthday", (word) => `${word.toUpperCase()}@19880808`],
  ];
  test.each(dressed)("%s: every one is refused", (_how, dress) => {
    const refused = (password: string) => easyToGuess(password, { names: [], leaked: leakedPasswords }).length > 0 || passwordFaults(password, "-", { password_min_length: 1 }).join().includes("四类");
    expect(commonest.filter((word) => !refused(dress(word)))).toEqual([]);
  });

  test.each(["P@ssw0rd2026", "Passw0rd!!2026", "Woaini1314!!", "Qwer1234!@#$"])("%s would pass by kinds and length, and is refused", (password) => {
    expect(faults(password)).toEqual([expect.stringContaining("常见的密码")]);
  });
});

describe("words of the place", () => {
  test.each(contextWords)("%s with figures is refused", (word) => expect(easyToGuess(`${word}-2026#88`, { names: [], leaked: leakedPasswords }).join()).toContain("岗位"));
  test.each(["Shiqiao-2026", "石桥社区-2026-Ab", "Qh007-clerk-2026", "Dangjian.Shuji.2026", "清河镇2026-Ab"])("%s is refused", (password) => {
    expect(faults(password)).toEqual([expect.stringContaining("岗位、社区的名称")]);
  });
  test.each(["Shiqiao-maple-2026", "Clerk-under-3-elms", "长桥卧波未云何龙-Ab1", "Bridge-2026-lamp"])("%s has words of one's own and is good", (password) => expect(faults(password)).toEqual([]));
});

test("a hostile password costs nothing", () => {
  expect(easyToGuess("0!".repeat(50_000), { names: places, leaked: leakedPasswords })).toEqual([]);
  expect(easyToGuess("1".repeat(128), { names: places, leaked: leakedPasswords })).toEqual([]);
});
