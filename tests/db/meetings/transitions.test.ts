import { and, asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { findMemberYear } from "@/db/ledgers/member-year";
import { listPaperRecords } from "@/db/ledgers/paper-records";
import { studyLines } from "@/db/ledgers/people";
import { amendMeeting, decideAmendment, findAmendment, listAmendments } from "@/db/meetings/amend";
import { archiveYear, listYearsToArchive } from "@/db/meetings/archive-year";
import { cancelMeeting, confirmMeeting, consentToBackfill, fileMeeting, returnMeeting } from "@/db/meetings/confirm";
import { lifeRules } from "@/domain/duties/life/rules";
import { listLifeFacts } from "@/db/meetings/life-facts";
import { saveMeeting } from "@/db/meetings/record";
import { findMeetingInHand } from "@/db/meetings/rows";
import { submitMeeting } from "@/db/meetings/submit";
import { roleGrant } from "@/db/schema/accounts";
import { meeting, meetingAttendance, meetingDecision, meetingDeed, meetingSnapshot } from "@/db/schema/meetings";
import { branch } from "@/db/schema/organization";
import { sayAmendments } from "@/domain/ledgers/paper-record";
import { emptyExtras } from "@/domain/meetings/extras";
import { permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { town } from "@/domain/permissions/subject";
import { as, NOW, useDatabase } from "../../database";
import { addMember, allow, begin, bring, rowOf, themeDay } from "./held";

const sinceAll = (day: string) => new Map(lifeRules.map(({ kind }) => [kind, day]));

useDatabase("town");

const deedsOf = (id: string) => db().select().from(meetingDeed).where(eq(meetingDeed.meetingId, id)).orderBy(asc(meetingDeed.at), asc(meetingDeed.id));

describe("from held to filed", () => {
  test("each step leaves its author, its time and a deed", async () => {
    const id = await bring("filed");
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: "filed", firstSubmittedAt: NOW, confirmedAt: NOW, filedAt: NOW, singlePersonFlow: false });
    expect(row.submittedBy).toBe((await as("clerk.qh007")).id);
    expect(row.confirmedBy).toBe((await as("secretary.qh007")).id);
    expect(row.filedBy).toBe((await as("office.town")).id);
    expect((await deedsOf(id)).map(({ deed }) => deed).sort()).toEqual(["begin", "confirm", "file", "submit"]);
    const [snapshot] = await db().select().from(meetingSnapshot).where(eq(meetingSnapshot.meetingId, id));
    expect(snapshot!.digest).toBe(row.digest);
    const { tally, attendance } = snapshot!.content;
    expect(tally.due).toBe(attendance.length);
    expect(tally.present + tally.away + tally.exempt).toBe(tally.due);
    expect((await db().select().from(meetingDecision).where(eq(meetingDecision.meetingId, id))).map(({ active }) => active)).toEqual([true]);
  });

  test("a return keeps the clock and every handed-in text", async () => {
    const id = await bring("returned");
    const later = "2026-10-13T01:00:00.000Z";
    const editing = await allow(await as("clerk.qh007", later), "meeting.edit", id);
    await saveMeeting(editing.permit, editing.found, await themeDay({ summary: "清出渠道三百米，分工已补。" }), editing.found.row.revision);
    const again = await allow(await as("clerk.qh007", later), "meeting.submit", id);
    await submitMeeting(again.permit, again.found);
    expect(await rowOf(id)).toMatchObject({ state: "submitted", firstSubmittedAt: NOW, submittedAt: later });
    const kept = await db().select().from(meetingSnapshot).where(eq(meetingSnapshot.meetingId, id)).orderBy(asc(meetingSnapshot.seq));
    expect(kept.map(({ content }) => content.record.summary)).toEqual(["清出渠道三百米，定下清淤分工。", "清出渠道三百米，分工已补。"]);
  });

  test("the office returns what was confirmed; its decisions are no tasks any more", async () => {
    const id = await bring("confirmed");
    const { permit: granted, found } = await allow(await as("office.town"), "meeting.return_filing", id);
    await returnMeeting(granted, found, "没有写清分工");
    expect(await rowOf(id)).toMatchObject({ state: "returned", confirmedBy: null, digest: null });
    expect((await db().select().from(meetingDecision).where(eq(meetingDecision.meetingId, id))).map(({ active }) => active)).toEqual([false]);
  });

  test("a cancelled one counts for nothing and stays", async () => {
    const id = await bring("held");
    const { permit: granted, found } = await allow(await as("secretary.qh007"), "meeting.cancel", id);
    await cancelMeeting(granted, found, "没有开成");
    expect(await rowOf(id)).toMatchObject({ state: "cancelled" });
    const facts = await listLifeFacts(await as("clerk.qh007"), { branchIds: ["qh007"], since: sinceAll("2026-01-01"), to: "2026-12-31" });
    expect(facts.some((fact) => fact.id === id)).toBe(false);
  });

  test("a year is archived at once, only when it is over, and only what was filed", async () => {
    const [filed, other, waiting] = [await bring("filed"), await bring("filed"), await bring("confirmed")];
    const granted = async (now?: string) => permit(await as("office.town", now), "meeting.archive", town);
    await expect(archiveYear(await granted(), 2026)).rejects.toThrow("本年度还没有结束");
    const later = "2027-01-05T01:00:00.000Z";
    const [year] = await listYearsToArchive(await as("office.town", later));
    expect(year).toMatchObject({ year: 2026 });
    await expect(archiveYear(await granted(later), 2025)).rejects.toThrow("没有等着归档"); // nobody else's year
    expect((await rowOf(filed)).state).toBe("filed");
    expect(await archiveYear(await granted(later), 2026)).toBe(year!.filed);
    expect([await rowOf(filed), await rowOf(other)].map((row) => row!.state)).toEqual(["archived", "archived"]);
    expect(await rowOf(waiting)).toMatchObject({ state: "confirmed" });
    expect(await listYearsToArchive(await as("office.town", later))).toEqual([]);
    await expect(archiveYear(await granted(later), 2026)).rejects.toThrow("没有等着归档");
  });
});

