import { describe, expect, test } from "vitest";
import { changePassword } from "@/db/passwords";
import { endOtherSessions, endSession, listOwnSessions, startSession } from "@/db/sessions";
import { findSignedIn, sessionDigest } from "@/db/viewers";
import { addMinutes } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { as, NOW, useDatabase } from "../database";
import { auditRows } from "./administrators";

useDatabase("town");

const limits = { idleMinutes: 60, absoluteHours: 12, passwordDays: 90 };
const open = (token: string, now = NOW) => findSignedIn(token, now, limits);

async function own<A extends Action>(username: string, action: A, now = NOW) {
  const viewer = await as(username, now);
  return permit(viewer, action, { kind: "account", id: viewer.id, people: { self: [viewer.id] } });
}

async function signIn(username: string, token: string, now = NOW): Promise<void> {
  const start = await own(username, "session.start", now);
  await startSession(start, { token, accountId: start.actor, device: "测试", address: null });
}

describe("own sessions", () => {
  test("starting, ending one, ending all others: each is audited and holds at once", async () => {
    for (const token of ["a", "b", "c"]) await signIn("clerk.qh001", token);
    await endSession(await own("clerk.qh001", "session.end"), sessionDigest("a"));
    expect([await open("a"), Boolean(await open("b")), Boolean(await open("c"))]).toEqual([null, true, true]);
    await endOtherSessions(await own("clerk.qh001", "session.end_others"), { sessionId: sessionDigest("c") });
    expect([await open("b"), Boolean(await open("c"))]).toEqual([null, true]);
    expect(auditRows().slice(-5).map((row) => row.action)).toEqual(["session.start", "session.start", "session.start", "session.end", "session.end_others"]);
  });

  test("nobody ends another person's", async () => {
    await signIn("clerk.qh002", "theirs");
    await expect(endSession(await own("clerk.qh001", "session.end"), sessionDigest("theirs"))).rejects.toThrow("已经结束");
    const [viewer, other] = [await as("clerk.qh001"), await as("clerk.qh002")];
    expect(() => permit(viewer, "session.end_others", { kind: "account", id: other.id, people: { self: [other.id] } })).toThrow("您的岗位不能");
    expect(await open("theirs")).not.toBe(null);
  });

  test("what has run out is neither open nor listed", async () => {
    await signIn("clerk.qh003", "old", addMinutes(NOW, -61));
    await signIn("clerk.qh003", "fresh");
    expect(await open("old")).toBe(null);
    expect((await listOwnSessions(await as("clerk.qh003"), limits)).map((row) => row.id)).toEqual([sessionDigest("fresh")]);
  });

  test("a new password ends the others and lifts the order to change it", async () => {
    for (const token of ["here", "there"]) await signIn("clerk.qh004", token);
    await changePassword(await own("clerk.qh004", "password.change"), { passwordHash: "s1.new.x", sessionId: sessionDigest("here") });
    expect([(await open("here"))?.mustChange, await open("there")]).toEqual([null, null]);
  });

  test("a password past its age must be changed", async () => {
    const at = (day: string) => `${day}T01:00:00.000Z`; // passwords of the cast were set on 2026-10-01
    await signIn("clerk.qh005", "aged", at("2026-12-30"));
    expect((await open("aged", at("2026-12-30")))!.mustChange).toBe(null);
    await signIn("clerk.qh005", "aged2", at("2026-12-31"));
    expect((await open("aged2", at("2026-12-31")))!.mustChange).toBe("too_old");
  });
});
