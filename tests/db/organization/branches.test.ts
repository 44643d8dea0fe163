/** Posts, groups, elections and handover of 石桥第一党支部, on a real database with the roster of 清河镇. */
import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { listElectable, listGroupFacts, listOpenPosts } from "@/db/branches/counts";
import { approveElection, delayElection, listElections, planElection, recordElection } from "@/db/branches/elections";
import { addGroup, closeGroup, nameLeader, renameGroup } from "@/db/branches/groups";
import { findHandover, giveHandover, listHandovers, listHandoversToTake, listOpenWork, listPowersAfterHandover, takeHandover } from "@/db/branches/handover";
import { findBranch, listBranches } from "@/db/branches/list";
import { describeBranch, maintainBranch } from "@/db/branches/maintain";
import { appoint, endPost } from "@/db/branches/posts";
import { db } from "@/db/client";
import { listDuties } from "@/db/staff-duties";
import { listLifeDuties } from "@/db/life-duties";
import { disclosureEvent } from "@/db/schema/duties";
import { correctionRequest, memberPlace, transfer } from "@/db/schema/members";
import { branch } from "@/db/schema/organization";
import { healthOf } from "@/domain/organization/rules/health";
import { openKinds } from "@/domain/organization/handover";
import { branchSubject, handoverSubject } from "@/domain/organization/subject";
import { permit } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { as, NOW, useDatabase } from "../../database";
import { approvedPlan, findingAt } from "../inspections/told";
import { addMember, bring } from "../meetings/held";

useDatabase("town");

const of = async (id: string) => (await findBranch(await as("office.town"), id))!;
async function allow<A extends Action>(username: string, action: A, id = "qh007") {
  return permit(await as(username), action, branchSubject((await of(id)).branch));
}
const open = async (id = "qh007") => listOpenPosts([id]);

describe("who sees which branches", () => {
  test.each([["office.town", 40], ["inspector.town", 40], ["clerk.qh007", 1], ["secretary.qh007", 4], ["secretary.qh008", 1], ["sysadmin", 0]])("%s sees %i", async (username, n) => {
    expect(await listBranches(await as(username))).toHaveLength(n);
  });

  test("out of reach is not there", async () => expect(await findBranch(await as("clerk.qh008"), "qh007")).toBeNull());
});

describe("health by the roster (handbook §14.4)", () => {
  const ids = async (id: string) => healthOf((await of(id)).facts).map((line) => line.id);

  test("QH038 has 52, QH019 and QH027 have exactly 50", async () => {
    expect(await ids("qh038")).toContain("ORG-02");
    for (const id of ["qh019", "qh027"]) expect(await ids(id)).not.toContain("ORG-02");
  });

  test("QH028, QH033 and QH040 have fewer than 7 and rightly no committee", async () => {
    for (const id of ["qh028", "qh033", "qh040"]) expect((await ids(id)).filter((one) => /ORG-0[1456]/.test(one))).toEqual([]);
  });

  test("counts are those of §14.3", async () => {
    const all = await listBranches(await as("office.town"));
    expect([all.reduce((n, { facts }) => n + facts.full, 0), all.reduce((n, { facts }) => n + facts.probationary, 0)]).toEqual([1466, 28]);
  });

  test("terms of the villages end in 39 days", async () => expect(await ids("qh007")).toContain("ORG-08"));
});

