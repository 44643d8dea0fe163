/** 更正单 about a decision: the task moves with it, wherever it is shown; what was confirmed does not (MTG-18). */
import { describe, expect, test } from "vitest";
import { listSubscribable, makeCalendarLink, readCalendar, subscribedBranch } from "@/db/calendar-links";
import { findBranchYear } from "@/db/ledgers/branch-year";
import { listPaperRecords } from "@/db/ledgers/paper-records";
import { amendMeeting, decideAmendment, findAmendment, listAmendments } from "@/db/meetings/amend";
import { listDecisions } from "@/db/meetings/decisions";
import { findMeeting } from "@/db/meetings/find";
import { findMeetingInHand } from "@/db/meetings/rows";
import { draftFromRecords } from "@/db/notices/from-records";
import { findPublicOwner } from "@/db/notices/owner";
import { visitor } from "@/db/viewers";
import { asAmended } from "@/domain/ledgers/paper-record";
import { sayDecisionDue } from "@/domain/meetings/decisions";
import { permit } from "@/domain/permissions/permit";
import { as, NOW, useDatabase } from "../../database";
import { allow, bring } from "./held";

useDatabase("town");

describe("an amended decision", () => {
  const clerk = () => as("clerk.qh007");
  const amended = async (id: string, field: string, after: string, approved = true) => {
    const asking = await allow(await clerk(), "meeting.amend", id);
    await amendMeeting(asking.permit, asking.found, { field, after, reason: "会上定的不是这样" });
    const secretary = await as("secretary.qh007");
    const open = (await listAmendments(secretary, asking.found)).find(({ state }) => state === "asked");
    const { amendment, subject } = await findAmendment(secretary, open!.id);
    await decideAmendment(permit(secretary, "meeting.decide_amendment", subject), amendment, approved);
  };
  const taskOf = async (id: string) => (await listDecisions(await clerk(), { states: ["open"], branchId: "qh007" })).rows.find(({ meetingId }) => meetingId === id)!;
  const subscription = async () => {
    const person = await clerk();
    const mine = async () => (await listSubscribable(person)).find(({ branch: { id } }) => id === "qh007")?.link;
    if (!(await mine())) await makeCalendarLink(permit(person, "duty.subscribe", await subscribedBranch(person, "qh007")));
    return (await mine())!.file;
  };
  const entryOf = async (taskId: string, now = NOW) => (await readCalendar(visitor(now), await subscription()))!.entries.find(({ key }) => key === `decision/${taskId}`)!;

  test("moves its task, its calendar entry and its being overdue; the record keeps its words", async () => {
    const id = await bring("filed");
    const before = await taskOf(id);
    expect([before.dueOn, (await entryOf(before.id)).day]).toEqual(["2026-11-05", "2026-11-05"]);
    const later = "2026-11-06T02:00:00.000Z";
    expect((await entryOf(before.id, later)).title).toBe("逾期：2026年10月9日会上议定的事");
    await amended(id, "decisions.0.dueOn", "2026-12-01", false);
    expect((await taskOf(id)).dueOn).toBe("2026-11-05");
    await amended(id, "decisions.0.dueOn", "2026-12-01");
    const task = await taskOf(id);
    expect([task.dueOn, sayDecisionDue(task, "2026-11-06"), (await entryOf(task.id, later)).title]).toEqual(["2026-12-01", "还有 25 天", "2026年10月9日会上议定的事截止"]);
    const { record, decisions } = await findMeeting(await clerk(), id);
    expect([record.decisions[0]!.dueOn, decisions[0]!.dueOn]).toEqual(["2026-11-05", "2026-12-01"]);
    const { branch: own } = await findMeetingInHand(await clerk(), id);
    const paper = (await listPaperRecords(await clerk(), { branch: own, from: "2026-01-01", to: "2026-12-31" })).find((one) => one.id === id)!;
    expect([paper.decisions[0]!.dueOn, asAmended(paper).decisions[0]!.dueOn]).toEqual(["2026-11-05", "2026-12-01"]);
    expect((await findBranchYear(await clerk(), { branchId: "qh007", year: "2026" })).tasks.filter(({ content }) => content === before.content).map(({ dueOn }) => dueOn)).toContain("2026-12-01");
  });

  test("of another owner is his task; a name that is nobody's or two people's stands as it is written", async () => {
    const id = await bring("confirmed");
    const { record, roster } = await findMeeting(await clerk(), id);
    const another = roster.find(({ name, id: memberId }) => memberId !== record.decisions[0]!.ownerId && roster.filter((one) => one.name === name).length === 1)!;
    await amended(id, "decisions.0.ownerName", another.name);
    expect(await taskOf(id)).toMatchObject({ ownerName: another.name, ownerId: another.id });
    await amended(id, "decisions.0.ownerName", "驻村工作队");
    expect(await taskOf(id)).toMatchObject({ ownerName: "驻村工作队", ownerId: null });
    expect((await findMeeting(await clerk(), id)).record.decisions[0]).toEqual(record.decisions[0]);
  });

  test("is what a disclosure is drafted from", async () => {
    const id = await bring("filed", { decisions: [{ content: "清淤三百米", ownerId: null, ownerName: "甲三", dueOn: "2026-11-05" }] });
    await amended(id, "decisions.0.content", "清淤一百二十米");
    const draft = await draftFromRecords(await clerk(), await findPublicOwner("branch", "qh007"), "P05", "2026-Q4", "table");
    expect(JSON.stringify(draft)).toContain("清淤一百二十米");
    expect(JSON.stringify(draft)).not.toContain("清淤三百米");
  });

  test("is not due before the meeting that decided it", async () => {
    const id = await bring("confirmed");
    await expect(amended(id, "decisions.0.dueOn", "2026-10-08")).rejects.toThrow("不能早于开会那天");
    await amended(id, "decisions.0.dueOn", "2026-10-09");
    expect((await taskOf(id)).dueOn).toBe("2026-10-09");
  });
});
