import { expect, test } from "vitest";
import { db } from "@/db/client";
import { keepApart, mergeVisit } from "@/db/inspections/organize";
import { recordVisit } from "@/db/inspections/record-visit";
import { findVisit, mergeableWith } from "@/db/inspections/visits";
import { listVisitsToMake } from "@/db/inspections/waiting";
import { visitKeptApart } from "@/db/schema/inspections";
import { permit } from "@/domain/permissions/permit";
import { as, useDatabase } from "../../database";
import { approvedPlan, roundAt, visitRecord } from "./told";

useDatabase("town");

const merge = async (id: string, into: string) => {
  const office = await as("office.town");
  await mergeVisit(permit(office, "inspection.merge", (await findVisit(office, id)).subject), id, into);
};

test("two teams on the way to one branch become one visit: both go, both lists are asked, one lead", async () => {
  await approvedPlan();
  const routine = await roundAt("qh007", "routine", ["inspector.town", "office.town"]);
  const special = await roundAt("qh007", "special", ["inspector2.town", "office2.town"]);
  const colleague = await as("inspector2.town");
  expect(mergeableWith(await findVisit(colleague, special.visitId)).map(({ visitId }) => visitId)).toEqual([routine.visitId]);
  await merge(special.visitId, routine.visitId);
  const found = await findVisit(colleague, routine.visitId);
  expect(found.team.map(({ name, isLead }) => [name !== "", isLead])).toEqual([[true, true], [true, false], [true, false], [true, false]]);
  expect((await listVisitsToMake(colleague)).map(({ row }) => row.id)).toContain(routine.visitId);
  expect((await listVisitsToMake(await as("inspector.town"))).map(({ row }) => row.id)).toContain(routine.visitId);
  await recordVisit(permit(colleague, "inspection.visit", found.subject), found, await visitRecord(routine.visitId)); // somebody of the merged team writes it down
  expect((await findVisit(colleague, routine.visitId)).row.by).toBe(colleague.id);
  await expect(merge(special.visitId, routine.visitId)).rejects.toThrow();
});

test("or they stay two, with a reason that both sides and the branch read, said once", async () => {
  const routine = await roundAt("qh008", "routine");
  const special = await roundAt("qh008", "special", ["inspector2.town", "office2.town"]);
  const inspector = await as("inspector.town");
  const found = await findVisit(inspector, routine.visitId);
  const say = async () => keepApart(permit(inspector, "inspection.keep_apart", found.subject), await findVisit(inspector, routine.visitId), special.visitId, "专项要等季度账结出来才能查");
  await say();
  for (const id of [routine.visitId, special.visitId]) {
    const either = await findVisit(await as("secretary.qh008"), id);
    expect(either.apart.map(({ reason }) => reason)).toEqual(["专项要等季度账结出来才能查"]);
    expect(mergeableWith(either)).toEqual([]);
  }
  await expect(say()).rejects.toThrow("已经说明过了");
  expect(() => db().delete(visitKeptApart).run()).toThrow(/kept/);
  const secretary = await as("secretary.qh008");
  expect(() => permit(secretary, "inspection.keep_apart", found.subject)).toThrow("您的岗位不能");
});