describe("posts", () => {
  test("appointed, never twice, ended with a day and a reason", async () => {
    const held = new Set((await open()).map(({ memberId }) => memberId));
    const free = (await listElectable(["qh007"])).find(({ memberId }) => !held.has(memberId))!;
    const post = { memberId: free.memberId, position: "publicity_commissioner", startedOn: "2026-10-01", documentNo: "清党〔2026〕9号" } as const;
    await appoint(await allow("office.town", "branch.appoint"), post);
    await expect(appoint(await allow("office.town", "branch.appoint"), post)).rejects.toThrow("先登记离任");
    const mine = (await open()).find(({ memberId, position }) => memberId === free.memberId && position === post.position)!;
    const ending = { postId: mine.id, endedOn: "2026-09-30", reason: "调离", documentNo: "" };
    await expect(endPost(await allow("office.town", "branch.end_post"), ending)).rejects.toThrow("早于任职日期");
    await endPost(await allow("office.town", "branch.end_post"), { ...ending, endedOn: "2026-10-12" });
    expect((await open()).some(({ id }) => id === mine.id)).toBe(false);
  });

  test("nobody from another branch", async () => {
    const [stranger] = await listElectable(["qh008"]);
    await expect(appoint(await allow("office.town", "branch.appoint"), { memberId: stranger!.memberId, position: "deputy_secretary", startedOn: "2026-10-01", documentNo: "文号" })).rejects.toThrow("正式党员");
  });

  test("an eighth seat is refused (ORG-05)", async () => {
    for (const { memberId } of await listElectable(["qh009"])) {
      if (new Set((await open("qh009")).map((post) => post.memberId)).size >= 7) break;
      await appoint(await allow("office.town", "branch.appoint", "qh009"), { memberId, position: "deputy_secretary", startedOn: "2026-10-01", documentNo: "文号" }).catch(() => undefined);
    }
    const held = new Set((await open("qh009")).map(({ memberId }) => memberId));
    const next = (await listElectable(["qh009"])).find(({ memberId }) => !held.has(memberId))!;
    await expect(appoint(await allow("office.town", "branch.appoint", "qh009"), { memberId: next.memberId, position: "deputy_secretary", startedOn: "2026-10-01", documentNo: "文号" })).rejects.toThrow("最多 7 人");
  });
});

test("groups: added, renamed, led by a full member, closed only when empty", async () => {
  const may = () => allow("secretary.qh007", "branch.groups");
  await addGroup(await may(), { name: "第五党小组" });
  await expect(addGroup(await may(), { name: "第五党小组" })).rejects.toThrow("已有");
  const fifth = (await listGroupFacts(["qh007"])).find(({ name }) => name === "第五党小组")!;
  await renameGroup(await may(), { groupId: fifth.id, name: "流动党小组" });
  const [person, another] = await listElectable(["qh007"]);
  await nameLeader(await may(), { groupId: fifth.id, memberId: person!.memberId, startedOn: "2026-10-01" });
  await nameLeader(await may(), { groupId: fifth.id, memberId: another!.memberId, startedOn: "2026-10-10" });
  expect((await listGroupFacts(["qh007"])).find(({ id }) => id === fifth.id)).toMatchObject({ name: "流动党小组", leaderName: another!.name, leaderIsFull: true });
  await expect(closeGroup(await may(), { groupId: "qh007-1" })).rejects.toThrow("还有");
  await closeGroup(await may(), { groupId: fifth.id });
  expect((await listGroupFacts(["qh007"])).some(({ id }) => id === fifth.id)).toBe(false);
});

