/**
 * Sealed fields: AES-256-GCM, the algorithm's id in front so that another provider can follow (quality.md, security 10).
 * What must be found again is kept beside it as a keyed digest.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { fieldKey } from "./config";

const ALGORITHM = "a1"; // AES-256-GCM, 12-byte nonce, 16-byte tag

/** @param use names the field, so that a value cannot be moved to another field. */
export function seal(use: string, plain: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", fieldKey(`seal:${use}`), nonce);
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return `${ALGORITHM}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`;
}

/** @throws when the value was tampered with, moved, or sealed with another key. */
export function unseal(use: string, sealed: string): string {
  const [algorithm, data] = sealed.split(".");
  if (algorithm !== ALGORITHM || !data) throw new Error(`unknown seal ${algorithm}`);
  const bytes = Buffer.from(data, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", fieldKey(`seal:${use}`), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

/** The same value gives the same digest under this portal's key and no other: search without storing. */
export function keyedDigest(use: string, value: string): string {
  return createHmac("sha256", fieldKey(`digest:${use}`)).update(value).digest("hex");
}
