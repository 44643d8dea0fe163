import { beforeAll, describe, expect, test } from "vitest";
import { desc } from "drizzle-orm";
import { db } from "@/db/client";
import { findBranchYear } from "@/db/ledgers/branch-year";
import { findMemberYear } from "@/db/ledgers/member-year";
import { findOwnId } from "@/db/members/own";
import { exportBook, mayReadBook, findLedgerBranch, readBook, readPages } from "@/db/ledgers/read";
import { dataUse } from "@/db/schema/audit";
import { keptBookNames, keptBooks, type KeptBookName } from "@/domain/ledgers/books";
import { ledgerSubject } from "@/domain/ledgers/subject";
import { emptyExtras } from "@/domain/meetings/extras";
import { permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { as, useDatabase } from "../../database";
import { bring, themeDay } from "../meetings/held";

useDatabase("town");

const place = { branchId: "qh007", year: "2026" };
const read = async (who: string, name: KeptBookName, at = place) => {
  const { book, rows } = await readBook(await as(who), name, at);
  return rows.map((row) => Object.fromEntries(book.heads.map((head, i) => [head, row[i] ?? null])));
};
let confirmed = "";
beforeAll(async () => {
  confirmed = await bring("confirmed", { title: "党课和党日", sections: [{ kind: "theme_day", extras: { ...emptyExtras("theme_day"), segments: ["study"], hours: 2, setting: "practice" } }] });
  await bring("submitted", { title: "还没有确认" });
});

describe("books follow the records", () => {
  test("a confirmed record stands in its book with both clocks and the digest; one on its way does not", async () => {
    const lines = await read("clerk.qh007", "theme_day_book");
    const one = lines.find((line) => line["日期"] === "2026-10-09")!;
    expect(one).toMatchObject({ 主题: "清理灌溉渠道", 开展了哪些环节: "集中学习", 记录情况: "按时记录" });
    expect(one["内容摘要"]).toMatch(/^[0-9a-f]{64}$/);
    expect(lines.filter((line) => line["日期"] === "2026-10-09")).toHaveLength(1);
    const { papers } = await readPages(await as("clerk.qh007"), "theme_day_book", place);
    expect(papers.map(({ id }) => id)).toContain(confirmed);
  });

  test("the hours of those who came are theirs, and nobody else's", async () => {
    const record = await themeDay();
    const came = record.attendance.filter(({ kind }) => kind === "on_site").length;
    const lines = (await read("clerk.qh007", "study_hours")).filter((line) => line["日期"] === "2026-10-09");
    expect(lines).toHaveLength(came);
    expect(lines[0]).toMatchObject({ 学习方式: "现场实践", 学时: 2, 说明: null });
    expect(new Set(lines.map((line) => line["年度应达到"]))).toEqual(new Set([32, 56]));
  });

  test("another year and another branch do not mix in", async () => {
    expect((await read("clerk.qh007", "theme_day_book", { ...place, year: "2021" }))).toEqual([]);
    const { papers } = await readPages(await as("office.town"), "theme_day_book", { branchId: "qh008", year: "2026" });
    expect(papers.map(({ id }) => id)).not.toContain(confirmed);
  });

  test.each(keptBookNames)("%s can be read for a branch with a year of history", async (name) => {
    const { book, rows } = await readBook(await as("office.town"), name, place);
    for (const row of rows) expect(row).toHaveLength(book.heads.length);
  });
});

describe("who sees what", () => {
  test("the year of birth only, where the role has masked rows", async () => {
    expect((await read("clerk.qh007", "member_roster"))[0]!["出生年月"]).toMatch(/^\d{4}$/);
    expect((await read("secretary.qh007", "member_roster"))[0]!["出生年月"]).toMatch(/^\d{4}-\d{2}$/);
    expect((await read("inspector.town", "mobile_member_book")).every((line) => line["联系方式"] === null)).toBe(true);
  });

  test.each(["clerk.qh005", "clerk.qh008", "sysadmin", "bookkeeper.shiqiao"])("%s finds no books here", async (who) => {
    await expect(findLedgerBranch(await as(who), "qh007")).rejects.toMatchObject({ reason: "hidden" });
    await expect(readBook(await as(who), "meeting_book", place)).rejects.toThrow(Refusal);
  });

  test("a leader does not read the register of talks", async () => {
    const leader = await as("leader.town");
    const branch = await findLedgerBranch(leader, "qh007");
    expect(keptBookNames.filter((name) => !mayReadBook(leader, name, branch))).toEqual(["talk_book"]);
    await expect(readBook(leader, "talk_book", place)).rejects.toMatchObject({ reason: "hidden" });
  });
});

test("taking a book out is on record with its purpose and how many lines left", async () => {
  const clerk = await as("clerk.qh007");
  const granted = permit(clerk, "ledger.export", ledgerSubject(await findLedgerBranch(clerk, "qh007"), "2026"));
  const { rows, papers } = await exportBook(granted, "theme_day_book", place, "年底装订记录本");
  expect(rows).toHaveLength(papers.length);
  const [use] = await db().select().from(dataUse).orderBy(desc(dataUse.at), desc(dataUse.id));
  expect(use).toMatchObject({ action: "ledger.export", purpose: "年底装订记录本", rows: rows.length });
  expect(() => permit(clerk, "ledger.export", ledgerSubject({ id: "qh005", communityId: "hexi" }, "2026"))).toThrow(Refusal);
  expect(keptBooks.theme_day_book.pages).toBeDefined();
});

describe("years on one page", () => {
  test("a member's year is for the secretary, the office and himself", async () => {
    const record = await themeDay();
    const memberId = record.attendance.find(({ kind }) => kind === "on_site")!.memberId;
    for (const who of ["secretary.qh007", "office.town"]) {
      const year = await findMemberYear(await as(who), memberId, "2026");
      expect(year.meetings.find(({ meetingId }) => meetingId === confirmed)).toMatchObject({ kind: "on_site", kinds: ["theme_day"] });
      expect(year.studied).toContainEqual(expect.objectContaining({ meetingId: confirmed, counted: 2, setting: "practice" }));
    }
    for (const who of ["clerk.qh007", "inspector.town", "secretary.qh005"]) await expect(findMemberYear(await as(who), memberId, "2026")).rejects.toMatchObject({ reason: "hidden" });
    const own = await as("party.qh007");
    const ownId = await findOwnId(own);
    if (ownId) expect((await findMemberYear(own, ownId, "2026")).name).toBeTruthy();
    await expect(findMemberYear(own, memberId === ownId ? record.attendance[0]!.memberId : memberId, "2026")).rejects.toMatchObject({ reason: "hidden" });
  });

  test("a branch's year: what was confirmed is held, what was decided is counted", async () => {
    const year = await findBranchYear(await as("leader.town"), place);
    expect(year.kinds.find(({ kind }) => kind === "theme_day")!.held).toBeGreaterThan(0);
    expect(year.tasks.map(({ content }) => content)).toContain("清淤一百米");
    expect(year.hours.members).toBeGreaterThan(20);
    await expect(findBranchYear(await as("clerk.qh005"), place)).rejects.toMatchObject({ reason: "hidden" });
  });
});
