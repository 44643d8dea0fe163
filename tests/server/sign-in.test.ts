import { desc, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { accessLog, account, rateCounter, session } from "@/db/schema/accounts";
import { audit } from "@/db/schema/audit";
import { hashPassword } from "@/server/password";
import { signIn, type SignInResult } from "@/server/sign-in";
import { useDatabase } from "../database";
import { hashing } from "./fast-scrypt";

vi.mock("node:crypto", async (original) => ({ ...(await original<object>()), scrypt: (await import("./fast-scrypt")).scrypt }));
useDatabase("town");

const PASSWORD = "Qinghe-2026";
const knows = (typed: SignInResult) => ("token" in typed ? "in" : typed.failed === "wait" ? `wait ${typed.seconds}` : typed.failed);
const sign = async (username: string, password = PASSWORD, headers: Record<string, string> = {}) => knows(await signIn(username, password, new Headers(headers)));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-10-12T01:00:00Z") });
  Object.assign(hashing, { calls: 0, running: 0, atOnce: 0, held: null });
  await db().update(account).set({ passwordHash: await hashPassword(PASSWORD), suspendedAt: null });
  await db().delete(rateCounter);
  hashing.calls = 0;
});
afterEach(() => void vi.useRealTimers());
const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

describe("signing in", () => {
  test("starts a session known by its digest only, and says so in the chain and the access log", async () => {
    const result = await signIn("clerk.qh007", PASSWORD, new Headers({ "user-agent": "Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537" }));
    const { token, accountId } = result as { token: string; accountId: string };
    const [row] = await db().select().from(session).where(eq(session.accountId, accountId));
    expect(row).toMatchObject({ endedAt: null, device: "Chrome，Windows" });
    expect(Buffer.from(token, "base64url").length).toBe(32);
    expect(JSON.stringify(row)).not.toContain(token);
    expect((await db().select().from(audit).orderBy(desc(audit.seq)).limit(1))[0]).toMatchObject({ action: "session.start", actor: accountId, outcome: "done" });
    expect((await db().select().from(accessLog).orderBy(desc(accessLog.seq)).limit(1))[0]).toMatchObject({ event: "sign_in", accountId });
  });

  test("every sign-in has a token of its own", async () => {
    const tokens = await Promise.all(["clerk.qh011", "clerk.qh011"].map(async (username) => ((await signIn(username, PASSWORD, new Headers())) as { token: string }).token));
    expect(new Set(tokens).size).toBe(2);
  });

  test.each([
    ["an unknown name", "nobody.here", PASSWORD],
    ["a wrong password", "clerk.qh007", "wrong"],
    ["an empty password", "clerk.qh007", ""],
    ["a suspended account with the right password", "clerk.qh009", PASSWORD],
  ])("%s: the same answer at the same cost", async (_who, username, password) => {
    await db().update(account).set({ suspendedAt: "2026-10-01T00:00:00.000Z", suspendedBy: "system", suspendReason: "离任" }).where(eq(account.username, "clerk.qh009"));
    const before = await db().$count(session);
    expect(await sign(username, password)).toBe("wrong");
    expect(hashing.calls).toBe(1);
    expect(await db().$count(session)).toBe(before);
    expect((await db().select().from(accessLog).orderBy(desc(accessLog.seq)).limit(1))[0]).toMatchObject({ event: "sign_in_failed" });
  });
});

describe("wrong passwords", () => {
  const wrong = async (times: number, username = "clerk.qh007") => {
    const answers: string[] = [];
    for (let i = 0; i < times; i++) answers.push(await sign(username, "wrong"));
    return answers;
  };

  test("the first four are free, then the wait doubles up to a quarter of an hour", async () => {
    expect(await wrong(5)).toEqual(["wrong", "wrong", "wrong", "wrong", "wait 15"]);
    const waits = [];
    for (const seconds of [15, 30, 60, 120, 240, 480, 900]) {
      later(seconds);
      waits.push(...(await wrong(1)));
    }
    expect(waits).toEqual(["wait 30", "wait 60", "wait 120", "wait 240", "wait 480", "wait 900", "wait 900"]);
  });

  test("while waiting even the right password is not tried, and costs nothing", async () => {
    await wrong(5);
    later(14);
    hashing.calls = 0;
    expect([await sign("clerk.qh007"), hashing.calls]).toEqual(["wait 1", 0]);
    later(1);
    expect(await sign("clerk.qh007")).toBe("in");
  });

  test("a name that does not exist waits like one that does", async () => {
    expect(await wrong(6, "nobody.here")).toEqual(await wrong(6));
  });

  test("signing in forgets them", async () => {
    await wrong(4);
    expect(await sign("clerk.qh007")).toBe("in");
    expect(await wrong(4)).toEqual(["wrong", "wrong", "wrong", "wrong"]);
  });

  test("an hour later they are forgotten", async () => {
    await wrong(4);
    later(3601);
    expect(await wrong(1)).toEqual(["wrong"]);
  });

  test("guesses sent at the same moment learn no more than guesses one after another", async () => {
    const guesses = [...Array.from({ length: 12 }, () => "wrong"), PASSWORD];
    const answers = await Promise.all(guesses.map((password) => sign("clerk.qh007", password)));
    expect(answers.filter((answer) => answer === "wrong").length).toBeLessThanOrEqual(5);
    expect(answers.at(-1)).toMatch(/^wait/);
  });
});
