import { beforeAll, describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { instantAt } from "@/domain/calendar/day";
import { makeOneTimePassword } from "@/server/one-time-password";
import { signIn } from "@/server/sign-in";
import { useDatabase } from "../database";

useDatabase("town");
beforeAll(() => {
  process.env.DEMO_TODAY = "2026-10-12"; // the portal's clock stands on this day
});

let handedOver: { password: string; passwordHash: string };
beforeAll(async () => {
  handedOver = await makeOneTimePassword();
});

const setOn = (day: string, mustChange = true) =>
  db().update(account).set({ passwordHash: handedOver.passwordHash, passwordChangedAt: instantAt(day, "10:00"), mustChange }).where(eq(account.username, "clerk.qh007")).run();
const enter = (password = handedOver.password) => signIn("clerk.qh007", password, new Headers());

describe("a one-time password", () => {
  test("is readable aloud and made anew each time", async () => {
    expect(handedOver.password).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect((await makeOneTimePassword()).password).not.toBe(handedOver.password);
    expect(handedOver.passwordHash).not.toContain(handedOver.password);
  });

  test("opens until its last day, and is then said to be expired only to who knows it", async () => {
    setOn("2026-10-05"); // seven days: one_time_password_days
    expect(await enter()).toHaveProperty("token");
    setOn("2026-10-04");
    expect(await enter()).toEqual({ failed: "expired" });
    expect(await enter("wrong")).toEqual({ failed: "wrong" });
  });

  test("an own password does not expire at sign-in: it is asked to be changed inside", async () => {
    setOn("2026-01-01", false);
    expect(await enter()).toHaveProperty("token");
  });

  test("a suspended account answers like a wrong password", async () => {
    setOn("2026-10-12");
    db().update(account).set({ suspendedAt: instantAt("2026-10-12", "08:00"), suspendedBy: "x", suspendReason: "离岗" }).where(eq(account.username, "clerk.qh007")).run();
    expect(await enter()).toEqual({ failed: "wrong" });
  });
});
