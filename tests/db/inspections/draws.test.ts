/** What was drawn and what was approved can be checked afterwards by anybody, and changed by nobody. */
import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { countPublicRosters, drawAgainPublicly } from "@/db/inspections/draws";
import { drawBranches, openInspection } from "@/db/inspections/organize";
import { approvePlan, draftPlan, findPlan, rejectPlan } from "@/db/inspections/plans";
import { findInspection } from "@/db/inspections/rounds";
import { listPublicBranches } from "@/db/organization";
import { inspectionPlan } from "@/db/schema/inspections";
import { addDays, dayOf } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";
import { as, useDatabase } from "../../database";
import { addMember } from "../meetings/held";
import { accountIdOf } from "./people";
import { approvedPlan, FROM } from "./told";

useDatabase("town");

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
/** The rule as the page says it, written a second time. */
function byHand(seed: string, size: number, count: number): number[] {
  const numbers = Array.from({ length: size }, (_, i) => String(i + 1)).sort((a, b) => (sha256(`${seed}\n${a}`) < sha256(`${seed}\n${b}`) ? -1 : 1));
  return numbers.slice(0, count).map(Number).sort((a, b) => a - b);
}

beforeAll(async () => {
  for (const { id: branchId } of await listPublicBranches()) for (const name of "甲乙丙丁戊己庚") await addMember(`员${name}`, { branchId });
  await approvedPlan();
});

test("branches and people are drawn again from what is published: seed, list, numbers; the roster is that of the day", async () => {
  const office = await as("office.town");
  const team = await Promise.all(["inspector.town", "office.town"].map(async (name, i) => ({ accountId: await accountIdOf(name), isLead: i === 0 })));
  const id = await openInspection(permit(office, "inspection.open", { kind: "inspection", id: "new" }), { title: "例行督查", kind: "routine", fromDay: FROM, toDay: "2026-10-30", groups: ["F"], team });
  const found = await findInspection(office, id);
  await drawBranches(permit(office, "inspection.draw", found.subject), found, { categories: ["rural"], communityId: null, count: 4 });
  const sizesThen = await countPublicRosters((await findInspection(office, id)).visits.map(({ row: { branchId } }) => branchId), dayOf(office.now));
  for (const { row: { branchId } } of (await findInspection(office, id)).visits) await addMember("后来的", { branchId, from: addDays(dayOf(office.now), 1) });

  const { row, visits } = await findInspection(office, id);
  const { lines } = await drawAgainPublicly({ seed: row.seed!, ids: row.drawFrom!, count: row.drawCount! });
  expect(lines.filter(({ drawn }) => drawn).map(({ id: one }) => one).sort()).toEqual(visits.map(({ row: { branchId } }) => branchId).sort());
  const sizes = await countPublicRosters(visits.map(({ row: { branchId } }) => branchId), dayOf(row.drawnAt!));
  expect(sizes).toEqual(sizesThen);
  for (const { row: { branchId, interviewNumbers } } of visits) {
    expect(interviewNumbers.length).toBeGreaterThan(0);
    expect([branchId, interviewNumbers]).toEqual([branchId, byHand(`${row.seed}\n${branchId}`, sizes.get(branchId)!, interviewNumbers.length)]);
  }
});

test("a plan is decided once: whoever holds an old page changes nothing", async () => {
  const office = await as("office.town");
  const id = await draftPlan(permit(office, "inspection_plan.draft", { kind: "inspection_plan", id: "new" }), { year: 2027, lines: [{ quarter: 1, kind: "routine", title: "一季度", branches: 8, groups: ["F"] }], basis: "镇党委安排" });
  const leader = await as("leader.town");
  const { row, subject } = await findPlan(leader, id);
  const [approving, rejecting] = [permit(leader, "inspection_plan.approve", subject), permit(leader, "inspection_plan.reject", subject)];
  await approvePlan(approving, row);
  await expect(rejectPlan(rejecting, row, "改主意了")).rejects.toThrow();
  await expect(approvePlan(approving, row)).rejects.toThrow();
  const [kept] = await db().select().from(inspectionPlan).where(eq(inspectionPlan.id, id));
  expect(kept).toMatchObject({ state: "approved", rejectReason: "", lines: row.lines });
  expect(() => permit(leader, "inspection_plan.reject", { ...subject, state: "approved" })).toThrow();
});