describe("who may not", () => {
  const forbidden: [string, Parameters<typeof bring>[0], string, Parameters<typeof allow>[1]][] = [
    ["the clerk confirms", "submitted", "clerk.qh007", "meeting.confirm"],
    ["the secretary of another branch confirms", "submitted", "secretary.qh008", "meeting.confirm"],
    ["the secretary confirms what is not handed in", "held", "secretary.qh007", "meeting.confirm"],
    ["the secretary confirms twice", "confirmed", "secretary.qh007", "meeting.confirm"],
    ["the clerk edits what was handed in", "submitted", "clerk.qh007", "meeting.edit"],
    ["the clerk edits what was confirmed", "confirmed", "clerk.qh007", "meeting.edit"],
    ["the clerk hands in twice", "submitted", "clerk.qh007", "meeting.submit"],
    ["the clerk of another branch edits", "held", "clerk.qh008", "meeting.edit"],
    ["the office files what was not confirmed", "submitted", "office.town", "meeting.file"],
    ["the office files twice", "filed", "office.town", "meeting.file"],
    ["the office returns what it filed", "filed", "office.town", "meeting.return_filing"],
    ["the office edits silently (SOD-07)", "held", "office.town", "meeting.edit"],
    ["the inspector files", "confirmed", "inspector.town", "meeting.file"],
    ["the secretary returns what he confirmed", "confirmed", "secretary.qh007", "meeting.return"],
    ["the clerk cancels what was confirmed", "confirmed", "clerk.qh007", "meeting.cancel"],
    ["amending what is not confirmed", "submitted", "clerk.qh007", "meeting.amend"],
    ["an administrator reads", "confirmed", "sysadmin", "meeting.read"],
  ];
  test.each(forbidden)("%s", async (_name, state, who, action) => {
    const id = await bring(state);
    const before = [await rowOf(id), await deedsOf(id)];
    await expect(as(who).then((viewer) => allow(viewer, action, id))).rejects.toThrow(Refusal);
    expect([await rowOf(id), await deedsOf(id)]).toEqual(before);
  });

  test("somebody who wrote it may not confirm it, in any branch with more than three full members", async () => {
    const id = await bring("submitted");
    const author = (await rowOf(id)).authorId;
    const found = await findMeetingInHand(await as("office.town"), id);
    expect(found.subject.people?.author).toContain(author);
  });

  test("a permit of a stage that has passed is worth nothing", async () => {
    const id = await bring("submitted");
    const stale = await allow(await as("secretary.qh007"), "meeting.confirm", id);
    const back = await allow(await as("secretary.qh007"), "meeting.return", id);
    await returnMeeting(back.permit, back.found, "请补写分工");
    await expect(confirmMeeting(stale.permit, stale.found)).rejects.toThrow("刚刚有了变化");
  });

  test("two people saving: the second is told", async () => {
    const id = await bring("held");
    const [one, two] = [await allow(await as("clerk.qh007"), "meeting.edit", id), await allow(await as("clerk.qh007"), "meeting.edit", id)];
    await saveMeeting(one.permit, one.found, await themeDay({ summary: "一" }), 1);
    await expect(saveMeeting(two.permit, two.found, await themeDay({ summary: "二" }), 1)).rejects.toThrow(Refusal);
    expect((await rowOf(id)).summary).toBe("一");
  });
});

