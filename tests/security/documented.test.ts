/** What the README promises about limits is what the code does: ASVS asks for both (5.1.1, 6.1.1–6.1.3, 7.1.1, 7.1.2, 8.1.2). */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { OLD_PASSWORD_TRIES, PER_ADDRESS, WINDOW_MINUTES } from "@/domain/identity/lockout";
import { contextWords } from "@/domain/identity/easy-passwords";
import { settings } from "@/domain/settings";
import { fileKinds } from "@/server/files/kinds";
import { zipLimits } from "@/server/files/zip";

const readme = readFileSync("README.md", "utf8");
const section = readme.slice(readme.indexOf("## Security limits"), readme.indexOf("\n## ", readme.indexOf("## Security limits") + 4)).replace(/\s+/g, " ");
const MB = 1024 * 1024;

test("the kinds of files that are taken stand there, no more and no less", () => {
  const written = [.../kinds that are taken: ([^.]+)\./.exec(section)![1]!.matchAll(/\w+/g)].map(([name]) => name);
  expect(written).toEqual(Object.keys(fileKinds));
});

test("every setting that limits sign-ins, sessions, uploads and strangers stands there with its default", () => {
  const limits = Object.entries(settings).filter(([key]) => /^(session|password|one_time_password|login|upload|question_ask|question_receipt)_/.test(key));
  expect(limits.length).toBeGreaterThan(10);
  const written = [...section.matchAll(/`(\w+)` (\d+)/g)].map(([, key, value]) => [key, Number(value)]);
  expect(written.toSorted()).toEqual(limits.map(([key, { value }]) => [key, value]).toSorted());
});

test.each([
  [`${zipLimits.entries.toLocaleString("en")} entries`], [`${zipLimits.totalBytes / MB} MB unpacked`], [`${zipLimits.entryBytes / MB} MB for one entry`], [`${zipLimits.ratio} times`],
  [`${PER_ADDRESS} tries an hour`], [`${WINDOW_MINUTES} minutes`], [`${OLD_PASSWORD_TRIES} tries of the present password`],
  [`${contextWords.length} words`], ["several devices, without a limit"], ["One: name and password at `/login`"],
])("%s", (says) => expect(section).toContain(says));
