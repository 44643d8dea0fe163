import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { environment } from "./environment";

/**
 * A form comes from our own pages: Origin equals PUBLIC_URL; where it is missing or `null` (old WebViews, privacy modes)
 * the form's signed token decides (quality.md, security 3).
 */
export function isOwnOrigin(headers: Headers, token: FormDataEntryValue | null, bearer: string): boolean {
  const origin = headers.get("origin");
  if (origin !== null && origin !== "null") return origin === environment().publicUrl;
  return typeof token === "string" && isFormToken(token, bearer);
}

function sign(once: string, bearer: string): string {
  return createHmac("sha256", environment().AUTH_SECRET).update(`form\n${bearer}\n${once}`).digest("base64url");
}

/** A form's token: an idempotency key signed for its bearer (session id, or "visitor"). */
export function formToken(once: string, bearer: string): string {
  return `${once}.${sign(once, bearer)}`;
}

export function isFormToken(token: string, bearer: string): boolean {
  const [once, signature] = token.split(".");
  if (!once || !signature) return false;
  const right = Buffer.from(sign(once, bearer));
  const given = Buffer.from(signature);
  return right.length === given.length && timingSafeEqual(right, given);
}

/** The idempotency key inside a token. */
export function onceOf(token: string): string {
  return token.split(".")[0]!;
}
