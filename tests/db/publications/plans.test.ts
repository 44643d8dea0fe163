/** Growth: no query of a public page walks through a table that grows with the years (quality.md: flat from 1 k to 100 k). */
import { beforeAll, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { listPublicDuties } from "@/db/duties";
import { listPublicBoard } from "@/db/publications/board";
import { listPublicChainHeads } from "@/db/publications/chain";
import { findPublicFile } from "@/db/publications/file";
import { findPublicRecheck, findPublicStatementBefore } from "@/db/publications/finance";
import { listPublicNotices } from "@/db/publications/list";
import { findPublicByCheckCode, findPublicNotice } from "@/db/publications/notice";
import { searchPublic } from "@/db/publications/search";
import { listPublicTrust } from "@/db/publications/trust";
import { countPublicUnanswered, listPublicReleases } from "@/db/questions/public";
import { statementBody } from "../../cast/bodies";
import { publish, publishText, correct } from "../../cast/publish";
import { useDatabase } from "../../database";

useDatabase("town");

const today = "2026-10-12";
let id: string;

beforeAll(async () => {
  id = await publishText("第一份", "2026-10-01", { posted: "2026-10-02" });
  await correct(id, "2026-10-05", { body: { kind: "text", text: "第一份改" } }, { reason: "写错了一个字", responsible: "牛耘嘉", substantive: false });
  await publish({ code: "F02", period: "2026-Q3", on: "2026-10-10", body: statementBody("2026-Q3") });
});

/** Tables that stay as small as the town. */
const small = ["announced_year", "community", "branch", "town_profile", "special_day", "setting_change", "finance_switch", "party_group", "residents_group"];
const cursor = { day: "2026-10-09", seq: 3 };

const reads: Record<string, () => Promise<unknown>> = {
  "newest of all": () => listPublicNotices({ village: null, category: null, year: null }, null, today),
  "a page deep down": () => listPublicNotices({ village: null, category: null, year: null }, cursor, today),
  "by community": () => listPublicNotices({ village: "shiqiao", category: null, year: null }, cursor, today),
  "by category": () => listPublicNotices({ village: null, category: "finance", year: null }, cursor, today),
  "by year": () => listPublicNotices({ village: null, category: null, year: "2026" }, cursor, today),
  "by everything": () => listPublicNotices({ village: "shiqiao", category: "finance", year: "2026" }, cursor, today),
  search: () => searchPublic("第一份", { village: "shiqiao", category: null, year: "2026" }, null, today),
  "search for a pair": () => searchPublic("一份", { village: null, category: null, year: null }, null, today),
  notice: () => findPublicNotice(id, null, today),
  "old version": () => findPublicNotice(id, 1, today),
  "check code": () => findPublicByCheckCode("ABCDEF"),
  file: () => findPublicFile(id, "file", today),
  "statement before": () => findPublicStatementBefore("shiqiao", "2026-Q3", today),
  "chain of statements": () => findPublicRecheck("shiqiao", "2026-Q3", today),
  duties: () => listPublicDuties("shiqiao", today),
  trust: () => listPublicTrust(today),
  unanswered: () => countPublicUnanswered({ today }),
  "released answers": () => listPublicReleases({ noticeId: id }, 5),
  board: () => listPublicBoard("shiqiao", "2026-10", today),
  "chain heads": () => listPublicChainHeads(40),
};

/** The statements that a read prepares, with the plan that the engine makes for each. */
async function plansOf(read: () => Promise<unknown>): Promise<{ sql: string; steps: string[] }[]> {
  const client = db().$client;
  const spy = vi.spyOn(client, "prepare");
  await read();
  const statements = [...new Set(spy.mock.calls.map(([sql]) => sql))];
  spy.mockRestore();
  return statements.map((sql) => ({ sql, steps: (client.prepare(`explain query plan ${sql}`).all(...sql.match(/\?/g)?.map(() => null) ?? []) as { detail: string }[]).map((row) => row.detail) }));
}

/** Reading from one end of an index or of the rows is fine as long as the query stops by itself. */
function walks({ sql, steps }: { sql: string; steps: string[] }): string[] {
  const stops = /\blimit\b/i.test(sql) && !steps.some((step) => step.includes("TEMP B-TREE FOR ORDER BY"));
  return steps.filter((step) => {
    const table = /^SCAN (\w+)/.exec(step)?.[1];
    if (!table || small.includes(table) || table === "CONSTANT") return false;
    return !(stops || /VIRTUAL TABLE INDEX/.test(step));
  });
}

it.each(Object.keys(reads))("%s", async (name) => {
  const plans = await plansOf(reads[name]!);
  expect(plans.length).toBeGreaterThan(0);
  expect(plans.flatMap((plan) => walks(plan).map((step) => `${step} ← ${plan.sql.slice(0, 160)}`))).toEqual([]);
});

it.each(["by community", "by category", "by year", "by everything", "newest of all"])("%s is read from a list's own index", async (name) => {
  const steps = (await plansOf(reads[name]!)).flatMap((plan) => plan.steps);
  expect(steps.some((step) => step.includes("USING INDEX notice_version_listed"))).toBe(true);
  expect(steps.some((step) => step.includes("TEMP B-TREE FOR ORDER BY"))).toBe(false);
});
