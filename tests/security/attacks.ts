/** What an attacker may write into a request, whoever he is. None of it may change an answer for the better. */
import type { Caller } from "./cast";

type Headers = Record<string, string | null>;

/** Headers by which the framework's own layers talk to each other; bypasses of this kind have been found before. */
export const forgedFrameworkHeaders: Record<string, Headers> = {
  "x-middleware-subrequest": { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  "x-middleware-subrequest (src)": { "x-middleware-subrequest": "src/middleware:src/middleware:src/middleware:src/middleware:src/middleware" },
  "x-middleware-rewrite": { "x-middleware-rewrite": "/desk", "x-middleware-next": "1" },
  "x-action-forwarded": { "x-action-forwarded": "1" },
  "x-forwarded-*": { "x-forwarded-host": "localhost", "x-forwarded-for": "127.0.0.1", "x-forwarded-proto": "https", forwarded: "for=127.0.0.1;host=localhost" },
  "x-matched-path": { "x-matched-path": "/desk", "x-invoke-path": "/desk", "x-invoke-status": "200", "x-now-route-matches": "1=x" },
  "x-prerender-revalidate": { "x-prerender-revalidate": "1", "x-next-revalidated-tags": "all" },
  "router state": { rsc: "1", "next-router-prefetch": "1", "next-router-state-tree": encodeURIComponent(JSON.stringify(["", { children: ["desk", {}] }])), "next-url": "/desk" },
  "x-http-method-override": { "x-http-method-override": "GET", "x-original-url": "/", "x-rewrite-url": "/" },
  "x-nonce": { "x-nonce": "x", "content-security-policy": "script-src *" },
};

type OriginCase = { headers: Headers; token: "none" | "own" | "another's"; passes: boolean };

/** Where a form comes from: Origin, or where that is missing or null, the form's signed token (ruling 32). */
export const origins: Record<string, OriginCase> = {
  "a foreign Origin": { headers: { origin: "https://evil.example" }, token: "own", passes: false },
  "a foreign Origin with a matching x-forwarded-host": { headers: { origin: "https://evil.example", "x-forwarded-host": "evil.example" }, token: "own", passes: false },
  "our host with another port": { headers: { origin: "http://localhost:1" }, token: "own", passes: false },
  "our host over https": { headers: { origin: "https://localhost" }, token: "own", passes: false },
  "no Origin and no token": { headers: { origin: null }, token: "none", passes: false },
  "no Origin and another session's token": { headers: { origin: null }, token: "another's", passes: false },
  "Origin null and no token": { headers: { origin: "null" }, token: "none", passes: false },
  "Origin null and another session's token": { headers: { origin: "null" }, token: "another's", passes: false },
  "no Origin and the form's token": { headers: { origin: null }, token: "own", passes: true },
  "Origin null and the form's token": { headers: { origin: "null" }, token: "own", passes: true },
};

/** Addresses to which the call of a forbidden action may be sent instead of its own page. */
export const otherAddresses = ["/", "/login", "/healthz", "/desk", "/desk/password", "/desk/nothing-here", "/nothing-here"];

export const anotherBearer: Caller = { name: "visitor", kind: "stranger", username: "-", sessionId: "another-session" };
