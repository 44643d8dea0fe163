import "server-only";
import { createHash } from "node:crypto";
import type { ReactElement } from "react";
import type { Visitor } from "@/domain/permissions/actor";
import { environment } from "./environment";
import { publicAnswer } from "./public-answer";
import { strictTransport } from "./strict-transport";

/** Public pages are whole HTML documents made by route handlers: one request, no script (design §8, ruling 31). */
type Page = { element: ReactElement; /** where it is not the usual one */ css?: string; status?: number; headers?: Record<string, string> };

/** @param css the page's one stylesheet; its hash is the only style the browser may use. */
export async function publicPage(request: Request, css: string, render: (visitor: Visitor) => Promise<Page>): Promise<Response> {
  return publicAnswer(request, { ...securityHeaders(css), "Content-Type": HTML }, async (who) => {
    const { element, css: own, status, headers } = await render(who);
    return { status, headers: { ...(own && securityHeaders(own)), ...headers }, body: await markup(element) };
  });
}

/** A page that belongs to one reader (forms, receipts): never stored anywhere. */
export async function privatePage(css: string, element: ReactElement, init: { status?: number; headers?: HeadersInit } = {}): Promise<Response> {
  const headers = new Headers({ ...securityHeaders(css), "Content-Type": HTML, "Cache-Control": "no-store" });
  new Headers(init.headers).forEach((value, name) => headers.append(name, value));
  return new Response(await markup(element), { status: init.status ?? 200, headers });
}

const HTML = "text/html; charset=utf-8";

async function markup(element: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return `<!DOCTYPE html>${renderToStaticMarkup(element)}`;
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
