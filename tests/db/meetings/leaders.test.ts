/** MTG-19: leaders as members of their own branch, and the branches nobody from the town has been to. */
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { listBranchesToAttend, listLeaders } from "@/db/meetings/leaders";
import { account } from "@/db/schema/accounts";
import { member } from "@/db/schema/members";
import { as, useDatabase } from "../../database";
import { recorded } from "../signals/told";
import { bring, themeDay } from "./held";

useDatabase("town");

beforeAll(async () => {
  await bring("submitted", { branchId: "qh001", day: "2026-10-08" });
  const second = await themeDay({ branchId: "qh001", day: "2026-10-09" });
  const leader = await memberBehind("leader.town");
  const attendance = second.attendance.map((one) => (one.memberId === leader ? { memberId: leader, kind: "leave" as const, reason: "duty" as const } : one));
  await bring("submitted", { branchId: "qh001", day: "2026-10-09", attendance, followUp: "会后由支委送学上门", summary: "定下了冬季帮扶的分工和时间。" });
  await bring("held", { branchId: "qh001", day: "2026-10-07" }); // not handed in: nobody was called by it yet
  await recorded({ branchId: "qh001", on: "2025-12-05", people: [leader] }); // another year
  await bring("submitted", { branchId: "qh007", day: "2026-10-07", lateReason: "文书外出培训", observers: [{ name: "镇驻村干部", as: "superior" }] });
  await bring("held", { branchId: "qh005", day: "2026-10-07", lateReason: "文书外出培训", observers: [{ name: "镇驻村干部", as: "superior" }] });
});

async function memberBehind(username: string): Promise<string> {
  const [row] = await db().select({ id: member.id }).from(member).innerJoin(account, eq(account.personKey, member.mobileDigest)).where(eq(account.username, username));
  return row!.id;
}

test("a leader is called to two meetings of his own branch and comes to one", async () => {
  const [leader, ...others] = await listLeaders(await as("office.town"));
  expect(others).toEqual([]);
  expect(leader).toMatchObject({ own: { branchId: "qh001", due: 2, present: 1 } });
});

test("somebody from the town was in one branch; what is not handed in does not count, other guests neither", async () => {
  const visited = (await listBranchesToAttend(await as("leader.town"))).filter(({ lastOn }) => lastOn);
  expect(visited.map(({ branchId, lastOn }) => [branchId, lastOn])).toEqual([["qh007", "2026-10-07"]]);
});

test.each(["clerk.qh001", "secretary.qh001", "sysadmin", "auditor"])("%s sees none of it", async (who) => {
  expect([await listLeaders(await as(who)), await listBranchesToAttend(await as(who))]).toEqual([[], []]);
});
