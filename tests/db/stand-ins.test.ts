/** 代理: named by the office, confirmed by a security administrator, over on its day or when the office ends it (ruling 4). */
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { confirmGrant } from "@/db/grants";
import { roleGrant } from "@/db/schema/accounts";
import { endStandIn, findStandIn, listStandIns, nameStandIn } from "@/db/stand-ins";
import { instantAt } from "@/domain/calendar/day";
import { may, permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { as, NOW, useDatabase } from "../database";
import { idOf, onGrant } from "./administrators";

useDatabase("town");

const review = { kind: "notice", id: "x", community: "shiqiao", state: "review", people: {} };
const mayReview = async (username: string, now = NOW) => may(await as(username, now), "notice.review", review);

/** clerk.qh010 for the supervision chair of 石桥, confirmed. Returns the grants' ids. */
async function named(fromDay: string, toDay: string, confirmed = true): Promise<string[]> {
  const chair = await idOf("supervisor.shiqiao");
  await nameStandIn(permit(await as("office.town"), "stand_in.name", town), { post: { accountId: chair, role: "village_supervision_chair" }, standInId: await idOf("clerk.qh010"), fromDay, toDay, reason: "住院治疗" });
  const rows = await db().select({ id: roleGrant.id }).from(roleGrant).where(eq(roleGrant.fromDay, fromDay));
  if (confirmed) for (const { id } of rows) await confirmGrant(await onGrant("secadmin", "grant.confirm", id));
  return rows.map(({ id }) => id);
}

async function end(id: string, who = "office.town", now = NOW): Promise<void> {
  const person = await as(who, now);
  const { row, subject } = await findStandIn(person, id);
  await endStandIn(permit(person, "stand_in.end", subject), row, "本人已回来上班");
}

describe("a stand-in", () => {
  test("has the power on the days of the absence, both ends included, and not before it is confirmed", async () => {
    const [id] = await named("2026-10-13", "2026-10-15", false);
    expect(await mayReview("clerk.qh010", instantAt("2026-10-14", "09:00"))).toBe(false);
    await confirmGrant(await onGrant("secadmin", "grant.confirm", id!));
    for (const [day, expected] of [["2026-10-12", false], ["2026-10-13", true], ["2026-10-15", true], ["2026-10-16", false]] as const) {
      expect([day, await mayReview("clerk.qh010", instantAt(day, "09:00"))]).toEqual([day, expected]);
    }
  });

  test("ended early: no power at the next request, the row says who and why; not twice", async () => {
    const ids = await named("2026-11-02", "2026-11-20");
    const day = instantAt("2026-11-03", "09:00");
    expect(await mayReview("clerk.qh010", day)).toBe(true);
    await end(ids[0]!, "office2.town", day);
    expect(await mayReview("clerk.qh010", day)).toBe(false);
    for (const id of ids) expect((await db().select().from(roleGrant).where(eq(roleGrant.id, id)))[0]).toMatchObject({ state: "ended", endReason: "本人已回来上班" });
    await expect(end(ids[0]!, "office.town", day)).rejects.toMatchObject({ reason: "state" });
  });

  test("taken back before it was confirmed: can no longer be", async () => {
    const [id] = await named("2026-12-01", "2026-12-05", false);
    await end(id!);
    expect((await listStandIns(await as("office.town"))).find((one) => one.id === id)).toMatchObject({ state: "rejected" });
    await expect(onGrant("secadmin", "grant.confirm", id!)).rejects.toMatchObject({ reason: "state" });
  });

  test("is nobody else's to end, and an ordinary grant is no stand-in", async () => {
    const [id] = await named("2026-12-07", "2026-12-09");
    for (const who of ["secretary.qh007", "leader.town", "secadmin"]) await expect(end(id!, who)).rejects.toMatchObject({ reason: "hidden" });
    const [ordinary] = await db().select({ id: roleGrant.id }).from(roleGrant).where(eq(roleGrant.accountId, await idOf("clerk.qh010"))).limit(1);
    await expect(end(ordinary!.id)).rejects.toMatchObject({ reason: "hidden" });
  });
});
