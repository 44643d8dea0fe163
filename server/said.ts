import "server-only";
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { seal, unseal } from "@/db/seal";
import { environment } from "./environment";

/**
 * A sentence for the next page after a plain form post to a handler: sealed in a cookie for five minutes, found by the random key
 * in the address, so that neither the address nor a log carries what was said.
 */
const NAME = "portal-said";
export type Said = { tone: "good" | "bad"; text: string };

/** Sends the browser to a staff page (path without query) which shows the sentence. */
export function sayOn(page: string, said: Said): Response {
  const key = randomBytes(6).toString("base64url");
  const secure = environment().isSecure ? "; Secure" : "";
  const cookie = `${NAME}=${seal("said", JSON.stringify({ key, ...said }))}; HttpOnly; SameSite=Lax; Path=/desk; Max-Age=300${secure}`;
  return new Response(null, { status: 303, headers: { Location: `${page}?said=${key}`, "Set-Cookie": cookie, "Cache-Control": "no-store" } });
}

/** What was said to this page, or null. @param key the page's `said` parameter */
export async function saidTo(key: string | string[] | undefined): Promise<Said | null> {
  const sealed = (await cookies()).get(NAME)?.value;
  if (!sealed || !key) return null;
  try {
    const { key: own, tone, text } = JSON.parse(unseal("said", sealed)) as Said & { key: string };
    return own === key ? { tone, text } : null;
  } catch {
    return null;
  }
}
