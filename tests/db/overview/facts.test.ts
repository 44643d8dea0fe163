/** The overview on the real tables: who may see it, that it holds what happened, and that its cost does not follow the branches. */
import { beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { townFacts } from "@/db/overview/facts";
import { exportOverview } from "@/db/overview/export";
import { dataUse } from "@/db/schema/audit";
import { branch } from "@/db/schema/organization";
import { hearPeople } from "@/db/inspections/steps";
import { instantAt } from "@/domain/calendar/day";
import { gridOf } from "@/domain/overview/grid";
import { overviewItems } from "@/domain/overview/items";
import { figureOf } from "@/domain/overview/metrics";
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { as, useDatabase } from "../../database";
import { act, approvedPlan, findingAt } from "../inspections/told";

useDatabase("town");
beforeAll(approvedPlan);

test.each(["clerk.qh007", "secretary.qh007", "supervisor.shiqiao", "sysadmin", "auditor"])("%s does not see the township on one screen", async (name) => {
  await expect(townFacts(await as(name))).rejects.toMatchObject({ reason: "hidden" });
});

describe("a case that was closed and comes back", () => {
  test("counts as found, as closed once, as come back; its branch shows a problem", async () => {
    const id = await findingAt("closed");
    await act("inspector2.town", "finding.hear", id, (p, f) => hearPeople(p, f, { outcome: "unsolved", who: "村民 2 户", said: "还是没有名字", on: "2026-10-12" }));
    const facts = await townFacts(await as("leader.town"));
    expect(facts.findings).toEqual([expect.objectContaining({ id, branchId: "qh007", state: "reopened", round: 2, foundOn: "2026-10-10", firstClosedOn: "2026-10-12", cameBackOn: "2026-10-12" })]);
    expect(figureOf("recurrence_rate", facts, "2026")).toMatchObject({ hits: 1, all: 1 });
    expect(figureOf("guidance_rate", facts, "2026-Q4")).toMatchObject({ hits: 1, all: 1 });
    const cells = gridOf(facts, overviewItems(facts)).find(({ branch: one }) => one.id === "qh007")!.cells;
    expect(cells.rectification).toMatchObject({ state: "problem", n: 1 });
    expect(cells.standards).toMatchObject({ state: "unknown", words: "没有自评" });
  });
});

test("four times the branches are read by the same number of queries", async () => {
  const queriesOn = async (day: string) => { // another day each time, so that nothing is remembered
    const viewer = await as("office.town", instantAt(day, "09:00"));
    const prepare = vi.spyOn(db().$client, "prepare");
    await townFacts(viewer);
    const n = prepare.mock.calls.length;
    prepare.mockRestore();
    return n;
  };
  const before = await queriesOn("2026-10-13");
  const own = await db().select().from(branch);
  for (let n = 0; n < 120; n++) await db().insert(branch).values({ ...own[n % own.length]!, id: `x${n}`, code: `X${n}`, leadsCommunity: false, seq: 100 + n });
  expect(await queriesOn("2026-10-14")).toBe(before);
});

test("what leaves the house is noted with its purpose, and only for those who may", async () => {
  const leader = await as("leader.town");
  const { items } = await exportOverview(permit(leader, "overview.export", town), "2026", "党委会通报");
  expect(await db().select().from(dataUse)).toEqual([expect.objectContaining({ action: "overview.export", purpose: "党委会通报", rows: items.length, by: leader.id })]);
  const clerk = await as("clerk.qh007");
  expect(() => permit(clerk, "overview.export", town)).toThrow("您的岗位不能导出全镇总览");
});
