/** The portal's seal: an Ed25519 key that follows from FIELD_KEY, so that a backup with its key can go on sealing. Its public half is on /chain. */
import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import { sealedText, type Seal, type SealBody } from "@/domain/archive/seal";
import { fieldKey } from "../config";

/** DER before the 32 bytes of an Ed25519 private key (RFC 8410). */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const RAW_KEY_BYTES = 32;

const privateKey = () => createPrivateKey({ key: Buffer.concat([PKCS8, fieldKey("archive-seal")]), format: "der", type: "pkcs8" });

/** The public half: 64 hex digits, for printing. */
export function publicSealKey(): string {
  return createPublicKey(privateKey()).export({ format: "der", type: "spki" }).subarray(-RAW_KEY_BYTES).toString("hex");
}

export function sealed(body: SealBody): Seal {
  return { body, publicKey: publicSealKey(), signature: sign(null, Buffer.from(sealedText(body)), privateKey()).toString("hex") };
}
