/** Identity numbers are stored as a keyed digest, for finding, and the last four characters, for recognizing (handbook §7.2). */
import { keyedDigest } from "../seal";

export function digestOfIdentity(identity: string): string {
  return keyedDigest("identity", identity);
}
