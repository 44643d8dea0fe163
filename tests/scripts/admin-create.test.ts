/** The command as an operator runs it: once, four people, passwords shown once. */
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { countAccounts } from "@/db/accounts";
import { closeDatabase, db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { verifyPassword } from "@/server/password";
import { as, useDatabase } from "../database";

useDatabase("empty");

const people = {
  sysadmin: { name: "甲系统", username: "sysadmin", mobile: "13900000001" },
  secadmin: { name: "乙安全", username: "secadmin", mobile: "13900000002" },
  secadmin2: { name: "丙安全", username: "secadmin2", mobile: "13900000003" },
  auditor: { name: "丁审计", username: "auditor", mobile: "13900000004" },
};

function run(args: string[], input = ""): { status: number | null; said: string } {
  closeDatabase();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--conditions=react-server", "--import", "tsx", "scripts/admin-create.ts", ...args], { input, encoding: "utf8", env: process.env });
  return { status, said: stdout + stderr };
}

describe("npm run admin:create", { timeout: 60_000 }, () => {
  test("refuses half a team, one person in two posts, and to ask without a terminal", async () => {
    for (const [args, input, sentence] of [
      [["--sysadmin", "sysadmin,甲系统,13900000001"], "", "安全管理员（第一人）没有给出"],
      [["--stdin"], JSON.stringify({ ...people, auditor: { ...people.auditor, mobile: people.sysadmin.mobile } }), "必须是四个不同的人"],
      [["--stdin"], "不是 JSON", "不是 JSON"],
      [[], "", "没有终端"],
    ] as const) {
      const { status, said } = run([...args], input);
      expect([status, said.includes(sentence)]).toEqual([1, true]);
    }
    expect(await countAccounts()).toBe(0);
  });

  test("makes four accounts with one-time passwords that work, and never again", async () => {
    const flags = Object.entries(people).flatMap(([post, { username, name, mobile }]) => [`--${post}`, `${username},${name},${mobile}`]);
    const { status, said } = run(flags);
    expect(status).toBe(0);
    const shown = [...said.matchAll(/登录名 (\S+)　一次性密码 (\S+)/g)].map((match) => [match[1]!, match[2]!] as const);
    expect(shown.map(([username]) => username)).toEqual(["sysadmin", "secadmin", "secadmin2", "auditor"]);
    const stored = new Map((await db().select().from(account)).map((row) => [row.username, row]));
    for (const [username, password] of shown) {
      const row = stored.get(username)!;
      expect([row.mustChange, row.passwordHash.includes(password), await verifyPassword(password, row.passwordHash)]).toEqual([true, false, true]);
    }
    expect((await Promise.all(shown.map(([username]) => as(username)))).map((person) => person.grants.map((grant) => grant.role))).toEqual([["sysadmin"], ["secadmin"], ["secadmin"], ["auditor"]]);

    const again = run(["--stdin"], JSON.stringify(people));
    expect([again.status, again.said.includes("已经有账号了")]).toEqual([1, true]);
    expect(await countAccounts()).toBe(4);
  });
});
