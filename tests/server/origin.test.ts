import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withEnvironment } from "./fresh";

const load = () => withEnvironment({ PUBLIC_URL: "https://portal.example.cn" }, () => import("@/server/origin"));
const from = (origin: string | null) => new Headers(origin === null ? {} : { origin });

describe("where a form comes from (ruling 32)", () => {
  test.each([
    ["https://portal.example.cn", true],
    ["http://portal.example.cn", false],
    ["https://portal.example.cn:8443", false],
    ["https://portal.example.cn.evil.example", false],
    ["https://evil.example", false],
    ["HTTPS://PORTAL.EXAMPLE.CN", false], // browsers write it in lower case
    ["", false],
  ])("Origin %j: %j, token or not", async (origin, own) => {
    const { formToken, isOwnOrigin } = await load();
    expect(isOwnOrigin(from(origin), null, "s1")).toBe(own);
    expect(isOwnOrigin(from(origin), formToken("once", "s1"), "s1")).toBe(own);
  });

  test.each([[null], ["null"]])("Origin %j: the form's token decides", async (origin) => {
    const { formToken, isOwnOrigin } = await load();
    expect(isOwnOrigin(from(origin), formToken("once", "s1"), "s1")).toBe(true);
    expect(isOwnOrigin(from(origin), null, "s1")).toBe(false);
    expect(isOwnOrigin(from(origin), formToken("once", "s1"), "s2")).toBe(false);
    expect(isOwnOrigin(from(origin), new File([], "token"), "s1")).toBe(false);
  });
});

describe("a form's token", () => {
  test("carries its idempotency key", async () => {
    const { formToken, isFormToken, onceOf } = await load();
    const token = formToken("once", "s1");
    expect([isFormToken(token, "s1"), onceOf(token)]).toEqual([true, "once"]);
  });

  test("cannot be made up, changed or used by another", async () => {
    const { formToken, isFormToken } = await load();
    const token = formToken("once", "s1");
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string().map((s) => `${s}.${token.split(".")[1]}`), fc.string().map((s) => `once.${s}`)), (text) => {
      fc.pre(text !== token && !text.startsWith(`${token}.`));
      expect(isFormToken(text, "s1")).toBe(false);
    }));
  });

  test("of another portal is worth nothing", async () => {
    const foreign = await withEnvironment({ AUTH_SECRET: "another-secret-0123456789abcdef0123" }, () => import("@/server/origin"));
    const token = foreign.formToken("once", "s1");
    expect((await load()).isFormToken(token, "s1")).toBe(false);
  });
});
