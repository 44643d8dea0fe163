import { describe, expect, test } from "vitest";
import { parseEnvironment } from "@/server/environment";

const secret = "0123456789abcdef0123456789abcdef";
const complete = { AUTH_SECRET: secret, FIELD_KEY: secret } as unknown as NodeJS.ProcessEnv;
const given = (own: Record<string, string>) => parseEnvironment({ ...complete, ...own });

describe("configuration", () => {
  test("has a default for everything but the secrets", () => {
    expect(parseEnvironment(complete)).toMatchObject({ PORT: 3000, TRUSTED_PROXY: 0, publicUrl: "http://localhost:3000", isSecure: false, isLocal: true, isDemo: false });
  });

  test.each([
    ["http://localhost:8080", { publicUrl: "http://localhost:8080", isSecure: false, isLocal: true }],
    ["http://127.0.0.1:3000/", { publicUrl: "http://127.0.0.1:3000", isSecure: false, isLocal: true }],
    ["http://[::1]:3000", { isSecure: false, isLocal: true }],
    ["http://10.0.0.5", { isSecure: false, isLocal: false }],
    ["http://localhost.example.cn", { isSecure: false, isLocal: false }],
    ["https://Portal.Example.cn:443", { publicUrl: "https://portal.example.cn" }], // as browsers write it in Origin
    ["https://portal.example.cn///", { publicUrl: "https://portal.example.cn", isSecure: true, isLocal: false }],
  ])("PUBLIC_URL %s", (PUBLIC_URL, expected) => expect(given({ PUBLIC_URL })).toMatchObject(expected));

  test("the port is part of the default address", () => expect(given({ PORT: "3210" }).publicUrl).toBe("http://localhost:3210"));

  test.each([
    ["AUTH_SECRET", "short", /AUTH_SECRET.*至少 32 个字符/],
    ["FIELD_KEY", "", /FIELD_KEY.*至少 32 个字符/],
    ["PORT", "70000", /PORT：应是 1 到 65535 的整数/],
    ["TRUSTED_PROXY", "-1", /TRUSTED_PROXY：应是/],
    ["TRUSTED_PROXY", "yes", /TRUSTED_PROXY：应是/],
    ["DEMO_TODAY", "2026-02-30", /DEMO_TODAY 应写成/],
    ["DEMO_NOON", "12:00", /DEMO_NOON 应写成/],
    ["PUBLIC_URL", "portal.example.cn", /PUBLIC_URL：应写成/],
    ["PUBLIC_URL", "http://", /PUBLIC_URL：应写成/],
    ["PUBLIC_URL", "ftp://portal.example.cn", /PUBLIC_URL/],
    ["PUBLIC_URL", "https://portal.example.cn/portal", /PUBLIC_URL/],
  ])("%s=%j is refused by name", (name, value, says) => expect(() => given({ [name]: value })).toThrow(says));

  test("missing secrets are named together, with the command that makes them; a wrong one is not repeated", () => {
    expect(() => parseEnvironment({} as NodeJS.ProcessEnv)).toThrow(/AUTH_SECRET：没有设置[\s\S]*FIELD_KEY：没有设置[\s\S]*randomBytes/);
    expect(() => given({ AUTH_SECRET: "hunter2" })).not.toThrow(/hunter2/);
  });
});
