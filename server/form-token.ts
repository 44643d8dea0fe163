import "server-only";
import { randomBytes } from "node:crypto";
import { formToken } from "./origin";
import { signedIn } from "./viewer";

/** A fresh token for one form on a staff page: idempotency key, signed for this session. */
export async function newFormToken(): Promise<string> {
  const session = await signedIn();
  return formToken(randomBytes(16).toString("base64url"), session?.sessionId ?? "none");
}
