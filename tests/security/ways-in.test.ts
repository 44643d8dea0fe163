/** Who gets in, as whom, and with what in his hands: read from the sources, so that a second way in cannot be added unseen. */
import { getTableColumns } from "drizzle-orm";
import ts from "typescript";
import { expect, test } from "vitest";
import { account } from "@/db/schema/accounts";
import { namesTaken, sources } from "../sources";

/** Who takes a name, beside commands and invented data, which no request reaches. */
const takers = (name: string) => sources.filter((source) => !/^(scripts|db\/seed)\//.test(source.file) && namesTaken(source).includes(name)).map(({ file }) => file);

/** ASVS 6.3.4: one way in, and every check of a password is one of these. */
test.each([
  ["db/sessions startSession", ["server/sign-in.ts"]],
  ["server/sign-in signIn", ["server/auth-options.ts"]],
  ["server/password verifyPassword", ["app/desk/account/actions.ts", "server/sign-in.ts"]],
  ["db/viewers findSignedIn", ["server/viewer.ts"]],
  ["db/viewers findPersonByUsername", ["server/sign-in.ts"]],
])("%s is called by %j only", (name, files) => expect(takers(name)).toEqual(files));

test("next-auth knows one provider", () => {
  expect(sources.flatMap((source) => namesTakenFrom(source.text, /from "next-auth\/providers\/([\w-]+)"/g))).toEqual(["credentials"]);
});

/** ASVS 6.4.2, 7.5.1: an account holds no hint and no answer, and of what signs somebody in only the password can be changed: by its owner who knows the present one, or by the reset of two people. */
test("what an account is made of, and who writes its password", () => {
  expect(Object.keys(getTableColumns(account)).sort()).toEqual(["createdAt", "createdBy", "id", "mustChange", "name", "passwordChangedAt", "passwordHash", "personKey", "suspendReason", "suspendedAt", "suspendedBy", "username"]);
  const writing = sources.filter(({ file, text }) => !file.startsWith("db/seed/") && /update\(account\)\.set\(\{[^}]*\b(passwordHash|username|personKey)\b/.test(text)).map(({ file }) => file);
  expect(writing).toEqual(["db/password-resets.ts", "db/passwords.ts"]);
  expect(takers("db/passwords changePassword")).toEqual(["app/desk/account/actions.ts"]);
});

/** ASVS 8.3.3: a screen acts as the person who asks, never as the portal itself. */
test("only timers and commands act as the system", () => {
  expect(takers("db/viewers systemActor")).toEqual(["db/notices/conclude.ts", "server/timers.ts"]);
  expect(takers("db/notices/conclude concludeOverduePublicity")).toEqual(["server/jobs.ts"]); // the timer's own work
});

/** ASVS 15.3.3: a form gives what its schema names; a field that somebody adds falls away. */
test("no form's schema lets unnamed fields through", () => {
  const open = /\.(passthrough|loose|catchall)\(|z\.(looseObject|any|unknown|record)\(/g;
  const screens = sources.filter(({ area, file }) => area === "app" || area === "server" || /^domain\/.*(form|forms\/)/.test(file));
  expect(screens.flatMap(({ file, text }) => (text.match(open) ?? []).map((found) => `${file}: ${found}`))).toEqual([]);
});

/** … and no row is written from what was typed, only from what was read out of it. */
test("what was typed is never spread into a record", () => {
  const spread = sources.filter(({ area, file }) => (area === "app" || area === "db") && file.endsWith(".ts")).flatMap(({ file, tree }) => spreadsOf(tree).filter((what) => /^(typed|form|request)$/.test(what)).map((what) => `${file}: ...${what}`));
  expect(spread).toEqual([]);
});

/** ASVS 6.2.6, 6.2.7: every field for a password is the one component that hides it, and no page minds pasting. */
test("password fields hide what is typed and take what is pasted", () => {
  const tags = sources.filter(({ area }) => area === "app" || area === "components").flatMap(({ file, text }) => (text.match(/<(?:input|TextField|TextArea|PasswordField)\b[^>]*password[^>]*>/gi) ?? []).map((tag) => ({ file, tag })));
  expect(tags.length).toBeGreaterThanOrEqual(5);
  for (const { file, tag } of tags) expect([file, tag]).toEqual([file, expect.stringMatching(/^<PasswordField |type="password"/)]);
  expect(tags.filter(({ tag }) => /autoComplete="(?!current-password|new-password)/.test(tag) || /maxLength=\{?(?!\{?128)/.test(tag))).toEqual([]);
  expect(sources.filter(({ text }) => /\bonpaste\b|addEventListener\(["']paste/i.test(text)).map(({ file }) => file)).toEqual([]);
});

function namesTakenFrom(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name]) => name!);
}

function spreadsOf(node: ts.Node): string[] {
  const own = ts.isSpreadAssignment(node) ? [node.expression.getText()] : [];
  return [...own, ...node.getChildren().flatMap(spreadsOf)];
}
