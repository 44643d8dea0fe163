import "server-only";
import { createHash } from "node:crypto";
import type { ReactElement } from "react";
import { auditHead } from "@/db/audit";
import type { Visitor } from "@/domain/permissions/actor";
import { visitor } from "@/db/viewers";
import { environment } from "./environment";
import { now } from "./clock";
import { strictTransport } from "./strict-transport";

/**
 * Public pages are whole HTML documents made by route handlers: one request, no script, an ETag of the content (design §8,
 * ruling 31). What was rendered is kept until somebody writes anything (every write moves the head of the audit chain) or
 * the day changes, so that a rush of readers costs one rendering.
 */
type Kept = { body: Buffer; etag: string; head: string };
const kept = new Map<string, Kept>();
const KEEP = 500;

type Page = { element: ReactElement; status?: number };
type Render = (visitor: Visitor) => Promise<Page>;

/** @param css the page's one stylesheet; its hash is the only style the browser may use. */
export async function publicPage(request: Request, css: string, render: Render): Promise<Response> {
  const who = visitor(now());
  const url = new URL(request.url);
  const key = url.pathname + url.search;
  const head = `${who.today}:${(await auditHead()).hash}`;
  const found = kept.get(key);
  if (found?.head === head) return respond(request, found, css);

  const { element, status = 200 } = await render(who);
  const { renderToStaticMarkup } = await import("react-dom/server");
  const body = Buffer.from(`<!DOCTYPE html>${renderToStaticMarkup(element)}`);
  const page = { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`, head };
  if (status !== 200) return new Response(new Uint8Array(body), { status, headers: { ...securityHeaders(css), "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" } });
  keep(key, page);
  return respond(request, page, css);
}

/** A page that belongs to one reader (forms, receipts): never stored anywhere. */
export async function privatePage(css: string, element: ReactElement, init: { status?: number; headers?: HeadersInit } = {}): Promise<Response> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const headers = new Headers({ ...securityHeaders(css), "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  new Headers(init.headers).forEach((value, name) => headers.append(name, value));
  return new Response(`<!DOCTYPE html>${renderToStaticMarkup(element)}`, { status: init.status ?? 200, headers });
}

function keep(key: string, page: Kept): void {
  if (kept.size >= KEEP) kept.delete(kept.keys().next().value!);
  kept.set(key, page);
}

function respond(request: Request, page: Kept, css: string): Response {
  const headers = { ...securityHeaders(css), ETag: page.etag, "Cache-Control": "public, no-cache" };
  const asked = request.headers.get("if-none-match")?.replace(/W\//g, "") ?? "";
  if (asked.split(/,\s*/).includes(page.etag)) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(page.body), { headers: { ...headers, "Content-Type": "text/html; charset=utf-8" } });
}

const hashes = new Map<string, string>();
function styleHash(css: string): string {
  const hash = hashes.get(css) ?? createHash("sha256").update(css).digest("base64");
  hashes.set(css, hash);
  return hash;
}

/** No script, no foreign origin, one inline stylesheet known by its hash; TLS for ever once there is TLS. */
export function securityHeaders(css: string): Record<string, string> {
  return {
    ...strictTransport(environment().publicUrl),
    "Content-Security-Policy": [
      "default-src 'none'", "script-src 'none'", `style-src 'sha256-${styleHash(css)}'`, "img-src 'self' data:",
      "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
      ...(environment().isSecure ? ["upgrade-insecure-requests"] : []),
    ].join("; "),
  };
}
