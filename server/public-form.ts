import "server-only";
import { randomBytes } from "node:crypto";
import { now } from "./clock";
import { formToken, isFormToken, isOwnOrigin, onceOf } from "./origin";

const BEARER = "visitor";
const MAX_BYTES = 64 * 1024; // the longest text is 2000 characters, 18 KB when encoded

/** What a villager's form brought. `once`: the key of a token that we signed, or null when it is missing or forged. */
export type PublicForm = { values: Record<string, string>; ownOrigin: boolean; once: string | null; headers: Headers };

/** A token for one form of a visitor: idempotency key, signed; the time of issue inside shows how fast it was filled in. */
export function visitorToken(): string {
  return formToken(`${seconds(now()).toString(36)}-${randomBytes(16).toString("base64url")}`, BEARER);
}

/** The token that was sent: its form has not been carried out yet, so it goes out again under the same key. */
export function tokenOf(once: string): string {
  return formToken(once, BEARER);
}

/** Seconds since the form was handed out; null when the clock was set back meanwhile. */
export function secondsSince(once: string): number | null {
  const passed = seconds(now()) - parseInt(once.split("-")[0]!, 36);
  return passed >= 0 ? passed : null;
}

function seconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}

/** Reads a plain form post; null when it is too long or no form at all. */
export async function readPublicForm(request: Request): Promise<PublicForm | null> {
  if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded")) return null;
  const body = await readAtMost(request, MAX_BYTES);
  if (body === null) return null;
  const values = Object.fromEntries(new URLSearchParams(body));
  const token = values.formToken ?? null;
  delete values.formToken;
  const once = token && isFormToken(token, BEARER) ? onceOf(token) : null;
  return { values, ownOrigin: isOwnOrigin(request.headers, token, BEARER), once, headers: request.headers };
}

async function readAtMost(request: Request, bytes: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const reader = request.body?.getReader(); reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > bytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks).toString("utf8");
}
