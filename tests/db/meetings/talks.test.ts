/** 谈心谈话: the year's duty is met when everybody was reached (年度全覆盖), not when one talk was written down. */
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { newId } from "@/db/id";
import { listLifeDuties } from "@/db/life-duties";
import { findTalkCoverage, listTalks, noteTalks } from "@/db/meetings/talks";
import { wholeRosterOn } from "@/db/members/roster-on";
import { member } from "@/db/schema/members";
import { settingChange } from "@/db/schema/settings";
import { permit } from "@/domain/permissions/permit";
import { as, NOW, useDatabase } from "../../database";
import { addMember, seat } from "./held";

useDatabase("town");

const ids: Record<string, string> = {};
beforeAll(async () => {
  for (const { id, name } of await wholeRosterOn("qh007", "2026-03-05")) ids[name] = id;
  for (const name of ["甲一", "乙二", "丙三", "丁四"]) ids[name] = await addMember(name);
  await seat(ids["甲一"]!, "secretary");
});

const talk = async (a: string, bs: readonly string[], talkedOn = "2026-10-10") =>
  noteTalks(permit(await as("secretary.qh007"), "talk.note", { kind: "heart_talk", id: "qh007", branch: "qh007", group: null }), { aId: ids[a]!, bIds: bs.map((name) => ids[name]!), topic: "thought", talkedOn });
const duty = async () => (await listLifeDuties(await as("clerk.qh007"))).find(({ branchId, code, period }) => branchId === "qh007" && code === "LIFE-TALK" && period === "2026")!;
const left = async () => (await findTalkCoverage(await as("clerk.qh007"), "qh007"))!.left.map(({ name }) => name);

test("one with several of a day, each its own talk, and nobody twice", async () => {
  await talk("甲一", ["乙二", "乙二", "丙三"], "2026-03-05");
  expect((await listTalks(await as("secretary.qh007"), {})).rows.map(({ bName, relation }) => [bName, relation]).sort()).toEqual([["丙三", "committee_member"], ["乙二", "committee_member"]]);
  await talk("甲一", Object.keys(ids).filter((name) => !["甲一", "乙二", "丙三", "丁四"].includes(name)), "2026-04-05");
  await expect(talk("甲一", ["甲一"])).rejects.toMatchObject({ fields: { bIds: "请去掉谈话人自己" } });
  await expect(noteTalks(permit(await as("secretary.qh007"), "talk.note", { kind: "heart_talk", id: "qh007", branch: "qh007", group: null }), { aId: ids["甲一"]!, bIds: [ids["乙二"]!, "nobody"], topic: "thought", talkedOn: "2026-03-05" })).rejects.toThrow("请重新选择");
});

test("the duty waits for the last member, and a newcomer opens it again", async () => {
  expect(await left()).toEqual(["丁四"]);
  expect(await duty()).toMatchObject({ satisfiedBy: [], doneOn: null });
  await talk("丙三", ["丁四"], "2026-09-20");
  expect(await left()).toEqual([]);
  expect(await duty()).toMatchObject({ state: "done_on_time", doneOn: "2026-09-20" });
  const newcomer = await addMember("戊五");
  expect(await left()).toEqual(["戊五"]);
  expect(await duty()).toMatchObject({ doneOn: null });
  await db().update(member).set({ status: "deceased" }).where(eq(member.id, newcomer));
  expect(await left()).toEqual([]);
});

test("who may not read talks does not learn whom nobody talked with", async () => {
  expect(await findTalkCoverage(await as("clerk.qh008"), "qh007")).toBeNull();
  expect(await findTalkCoverage(await as("sysadmin"), "qh007")).toBeNull();
});

test("a town that asks for one talk only says so in its settings", async () => {
  await addMember("己六");
  expect(await duty()).toMatchObject({ doneOn: null });
  await db().insert(settingChange).values({ id: newId(), key: "talks_reach_all", value: false, fromDay: "2026-01-01", reason: "测试", state: "approved", proposedBy: "office", proposedAt: NOW, decidedBy: "leader", decidedAt: NOW });
  expect(await duty()).toMatchObject({ state: "done_on_time", doneOn: "2026-03-05" });
});
