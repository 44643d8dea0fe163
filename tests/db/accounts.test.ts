import { describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import * as accounts from "@/db/accounts";
import { db } from "@/db/client";
import { installAccounts } from "@/db/first-accounts";
import { account, session } from "@/db/schema/accounts";
import { startSession } from "@/db/sessions";
import { findPersonByUsername, findSignedIn, systemActor } from "@/db/viewers";
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { as, NOW, useDatabase } from "../database";
import { auditRows, branchPower, grant, idOf, onAccount } from "./administrators";

useDatabase("town");

const limits = { idleMinutes: 60, absoluteHours: 12, passwordDays: 90 };
const person = (n: number) => ({ username: `new.person${n}`, name: "新同志", mobile: `1390000000${n}`, passwordHash: "s1.x.y" });
const create = async (n: number, extra: object = {}, once: string | null = null) =>
  accounts.createAccount(permit(await as("sysadmin"), "account.create", town, once), { ...person(n), ...extra });

async function signIn(username: string, token: string): Promise<void> {
  const viewer = await as(username);
  await startSession(permit(viewer, "session.start", { kind: "account", id: viewer.id, people: { self: [viewer.id] } }), { token, accountId: viewer.id, device: "测试", address: null });
}

describe("making accounts", () => {
  test("a new account has a one-time password, no power, and keeps no telephone number", async () => {
    const { id } = await create(1);
    const [row] = await db().select().from(account).where(eq(account.id, id));
    expect(row).toMatchObject({ username: "new.person1", mustChange: true, passwordChangedAt: NOW, suspendedAt: null });
    expect(JSON.stringify(row)).not.toContain("13900000001");
    expect((await findPersonByUsername("new.person1", NOW))!.grants).toEqual([]);
    expect(auditRows().at(-1)).toMatchObject({ action: "account.create", outcome: "done", actor: await idOf("sysadmin") });
  });

  test("one person, one account: the same number or login name is refused, and nothing is written", async () => {
    const before = auditRows().length;
    await expect(create(2, { mobile: "13900000001" })).rejects.toThrow("一个人只能有一个账号");
    await expect(create(2, { username: "new.person1" })).rejects.toThrow("已经有人用了");
    expect(auditRows().length).toBe(before);
  });

  test("the same form sent twice makes one account and says so", async () => {
    const first = await create(3, {}, "form-a");
    const again = await create(3, { passwordHash: "s1.other.one" }, "form-a");
    expect([first.written, again]).toEqual(["written", { id: first.id, written: "already" }]);
    const [row] = await db().select({ hash: account.passwordHash }).from(account).where(eq(account.id, first.id));
    expect(row!.hash).toBe("s1.x.y");
  });

  test.each(["secadmin", "auditor", "office.town", "clerk.qh007"])("%s makes none", async (who) => {
    const viewer = await as(who);
    expect(() => permit(viewer, "account.create", town)).toThrow("您的岗位不能建立账号");
  });

  test("without a second person only into an empty portal", async () => {
    const install = permit(systemActor(NOW), "account.install", town);
    await expect(installAccounts(install, [], { fromDay: "2026-10-12", passwordsSetAt: NOW })).rejects.toThrow("已经有账号了");
  });
});

describe("reading accounts", () => {
  test.each(["auditor", "office.town", "leader.town", "clerk.qh007"])("%s sees none", async (who) => {
    const viewer = await as(who);
    expect(await accounts.listAccounts(viewer, {}, null)).toEqual({ rows: [], next: null });
    expect(await accounts.findAccount(viewer, await idOf("secadmin"))).toBe(null);
  });

  test("pages follow each other without gap or repetition and find by name and login name", async () => {
    const viewer = await as("sysadmin");
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { rows, next } = await accounts.listAccounts(viewer, {}, after);
      seen.push(...rows.map((row) => row.username));
      if (!next) break;
      after = next;
    }
    expect(seen.length).toBe(await accounts.countAccounts());
    expect(seen).toEqual([...new Set(seen)].sort());
    const found = async (called: string) => (await accounts.listAccounts(viewer, { called }, null)).rows.map((row) => row.username);
    expect(await found("SecAdmin")).toEqual(["secadmin", "secadmin2"]);
    expect(await found((await as("clerk.qh007")).name)).toContain("clerk.qh007");
    expect(await found("100%")).toEqual([]);
    expect(await found("_")).toEqual([]);
  });

  test("what is read holds no password and no person key", async () => {
    const row = (await accounts.findAccount(await as("sysadmin"), await idOf("clerk.qh007")))!;
    expect(Object.keys(row)).not.toEqual(expect.arrayContaining(["passwordHash"]));
    expect(Object.keys(row)).not.toEqual(expect.arrayContaining(["personKey"]));
  });
});

describe("closing accounts", () => {
  const suspend = async (who: string, username: string) => accounts.suspendAccount(await onAccount(who, "account.suspend", await idOf(username)), { reason: "退休离岗" });

  test("a suspended account is out at once and nobody signs in with it", async () => {
    await signIn("clerk.qh020", "token-20");
    expect(await findSignedIn("token-20", NOW, limits)).not.toBe(null);
    const whom = await idOf("clerk.qh020");
    await suspend("sysadmin", "clerk.qh020");
    expect(await findSignedIn("token-20", NOW, limits)).toBe(null);
    expect(await findPersonByUsername("clerk.qh020", NOW)).toBe(null);
    expect((await db().select().from(session).where(eq(session.accountId, whom)))[0]).toMatchObject({ endedAt: NOW });
  });

  test("it is opened by another person than the one who closed it", async () => {
    const whom = await idOf("clerk.qh021");
    await suspend("secadmin", "clerk.qh021");
    await expect(onAccount("secadmin", "account.resume", whom)).rejects.toThrow("请换一位同志");
    await expect(onAccount("sysadmin", "account.resume", whom)).rejects.toThrow("您的岗位不能恢复账号");
    await accounts.resumeAccount(await onAccount("secadmin2", "account.resume", whom));
    expect(await findPersonByUsername("clerk.qh021", NOW)).not.toBe(null);
  });

  test("never so that fewer than two security administrators remain", async () => {
    await expect(suspend("sysadmin", "secadmin")).rejects.toThrow("不足两人");
    await grant(await idOf("new.person1"), branchPower("town", { role: "secadmin", scopeKind: "town" }));
    await suspend("sysadmin", "secadmin");
    expect(await findPersonByUsername("secadmin", NOW)).toBe(null);
  });
});

test("a name is corrected by the system administrator only", async () => {
  const whom = await idOf("clerk.qh030");
  await accounts.renameAccount(await onAccount("sysadmin", "account.rename", whom), { name: "更正后" });
  expect((await as("clerk.qh030")).name).toBe("更正后");
  await expect(onAccount("secadmin2", "account.rename", whom)).rejects.toThrow("您的岗位不能更正姓名");
});
