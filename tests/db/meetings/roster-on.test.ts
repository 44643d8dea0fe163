import { describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { newId } from "@/db/id";
import { rosterOn } from "@/db/members/roster-on";
import { memberEvent } from "@/db/schema/members";
import { branch } from "@/db/schema/organization";
import { as, NOW, useDatabase } from "../../database";
import { addMember, goAway, seat } from "./held";

useDatabase("town");

const branchId = "roster";

async function event(memberId: string, kind: "stage" | "status", value: string, on: string): Promise<void> {
  await db().insert(memberEvent).values({ id: newId(), memberId, kind, value, on, reason: "", documentNo: "", by: "system", at: NOW });
}

describe("the roster as of a day (MTG-15)", () => {
  test("each day tells who belonged, as what, and who was away", async () => {
    const [like] = await db().select().from(branch).where(eq(branch.id, "qh007"));
    await db().insert(branch).values({ ...like!, id: branchId, code: "ROSTER", name: "名册支部", seq: 98 });
    const secretary = await addMember("甲", { branchId });
    await seat(secretary, "secretary", branchId);
    const dead = await addMember("乙", { branchId, status: "deceased" });
    await event(dead, "status", "normal", "2020-01-01");
    await event(dead, "status", "deceased", "2026-06-10");
    await addMember("丙", { branchId, to: "2026-07-01" });
    await addMember("丁", { branchId, from: "2026-07-01" });
    const young = await addMember("戊", { branchId, stage: "full" });
    await event(young, "stage", "probationary", "2025-05-01");
    await event(young, "stage", "full", "2026-05-01");
    const mobile = await addMember("己", { branchId });
    await goAway(mobile, "2026-03-01", "2026-08-01", branchId);
    await addMember("庚", { branchId, stage: "activist" });

    const on = async (day: string) => new Map((await rosterOn(await as("clerk.qh007"), branchId, day)).map((one) => [one.name, one]));
    expect(await on("2026-04-30")).toEqual(new Map()); // another branch's clerk sees nobody
    const of = async (day: string) => new Map((await rosterOn(await as("office.town"), branchId, day)).map((one) => [one.name, one]));
    expect([...(await of("2026-04-30")).keys()].sort()).toEqual(["丙", "乙", "己", "戊", "甲"].sort());
    expect((await of("2026-04-30")).get("戊")).toMatchObject({ stage: "probationary" });
    expect((await of("2026-05-01")).get("戊")).toMatchObject({ stage: "full" });
    expect((await of("2026-06-09")).has("乙")).toBe(true);
    expect((await of("2026-06-10")).has("乙")).toBe(false);
    expect([...(await of("2026-07-01")).keys()].sort()).toEqual(["丁", "己", "戊", "甲"].sort());
    expect((await of("2026-07-31")).get("己")?.away).toMatchObject({ since: "2026-03-01" });
    expect((await of("2026-08-01")).get("己")?.away).toBe(null);
    expect([...(await of("2026-08-01")).keys()][0]).toBe("甲"); // the committee first
  });

  test("visitors and administrators get nobody", async () => {
    expect(await rosterOn(await as("sysadmin"), "qh007", "2026-10-12")).toEqual([]);
    expect((await rosterOn(await as("clerk.qh007"), "qh007", "2026-10-12")).length).toBeGreaterThan(20);
  });
});
