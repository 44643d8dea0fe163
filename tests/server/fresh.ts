/** A module of server/ as a fresh process with this configuration would load it. */
import { vi } from "vitest";

const secret = "0123456789abcdef0123456789abcdef";

export async function withEnvironment<T>(own: Record<string, string>, load: () => Promise<T>): Promise<T> {
  vi.resetModules();
  for (const [name, value] of Object.entries({ AUTH_SECRET: secret, FIELD_KEY: secret, PUBLIC_URL: "", TRUSTED_PROXY: "0", ...own })) process.env[name] = value;
  return load();
}