describe("two clocks", () => {
  test("late needs a reason; made up needs the secretary's word and the office's consent, and is never in time", async () => {
    const id = await begin(await themeDay({ day: "2026-08-05" }));
    const clerk = await allow(await as("clerk.qh007"), "meeting.submit", id);
    await expect(submitMeeting(clerk.permit, clerk.found)).rejects.toMatchObject({ fields: { "MTG-13": expect.stringContaining("补录") } });
    const editing = await allow(await as("clerk.qh007"), "meeting.edit", id);
    await saveMeeting(editing.permit, editing.found, await themeDay({ day: "2026-08-05", lateReason: "文书住院两个月" }), 1);
    const again = await allow(await as("clerk.qh007"), "meeting.submit", id);
    await submitMeeting(again.permit, again.found);
    const secretary = await allow(await as("secretary.qh007"), "meeting.confirm", id);
    await expect(confirmMeeting(secretary.permit, secretary.found)).rejects.toThrow("书记要说明");
    await confirmMeeting(secretary.permit, secretary.found, "文书住院，内容按签到表补记");
    const factOf = async () => (await listLifeFacts(await as("clerk.qh007"), { branchIds: ["qh007"], since: sinceAll("2026-08-01"), to: "2026-08-31" })).find((fact) => fact.id === id);
    expect(await factOf()).toMatchObject({ report: "made_up", confirmed: false });
    const filing = await allow(await as("office.town"), "meeting.file", id);
    await expect(fileMeeting(filing.permit, filing.found)).rejects.toThrow("同意补录");
    const consent = await allow(await as("office.town"), "meeting.consent", id);
    await consentToBackfill(consent.permit, consent.found, "核对了签到表");
    expect(await factOf()).toMatchObject({ report: "made_up", confirmed: true });
    const filed = await allow(await as("office.town"), "meeting.file", id);
    await fileMeeting(filed.permit, filed.found);
    expect(await rowOf(id)).toMatchObject({ state: "filed", backfillReason: "文书住院，内容按签到表补记" });
  });

  test("what is on time needs no consent", async () => {
    const id = await bring("confirmed");
    const { permit: granted, found } = await allow(await as("office.town"), "meeting.consent", id);
    await expect(consentToBackfill(granted, found)).rejects.toThrow("不需要同意");
  });

  test("the first handing-in cannot be moved, and what was confirmed keeps its words", async () => {
    const id = await bring("confirmed");
    expect(() => db().update(meeting).set({ firstSubmittedAt: "2026-10-09T04:00:00.000Z" }).where(eq(meeting.id, id)).run()).toThrow();
    expect(() => db().update(meeting).set({ summary: "另一句" }).where(eq(meeting.id, id)).run()).toThrow("amended, not changed");
    expect(() => db().delete(meeting).where(eq(meeting.id, id)).run()).toThrow();
  });
});

