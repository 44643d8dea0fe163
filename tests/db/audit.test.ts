/** The log as the auditor reads it, and the chain against whoever holds the database file. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anchorHead, auditHead, listPublicHeads, verifyAudit, verifyAuditFile } from "@/db/audit";
import { listAudit, listAuditForExport } from "@/db/audit-log";
import { databaseFile, db } from "@/db/client";
import { listDataUses, listHeavyUses, recordDataUse } from "@/db/data-uses";
import { audit, auditAnchor, dataUse } from "@/db/schema/audit";
import { systemActor } from "@/db/viewers";
import { recordRefusal } from "@/db/write";
import { sayHead } from "@/domain/audit/anchors";
import type { AuditFilter } from "@/domain/audit/filter";
import { instantAt } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { as, NOW, useDatabase } from "../database";
import { branchPower, grant, idOf } from "./administrators";

useDatabase("town");

const anchorOn = (day: string) => anchorHead(permit(systemActor(instantAt(day, "00:30")), "audit.anchor", { kind: "audit", id: day }));

let copies: string;
beforeAll(async () => {
  copies = mkdtempSync(path.join(tmpdir(), "portal-chain-"));
  for (const branch of ["qh002", "qh003", "qh004"]) await grant(await idOf("clerk.qh010"), branchPower(branch));
  await anchorOn("2026-10-11");
  await recordRefusal(await as("clerk.qh007"), "account.create", town);
  await grant(await idOf("clerk.qh012"), branchPower("qh013"));
});
afterAll(() => rmSync(copies, { recursive: true, force: true }));

describe("what the auditor reads", () => {
  const list = async (filter: AuditFilter, who = "auditor") => (await listAudit(await as(who), filter, null)).rows;

  test.each(["sysadmin", "secadmin", "office.town", "leader.town", "inspector.town", "clerk.qh007"])("%s reads nothing", async (who) => {
    expect(await list({}, who)).toEqual([]);
    const viewer = await as(who);
    expect(() => permit(viewer, "audit.export", town)).toThrow("您的岗位不能导出审计日志");
    expect(() => permit(viewer, "audit.verify", town)).toThrow("您的岗位不能校验审计日志");
  });

  test("names instead of ids, newest first", async () => {
    const rows = await list({});
    expect(rows.map((row) => row.seq)).toEqual(rows.map((row) => row.seq).sort((a, b) => b - a));
    expect(rows[0]).toMatchObject({ action: "grant.confirm", actorUsername: "secadmin2", subjectKind: "grant", scope: "qh013" });
    expect(rows[1]).toMatchObject({ action: "grant.propose", actorUsername: "secadmin", ownerUsername: "clerk.qh012" });
  });

  const cases: [string, AuditFilter, (rows: Awaited<ReturnType<typeof list>>) => boolean, number][] = [
    ["by login name", { actor: "secadmin2" }, (rows) => rows.every((row) => row.actorUsername === "secadmin2"), 4],
    ["by the system", { actor: "系统" }, (rows) => rows.every((row) => row.actor === "system"), 3],
    ["by nobody", { actor: "没有这个人" }, (rows) => rows.length === 0, 0],
    ["by action", { action: "grant.confirm" }, (rows) => rows.every((row) => row.action === "grant.confirm"), 4],
    ["refused only", { outcome: "refused" }, (rows) => rows.every((row) => row.actorUsername === "clerk.qh007"), 1],
    ["by scope", { scope: "qh003" }, (rows) => rows.every((row) => row.scope === "qh003"), 1],
    ["by kind", { kind: "grant" }, (rows) => rows.every((row) => row.subjectKind === "grant"), 4],
    ["one day", { from: "2026-10-11", to: "2026-10-11" }, (rows) => rows.every((row) => row.action === "audit.anchor"), 1],
    ["before everything", { to: "2020-01-01" }, (rows) => rows.length === 0, 0],
    ["together", { actor: "secadmin", action: "grant.propose", scope: undefined, from: "2026-10-12" }, (rows) => rows.every((row) => row.action === "grant.propose"), 4],
  ];
  test.each(cases)("filtered %s", async (_case, filter, right, count) => {
    const rows = await list(filter);
    expect(rows.length).toBe(count);
    expect(right(rows)).toBe(true);
  });

  test("one thing's whole story", async () => {
    const [row] = await list({ kind: "grant", scope: "qh003" });
    expect((await list({ kind: "grant", subject: row!.subjectId })).length).toBe(1);
  });

  test("pages without gap or repetition", async () => {
    const viewer = await as("auditor");
    for (let n = 0; n < 120; n++) await recordRefusal(await as("clerk.qh008"), "account.create", town);
    const seen: number[] = [];
    for (let after: number | null = null; ; ) {
      const { rows, next } = await listAudit(viewer, {}, after);
      seen.push(...rows.map((row) => row.seq));
      if (!next) break;
      after = +next;
    }
    expect(seen).toEqual(Array.from({ length: (await auditHead()).seq }, (_, i) => seen[0]! - i));
  });

  test("who takes out much on one day is shown to the auditor (SOD-05)", async () => {
    const take = async (rows: number, now = NOW) => recordDataUse(permit(await as("auditor", now), "audit.export", town), { purpose: "试一试", rows });
    const heavy = async (alert: number) => (await listHeavyUses(await as("auditor"), alert)).map((use) => [use.on, use.username, use.rows]);
    await take(60);
    await take(39);
    expect(await heavy(100)).toEqual([]);
    await take(1);
    await take(99, instantAt("2026-10-11", "20:00"));
    expect(await heavy(100)).toEqual([["2026-10-12", "auditor", 100]]);
    expect(await listHeavyUses(await as("sysadmin"), 1)).toEqual([]);
    expect(() => db().delete(dataUse).run()).toThrow(/never deleted/);
    expect(() => db().update(dataUse).set({ purpose: "别的" }).run()).toThrow(/never changed/);
  });

  test("an export is on record with its purpose, and never empty", async () => {
    const grantExport = permit(await as("auditor"), "audit.export", town);
    const rows = await listAuditForExport(grantExport, { action: "grant.confirm" });
    expect(rows.map((row) => row.seq)).toEqual(rows.map((row) => row.seq).sort((a, b) => a - b));
    await recordDataUse(grantExport, { purpose: "第三季度审计检查", rows: rows.length });
    expect((await listDataUses(await as("auditor"), null)).rows).toContainEqual(expect.objectContaining({ action: "audit.export", username: "auditor", purpose: "第三季度审计检查", rows: 4 }));
    expect((await list({ action: "audit.export" })).length).toBe(5);
    expect((await listDataUses(await as("sysadmin"), null)).rows).toEqual([]);
    await expect(listAuditForExport(grantExport, { to: "2020-01-01" })).rejects.toThrow("没有东西可以导出");
  });
});

describe("daily heads (ruling 26)", () => {
  test("one a day, whatever the timer does, and never changed", async () => {
    const before = (await listPublicHeads(10)).length;
    const head = await auditHead();
    await anchorOn("2026-10-12");
    await anchorOn("2026-10-12");
    await anchorOn("2026-10-05");
    const heads = await listPublicHeads(10);
    expect(heads.length).toBe(before + 1);
    expect(heads[0]).toEqual({ day: "2026-10-12", ...head });
    expect(() => db().update(auditAnchor).set({ seq: 1 }).run()).toThrow(/never changed/);
    expect(() => db().delete(auditAnchor).run()).toThrow(/never deleted/);
  });
});

describe("somebody with the database file in his hands", () => {
  const verify = () => permit(systemActor(NOW), "audit.verify", town);

  /** A copy whose guards are gone and on which `crime` was committed. */
  function tampered(name: string, crime: string): string {
    db().$client.pragma("wal_checkpoint(TRUNCATE)");
    const file = path.join(copies, `${name}.db`);
    copyFileSync(databaseFile(), file);
    const raw = new Database(file);
    raw.exec("drop trigger audit_is_kept; drop trigger audit_is_final; drop trigger audit_anchor_is_kept; drop trigger audit_anchor_is_final;");
    raw.exec(crime);
    raw.close();
    return file;
  }

  const verdictOn = (file: string, options?: Parameters<typeof verifyAuditFile>[2]) => verifyAuditFile(verify(), file, options);

  test("an untouched copy is whole", async () => {
    expect(await verdictOn(tampered("whole", "select 1"))).toMatchObject({ ok: true, rows: (await auditHead()).seq });
  });

  test.each([
    ["edits who did it", "update audit set actor = 'somebody' where seq = 5", 5, "改动过"],
    ["edits what and its hash", "update audit set action = 'x', hash = 'y' where seq = 4", 4, "改动过"],
    ["deletes a row", "delete from audit where seq = 6", 6, "不见了"],
    ["deletes and renumbers", "delete from audit where seq = 6; update audit set seq = seq - 1 where seq > 6", 6, "接不上"],
    ["swaps two rows", "update audit set seq = -7 where seq = 7; update audit set seq = 7 where seq = 8; update audit set seq = 8 where seq = -7", 7, "接不上"],
    ["smuggles a row in", "insert into audit select 0, at, actor, action, outcome, subject_kind, subject_id, scope, wrote, content, previous, hash from audit where seq = 1", 1, "不见了"],
  ])("who %s is found at the first broken row", async (name, crime, row, word) => {
    const verdict = await verdictOn(tampered(name.replace(/\W/g, "-"), crime));
    expect(verdict).toMatchObject({ ok: false, brokenAt: row });
    expect((verdict as { says: string }).says).toContain(word);
  });

  test("who cuts off the end is found by the daily heads, and where these went too, by heads kept elsewhere", async () => {
    const [newest] = await listPublicHeads(1);
    const cut = `delete from audit where seq > ${newest!.seq - 3}`;
    expect(await verdictOn(tampered("cut", cut))).toMatchObject({ ok: false, brokenAt: newest!.seq - 2 });
    const both = tampered("cut-both", `${cut}; delete from audit_anchor where seq > ${newest!.seq - 3}`);
    expect(await verdictOn(both)).toMatchObject({ ok: true });
    expect(await verdictOn(both, { elsewhere: [{ ...newest!, from: "纸上" }] })).toMatchObject({ ok: false, brokenAt: newest!.seq - 2 });
  });

  test("a long chain is walked in pieces with the same verdict", async () => {
    db().$client.pragma("synchronous = OFF"); // only here to be quick
    for (let n = 0; n < 2100; n++) await recordRefusal(await as("clerk.qh009"), "account.create", town);
    const said: number[] = [];
    const file = tampered("long", "update audit set wrote = 'x' where seq = 2150");
    expect(await verdictOn(file, { progress: (rows) => said.push(rows) })).toMatchObject({ ok: false, brokenAt: 2150 });
    expect(said).toEqual([2000]);
    expect(await verifyAudit(verify())).toMatchObject({ ok: true, rows: (await auditHead()).seq });
    expect(await db().$count(audit)).toBeGreaterThan(2000);
  });

  test("the command says it, exit code and all", { timeout: 60_000 }, async () => {
    const run = (file: string, ...args: string[]) => {
      const directory = path.dirname(file);
      copyFileSync(file, path.join(directory, "portal.db"));
      const { status, stdout, stderr } = spawnSync(process.execPath, ["--conditions=react-server", "--import", "tsx", "scripts/audit-verify.ts", ...args], {
        env: { ...process.env, DATA_DIR: directory }, encoding: "utf8",
      });
      return { status, said: stdout + stderr };
    };
    const [newest] = await listPublicHeads(1);
    const feed = path.join(copies, "feed.xml");
    writeFileSync(feed, `<feed><entry><summary>${sayHead(newest!.day, newest!)}</summary></entry></feed>`);
    const whole = run(tampered("command-whole", "select 1"), "--anchors", feed);
    expect(whole).toMatchObject({ status: 0 });
    expect(whole.said).toContain("与数据库以外留存的 1 个链头一致");
    const cut = run(tampered("command-cut", `delete from audit where seq > 20; delete from audit_anchor`), "--anchors", feed);
    expect(cut.status).toBe(1);
    expect(cut.said).toContain(`现在只有 20 条，末尾被截断`);
    expect(run(tampered("command-empty", "select 1"), "--anchors", path.join(copies, "command-empty.db")).said).toContain("没有找到链头");
  });
});
