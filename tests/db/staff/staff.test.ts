/** The sheet of staff: one person creates, another proposes, a third confirms; each all or nothing (ruling 43, SOD-01, SOD-03). */
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { suspendAccount } from "@/db/accounts";
import { db } from "@/db/client";
import { listGrants } from "@/db/grant-lists";
import { account, roleGrant, staffWaiting } from "@/db/schema/accounts";
import { createAccounts, planAccounts } from "@/db/staff/accounts";
import { confirmGrants } from "@/db/staff/confirm";
import { planGrants, proposeGrants } from "@/db/staff/grants";
import { dropStaff, keepStaff } from "@/db/staff/waiting";
import { findPersonByUsername } from "@/db/viewers";
import { addMinutes } from "@/domain/calendar/day";
import type { Sheet } from "@/domain/disclosure/finance/import-cells";
import { staffSheet } from "@/domain/organization/workbook/staff-sheet";
import { may, permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import type { Action } from "@/domain/permissions/table";
import { as, NOW, useDatabase } from "../../database";
import { auditRows, branchPower, grant, idOf, onAccount, propose } from "../administrators";

useDatabase("town");

type Line = [name: string, username: string, mobile: string, role: string, scope: string, from?: string];
const sheets = (...lines: Line[]): Sheet[] => [{ name: "工作人员", rows: [staffSheet.columns.map(({ zh }) => zh), ...lines.map((line) => [...(line.slice(0, 5) as string[]), line[5] ?? "2026-10-12"])] }];
const allow = async <A extends Action>(who: string, action: A, once: string | null = null) => permit(await as(who), action, town, once);
let hashed = 0;
const password = async () => ({ password: `P-${++hashed}`, passwordHash: `s1.x.${hashed}` });

const zhang: Line = ["张新一", "new.zhang", "13811110001", "文书", "QH007"];
const zhangToo: Line = ["张新一", "new.zhang", "13811110001", "文书", "石桥社区"];
const li: Line = ["李新二", "new.li", "13811110002", "党小组组长", "QH007 第一党小组"];

async function upload(who: "sysadmin" | "secadmin", ...lines: Line[]): Promise<string> {
  const action = who === "sysadmin" ? "account.create" : "grant.propose_many";
  await keepStaff(await allow(who, action), { name: "架构.xlsx", sheets: sheets(...lines) });
  const plan = who === "sysadmin" ? await planAccounts(await as(who)) : await planGrants(await as(who));
  return plan!.digest;
}
const create = async (digest: string, once: string | null = null) => createAccounts(await allow("sysadmin", "account.create", once), digest, password);
const proposeAll = async (digest: string, once: string | null = null) => proposeGrants(await allow("secadmin", "grant.propose_many", once), { digest, reason: "2026年10月上线" });
const saidOf = async (...lines: Line[]) => {
  await upload("secadmin", ...lines);
  return (await planGrants(await as("secadmin")))!.decisions.map(({ line, kind, why }) => [line, kind, why.join("；")]);
};
const waitingIds = async (...usernames: string[]) => (await listGrants(await as("secadmin2"), { list: "proposed", order: "person", soonDays: 0 }, null)).rows.filter(({ username }) => usernames.includes(username)).map(({ id }) => id);

describe("what waits", () => {
  test("holds no telephone number and no name in the clear, and one person's sheet is not another's", async () => {
    await upload("sysadmin", zhang, li);
    const kept = JSON.stringify(await db().select().from(staffWaiting));
    expect(kept).not.toMatch(/13811110001|张新一|new\.zhang/);
    expect(await planAccounts(await as("secadmin"))).toBeNull();
    expect(await planGrants(await as("secadmin"))).toBeNull();
    expect(await planGrants(await as("sysadmin"))).toBeNull();
  });

  test("is gone after a day, and when it is not wanted", async () => {
    await upload("sysadmin", zhang);
    expect(await planAccounts(await as("sysadmin", addMinutes(NOW, 24 * 60 + 1)))).toBeNull();
    await dropStaff(await allow("sysadmin", "account.create"));
    expect(await planAccounts(await as("sysadmin"))).toBeNull();
  });
});

describe("accounts", () => {
  test("one wrong person: nobody gets an account", async () => {
    const before = await db().$count(account);
    const digest = await upload("sysadmin", zhang, ["王占名", "clerk.qh007", "13811110003", "文书", "QH007"]);
    await expect(create(digest)).rejects.toThrow("还有 1 处不对，一个人都没有导入");
    expect(await db().$count(account)).toBe(before);
  });

  test("everybody gets one, with a one-time password that is told once, and none a power", async () => {
    const digest = await upload("sysadmin", zhang, zhangToo, li);
    const rows = auditRows().length;
    const made = await create(digest, "form-1");
    expect(made).toEqual([{ name: "张新一", username: "new.zhang", password: expect.stringMatching(/^P-/) }, { name: "李新二", username: "new.li", password: expect.stringMatching(/^P-/) }]);
    const [stored] = await db().select().from(account).where(eq(account.username, "new.zhang"));
    expect(stored).toMatchObject({ mustChange: true, createdBy: await idOf("sysadmin"), passwordChangedAt: NOW });
    expect(JSON.stringify(await db().select().from(account))).not.toContain(made![0]!.password);
    expect((await as("new.zhang")).grants).toEqual([]);
    expect(auditRows().slice(rows).map(({ action, outcome }) => [action, outcome])).toEqual([["account.create", "done"]]);
    expect(await create(digest, "form-1")).toBeNull(); // the same form again: nothing is shown again
    await expect(create(digest, "form-2")).rejects.toThrow("重新核对");
    await upload("sysadmin", zhang, zhangToo, li);
    expect((await planAccounts(await as("sysadmin")))!.decisions.map(({ kind }) => kind)).toEqual(["unchanged", "unchanged"]);
  });

  test("pressed twice while the passwords are being made: one of the two answers shows them", async () => {
    const digest = await upload("sysadmin", ["赵新三", "new.zhao", "13811110004", "文书", "QH008"]);
    const slow = async () => { await new Promise((resolve) => setImmediate(resolve)); return password(); };
    const answers = await Promise.all([1, 2].map(async () => createAccounts(await allow("sysadmin", "account.create", "form-3"), digest, slow)));
    expect(answers.filter((one) => one === null)).toHaveLength(1);
    expect(answers.find((one) => one !== null)).toHaveLength(1);
  });

  test("at most a hundred at once", async () => {
    const many = Array.from({ length: 101 }, (_, i): Line => ["某新人", `many.n${i}`, `13822220${String(i).padStart(3, "0")}`, "文书", "QH008"]);
    const digest = await upload("sysadmin", ...many);
    await expect(create(digest)).rejects.toThrow("还有 1 处不对");
    expect((await planAccounts(await as("sysadmin")))!.faults).toEqual([expect.stringContaining("一次最多新建 100 个账号")]);
    await upload("sysadmin", ...many.slice(1));
    expect((await planAccounts(await as("sysadmin")))!.faults).toEqual([]);
  });

  test("only the system administrator, and another sheet than the one looked at is not applied", async () => {
    await expect(allow("secadmin", "account.create")).rejects.toThrow("您的岗位不能建立账号");
    await upload("sysadmin", ["钱新四", "new.qian", "13811110005", "文书", "QH008"]);
    await expect(create("another")).rejects.toThrow("重新核对");
  });
});

describe("powers are proposed", () => {
  test("each line says why not: no account yet, no such place, a level that does not fit, twice, somebody else's login name", async () => {
    const said = await saidOf(zhang, ["孙没有", "nobody.here", "13811110009", "文书", "QH007"], ["张新一", "new.zhang", "13811110001", "文书", "QH099"], ["张新一", "new.zhang", "13811110001", "镇领导", "QH007"], zhang, ["张新一", "new.zhang", "13811110008", "报账员", "石桥社区"]);
    expect(said).toEqual([
      [2, "new", ""],
      [3, "refused", "第 3 行 B 列（登录名）：还没有这个账号，请系统管理员先用这个文件建立账号"],
      [4, "refused", "第 4 行 E 列（范围）：没有叫“QH099”的社区、党支部或党小组"],
      [5, "refused", "第 5 行 E 列（范围）：镇领导不能授在这一级，应当是全镇"],
      [6, "refused", "和第 2 行重复"],
      [7, "refused", "第 7 行 B 列（登录名）：这个登录名由另一个手机号的人使用"],
    ]);
  });

  test("a community's post needs its branch's: held, or proposed by the same file in any order", async () => {
    expect(await saidOf(zhangToo)).toEqual([[2, "refused", expect.stringContaining("只能由牵头支部的文书担任")]]);
    expect(await saidOf(zhangToo, zhang)).toEqual([[2, "new", ""], [3, "new", ""]]);
    expect(await saidOf(zhangToo, ["张新一", "new.zhang", "13811110001", "文书", "QH008"])).toEqual([[2, "refused", expect.stringContaining("只能由牵头支部")], [3, "new", ""]]);
    expect(await saidOf(zhangToo, ["李新二", "new.li", "13811110002", "文书", "QH007"])).toEqual([[2, "refused", expect.stringContaining("只能由牵头支部")], [3, "new", ""]]); // another person's post does not help
  });

  test("one wrong line: nothing is proposed; else all in one act, and none holds yet", async () => {
    const before = await db().$count(roleGrant);
    await expect(proposeAll(await upload("secadmin", zhang, li, ["孙没有", "nobody.here", "13811110009", "文书", "QH007"]))).rejects.toThrow("还有 1 处不对");
    expect(await db().$count(roleGrant)).toBe(before);
    const digest = await upload("secadmin", zhangToo, zhang, li);
    const rows = auditRows().length;
    expect(await proposeAll(digest, "form-4")).toBe(3);
    expect(await proposeAll(digest, "form-4")).toBeNull();
    expect(await db().$count(roleGrant)).toBe(before + 3);
    expect(auditRows().slice(rows).map(({ action, outcome }) => [action, outcome])).toEqual([["grant.propose_many", "done"]]);
    expect((await as("new.zhang")).grants).toEqual([]);
    expect(await saidOf(zhang, zhangToo, li)).toEqual([[2, "unchanged", ""], [3, "unchanged", ""], [4, "unchanged", ""]]);
  });
});

describe("powers are confirmed", () => {
  const confirm = async (who: string, ids: string[], once: string | null = null) => confirmGrants(await allow(who, "grant.confirm_many", once), ids);

  test("not by the proposer, not by the one who gets it: and then none of the others either", async () => {
    const ids = await waitingIds("new.zhang", "new.li");
    expect(ids).toHaveLength(3);
    await expect(confirm("secadmin", ids)).rejects.toThrow(/张新一（new\.zhang）|李新二（new\.li）/);
    const own = await propose(await idOf("new.li"), branchPower("qh009"), "secadmin2");
    await expect(confirm("secadmin2", [...ids, own])).rejects.toThrow(/李新二（new\.li）的“文书（党支部：.*）”：您已经经手过这项内容.*一项都没有复核/);
    expect((await as("new.zhang")).grants).toEqual([]);
  });

  test("all at once, by another; sent again it says the same", async () => {
    const ids = (await waitingIds("new.zhang", "new.li"));
    const mine = (await db().select().from(roleGrant).where(eq(roleGrant.proposedBy, await idOf("secadmin")))).filter(({ id, state }) => ids.includes(id) && state === "proposed").map(({ id }) => id);
    expect(await confirm("secadmin2", mine, "form-5")).toBe(3);
    expect(await confirm("secadmin2", mine, "form-5")).toBe(3);
    expect(may((await findPersonByUsername("new.zhang", NOW))!, "notice.draft", { kind: "notice", id: "x", branch: "qh007" })).toBe(true);
    await expect(confirm("secadmin2", mine)).rejects.toThrow("已经到了另一步");
  });

  test("two that may not be one person's: neither (SOD-01)", async () => {
    const whom = await idOf("new.zhao");
    const business = await propose(whom, branchPower("qh009"));
    const administrator = await propose(whom, branchPower("town", { role: "auditor", scopeKind: "town" }));
    await expect(confirm("secadmin2", [business, administrator])).rejects.toThrow(/赵新三（new\.zhao）的“审计员（.*）”：.*SOD-01/);
    expect((await as("new.zhao")).grants).toEqual([]);
  });
});

test("an administrator gets no business post from a file, and nobody gets one from himself", async () => {
  for (const [username, mobile] of [["made.admin", "13811110021"], ["made.secadmin", "13811110022"]] as const) await create(await upload("sysadmin", ["管新员", username, mobile, "文书", "QH009"]));
  await grant(await idOf("made.admin"), branchPower("town", { role: "auditor", scopeKind: "town" }));
  await grant(await idOf("made.secadmin"), branchPower("town", { role: "secadmin", scopeKind: "town" }));
  expect(await saidOf(["管新员", "made.admin", "13811110021", "文书", "QH009"])).toEqual([[2, "refused", expect.stringContaining("此人在这段时间已是审计员")]]);
  await keepStaff(await allow("made.secadmin", "grant.propose_many"), { name: "x.xlsx", sheets: sheets(["管新员", "made.secadmin", "13811110022", "文书", "QH009"]) });
  expect((await planGrants(await as("made.secadmin")))!.decisions).toMatchObject([{ kind: "refused", why: [expect.stringContaining("请换一位同志")] }]);
  await create(await upload("sysadmin", ["停新用", "made.gone", "13811110023", "文书", "QH009"]));
  await suspendAccount(await onAccount("sysadmin", "account.suspend", await idOf("made.gone")), { reason: "调离本镇" });
  expect(await saidOf(["停新用", "made.gone", "13811110023", "文书", "QH009"])).toEqual([[2, "refused", expect.stringContaining("现在不能提出授权")]]);
});
