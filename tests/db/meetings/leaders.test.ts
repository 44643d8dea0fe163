/** MTG-19: leaders as members of their own branch, and the branches nobody from the town has been to. */
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { listBranchesToAttend, listLeaders } from "@/db/meetings/leaders";
import { account } from "@/db/schema/accounts";
import { member } from "@/db/schema/members";
import { as, useDatabase } from "../../database";
import { addMember, bring, seat } from "./held";

useDatabase("town");

beforeAll(async () => {
  const ids = await Promise.all(["甲一", "乙二", "丙三", "丁四", "戊五"].map((name) => addMember(name, { branchId: "qh001" })));
  await seat(ids[0]!, "secretary", "qh001");
  const [leader] = await db().select({ key: account.personKey, name: account.name }).from(account).where(eq(account.username, "leader.town"));
  await db().update(member).set({ mobileDigest: leader!.key }).where(eq(member.id, ids[4]!));
  await bring("submitted", { branchId: "qh001", day: "2026-10-08" });
  await bring("submitted", { branchId: "qh001", day: "2026-10-09", attendance: ids.map((memberId) => (memberId === ids[4] ? { memberId, kind: "leave", reason: "duty" } : { memberId, kind: "on_site", reason: null })) });
  await bring("submitted", { branchId: "qh007", day: "2026-10-07", observers: [{ name: "镇驻村干部", as: "superior" }] });
  await bring("held", { branchId: "qh005", day: "2026-10-07", observers: [{ name: "镇驻村干部", as: "superior" }] });
});

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
