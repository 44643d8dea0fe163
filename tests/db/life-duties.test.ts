/** Duties of organizational life: from records to the state of every branch's duty. */
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { listLifeDuties } from "@/db/life-duties";
import { newId } from "@/db/id";
import { dutyExemption } from "@/db/schema/disclosure";
import { systemActor } from "@/db/viewers";
import { atomically } from "@/db/write";
import { instantAt } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";
import { as, useDatabase } from "../database";
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
