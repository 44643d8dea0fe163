/** What every answer carries: policies, caching, cookies; under http on this machine, behind TLS, and in the open without TLS. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { useBuiltPortal } from "../built";
import { copyOfTheTown, secrets, startServer, type ServerUnderTest } from "../../server-under-test";

const built = useBuiltPortal();
const publicPaths = ["/", "/login", "/nothing-here", "/nothing-here?big=1"];
const staffPaths = ["/desk", "/desk/account", "/desk/password", "/desk/nothing-here"];

type Policy = Record<string, string>;
function policyOf(response: Response): Policy {
  const text = response.headers.get("content-security-policy") ?? "";
  return Object.fromEntries(text.split("; ").map((part) => [part.split(" ")[0]!, part.slice(part.indexOf(" ") + 1)]));
}

const get = (path: string, cookie?: string) => fetch(`${built.server.url}${path}`, { redirect: "manual", headers: cookie ? { cookie } : {} });

describe("every answer", () => {
  test.each([...publicPaths, "/desk", "/healthz", "/api/auth/csrf", "/_next/static/nothing.js"])("%s", async (path) => {
    const { headers } = await get(path);
    expect(Object.fromEntries(["x-content-type-options", "referrer-policy", "cross-origin-opener-policy", "x-frame-options", "x-powered-by"].map((name) => [name, headers.get(name)]))).toEqual({
      "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "cross-origin-opener-policy": "same-origin", "x-frame-options": "DENY", "x-powered-by": null,
    });
    expect(headers.has("strict-transport-security")).toBe(false);
    expect(headers.has("access-control-allow-origin")).toBe(false);
  });
});

describe("public pages", () => {
  test.each(publicPaths)("%s: no script, one stylesheet known by its hash, nothing foreign", async (path) => {
    const response = await get(path);
    const html = await response.text();
    const policy = policyOf(response);
    const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => `'sha256-${createHash("sha256").update(match[1]!).digest("base64")}'`);
    expect(policy).toMatchObject({ "default-src": "'none'", "script-src": "'none'", "form-action": "'self'", "base-uri": "'none'", "frame-ancestors": "'none'" });
    expect(policy["style-src"]).toBe(styles.join(" "));
    expect(styles.length).toBe(1);
    expect(html).not.toMatch(/<script|<link rel="stylesheet"|\sstyle=|\son[a-z]+=|javascript:/i);
    expect([...html.matchAll(/(?:src|href|action)="(https?:\/\/[^"]+)"/g)].map((match) => match[1])).toEqual([]);
  });

  test("are cached by ETag and asked again; a page of one reader and a missing page are not kept", async () => {
    const home = await get("/");
    expect(home.headers.get("cache-control")).toBe("public, no-cache");
    const again = await fetch(`${built.server.url}/`, { headers: { "if-none-match": home.headers.get("etag")! } });
    expect([again.status, (await get("/login")).headers.get("cache-control"), (await get("/nothing-here")).headers.get("cache-control")]).toEqual([304, "no-store", "no-store"]);
  });

  test.each(["/nothing-here", "/nothing/here/either", "/api/nothing", "/_next/nothing", "/robots.txt"])("%s is our own plain 404", async (path) => {
    const response = await get(path);
    expect([response.status, (await response.text()).includes("没有这个页面")]).toEqual([404, true]);
  });

  test("the image optimizer is closed", async () => {
    expect((await get("/_next/image?url=%2Fx.png&w=640&q=75")).status).toBe(404);
    expect((await get(`/_next/image?url=${encodeURIComponent("http://127.0.0.1/")}&w=640&q=75`)).status).toBe(404);
  });
});

describe("staff pages", () => {
  test.each(staffPaths)("%s: scripts by nonce only, never stored", async (path) => {
    const { cookie } = built.cast.branch_clerk;
    const response = await get(path, cookie);
    const html = await response.text();
    const policy = policyOf(response);
    const nonce = /'nonce-([^']+)'/.exec(policy["script-src"]!)![1];
    expect(policy["script-src"]).toBe(`'nonce-${nonce}' 'strict-dynamic'`);
    expect(policy).toMatchObject({ "default-src": "'none'", "style-src": "'self'", "connect-src": "'self'", "form-action": "'self'", "base-uri": "'none'", "frame-ancestors": "'none'" });
    expect(response.headers.get("cache-control")).toContain("no-store");
    const scripts = [...html.matchAll(/<script([^>]*)>/g)].map((match) => match[1]!);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((attributes) => !attributes.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(html).not.toMatch(/\sstyle="/);
    const other = policyOf(await get(path, cookie));
    expect(other["script-src"]).not.toBe(policy["script-src"]);
  });

  test("a stranger is sent to the sign-in, and what he wanted is kept", async () => {
    const response = await get("/desk/account");
    expect([response.status, response.headers.get("location")]).toEqual([307, "/login?next=%2Fdesk%2Faccount"]);
  });
});

describe("behind TLS and in the open", () => {
  const servers: Record<string, ServerUnderTest> = {};
  beforeAll(async () => {
    servers.tls = await startServer(copyOfTheTown(), { PUBLIC_URL: "https://portal.example" });
    servers.open = await startServer(copyOfTheTown(), { PUBLIC_URL: "http://portal.example" });
  });
  afterAll(() => Promise.all(Object.values(servers).map((server) => server.stop())));

  const behind = (name: "tls" | "open", path: string, init: RequestInit = {}) =>
    fetch(`${servers[name]!.url}${path}`, { redirect: "manual", ...init, headers: { host: "portal.example", "x-forwarded-proto": "https", ...init.headers } });

  /** The sign-in form as a browser without JavaScript sends it. */
  async function signIn(name: "tls" | "open", origin: string) {
    const page = await behind(name, "/login");
    const csrfToken = /name="csrfToken" value="([^"]+)"/.exec(await page.text())![1]!;
    const cookie = page.headers.getSetCookie().map((set) => set.split(";")[0]).join("; ");
    const body = new URLSearchParams({ csrfToken, callbackUrl: "/desk", username: "clerk.qh007", password: secrets.DEMO_PASSWORD });
    return behind(name, "/api/auth/callback/credentials", { method: "POST", body, headers: { cookie, origin } });
  }

  test("https: HSTS, upgrade, and cookies that no neighbour can set", async () => {
    for (const path of ["/", "/login"]) expect((await behind("tls", path)).headers.get("strict-transport-security")).toBe("max-age=31536000");
    expect(policyOf(await behind("tls", "/"))).toHaveProperty("upgrade-insecure-requests");
    const cookies = (await signIn("tls", "https://portal.example")).headers.getSetCookie();
    const session = cookies.find((cookie) => cookie.includes("portal-session="))!;
    expect(session).toMatch(/^__Host-portal-session=/);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly/i);
    for (const part of [/; Secure/i, /; HttpOnly/i, /; SameSite=Lax/i, /; Path=\/(;|$)/i]) expect(session).toMatch(part);
    expect(session).not.toMatch(/domain=/i);
    const cookie = session.split(";")[0]!;
    const desk = await behind("tls", "/desk", { headers: { cookie } });
    expect([desk.status, desk.headers.get("strict-transport-security")]).toEqual([200, "max-age=31536000"]);
    expect((await behind("tls", "/desk", { headers: { cookie: cookie.replace("__Host-", "") } })).status).not.toBe(200);
  });

  test("http beyond this machine: villagers read, but nobody types a password", async () => {
    expect((await behind("open", "/")).status).toBe(200);
    const answer = await signIn("open", "http://portal.example");
    expect(answer.headers.get("location")).toBe("/login?error=insecure");
    expect(answer.headers.getSetCookie().some((cookie) => cookie.includes("portal-session="))).toBe(false);
    expect(await (await behind("open", "/login?error=insecure")).text()).toContain("不是加密连接");
  });
});
