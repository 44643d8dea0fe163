import "server-only";
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { seal, unseal } from "@/db/seal";
import { environment } from "./environment";

/**
 * A sentence for the next page after a form: sealed in a cookie for five minutes, found by the random key in the address, so that
 * neither the address nor a log carries what was said.
 */
const NAME = "portal-said";
const SECONDS = 300;
export type Said = { tone: "good" | "bad"; text: string };

function sealed(said: Said): { key: string; value: string } {
  const key = randomBytes(6).toString("base64url");
  return { key, value: seal("said", JSON.stringify({ key, ...said })) };
}

/**
 * `/desk/x?a=1#b` with the key in its query. An id in it may come from the address bar: it is written as an address is (no header holds a line
 * end or a Chinese letter), and leads nowhere but to staff pages.
 */
function withKey(page: string, key: string): string {
  const { pathname, search, hash } = new URL(page, "http://desk");
  const path = /^\/desk(\/|$)/.test(pathname) ? `${pathname}${search}` : "/desk";
  return `${path}${path.includes("?") ? "&" : "?"}said=${key}${hash || "#main"}`; // a browser keeps the old fragment where none is named
}

/** For handlers: sends the browser to a staff page which shows the sentence. */
export function sayOn(page: string, said: Said): Response {
  const { key, value } = sealed(said);
  const secure = environment().isSecure ? "; Secure" : "";
  const cookie = `${NAME}=${value}; HttpOnly; SameSite=Lax; Path=/desk; Max-Age=${SECONDS}${secure}`;
  return new Response(null, { status: 303, headers: { Location: withKey(page, key), "Set-Cookie": cookie, "Cache-Control": "no-store" } });
}

/** For actions: the same, by the framework's redirect. */
export async function goSaying(page: string, text: string, tone: Said["tone"] = "good"): Promise<never> {
  redirect(await addressSaying(page, text, tone));
}

/** The address of a page that will show the sentence, for whoever goes there by himself. */
export async function addressSaying(page: string, text: string, tone: Said["tone"] = "good"): Promise<string> {
  const { key, value } = sealed({ tone, text });
  (await cookies()).set(NAME, value, { httpOnly: true, sameSite: "lax", path: "/desk", maxAge: SECONDS, secure: environment().isSecure });
  return withKey(page, key);
}

/** What was said to this page, or null. @param key the page's `said` parameter */
export async function saidTo(key: string | undefined): Promise<Said | null> {
  const value = (await cookies()).get(NAME)?.value;
  if (!value || !key) return null;
  try {
    const { key: own, tone, text } = JSON.parse(unseal("said", value)) as Said & { key: string };
    return own === key ? { tone, text } : null;
  } catch {
    return null;
  }
}