test("an election: blocked without quorum or majority, then the new committee takes over in one act", async () => {
  const may = () => allow("office.town", "election.record", "qh011");
  const people = await listElectable(["qh011"]);
  const meeting = { meetingOn: "2026-10-11", dueVoters: 42, presentVoters: 34, candidates: 4, seats: 2, reportedOn: null };
  const results = `${people[0]!.name} 书记 30\n${people[1]!.name} 组织委员 18`;
  await expect(recordElection(await may(), { ...meeting, results })).rejects.toThrow("还没有开始");
  await planElection(await may(), { dueOn: "2026-11-20", planSubmittedOn: "2026-06-01", planApprovedOn: "2026-07-01" });
  await delayElection(await may(), { delayReason: "人选考察", delayDocumentNo: "清党〔2026〕18号" });
  await expect(recordElection(await may(), { ...meeting, presentVoters: 33, results })).rejects.toThrow("ORG-10");
  await expect(recordElection(await may(), { ...meeting, results: `${people[0]!.name} 书记 17` })).rejects.toThrow("ORG-12");
  await expect(recordElection(await may(), { ...meeting, results: "路人甲 书记 30" })).rejects.toThrow("ORG-13");
  await expect(recordElection(await may(), { ...meeting, meetingOn: "2026-10-13", results })).rejects.toThrow("晚于今天");
  await expect(approveElection(await may(), { approvedOn: "2026-10-12", termStartedOn: "2026-10-11", documentNo: "文号" })).rejects.toThrow("结果");
  await expect(recordElection(await may(), { ...meeting, meetingOn: "2026-06-30", results })).rejects.toThrow("早于请示的批复日期");
  await expect(recordElection(await may(), { ...meeting, dueVoters: 20, presentVoters: 20, results: `${people[0]!.name} 书记 19` })).rejects.toThrow(`有选举权的正式党员 ${people.length} 人`);
  await recordElection(await may(), { ...meeting, results });
  const approval = { approvedOn: "2026-10-12", termStartedOn: "2026-10-11", documentNo: "清党〔2026〕30号" };
  await expect(approveElection(await may(), { ...approval, termStartedOn: "2020-10-11" })).rejects.toThrow("早于选举大会");
  await expect(approveElection(await may(), { ...approval, termStartedOn: "2026-10-13" })).rejects.toThrow("晚于今天");
  await expect(approveElection(await may(), { ...approval, approvedOn: "2026-10-13" })).rejects.toThrow("晚于今天");
  await approveElection(await may(), { approvedOn: "2026-10-12", termStartedOn: "2026-10-11", documentNo: "清党〔2026〕30号" });
  expect((await open("qh011")).filter(({ position }) => /secretary|commissioner/.test(position)).map(({ name, startedOn }) => [name, startedOn]).sort()).toEqual([[people[0]!.name, "2026-10-11"], [people[1]!.name, "2026-10-11"]].sort());
  const { branch: row } = await of("qh011");
  expect([row.termStartedOn, row.termEndsOn]).toEqual(["2026-10-11", null]);
  const [newest] = await listElections(await as("office.town"), row);
  expect(newest).toMatchObject({ termNo: 1, approvedOn: "2026-10-12", delayDocumentNo: "清党〔2026〕18号" });
  const owed = await db().select().from(disclosureEvent).where(eq(disclosureEvent.day, "2026-10-12"));
  expect(owed.map(({ catalogCode, ownerKind, ownerId }) => [catalogCode, ownerKind, ownerId]).sort()).toEqual([
    ...(row.leadsCommunity ? [["P02", "community", row.communityId]] : []), ["P06", "branch", "qh011"],
  ]);
  const duty = (await listDuties(await as("clerk.qh011"))).find(({ code, orgId, state }) => code === "P06" && orgId === "qh011" && state !== "done_on_time");
  expect(duty).toBeDefined();
});

describe("the branch itself", () => {
  const details = { kind: "ordinary", parent: "community", coveredUnits: 1, hasCommittee: true, softLax: true, approvalDocument: "文", establishedOn: "2011-07-01", termStartedOn: "2021-11-20", termEndsOn: null, termReason: "" } as const;

  test("is not dissolved while members are left, and an end set by hand needs its reason", async () => {
    await expect(maintainBranch(await allow("office.town", "branch.maintain"), { ...details, status: "dissolved" })).rejects.toThrow("还有 49 名党员");
    await expect(maintainBranch(await allow("office.town", "branch.maintain"), { ...details, status: "active", termEndsOn: "2027-01-01" })).rejects.toThrow("理由");
    await maintainBranch(await allow("office.town", "branch.maintain"), { ...details, status: "active" });
    expect((await of("qh007")).branch.softLaxSince).toBe("2026-10-12");
  });

  test("goes when its members are gone, and then nothing is written to it any more", async () => {
    await db().update(memberPlace).set({ toDay: "2026-10-01" }).where(and(eq(memberPlace.branchId, "qh033"), isNull(memberPlace.toDay)));
    await maintainBranch(await allow("office.town", "branch.maintain", "qh033"), { ...details, kind: "joint", hasCommittee: false, status: "merged" });
    expect(await db().select({ status: branch.status, since: branch.statusSince }).from(branch).where(eq(branch.id, "qh033"))).toEqual([{ status: "merged", since: "2026-10-12" }]);
    await expect(allow("office.town", "branch.appoint", "qh033")).rejects.toThrow("另一步");
  });

  test("the secretary keeps the theme day", async () => {
    await describeBranch(await allow("secretary.qh007", "branch.contact"), { themeDay: 15, address: "党群服务中心", phone: "" });
    expect((await of("qh007")).branch.themeDay).toBe(15);
  });
});

