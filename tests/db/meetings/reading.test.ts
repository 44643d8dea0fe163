import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { listDecisions, findDecision, reportDecision, verifyDecision } from "@/db/meetings/decisions";
import { addMeetingFile, listMeetingFiles, removeMeetingFile } from "@/db/meetings/files";
import { findFile } from "@/db/files";
import { findMeeting } from "@/db/meetings/find";
import { listMeetings } from "@/db/meetings/list";
import { findNextWaiting, listWaitingMeetings, type Wait } from "@/db/meetings/waiting";
import { noteMakeup } from "@/db/meetings/makeup";
import { cancelPlanned, findPlanned, handInPlan, listPlanned, listPlannedIn, listPlans, planMeeting } from "@/db/meetings/plan";
import { beginMeeting } from "@/db/meetings/record";
import { findMeetingInHand } from "@/db/meetings/rows";
import { listTalks, noteTalks } from "@/db/meetings/talks";
import { rosterOn } from "@/db/members/roster-on";
import { roleGrant } from "@/db/schema/accounts";
import { meeting } from "@/db/schema/meetings";
import { plannedAlready } from "@/domain/meetings/usual-plan";
import { permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { as, NOW, useDatabase } from "../../database";
import { allow, begin, bring, themeDay } from "./held";

useDatabase("town");

const branchOf = (branchId: string, group: string | null = null) => ({ kind: "branch", id: branchId, branch: branchId, group });

describe("lists", () => {
  test("everybody sees what is his business, with figures counted", async () => {
    const id = await bring("submitted");
    const inList = async (who: string) => (await listMeetings(await as(who), {})).rows.some((row) => row.id === id);
    expect(await Promise.all(["clerk.qh007", "secretary.qh007", "office.town", "inspector.town", "clerk.qh008", "clerk.qh005", "sysadmin"].map(inList))).toEqual([true, true, true, true, false, false, false]);
    const [line] = (await listMeetings(await as("clerk.qh007"), { kind: "theme_day" })).rows;
    expect(line!.tally.due).toBeGreaterThan(20);
    expect(line).toMatchObject({ kinds: ["theme_day"], band: "within" });
  });

  test("what waits goes to whom it waits for, counted", async () => {
    const [held, submitted, confirmed] = [await bring("held"), await bring("submitted"), await bring("confirmed")];
    const waits = async (who: string) => new Map((await listWaitingMeetings(await as(who))).map((one) => [one.wait, one] as const));
    const ids = (waiting: Awaited<ReturnType<typeof waits>>, wait: Wait) => waiting.get(wait)?.rows.map(({ id }) => id) ?? [];
    const clerk = await waits("clerk.qh007");
    expect(ids(clerk, "unfinished")).toContain(held);
    expect(ids(clerk, "toConfirm")).toEqual([]);
    expect(ids(await waits("secretary.qh007"), "toConfirm")).toContain(submitted);
    const office = await waits("office.town");
    expect(ids(office, "toFile")).toContain(confirmed);
    expect(office.get("toFile")!.total).toBe(await db().$count(meeting, eq(meeting.state, "confirmed")));
    expect(ids(office, "unfinished")).toEqual([]);
  });

  test("a list shows a few and counts all; one after the other comes to each and ends", async () => {
    for (let i = 0; i < 10; i++) await bring("confirmed");
    const office = await as("office.town");
    const [pile] = (await listWaitingMeetings(office)).filter(({ wait }) => wait === "toFile");
    expect(pile!.rows.length).toBeLessThan(pile!.total);
    const row = async (id: string) => (await db().select().from(meeting).where(eq(meeting.id, id)))[0]!;
    const seen = [pile!.rows[0]!.id];
    for (let next = await findNextWaiting(office, "toFile", await row(seen[0]!)); next && !seen.includes(next.id); next = await findNextWaiting(office, "toFile", await row(next.id))) seen.push(next.id);
    expect(seen).toHaveLength(pile!.total);
    expect(await findNextWaiting(await as("secretary.qh008"), "toConfirm", await row(seen[0]!))).toBeNull();
  });

  test("a branch's list and the waiting list follow an index, whatever the years hold", () => {
    const sql = (text: string) => (db().$client.prepare(`EXPLAIN QUERY PLAN ${text}`).all() as { detail: string }[]).map(({ detail }) => detail).join("\n");
    expect(sql("select id from meeting where branch_id = 'qh007' and state <> 'cancelled' order by held_on desc, id desc limit 51")).toMatch(/meeting_branch/);
    expect(sql("select id from meeting where branch_id = 'qh007' and state <> 'cancelled' order by held_on desc, id desc limit 51")).not.toMatch(/TEMP B-TREE/);
    expect(sql("select id from meeting where state <> 'cancelled' order by held_on desc, id desc limit 51")).not.toMatch(/TEMP B-TREE/);
    expect(sql("select id from meeting where state in ('held', 'returned') and branch_id = 'qh007'")).toMatch(/meeting_waiting/);
  });
});

describe("groups", () => {
  test("the leader records his group's meeting, reads it, and nothing else", async () => {
    const leader = await as("commissioner.qh007");
    await db().insert(roleGrant).values({ id: "leads", accountId: (await as("clerk.qh040")).id, role: "group_leader", scopeKind: "group", scopeId: "qh007-1", fromDay: "2026-01-01", toDay: null, reason: "测试", standsInFor: null, state: "confirmed", proposedBy: "system", proposedAt: NOW, decidedBy: "system", decidedAt: NOW });
    const who = await as("clerk.qh040");
    const people = (await rosterOn(who, "qh007", "2026-10-09")).map(({ groupId }) => groupId);
    expect(people.length).toBeGreaterThan(0);
    expect(new Set(people)).toEqual(new Set(["qh007-1"]));
    const record = await themeDay({ groupId: "qh007-1", sections: [{ kind: "group_meeting", extras: {} }], attendance: [] });
    const id = await beginMeeting(permit(who, "meeting.begin", branchOf("qh007", "qh007-1")), record);
    expect((await findMeeting(who, id)).groupName).toBeTruthy();
    const other = await bring("held");
    await expect(findMeetingInHand(who, other)).rejects.toThrow(Refusal);
    expect(() => permit(who, "meeting.begin", branchOf("qh007"))).toThrow(Refusal);
    await expect(beginMeeting(permit(who, "meeting.begin", branchOf("qh007", "qh007-1")), await themeDay())).rejects.toThrow("党小组");
    expect((await listMeetings(who, {})).rows.filter(({ branchId }) => branchId === "qh007").map((row) => row.id)).toEqual([id]);
    expect((await findMeeting(leader, id)).row.groupId).toBe("qh007-1");
  });
});

describe("what cannot be", () => {
  test("a vote that did not pass cannot be saved as passed", async () => {
    const record = await themeDay({ sections: [{ kind: "member_assembly", extras: {} }], agenda: [{ section: "member_assembly", kind: "major_matter", topic: "出租仓房", speaker: "", discussion: "", vote: { mode: "show_hand", approve: 3, oppose: 0, abstain: 0, written: 0, passed: true } }] });
    await expect(begin(record)).rejects.toThrow("不能记为通过");
  });

  test("a meeting of tomorrow is no record", async () => {
    await expect(begin(await themeDay({ day: "2026-10-13" }))).rejects.toThrow("不能晚于今天");
  });

  test("sent twice is one record", async () => {
    const first = await begin(await themeDay(), "clerk.qh007", NOW, "qh007", "same-form");
    const again = await begin(await themeDay(), "clerk.qh007", NOW, "qh007", "same-form");
    expect(again).toBe(first);
  });
});

describe("decisions", () => {
  test("open until somebody reported and another looked; brought up until then", async () => {
    const id = await bring("confirmed");
    const open = async () => (await listDecisions(await as("clerk.qh007"), { states: ["open", "reported"] })).rows.filter(({ meetingId }) => meetingId === id);
    const [task] = await open();
    const reporting = await findDecision(await as("secretary.qh007"), task!.id);
    await reportDecision(permit(await as("secretary.qh007"), "decision.report", reporting.subject), reporting.decision, "清了一百米");
    const own = await findDecision(await as("secretary.qh007"), task!.id);
    const secretary = await as("secretary.qh007");
    expect(() => permit(secretary, "decision.verify", own.subject)).toThrow("经手过");
    expect((await open()).map(({ state }) => state)).toEqual(["reported"]);
  });

  test("reported by the clerk, verified by the secretary, done", async () => {
    const id = await bring("confirmed");
    const of = async () => (await listDecisions(await as("clerk.qh007"), { states: ["open", "reported", "done"] })).rows.find(({ meetingId }) => meetingId === id)!;
    const reporting = await findDecision(await as("clerk.qh007"), (await of()).id);
    await reportDecision(permit(await as("clerk.qh007"), "decision.report", reporting.subject), reporting.decision, "清了一百米");
    const verifying = await findDecision(await as("secretary.qh007"), (await of()).id);
    await verifyDecision(permit(await as("secretary.qh007"), "decision.verify", verifying.subject), verifying.decision);
    expect(await of()).toMatchObject({ state: "done", outcome: "清了一百米" });
  });

  test("before the secretary confirmed they are nobody's task", async () => {
    const id = await bring("submitted");
    expect((await listDecisions(await as("clerk.qh007"), { states: ["open"] })).rows.filter(({ meetingId }) => meetingId === id)).toEqual([]);
  });
});

describe("plans and talks", () => {
  test("a plan is handed in once a quarter, and a planned meeting is held once", async () => {
    const clerk = await as("clerk.qh007");
    const subject = branchOf("qh007");
    const lines = [{ kinds: ["theme_day" as const], groupId: null, plannedOn: "2026-11-05", theme: "", place: "" }];
    await handInPlan(permit(clerk, "meeting.plan", subject), "2026-Q4", lines);
    await expect(handInPlan(permit(clerk, "meeting.plan", subject), "2026-Q4", lines)).rejects.toThrow("已经报过");
    await expect(handInPlan(permit(clerk, "meeting.plan", subject), "2027-Q1", lines)).rejects.toThrow("不在这一期");
    const id = await planMeeting(permit(clerk, "meeting.plan", subject), { ...lines[0]!, plannedOn: "2026-10-09" });
    await beginMeeting(permit(clerk, "meeting.begin", subject), await themeDay(), id);
    await expect(beginMeeting(permit(clerk, "meeting.begin", subject), await themeDay(), id)).rejects.toThrow();
    await expect(findPlanned(clerk, id)).rejects.toThrow(Refusal);
    const open = (await listPlanned(clerk, { from: "2026-10-01", to: "2026-12-31" })).map((line) => line.plannedOn);
    expect(open).toEqual(["2026-11-05"]);
    const [left] = await listPlanned(clerk, { from: "2026-10-01", to: "2026-12-31" });
    const found = await findPlanned(clerk, left!.id);
    await cancelPlanned(permit(clerk, "meeting.plan", found.subject), "改到下月");
    expect(await listPlanned(clerk, { from: "2026-10-01", to: "2026-12-31" })).toEqual([]);
  });

  test("a year has its plan beside the quarter's; what it holds is not planned twice; a day before this quarter is refused", async () => {
    const clerk = await as("clerk.qh012");
    const subject = branchOf("qh012");
    const line = { kinds: ["theme_day" as const], groupId: null, plannedOn: "2027-02-05", theme: "", place: "" };
    await expect(handInPlan(permit(clerk, "meeting.plan", subject), "2027-Q1", [])).rejects.toThrow("还没有会议");
    await handInPlan(permit(clerk, "meeting.plan", subject), "2027", [line]);
    expect((await listPlans(clerk, "qh012")).map(({ period }) => period)).toEqual(["2027"]);
    const planned = await listPlannedIn(clerk, "qh012", "2027-Q1");
    expect(planned.map(({ plannedOn }) => plannedOn)).toEqual(["2027-02-05"]);
    expect(plannedAlready({ kind: "theme_day", groupId: null, groupName: "", day: "2027-02-20" }, planned)).toBe("2027-02-05");
    expect(plannedAlready({ kind: "theme_day", groupId: null, groupName: "", day: "2027-03-05" }, planned)).toBeNull();
    await handInPlan(permit(clerk, "meeting.plan", subject), "2027-Q1", []); // the year's plan has it all
    expect(await listPlannedIn(await as("clerk.qh008"), "qh012", "2027-Q1")).toEqual([]);
    await expect(planMeeting(permit(clerk, "meeting.plan", subject), { ...line, plannedOn: "2026-09-30" })).rejects.toThrow("本季度以前");
    await expect(handInPlan(permit(clerk, "meeting.plan", subject), "2026", [{ ...line, plannedOn: "2026-03-05" }])).rejects.toThrow("本季度以前");
    await planMeeting(permit(clerk, "meeting.plan", subject), { ...line, plannedOn: "2026-10-01" });
  });

  test("a talk keeps who and when, and its relation by itself", async () => {
    const secretary = await as("secretary.qh007");
    const [a, b] = await rosterOn(secretary, "qh007", "2026-10-10");
    const talk = { aId: a!.id, bIds: [b!.id], topic: "work" as const, talkedOn: "2026-10-10" };
    const subject = { ...branchOf("qh007"), kind: "heart_talk" };
    await noteTalks(permit(secretary, "talk.note", subject), talk);
    expect((await listTalks(secretary, {})).rows).toMatchObject([{ relation: "committee_committee", aName: a!.name }]);
    await expect(noteTalks(permit(secretary, "talk.note", subject), { ...talk, bIds: [b!.id, a!.id] })).rejects.toThrow("不同的同志");
    await expect(noteTalks(permit(secretary, "talk.note", subject), { ...talk, talkedOn: "2026-10-13" })).rejects.toThrow("不能晚于今天");
    expect((await listTalks(await as("clerk.qh005"), {})).rows).toEqual([]);
  });
});

describe("catching up", () => {
  test("noted once, for those who were not there; no figure changes", async () => {
    const id = await bring("confirmed");
    const found = await findMeeting(await as("clerk.qh007"), id);
    const [away, there] = [found.people.find(({ kind }) => kind === "away")!, found.people.find(({ kind }) => kind === "on_site")!];
    const note = async (memberId: string, on = "2026-10-10") => {
      const { permit: granted, found: held } = await allow(await as("clerk.qh007"), "meeting.makeup", id);
      return noteMakeup(granted, held, { memberId, way: "call", on });
    };
    await expect(note(there.memberId)).rejects.toThrow("不用补课");
    await expect(note(away.memberId, "2026-10-08")).rejects.toThrow("补课日期");
    await note(away.memberId);
    await expect(note(away.memberId)).rejects.toThrow("已经登记过");
    const after = await findMeeting(await as("clerk.qh007"), id);
    expect(after.people.find(({ memberId }) => memberId === away.memberId)).toMatchObject({ kind: "away", makeup: "call", makeupOn: "2026-10-10" });
    expect(after.tally).toEqual(found.tally);
  });
});

describe("attachments", () => {
  test("three pictures at most, seen by those who check", async () => {
    const id = await bring("held");
    const add = async (n: number) => {
      const { permit: granted } = await allow(await as("clerk.qh007"), "meeting.attach", id);
      return addMeetingFile(granted, { digest: String(n).repeat(64), name: `${n}.jpg`, kind: "jpeg", bytes: 10, capturedAt: null, imageHash: null, hasText: false, findings: [], use: "evidence" });
    };
    const first = await add(1);
    await expect(add(1)).rejects.toThrow("已经上传过");
    await add(2);
    await add(3);
    await expect(add(4)).rejects.toThrow("最多 3 张");
    expect((await findFile(await as("inspector.town"), first)).name).toBe("1.jpg");
    await expect(findFile(await as("leader.town"), first)).rejects.toThrow(Refusal);
    await expect(findFile(await as("clerk.qh008"), first)).rejects.toThrow(Refusal);
    const { permit: granted, found } = await allow(await as("clerk.qh007"), "meeting.attach", id);
    await removeMeetingFile(granted, first);
    expect((await listMeetingFiles(await as("clerk.qh007"), found)).length).toBe(2);
  });
});
