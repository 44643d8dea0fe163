import { describe, expect, test } from "vitest";
import { withEnvironment } from "./fresh";

describe("the client's address is what the trusted proxies say, never what the client says (ruling 8)", () => {
  test.each([
    [0, "203.0.113.7", null],
    [0, undefined, null],
    [1, "203.0.113.7", "203.0.113.7"],
    [1, "10.0.0.1, 203.0.113.7", "203.0.113.7"], // the first is the client's own invention
    [2, "10.0.0.1, 203.0.113.7, 192.0.2.1", "203.0.113.7"],
    [2, "203.0.113.7", null], // came past a proxy: unknown, not believed
    [1, " 203.0.113.7 ,", "203.0.113.7"],
    [1, "", null],
    [1, undefined, null],
  ])("TRUSTED_PROXY=%i, X-Forwarded-For %j: %j", async (proxies, forwarded, address) => {
    const { clientAddress } = await withEnvironment({ TRUSTED_PROXY: String(proxies) }, () => import("@/server/address"));
    expect(clientAddress(new Headers(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }))).toBe(address);
  });
});
