import { createHash, randomBytes } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford: no i l o u, can be read aloud

function encode(bytes: Buffer, length: number): string {
  let out = "";
  for (let i = 0; i < length; i++) out += alphabet[bytes[i]! & 31];
  return out;
}

/** A new id of 16 characters (80 random bits): short enough for a QR code, impossible to guess. */
export function newId(): string {
  return encode(randomBytes(16), 16);
}

/** The id that a form's idempotency key stands for: sending the form twice names the same record. */
export function idFrom(once: string, part = ""): string {
  return encode(createHash("sha256").update(`${once}\n${part}`).digest(), 16);
}

/** `length` random characters for codes that people read and type (receipts, one-time passwords). */
export function readableCode(length: number): string {
  return encode(randomBytes(length), length).toUpperCase();
}
