/** Changing a password over HTTP, and what a browser gets of its fields. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { OLD_PASSWORD_TRIES } from "@/domain/identity/lockout";
import { openSession } from "../../open-session";
import { secrets } from "../../server-under-test";
import { useBuiltPortal } from "../built";
import { callAction, headersOf, tokenFor } from "../call";
import type { Caller } from "../cast";
import { builtActions } from "../manifest";

const built = useBuiltPortal();
const hashOf = async (username: string) => (await db().select({ hash: account.passwordHash }).from(account).where(eq(account.username, username)))[0]!.hash;

/** Somebody with a session of his own, so that no other test minds. */
async function caller(username: string): Promise<Caller> {
  return { name: "branch_clerk", kind: "person", username, ...(await openSession(username)) } as Caller;
}

async function change(who: Caller, oldPassword: string, newPassword: string) {
  const values = { oldPassword, newPassword, newPasswordAgain: newPassword, formToken: tokenFor(who) };
  return callAction({ url: `${built.server.url}/desk/password`, id: builtActions().get("app/desk/account/actions.ts#changePassword")!, caller: who, values });
}

test("changing asks for the present one: a wrong one changes nothing, and trying it out ends", async () => {
  const who = await caller("clerk.qh030");
  const before = await hashOf(who.username);
  for (const wrong of ["", " ", `${secrets.DEMO_PASSWORD}x`, secrets.DEMO_PASSWORD.toUpperCase()]) expect((await change(who, wrong, "Maple-river-2026")).outcome).toBe("invalid");
  for (let i = 0; i < OLD_PASSWORD_TRIES; i++) await change(who, "wrong", "Maple-river-2026");
  expect(await change(who, secrets.DEMO_PASSWORD, "Maple-river-2026")).toMatchObject({ outcome: "refused", says: expect.stringContaining("次数太多") });
  expect(await hashOf(who.username)).toBe(before);
});

test.each([["P@ssw0rd2026", "常见的密码"], ["Shiqiao-2026", "岗位、社区"], ["石桥社区-2026-Ab", "岗位、社区"]])("a leaked password in disguise is refused, and the place's own name: %s", async (password, says) => {
  const who = await caller("clerk.qh031");
  const before = await hashOf(who.username);
  expect(await change(who, secrets.DEMO_PASSWORD, password)).toMatchObject({ outcome: "invalid", says: expect.stringContaining(says) });
  expect(await hashOf(who.username)).toBe(before);
});

test.each([["/login", 1], ["/desk/password", 3]])("what the browser gets of a password field on %s hides, may be filled in and pasted into", async (path, count) => {
  const html = await (await fetch(`${built.server.url}${path}`, { headers: headersOf(await caller("clerk.qh032"), {}) })).text();
  const fields = html.match(/<input[^>]*name="\w*password\w*"[^>]*>/gi)!;
  expect(fields).toHaveLength(count);
  for (const field of fields) {
    expect(field).toMatch(/type="password"/);
    expect(field).toMatch(/autocomplete="(current|new)-password"/i);
    expect(field).not.toMatch(/onpaste|readonly|maxlength="(?!128)/i);
  }
});
