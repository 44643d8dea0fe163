/** What is kept of bodies is always what would be worked out anew, and only what was written about is worked out again. */
import { beforeAll, expect, test } from "vitest";
import { branchSubject } from "@/domain/organization/subject";
import { permit } from "@/domain/permissions/permit";
import { renameGroup } from "@/db/branches/groups";
import { keep, nothingKept } from "@/db/kept";
import { everyLifeDuty, listLifeDuties } from "@/db/life-duties";
import { listPublicBranches } from "@/db/organization";
import { systemActor } from "@/db/viewers";
import { atomically, recordRefusal } from "@/db/write";
import { as, NOW, useDatabase } from "../database";
import { addMember, bring, seat } from "./meetings/held";

useDatabase("town");

beforeAll(async () => {
  const ids = await Promise.all(["甲一", "乙二", "丙三", "丁四", "戊五"].map((name) => addMember(name)));
  await seat(ids[0]!, "secretary");
});

const kept = nothingKept<string>();
/** Which ids had to be worked out. */
async function workedOut(key = "day"): Promise<string[]> {
  let asked: readonly string[] = [];
  const ids = ["shiqiao", "qh007", "qh008", "hexi", "qh003", "qh001"];
  const values = await keep(kept, key, ids, async (missing) => { asked = missing; return new Map(missing.map((id) => [id, `of ${id}`])); });
  expect(values).toEqual(ids.map((id) => `of ${id}`));
  return [...asked].sort();
}
const all = ["hexi", "qh001", "qh003", "qh007", "qh008", "shiqiao"];
const family = ["qh007", "qh008", "shiqiao"];

async function rename(name: string): Promise<void> {
  const qh007 = (await listPublicBranches()).find(({ id }) => id === "qh007")!;
  await renameGroup(permit(await as("secretary.qh007"), "branch.groups", branchSubject(qh007)), { groupId: "qh007-1", name });
}
const ofTheTown = () => atomically(permit(systemActor(NOW), "demo.load", { kind: "town", id: "town" }), []);

test("asked again for what was written about and its family, for everything when it belongs to no body", async () => {
  expect(await workedOut()).toEqual(all);
  expect(await workedOut()).toEqual([]);
  await rename("一组");
  expect(await workedOut()).toEqual(family);
  await bring("held"); // a record of the branch
  expect(await workedOut()).toEqual(family);
  await recordRefusal(await as("clerk.qh008"), "meeting.edit", { kind: "meeting", id: "x", branch: "qh001" }); // wrote nothing
  expect(await workedOut()).toEqual([]);
  await ofTheTown();
  expect(await workedOut()).toEqual(all);
  expect(await workedOut("the next day")).toEqual(all);
});

test("what was written while it was being worked out is not lost", async () => {
  await workedOut();
  await rename("二组");
  let round = 0;
  const slow = () => keep(kept, "day", ["qh007"], async () => {
    if (round++ === 0) { await rename("三组"); await workedOut(); } // somebody writes, somebody else reads
    return new Map([["qh007", "stale"]]);
  });
  expect(await slow()).toEqual(["stale"]);
  expect(await keep(kept, "day", ["qh007"], async () => new Map([["qh007", "fresh"]]))).toEqual(["of qh007"]);
});

test("the town's duties are those that each branch reads for itself, after every kind of write", async () => {
  const due = { from: "2026-01-01" };
  const town = async () => (await everyLifeDuty(await as("office.town"), null, due)).filter(({ branchId }) => branchId === "qh007").map(({ key, state, satisfiedBy, waiting }) => ({ key, state, satisfiedBy, waiting })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const own = async () => (await listLifeDuties(await as("clerk.qh007"), ["qh007"], due)).map(({ key, state, satisfiedBy, waiting }) => ({ key, state, satisfiedBy, waiting })).sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const write of [() => bring("held"), () => bring("submitted"), () => bring("confirmed", { day: "2026-10-08" }), () => rename("四组"), () => bring("returned"), ofTheTown]) {
    expect(await town()).toEqual(await own());
    await write();
    expect(await town()).toEqual(await own());
  }
});
