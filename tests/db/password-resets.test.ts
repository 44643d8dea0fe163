import { describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { findReset, confirmReset, listDecidedResets, listProposedResets, proposeReset, rejectReset } from "@/db/password-resets";
import { account } from "@/db/schema/accounts";
import { startSession } from "@/db/sessions";
import { findSignedIn } from "@/db/viewers";
import { permit } from "@/domain/permissions/permit";
import { as, NOW, useDatabase } from "../database";
import { auditRows, idOf, onAccount, onReset } from "./administrators";

useDatabase("town");

const limits = { idleMinutes: 60, absoluteHours: 12, passwordDays: 90 };
const reason = "本人到场，忘记密码";
const proposeFor = async (username: string, who = "secadmin") => proposeReset(await onAccount(who, "password.propose_reset", await idOf(username)), { reason });
const stored = async (username: string) => (await db().select().from(account).where(eq(account.username, username)))[0]!;

describe("a forgotten password (ruling 7)", () => {
  test("nothing changes before the second person; then it is one-time and every session ends", async () => {
    const clerk = await as("clerk.qh007");
    await startSession(permit(clerk, "session.start", { kind: "account", id: clerk.id, people: { self: [clerk.id] } }), { token: "t7", accountId: clerk.id, device: "测试", address: null });
    const before = await stored("clerk.qh007");
    const id = await proposeFor("clerk.qh007");
    expect(await stored("clerk.qh007")).toEqual(before);
    expect(await findSignedIn("t7", NOW, limits)).not.toBe(null);

    expect(await confirmReset(await onReset("secadmin2", "password.confirm_reset", id), { passwordHash: "s1.new.one" })).toBe("written");
    expect(await stored("clerk.qh007")).toMatchObject({ passwordHash: "s1.new.one", mustChange: true, passwordChangedAt: NOW });
    expect(await findSignedIn("t7", NOW, limits)).toBe(null);
    expect(await findReset(await as("secadmin"), id)).toMatchObject({ state: "confirmed", decidedBy: await idOf("secadmin2") });
    expect(auditRows().slice(-2).map((row) => row.action)).toEqual(["password.propose_reset", "password.confirm_reset"]);
  });

  test("the proposer does not confirm, nor the person, nor anybody outside administration", async () => {
    const id = await proposeFor("clerk.qh008");
    await expect(onReset("secadmin", "password.confirm_reset", id)).rejects.toThrow("请换一位同志");
    const own = await proposeFor("secadmin2");
    await expect(onReset("secadmin2", "password.confirm_reset", own)).rejects.toThrow("请换一位同志");
    for (const who of ["auditor", "office.town", "leader.town", "clerk.qh008"]) await expect(onReset(who, "password.confirm_reset", id)).rejects.toThrow("您的岗位不能复核重置密码");
    await expect(onAccount("secadmin", "password.propose_reset", await idOf("secadmin"))).rejects.toThrow("请换一位同志");
  });

  test("of two security administrators one forgot: the system administrator is the second person (SOD-03)", async () => {
    const [open] = await listProposedResets(await as("sysadmin")).then((rows) => rows.filter((row) => row.username === "secadmin2"));
    await confirmReset(await onReset("sysadmin", "password.confirm_reset", open!.id), { passwordHash: "s1.new.two" });
    expect(await stored("secadmin2")).toMatchObject({ passwordHash: "s1.new.two", mustChange: true });
    await expect(onAccount("sysadmin", "password.propose_reset", await idOf("clerk.qh009"))).rejects.toThrow("您的岗位不能申请重置密码");
  });

  test("confirmed twice, or after a rejection, it is refused and the password stays", async () => {
    const id = await proposeFor("clerk.qh010");
    const twice = [await onReset("sysadmin", "password.confirm_reset", id), await onReset("sysadmin", "password.confirm_reset", id)];
    await confirmReset(twice[0]!, { passwordHash: "s1.first.x" });
    await expect(confirmReset(twice[1]!, { passwordHash: "s1.second.x" })).rejects.toThrow("刚刚办理过");
    expect((await stored("clerk.qh010")).passwordHash).toBe("s1.first.x");

    const other = await proposeFor("clerk.qh011");
    const late = await onReset("sysadmin", "password.confirm_reset", other);
    await rejectReset(await onReset("sysadmin", "password.reject_reset", other), { reason: "身份没有核对" });
    await expect(confirmReset(late, { passwordHash: "s1.late.x" })).rejects.toThrow("刚刚办理过");
    expect((await stored("clerk.qh011")).passwordHash).toBe("s1.none.none");
  });

  test("one open proposal per account; after it is decided another may follow", async () => {
    const id = await proposeFor("clerk.qh012");
    await expect(proposeFor("clerk.qh012")).rejects.toThrow("已经有一项密码重置在等复核");
    await rejectReset(await onReset("secadmin", "password.reject_reset", id), { reason: "本人想起来了" });
    await proposeFor("clerk.qh012");
  });

  test("the same form sent twice makes one new password", async () => {
    const id = await proposeFor("clerk.qh013");
    const again = await onReset("sysadmin", "password.confirm_reset", id, "form-13");
    expect(await confirmReset(again, { passwordHash: "s1.one.x" })).toBe("written");
    expect(await confirmReset(again, { passwordHash: "s1.two.x" })).toBe("already");
    expect((await stored("clerk.qh013")).passwordHash).toBe("s1.one.x");
  });

  test.each(["auditor", "office.town", "clerk.qh007"])("%s sees none", async (who) => {
    const viewer = await as(who);
    expect([await listProposedResets(viewer), (await listDecidedResets(viewer, null)).rows]).toEqual([[], []]);
  });
});
