/** tests/security/asvs.yaml names tests that exist, and says of everything else that it is open. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const entries = readFileSync("tests/security/asvs.yaml", "utf8").split(/^- id: /m).slice(1).map((entry) => ({
  id: /^"([\d.]+)"/.exec(entry)![1]!,
  open: /^ {2}open: true$/m.test(entry),
  shown: [...entry.matchAll(/- file: "([^"]+)"\n\s+test: "([^"]+)"/g)].map(([, file, title]) => ({ file: file!, title: title! })),
}));

test("every id stands once and is either shown or open", () => {
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  expect(entries.filter(({ open, shown }) => open === shown.length > 0).map(({ id }) => id)).toEqual([]);
});

test("every test that is named exists under that name", () => {
  const missing = entries.flatMap(({ id, shown }) => shown.filter(({ file, title }) => !existsSync(file) || !readFileSync(file, "utf8").includes(title)).map(({ file, title }) => `${id}: ${file} “${title}”`));
  expect(missing).toEqual([]);
});
