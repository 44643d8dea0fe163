/** 整改通知书 is a signed paper: what becomes of the case later does not change what it said. */
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { findFinding } from "@/db/inspections/findings";
import { noticeOf } from "@/db/inspections/ledger";
import { hearPeople, returnRectification } from "@/db/inspections/steps";
import { finding } from "@/db/schema/findings";
import { planDaysLate } from "@/domain/inspections/escalation";
import { as, useDatabase } from "../../database";
import { act, approvedPlan, findingAt } from "./told";

useDatabase("town");
beforeAll(approvedPlan);

test("a case that comes back is graver and sooner; the notice stays as it was signed", async () => {
  const id = await findingAt("verified");
  const leader = await as("leader.town");
  const { row } = await findFinding(leader, id);
  const signed = await noticeOf(leader, row.visitId);
  await act("inspector2.town", "finding.hear", id, (p, f) => hearPeople(p, f, { outcome: "unsolved", who: "村民 3 户", said: "还是没有见到账", on: "2026-10-12" }));
  const { row: now } = await findFinding(leader, id);
  expect([now.severity, now.level, now.dueOn]).not.toEqual([row.severity, row.level, row.dueOn]);
  expect(await noticeOf(leader, row.visitId)).toEqual(signed);
});

test("a plan that was sent back has its days anew: the town's time is not the branch's", async () => {
  const id = await findingAt("plan_submitted", "qh008");
  const leader = await as("leader.town");
  await db().update(finding).set({ planDueOn: "2026-09-15" }).where(eq(finding.id, id));
  await act("inspector.town", "rectification.decide_plan", id, (p, f) => returnRectification(p, f, "写明哪天做完"));
  const { row } = await findFinding(leader, id);
  expect([row.state, row.planDueOn]).toEqual(["noticed", "2026-10-19"]);
  expect(planDaysLate(row, "2026-10-12")).toBe(0);
});
