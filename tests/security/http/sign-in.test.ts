/** Signing in and out over HTTP, as a browser without JavaScript does it. */
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { useBuiltPortal } from "../built";
import { callAction, tokenFor } from "../call";
import { builtActions } from "../manifest";
import { secrets } from "../../server-under-test";

const built = useBuiltPortal();
const own = () => ({ origin: built.server.url });

/** The form of the sign-in page, with its token. */
async function loginForm(): Promise<{ csrfToken: string; cookie: string }> {
  const page = await fetch(`${built.server.url}/login`);
  const csrfToken = /name="csrfToken" value="([^"]+)"/.exec(await page.text())![1]!;
  return { csrfToken, cookie: page.headers.getSetCookie().map((set) => set.split(";")[0]).join("; ") };
}

type Typed = { username: string; password: string; callbackUrl?: string; csrfToken?: string };

async function signIn(typed: Typed, headers: Record<string, string> = own()) {
  const { csrfToken, cookie } = await loginForm();
  const body = new URLSearchParams({ csrfToken, callbackUrl: "/desk", ...typed });
  const answer = await fetch(`${built.server.url}/api/auth/callback/credentials`, { method: "POST", body, redirect: "manual", headers: { cookie, ...headers } });
  const cookies = answer.headers.getSetCookie();
  const session = cookies.find((set) => set.startsWith("portal-session=") && !set.startsWith("portal-session=;"));
  return { status: answer.status, location: answer.headers.get("location"), cookies, session: session?.split(";")[0] };
}

const suspended = { suspendedAt: "2026-10-12T00:00:00.000Z", suspendedBy: "system", suspendReason: "测试" };
const right = { username: "clerk.qh010", password: secrets.DEMO_PASSWORD };

describe("signing in", () => {
  test("the right password opens the desk, in a cookie that no script reads", async () => {
    const { status, location, session, cookies } = await signIn(right);
    expect([status, location]).toEqual([302, `${built.server.url}/desk`]);
    expect(cookies.find((set) => set.startsWith("portal-session="))).toMatch(/; HttpOnly; SameSite=Lax/i);
    const desk = await fetch(`${built.server.url}/desk`, { headers: { cookie: session! } });
    expect(desk.status).toBe(200);
  });

  test("the name is read without regard to case and spaces", async () => {
    expect((await signIn({ ...right, username: " Clerk.QH010 " })).session).toBeDefined();
  });

  test("a wrong password, an unknown name and a suspended account get one and the same answer", async () => {
    await db().update(account).set(suspended).where(eq(account.username, "clerk.qh020"));
    const tried = [{ ...right, username: "clerk.qh011", password: "wrong" }, { username: "nobody.here", password: "wrong" }, { ...right, username: "clerk.qh020" }];
    for (const typed of tried) expect(await signIn(typed)).toMatchObject({ status: 302, location: "/login?error=wrong", session: undefined });
  });

  test.each([
    ["a foreign Origin", { origin: "https://evil.example" }, 403],
    ["a foreign Origin behind a forged host", { origin: "https://evil.example", "x-forwarded-host": "evil.example" }, 403],
    ["Origin null, with the page's own token", { origin: "null" }, 302],
  ])("%s", async (_name, headers, status) => {
    const answer = await signIn(right, headers as Record<string, string>);
    expect([answer.status, answer.session !== undefined]).toEqual([status, status === 302]);
  });

  test("without the page's token nobody gets in, whatever the Origin", async () => {
    for (const headers of [own(), { origin: "null" }]) {
      expect(await signIn({ ...right, csrfToken: "0".repeat(64) }, headers)).toMatchObject({ location: "/login?error=stale", session: undefined });
    }
  });

  test.each(["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])("afterwards nobody is sent to %s", async (callbackUrl) => {
    const { location } = await signIn({ ...right, callbackUrl });
    expect(new URL(location!, built.server.url).origin).toBe(built.server.url);
  });

  test("a body larger than a sign-in form is not even read", async () => {
    const { cookie, csrfToken } = await loginForm();
    const body = new URLSearchParams({ csrfToken, ...right, padding: "x".repeat(100_000) });
    const answer = await fetch(`${built.server.url}/api/auth/callback/credentials`, { method: "POST", body, redirect: "manual", headers: { cookie, ...own() } });
    expect(answer.status).toBe(413);
  });

  test("what is no form is refused, not a crash", async () => {
    const { cookie } = await loginForm();
    const headers = { cookie, ...own(), "content-type": "application/json" };
    const answer = await fetch(`${built.server.url}/api/auth/callback/credentials`, { method: "POST", body: JSON.stringify(right), redirect: "manual", headers });
    expect(answer.status).toBe(400);
  });
});

describe("a session", () => {
  test("ends at the very next request after signing out, for a copied cookie too", async () => {
    const { session } = await signIn(right);
    const caller = { name: "branch_clerk" as const, kind: "person" as const, username: right.username, cookie: session! };
    const page = await fetch(`${built.server.url}/desk`, { headers: { cookie: session! } });
    const sessionId = /name="sessionId" value="([^"]+)"/.exec(await page.text())![1]!;
    const id = builtActions().get("app/desk/account/actions.ts#endSession")!;
    const values = { sessionId, formToken: tokenFor({ ...caller, sessionId }) };
    expect(await callAction({ url: `${built.server.url}/desk`, id, caller, values })).toMatchObject({ outcome: "done", says: "/login?error=ended" });
    const again = await fetch(`${built.server.url}/desk`, { headers: { cookie: session! }, redirect: "manual" });
    expect(again.headers.get("location")).toBe("/login");
  });

  test("ends at the very next request after the account was suspended", async () => {
    const { session } = await signIn({ ...right, username: "clerk.qh021" });
    const desk = () => fetch(`${built.server.url}/desk`, { headers: { cookie: session! }, redirect: "manual" });
    expect((await desk()).status).toBe(200);
    await db().update(account).set(suspended).where(eq(account.username, "clerk.qh021"));
    expect((await desk()).headers.get("location")).toBe("/login");
  });
});
