/** The approved plan of the year binds: no round that it does not name, no branch more than it allows (handbook §6.1, RL-1). */
import { beforeAll, expect, test } from "vitest";
import { drawBranches, openInspection } from "@/db/inspections/organize";
import { listPlannedLines } from "@/db/inspections/plans";
import { findInspection } from "@/db/inspections/rounds";
import type { InspectionKind } from "@/domain/inspections/vocabulary";
import { permit } from "@/domain/permissions/permit";
import { as, useDatabase } from "../../database";
import { accountIdOf } from "./people";
import { planAllowing, roundAt } from "./told";

useDatabase("town");
beforeAll(() => planAllowing(30));

async function open(kind: InspectionKind, fromDay: string): Promise<string> {
  const office = await as("office.town");
  const team = await Promise.all(["inspector.town", "office.town"].map(async (name, i) => ({ accountId: await accountIdOf(name), isLead: i === 0 })));
  return openInspection(permit(office, "inspection.open", { kind: "inspection", id: "new" }), { title: "计划外督查", kind, fromDay, toDay: "2026-12-30", groups: ["F"], team });
}

async function draw(id: string, count: number): Promise<string[]> {
  const office = await as("office.town");
  const found = await findInspection(office, id);
  return drawBranches(permit(office, "inspection.draw", found.subject), found, { categories: ["rural", "community"], communityId: null, count });
}

test("a quarter for which the plan names none: refused with what to do; a look-back needs no line", async () => {
  await expect(open("routine", "2026-10-12")).rejects.toThrow("第四季度没有例行督查。请先在“年度计划”里加上");
  expect(await open("lookback", "2026-10-12")).toMatch(/^\w{16}$/);
});

test("branches drawn by all rounds of the kind and quarter count together", async () => {
  await roundAt("qh007"); // one of thirty
  const id = await open("routine", "2026-09-20");
  await expect(draw(id, 30)).rejects.toThrow("共 30 个支部，已经抽了 1 个，还可以抽 29 个");
  expect(await draw(id, 29)).toHaveLength(29);
});

test("what the plan says of this quarter is given to the office, and not to a branch", async () => {
  const lines = await listPlannedLines(await as("office.town", "2026-09-20T02:00:00.000Z"));
  expect(new Set(lines.map(({ quarter }) => quarter))).toEqual(new Set([3]));
  expect(await listPlannedLines(await as("office.town"))).toEqual([]); // October
  expect(await listPlannedLines(await as("clerk.qh007", "2026-09-20T02:00:00.000Z"))).toEqual([]);
});
