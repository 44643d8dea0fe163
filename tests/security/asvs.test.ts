/** tests/security/asvs.yaml names tests that exist, and says of everything else that it is open or cannot apply, and why. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sources } from "../sources";

const entries = readFileSync("tests/security/asvs.yaml", "utf8").split(/^- id: /m).slice(1).map((entry) => ({
  id: /^"([\d.]+)"/.exec(entry)![1]!,
  open: /^ {2}open: true$/m.test(entry),
  missing: /^ {2}missing: "(.+)"$/m.exec(entry)?.[1],
  notApplicable: /^ {2}not_applicable: "(.+)"$/m.exec(entry)?.[1],
  absent: /^ {2}absent: '(.+)'$/m.exec(entry)?.[1],
  shown: [...entry.matchAll(/- file: "([^"]+)"\n\s+test: "([^"]+)"/g)].map(([, file, title]) => ({ file: file!, title: title! })),
}));
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test("every id stands once, in order, and is either shown, open or not applicable", () => {
  const key = (id: string) => id.split(".").map((part) => part.padStart(3, "0")).join(".");
  expect(idsOf(entries)).toEqual([...new Set(idsOf(entries))].toSorted((a, b) => (key(a) < key(b) ? -1 : 1)));
  expect(idsOf(entries.filter(({ open, shown, notApplicable }) => Number(open) + Number(shown.length > 0) + Number(notApplicable !== undefined) !== 1))).toEqual([]);
});

test("what is open says what is missing", () => {
  expect(idsOf(entries.filter(({ open, missing }) => open !== (missing !== undefined)))).toEqual([]);
});

test("what cannot apply says why, and would be noticed when it began to apply", () => {
  expect(idsOf(entries.filter(({ notApplicable, absent }) => (notApplicable !== undefined) !== (absent !== undefined)))).toEqual([]);
  const found = [...new Set(entries.flatMap(({ absent }) => absent ?? []))].flatMap((pattern) => sources.filter(({ text }) => new RegExp(pattern, "i").test(text)).map(({ file }) => `${file} matches ${pattern}`));
  expect(found).toEqual([]);
});

test("every test that is named exists under that name", () => {
  const missing = entries.flatMap(({ id, shown }) => shown.filter(({ file, title }) => !existsSync(file) || !readFileSync(file, "utf8").includes(title)).map(({ file, title }) => `${id}: ${file} “${title}”`));
  expect(missing).toEqual([]);
});
