/** The demo's clock: its own day in every process, and under test its own noon. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ["Date"] });
  Object.assign(process.env, { AUTH_SECRET: "0".repeat(32), FIELD_KEY: "0".repeat(32), DEMO_TODAY: "2026-10-12" });
});
afterEach(() => {
  vi.useRealTimers();
  delete process.env.DEMO_TODAY;
  delete process.env.DEMO_NOON;
});

const shownAt = async (real: string) => {
  vi.setSystemTime(new Date(real));
  return (await import("@/server/clock")).now();
};

test("without a demo it is the real clock", async () => {
  delete process.env.DEMO_TODAY;
  expect(await shownAt("2027-01-05T03:04:05.000Z")).toBe("2027-01-05T03:04:05.000Z");
});

test("a demo keeps the time of the day and stays on its day, over midnight too", async () => {
  expect(await shownAt("2027-01-05T03:04:05.000Z")).toBe("2026-10-12T03:04:05.000Z");
  expect(await shownAt("2027-01-05T15:59:59.000Z")).toBe("2026-10-12T15:59:59.000Z");
  expect(await shownAt("2027-01-05T16:00:01.000Z")).toBe("2026-10-11T16:00:01.000Z"); // 00:00:01 of the same Shanghai day
});

test("tests begin at noon, and no midnight comes into their way", async () => {
  process.env.DEMO_NOON = "2027-01-05T15:59:59.000Z";
  expect(await shownAt("2027-01-05T15:59:59.000Z")).toBe("2026-10-12T04:00:00.000Z");
  expect(await shownAt("2027-01-05T16:00:01.500Z")).toBe("2026-10-12T04:00:02.500Z");
});