describe("amendments", () => {
  test("one asks, another approves; the record's own words stay", async () => {
    const id = await bring("filed");
    const asking = await allow(await as("clerk.qh007"), "meeting.amend", id);
    await amendMeeting(asking.permit, asking.found, { field: "place", after: "村部会议室", reason: "地点写错了" });
    const [open] = await listAmendments(await as("clerk.qh007"), asking.found);
    const { amendment, subject } = await findAmendment(await as("secretary.qh007"), open!.id);
    expect(() => permit(asking.permit.viewer, "meeting.decide_amendment", subject)).toThrow(Refusal);
    await decideAmendment(permit(await as("secretary.qh007"), "meeting.decide_amendment", subject), amendment, true);
    await expect(decideAmendment(permit(await as("secretary.qh007"), "meeting.decide_amendment", subject), amendment, false)).rejects.toThrow("已经有人处理过");
    expect((await rowOf(id)).place).toBe("党员活动室");
    expect(await listAmendments(await as("clerk.qh007"), asking.found)).toMatchObject([{ state: "approved", after: "村部会议室" }]);
  });

  test("the secretary cannot approve his own", async () => {
    const id = await bring("confirmed");
    const asking = await allow(await as("secretary.qh007"), "meeting.amend", id);
    await amendMeeting(asking.permit, asking.found, { field: "place", after: "村部会议室", reason: "地点写错了" });
    const [open] = await listAmendments(await as("secretary.qh007"), asking.found);
    const { subject } = await findAmendment(await as("secretary.qh007"), open!.id);
    expect(() => permit(asking.permit.viewer, "meeting.decide_amendment", subject)).toThrow("经手过");
  });
});

