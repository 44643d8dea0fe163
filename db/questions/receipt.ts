import { RECEIPT_LENGTH } from "@/domain/questions/receipt";
import { idFrom } from "../id";
import { keyedDigest } from "../seal";

/**
 * The receipt that belongs to a form: derived under the portal's key, so that it need not be stored and the same form gives the
 * same receipt again, while nobody without the key can compute it (FB-06).
 */
export function receiptOf(once: string): string {
  return idFrom(keyedDigest("receipt-of-form", once)).slice(0, RECEIPT_LENGTH).toUpperCase();
}

/** What the database keeps instead of the receipt. */
export function receiptHash(receipt: string): string {
  return keyedDigest("receipt", receipt);
}
