/**
 * Not a guard (quality.md, security 1): it sends strangers to the sign-in and puts a nonce policy on the staff pages.
 * Pages, actions and handlers ask for themselves.
 */
import { NextResponse, type NextRequest } from "next/server";
import { strictTransport } from "./server/strict-transport";

export const config = { matcher: ["/desk/:path*"] };

export function proxy(request: NextRequest): NextResponse {
  const known = request.cookies.has("portal-session") || request.cookies.has("__Host-portal-session");
  if (!known && request.method === "GET") {
    return NextResponse.redirect(new URL(`/login?next=${encodeURIComponent(request.nextUrl.pathname)}`, process.env.PUBLIC_URL || request.nextUrl));
  }
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === "production" ? "" : " 'unsafe-eval'"}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "no-store");
  for (const [name, value] of Object.entries(strictTransport(process.env.PUBLIC_URL ?? ""))) response.headers.set(name, value);
  return response;
}
