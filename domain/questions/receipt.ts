/**
 * 取件码: what the asker writes down and types to see the answer (FB-06). Ten characters of Crockford's alphabet (50 random
 * bits, no I L O U), in two groups of five.
 */
export const RECEIPT_LENGTH = 10;
const GROUP = 5;
const LONGEST_TYPED = 40;

/** ABCDE-FGHJK */
export function groupReceipt(receipt: string): string {
  return `${receipt.slice(0, GROUP)}-${receipt.slice(GROUP)}`;
}

/** What people type from a slip: lower case, full-width, spaces and look-alikes forgiven. Null when it cannot be a receipt. */
export function readReceipt(typed: string): string | null {
  if (typed.length > LONGEST_TYPED) return null;
  const receipt = typed.normalize("NFKC").toUpperCase().replace(/[^0-9A-Z]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1").replace(/U/g, "V");
  return receipt.length === RECEIPT_LENGTH ? receipt : null;
}