describe("what is open is counted for a handover", () => {
  const openOf = async (who = "secretary.qh007") => new Map((await listOpenWork(await as(who), (await of("qh007")).branch)).map(({ kind, count, says }) => [kind, { count, says }]));
  const grown = async (act: () => Promise<unknown>) => {
    const before = await openOf();
    await act();
    const after = await openOf();
    return Object.fromEntries([...after].flatMap(([kind, { count }]) => (count === before.get(kind)!.count ? [] : [[kind, count - before.get(kind)!.count]])));
  };

  test("every kind is there, with its page", async () => expect([...(await openOf()).keys()].sort()).toEqual(Object.keys(openKinds).sort()));

  test("records, decisions, letters and corrections, as they stand", async () => {
    expect(await grown(() => bring("held", { day: "2026-10-08" }))).toEqual({ records: 1 });
    expect(await grown(() => bring("returned", { day: "2026-10-10" }))).toEqual({ records: 1 });
    expect(await grown(() => bring("submitted", { day: "2026-10-11" }))).toEqual({ to_confirm: 1 });
    const life = (await openOf()).get("life")!.count;
    expect(await grown(() => bring("confirmed"))).toMatchObject({ decisions: 1 });
    expect((await openOf()).get("life")!.count).toBeLessThanOrEqual(life);
    const memberId = await addMember("纪书客");
    const stamp = { by: "system", at: NOW };
    expect(await grown(async () => db().insert(transfer).values({ id: "t1", memberId, direction: "out", fromOrg: "", toOrg: "外地", fromBranchId: "qh007", toBranchId: null, letterNo: "1", issuedOn: "2026-10-01", validUntil: "2026-12-30", duesPaidTo: "2026-10", receiptOn: null, receiptBy: null, ...stamp }))).toEqual({ letters: 1 });
    expect(await grown(async () => db().insert(correctionRequest).values({ id: "c1", memberId, field: "mobile", proposed: "", reason: "换号", state: "asked", askedBy: "x", askedAt: NOW, decidedBy: null, decidedAt: null, answer: "" }))).toEqual({ corrections: 1 });
    await approvedPlan();
    expect(await grown(() => findingAt("noticed"))).toEqual({ findings: 1 });
    const said = [...(await openOf()).values()].flatMap(({ says }) => says).join();
    expect(said).not.toContain("纪书客");
  });

  test("overdue duties of organizational life are those of its own list", async () => {
    const clerk = await as("clerk.qh007");
    const overdue = (await listLifeDuties(clerk, ["qh007"])).filter(({ state }) => state === "overdue");
    expect(overdue.length).toBeGreaterThan(0);
    expect((await openOf("clerk.qh007")).get("life")!.count).toBe(overdue.length);
  });
});

test("a handover is given by one and taken by another, and then powers are to be taken back", async () => {
  const [from, to] = [await as("secretary.qh007"), await as("clerk.qh007")];
  const { branch: row } = await of("qh007");
  const outsider = await as("clerk.qh008");
  await expect(giveHandover(await allow("secretary.qh007", "handover.give"), row, { incomingId: outsider.id, remark: "" })).rejects.toThrow("还没有岗位");
  await giveHandover(await allow("secretary.qh007", "handover.give"), row, { incomingId: to.id, remark: "印章在柜子里" });
  await expect(giveHandover(await allow("secretary.qh007", "handover.give"), row, { incomingId: to.id, remark: "" })).rejects.toThrow("等接手");
  const [given] = await listHandovers(to, row);
  expect(given!.open.find(({ kind }) => kind === "unpublished")!.count).toBeGreaterThan(0);
  expect(await listHandoversToTake(to)).toHaveLength(1);
  expect(await findHandover(outsider, given!.id)).toBeNull();
  expect(() => permit(from, "handover.take", handoverSubject(given!))).toThrow();
  await takeHandover(permit(to, "handover.take", handoverSubject(given!)), { objection: "" });
  expect(await listHandoversToTake(to)).toEqual([]);
  expect((await listPowersAfterHandover(await as("secadmin"))).map(({ accountId }) => accountId)).toEqual([from.id]);
  expect(await listPowersAfterHandover(to)).toEqual([]);
  const [taken] = await listHandovers(to, row);
  expect(() => permit(to, "handover.take", handoverSubject(taken!))).toThrow();
});
