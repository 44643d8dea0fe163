import { expect, test } from "vitest";
import { db } from "@/db/client";
import { disclosureDutiesOf, listPublicBodies } from "@/db/duties";
import { listSwitches, turnSwitch, type Turn } from "@/db/finance-switches";
import { listOwed } from "@/db/notices/owed";
import { findPublicOwner } from "@/db/notices/owner";
import { listPublicCommunities } from "@/db/organization";
import { financeSwitch } from "@/db/schema/organization";
import { instantAt } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";
import { as, useDatabase } from "../database";
import { auditRows } from "./administrators";

useDatabase("town");

const turn = async (change: Partial<Turn> = {}, who = "office.town") => {
  const input: Turn = { communityId: "shiqiao", name: "financeMonthly", value: true, fromDay: "2027-01-01", reason: "今年项目多、往来多", ...change };
  await turnSwitch(permit(await as(who), "finance_switch.turn", { kind: "community", id: input.communityId, community: input.communityId }), input);
};
const periods = async (today: string) => (await disclosureDutiesOf((await listPublicBodies()).filter(({ id }) => id === "shiqiao"), today)).filter(({ code }) => code === "F02").map(({ period }) => period);

test("from the next quarter on the duties and what may be drafted are months; the quarter before stays a quarter; audited and kept", async () => {
  await turn();
  expect(await periods("2027-02-10")).toEqual(expect.arrayContaining(["2026-Q4", "2027-01", "2027-02"]));
  expect(await periods("2027-02-10")).not.toContain("2027-Q1");
  const clerk = await as("clerk.qh007", instantAt("2027-02-10", "09:00"));
  const owed = (await listOwed(clerk, await findPublicOwner("community", "shiqiao"))).find(({ item }) => item.code === "F02")!;
  expect(owed.open.map(({ period }) => period)).toContain("2027-01");
  expect(auditRows().at(-1)).toMatchObject({ action: "finance_switch.turn", subjectKind: "community", subjectId: "shiqiao" });
  expect(() => db().delete(financeSwitch).run()).toThrow(/kept/);
  expect(() => db().update(financeSwitch).set({ reason: "别的" }).run()).toThrow(/rewritten/);
});

test("refused: a quarter that has begun, no change, a village without a collective account, nobody's community, whoever may not", async () => {
  await expect(turn({ fromDay: "2026-10-01" })).rejects.toThrow("还没有开始的季度");
  await expect(turn({ fromDay: "2027-02-01" })).rejects.toThrow("还没有开始的季度");
  await expect(turn()).rejects.toThrow("不用改");
  await expect(turn({ name: "collectiveAccount", value: false })).rejects.toThrow("村一律设有集体账");
  await expect(turn({ communityId: "nowhere" })).rejects.toThrow("没有这个社区");
  for (const who of ["leader.town", "sysadmin", "clerk.qh007", "inspector.town"]) await expect(turn({ communityId: "liulin" }, who), who).rejects.toThrow("您的岗位不能调整社区财务公开的开关");
  expect(await listSwitches(await as("sysadmin"))).toEqual([]);
});

test("a town community begins to keep a collective account, and gives it up again", async () => {
  const town = (await listPublicCommunities()).find(({ kind, collectiveAccount }) => kind !== "village" && !collectiveAccount)!;
  await turn({ communityId: town.id, name: "collectiveAccount", value: true, fromDay: "2027-01-01" });
  await turn({ communityId: town.id, name: "collectiveAccount", value: false, fromDay: "2027-04-01" });
  const found = (await listSwitches(await as("office.town"))).find(({ id }) => id === town.id)!;
  expect(["2026-12-31", "2027-01-01", "2027-04-01"].map((day) => found.on("collectiveAccount", day))).toEqual([false, true, false]);
});