describe("what an amendment says and does", () => {
  const ask = async (id: string, field: string, after: string, who = "clerk.qh007") => {
    const asking = await allow(await as(who), "meeting.amend", id);
    await amendMeeting(asking.permit, asking.found, { field, after, reason: "写错了" });
  };
  const decide = async (id: string, yes: boolean, of?: string) => {
    const secretary = await as("secretary.qh007");
    const open = (await listAmendments(secretary, await findMeetingInHand(secretary, id))).find(({ state, field }) => state === "asked" && (!of || field === of));
    const { amendment, subject } = await findAmendment(secretary, open!.id);
    await decideAmendment(permit(secretary, "meeting.decide_amendment", subject), amendment, yes);
  };
  const approve = (id: string) => decide(id, true);
  const studied = async (id: string) => {
    const [first] = await db().select().from(meetingAttendance).where(and(eq(meetingAttendance.meetingId, id), eq(meetingAttendance.kind, "on_site"))).orderBy(asc(meetingAttendance.seq));
    const year = await findMemberYear(await as("office.town"), first!.memberId, "2026");
    const { branch: own, row } = await findMeetingInHand(await as("office.town"), id);
    const papers = await listPaperRecords(await as("office.town"), { branch: own, from: "2026-01-01", to: "2026-12-31" });
    const inBook = (await studyLines({ branch: own, from: "2026-01-01", to: "2026-12-31", on: "2026-10-12" }, papers)).filter(({ memberId, content }) => memberId === first!.memberId && content === row.theme);
    return { memberId: first!.memberId, ownPage: year.studied.find(({ meetingId }) => meetingId === id)?.hours, book: inBook.map(({ hours }) => hours), paper: papers.find((paper) => paper.id === id)! };
  };
  let themes = 0;
  const withHours = async () => bring("filed", { theme: `清理第 ${++themes} 段渠道`, sections: [{ kind: "theme_day", extras: { ...emptyExtras("theme_day"), segments: ["study"], hours: 1.5, setting: "indoor" } }] });

  test("the old value is the record's, after what was approved before", async () => {
    const id = await withHours();
    await ask(id, "theme", "清理北渠");
    await approve(id);
    await ask(id, "theme", "清理北渠和南渠");
    const all = await listAmendments(await as("clerk.qh007"), await findMeetingInHand(await as("clerk.qh007"), id));
    expect(all.map(({ before, after }) => [before, after])).toEqual(expect.arrayContaining([["清理第 1 段渠道", "清理北渠"], ["清理北渠", "清理北渠和南渠"]]));
    await expect(ask(id, "theme", "第三个")).rejects.toThrow("等批准");
    await expect(ask(id, "place", "党员活动室")).rejects.toMatchObject({ fields: { after: expect.stringContaining("党员活动室") } });
    await expect(ask(id, "theme_day.hours", "一个半")).rejects.toThrow("请填 0 到 16 的数");
    await expect(ask(id, "theme_day.hours", "1.5")).rejects.toThrow("更正前后一样");
    await expect(ask(id, "party_lecture.hours", "1")).rejects.toThrow("没有这一栏");
  });

  test("what was refused is no old value, and counts nowhere", async () => {
    const id = await withHours();
    const { theme } = await rowOf(id);
    await ask(id, "theme", "清理东渠");
    await decide(id, false);
    await ask(id, "theme", "清理西渠");
    const [newest] = (await listAmendments(await as("clerk.qh007"), await findMeetingInHand(await as("clerk.qh007"), id))).filter(({ state }) => state === "asked");
    expect(newest).toMatchObject({ before: theme, after: "清理西渠" });
    await ask(id, "theme_day.hours", "1");
    await decide(id, false, "theme_day.hours");
    expect(await studied(id)).toMatchObject({ ownPage: 1.5, book: [1.5] });
  });

  test("approved hours count in the year page and the book; what was confirmed stays", async () => {
    const id = await withHours();
    expect(await studied(id)).toMatchObject({ ownPage: 1.5, book: [1.5] });
    await ask(id, "theme_day.hours", "1");
    expect(await studied(id)).toMatchObject({ ownPage: 1.5, book: [1.5] });
    await approve(id);
    const after = await studied(id);
    expect(after).toMatchObject({ ownPage: 1, book: [1] });
    expect(after.paper.record.sections[0]!.extras.hours).toBe(1.5);
    expect(sayAmendments(after.paper)).toEqual(["更正主题党日：学时：1.5 学时 → 1 学时（写错了）"]);
  });

  test("somebody who was not there has no hours", async () => {
    const id = await withHours();
    const { memberId } = await studied(id);
    await ask(id, `attendance.${memberId}`, "请假：农忙");
    await approve(id);
    const year = await findMemberYear(await as("office.town"), memberId, "2026");
    expect(year.studied.some(({ meetingId }) => meetingId === id)).toBe(false);
    expect(year.meetings.find(({ meetingId }) => meetingId === id)).toMatchObject({ kind: "leave", reason: "farming" });
  });
});

describe("the smallest branches", () => {
  test("one person may do two steps, and the record says so for ever", async () => {
    const branchId = "tiny";
    const [like] = await db().select().from(branch).where(eq(branch.id, "qh036"));
    await db().insert(branch).values({ ...like!, id: branchId, code: "TINY", name: "最小支部", seq: 99 });
    const person = await as("clerk.qh036");
    for (const role of ["branch_clerk", "branch_secretary"] as const) {
      await db().insert(roleGrant).values({ id: `tiny-${role}`, accountId: person.id, role, scopeKind: "branch", scopeId: branchId, fromDay: "2026-01-01", toDay: null, reason: "测试", standsInFor: null, state: "confirmed", proposedBy: "system", proposedAt: NOW, decidedBy: "system", decidedAt: NOW });
    }
    for (const name of ["丁一", "丁二", "丁三"]) await addMember(name, { branchId });
    const id = await begin(await themeDay({ branchId }), "clerk.qh036", NOW, branchId);
    const submitting = await allow(await as("clerk.qh036"), "meeting.submit", id);
    await submitMeeting(submitting.permit, submitting.found);
    const confirming = await allow(await as("clerk.qh036"), "meeting.confirm", id);
    await confirmMeeting(confirming.permit, confirming.found);
    expect(await rowOf(id)).toMatchObject({ state: "confirmed", singlePersonFlow: true });
  });
});
