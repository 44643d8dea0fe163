/** Duties of organizational life: from records to the state of every branch's duty. */
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { listLifeDuties } from "@/db/life-duties";
import { newId } from "@/db/id";
import { roleGrant } from "@/db/schema/accounts";
import { dutyExemption } from "@/db/schema/duties";
import { systemActor } from "@/db/viewers";
import { atomically } from "@/db/write";
import { instantAt } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";
import { as, NOW, useDatabase } from "../database";
import { addMember, bring, seat } from "./meetings/held";

useDatabase("town");

beforeAll(async () => {
  const ids = await Promise.all(["甲一", "乙二", "丙三", "丁四", "戊五"].map((name) => addMember(name)));
  await seat(ids[0]!, "secretary");
  await atomically(permit(systemActor(instantAt("2026-09-01")), "demo.load", { kind: "town", id: "town" }), [
    db().insert(dutyExemption).values({ id: newId(), family: "life", ownerKind: "branch", ownerId: "qh007", code: "MTG-05", period: "2026-Q3", reason: "防汛值守，党课并到四季度", by: "office", at: instantAt("2026-09-01") }),
  ]);
});

const duty = async (code: string, period: string, who = "clerk.qh007") => (await listLifeDuties(await as(who))).find((one) => one.branchId === "qh007" && one.code === code && one.period === period);

test("a record on its way meets nothing, a confirmed one does, and the write is seen at once", async () => {
  expect(await duty("MTG-04", "2026-10")).toMatchObject({ satisfiedBy: [], waiting: [] });
  const waiting = await bring("submitted");
  expect(await duty("MTG-04", "2026-10")).toMatchObject({ satisfiedBy: [], waiting: [waiting] });
  const done = await bring("confirmed", { day: "2026-10-08" });
  expect(await duty("MTG-04", "2026-10")).toMatchObject({ state: "done_on_time", doneOn: "2026-10-08", satisfiedBy: [done] });
});

test("the office's exemption is shown with its reason", async () => {
  expect(await duty("MTG-05", "2026-Q3")).toMatchObject({ state: "exempt", exemption: { reason: "防汛值守，党课并到四季度" } });
});

test("a branch sees its own, the town all of them, in the same words; a villager none", async () => {
  expect(new Set((await listLifeDuties(await as("clerk.qh007"))).map(({ branchId }) => branchId))).toEqual(new Set(["qh007"]));
  expect(new Set((await listLifeDuties(await as("office.town"))).map(({ branchId }) => branchId)).size).toBe(40);
  expect(await duty("MTG-04", "2026-10", "office.town")).toEqual(await duty("MTG-04", "2026-10"));
  expect(await listLifeDuties(await as("sysadmin"))).toEqual([]);
});

test("a group's leader has his group's alone, met by what his group recorded", async () => {
  await db().insert(roleGrant).values({ id: newId(), accountId: (await as("clerk.qh040")).id, role: "group_leader", scopeKind: "group", scopeId: "qh007-1", fromDay: "2026-01-01", toDay: null, reason: "测试", standsInFor: null, state: "confirmed", proposedBy: "system", proposedAt: NOW, decidedBy: "system", decidedAt: NOW });
  const mine = async () => (await listLifeDuties(await as("clerk.qh040"))).filter(({ branchId }) => branchId === "qh007");
  expect(new Set((await mine()).map(({ orgKind, orgId }) => `${orgKind}/${orgId}`))).toEqual(new Set(["group/qh007-1"]));
  const own = await listLifeDuties(await as("clerk.qh007"));
  expect(await mine()).toEqual(own.filter(({ orgId }) => orgId === "qh007-1"));
});
