import "server-only";
import { environment } from "./environment";

/**
 * The client's address: the TRUSTED_PROXY-th hop from the right of X-Forwarded-For (ruling 8). With no trusted proxy it is
 * unknown and limits are global; what a client writes into the header itself is never believed.
 */
export function clientAddress(headers: Headers): string | null {
  const { TRUSTED_PROXY } = environment();
  if (TRUSTED_PROXY === 0) return null;
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim()).filter(Boolean);
  return hops.at(-TRUSTED_PROXY) ?? null;
}
