import { beforeEach, describe, expect, test, vi } from "vitest";
import { Refusal } from "@/domain/permissions/refusal";
import { hashPassword, verifyPassword } from "@/server/password";
import { hashing } from "./fast-scrypt";

vi.mock("node:crypto", async (original) => ({ ...(await original<object>()), scrypt: (await import("./fast-scrypt")).scrypt }));

const turn = () => new Promise((resolve) => setImmediate(resolve));
beforeEach(() => Object.assign(hashing, { calls: 0, running: 0, atOnce: 0, held: null }));

test("a password opens its own hash and no other; the same password has another hash each time", async () => {
  const [one, other] = [await hashPassword("Qinghe-2026"), await hashPassword("Qinghe-2026")];
  expect(one).not.toBe(other);
  expect(await verifyPassword("Qinghe-2026", one)).toBe(true);
  expect(await verifyPassword("Qinghe-2027", one)).toBe(false);
});

test("full-width and half-width typing is the same password", async () => {
  expect(await verifyPassword("Ｑinghe－２０２６", await hashPassword("Qinghe-2026"))).toBe(true);
});

test("an unknown user costs one hashing too, and never opens", async () => {
  expect(await verifyPassword("", null)).toBe(false);
  expect(await verifyPassword("\0".repeat(32), null)).toBe(false);
  expect(hashing.calls).toBe(2);
});

describe("a flood", () => {
  test("is hashed two at a time; after twenty waiting the others are asked to come later", async () => {
    hashing.held = [];
    const tries = Array.from({ length: 30 }, () => verifyPassword("x", null).catch((error: unknown) => error));
    await turn();
    expect(hashing.calls).toBe(2);
    while (hashing.held.length > 0) {
      hashing.held.shift()!.finish();
      await turn();
    }
    const results = await Promise.all(tries);
    expect(results.filter((result) => result === false).length).toBe(22);
    expect(results.filter((result) => result instanceof Refusal && result.reason === "busy").length).toBe(8);
    expect([hashing.calls, hashing.atOnce, hashing.running]).toEqual([22, 2, 0]);
  });

  test("leaves the gate open for the next one", async () => {
    expect(await verifyPassword("x", null)).toBe(false);
  });
});
