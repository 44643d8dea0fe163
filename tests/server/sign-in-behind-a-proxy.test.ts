/** With a trusted proxy the delay belongs to account and address together, so that nobody can lock a colleague out (ruling 8). */
import { beforeAll, expect, test, vi } from "vitest";
import { useDatabase } from "../database";
import { withEnvironment } from "./fresh";

vi.mock("node:crypto", async (original) => ({ ...(await original<object>()), scrypt: (await import("./fast-scrypt")).scrypt }));
useDatabase("town");

let attempt: (address: string, password: string) => Promise<object>;
beforeAll(async () => {
  const load = async () => ({ ...(await import("@/server/sign-in")), ...(await import("@/server/password")), ...(await import("@/db/client")), ...(await import("@/db/schema/accounts")) });
  const { signIn, hashPassword, db, account } = await withEnvironment({ TRUSTED_PROXY: "1", FIELD_KEY: process.env.FIELD_KEY! }, load);
  await db().update(account).set({ passwordHash: await hashPassword("right") });
  attempt = (address, password) => signIn("clerk.qh007", password, new Headers({ "x-forwarded-for": address }));
});

test("wrong passwords from one address make that address wait, not the owner at another", async () => {
  for (let i = 0; i < 6; i++) await attempt("203.0.113.7", "wrong");
  expect(await attempt("203.0.113.7", "right")).toMatchObject({ failed: "wait" });
  expect(await attempt("198.51.100.2", "right")).toHaveProperty("token");
});

test("inventing addresses does not help: only the proxy's word counts", async () => {
  for (let i = 0; i < 6; i++) await attempt(`10.0.0.${i}, 192.0.2.9`, "wrong");
  expect(await attempt("10.0.0.99, 192.0.2.9", "right")).toMatchObject({ failed: "wait" });
});
