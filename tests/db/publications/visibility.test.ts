/** What the public gets of a notice in every state it can be in: on its page, in lists, in search, as a file, by its check code. */
import { beforeAll, describe, expect, it, test } from "vitest";
import { confirmForced, findForced } from "@/db/notices/force";
import { findPublicFile } from "@/db/publications/file";
import { listPublicNotices } from "@/db/publications/list";
import { findPublicByCheckCode, findPublicNotice } from "@/db/publications/notice";
import { searchPublic } from "@/db/publications/search";
import { db } from "@/db/client";
import { storedFile } from "@/db/schema/files";
import { indexingVersion } from "@/db/search";
import { permit } from "@/domain/permissions/permit";
import { at } from "@/db/seed/history/run";
import { householdsBody } from "../../cast/bodies";
import { correct, finish, force, publish, publishText, remove } from "../../cast/publish";
import { useDatabase } from "../../database";

useDatabase("town");

const today = "2026-10-12";
const all = { village: null, category: null, year: null };
const listed = async (id: string, day = today) => (await listPublicNotices(all, null, day)).lines.some((line) => line.noticeId === id);
const found = async (words: string, day = today) => (await searchPublic(words, all, null, day)).lines.map((line) => line.noticeId);
const note = { reason: "第 2 行写错了", responsible: "牛耘嘉", substantive: true };

async function attach(noticeId: string, name: string): Promise<string> {
  const id = `file${name.length}${noticeId.slice(0, 8)}`;
  await db().insert(storedFile).values({ id, digest: "a".repeat(64), name, kind: "pdf", bytes: 1200, capturedAt: null, imageHash: null, hasText: true, findings: [], use: "attachment", ownerKind: "notice", ownerId: noticeId, by: "x", at: "2026-09-01T01:00:00.000Z", removedAt: null });
  return id;
}

test("a draft and a notice under review do not exist for the public", async () => {
  for (const stopAt of ["draft", "review", "signing"] as const) {
    const id = await publishText(`还在办理的内容${stopAt}`, "2026-10-09", { stopAt });
    expect(await findPublicNotice(id, null, today)).toBeNull();
    expect(await listed(id)).toBe(false);
  }
  expect(await found("还在办理的内容")).toEqual([]);
});

test("a published notice is shown with who checked and signed it", async () => {
  const id = await publishText("桥头新装了十二盏路灯", "2026-10-09");
  const notice = (await findPublicNotice(id, null, today))!;
  expect(notice).toMatchObject({ versionNo: 1, newestNo: 1, postedOn: null, ownerName: "石桥社区", itemTitle: "协助政府开展的工作", forced: null, visibility: { because: null } });
  expect(notice.shown!.hands.map((hand) => [hand.did, hand.capacity])).toEqual([["checked", "村务监督委员会主任审核"], ["signed", "书记（主任）"]]);
  expect(notice.shown!.salt).toMatch(/^[0-9a-f]{32}$/);
  expect(await listed(id)).toBe(true);
  expect(await found("十二盏路灯")).toEqual([id]);
  expect(await findPublicByCheckCode(notice.checkCode)).toEqual({ noticeId: id, versionNo: 1 });
  expect(await findPublicNotice(id, 2, today)).toBeNull();
  expect(await findPublicNotice("nothing", null, today)).toBeNull();
});

describe("corrected", () => {
  let id: string;
  beforeAll(async () => {
    id = await publishText("修了旧水渠三百米", "2026-10-07");
    await correct(id, "2026-10-10", { body: { kind: "text", text: "修了旧水渠二百米" } }, note);
  });
  it("the new version is shown with what changed, why and who", async () => {
    const notice = (await findPublicNotice(id, null, today))!;
    expect(notice).toMatchObject({ versionNo: 2, newestNo: 2 });
    expect(notice.shown!.changes).toEqual([{ where: "正文第1行", before: "修了旧水渠三百米", after: "修了旧水渠二百米" }]);
    expect(notice.shown!.content.correction).toEqual(note);
    expect(notice.versions.map((version) => version.versionNo)).toEqual([1, 2]);
  });
  it("the old one stays readable and knows that it is old", async () => {
    expect(await findPublicNotice(id, 1, today)).toMatchObject({ versionNo: 1, newestNo: 2, shown: { content: { body: { text: "修了旧水渠三百米" } }, changes: [] } });
  });
  it("only the new one is listed and found, once", async () => {
    expect((await listPublicNotices(all, null, today)).lines.filter((line) => line.noticeId === id).map((line) => line.versionNo)).toEqual([2]);
    expect(await found("旧水渠三百米")).toEqual([]);
    expect(await found("旧水渠二百米")).toEqual([id]);
  });
});

describe("removed", () => {
  it("withdrawn: the page says what it was and why; the content is nowhere", async () => {
    const id = await publishText("清运队名录如下", "2026-10-08", { title: "清运队名录" });
    await remove(id, "withdrawn", "2026-10-10", "重复公开，以另一份为准");
    const notice = (await findPublicNotice(id, null, today))!;
    expect(notice).toMatchObject({ title: "清运队名录", shown: null, visibility: { because: "withdrawn", removal: { reason: "重复公开，以另一份为准", confirmed: true } } });
    expect(notice.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await listed(id)).toBe(false);
    expect(await found("清运队名录")).toEqual([]);
  });

  it.each(["emergency", "privacy"] as const)("%s: from the first second, in every version, title included, before anybody confirms", async (kind) => {
    const name = kind === "privacy" ? "井口东侧改造" : "井口西侧改造";
    const id = await publishText(`${name}说明`, "2026-10-06", { title: `${name}公告` });
    await correct(id, "2026-10-08", { body: { kind: "text", text: `${name}新说明` } }, note);
    await remove(id, kind, "2026-10-09", "有不该公开的内容");
    for (const version of [null, 1, 2]) {
      const notice = (await findPublicNotice(id, version, today))!;
      expect(notice).toMatchObject({ title: null, shown: null, visibility: { because: kind, removal: { confirmed: false } } });
      expect(JSON.stringify(notice)).not.toContain(name);
    }
    expect(await listed(id)).toBe(false);
    expect(await found(name)).toEqual([]);
  });

  it("the index forgotten, the rule still holds: a hit that may not be shown is not shown", async () => {
    const id = await publishText("夜间巡逻排班安排", "2026-10-08");
    const { versionId, shown } = (await findPublicNotice(id, null, today))!;
    await remove(id, "emergency", "2026-10-09", "核实中");
    indexingVersion(versionId, shown!.content).forEach((statement) => statement.run());
    expect(await found("夜间巡逻排班")).toEqual([]);
  });
});

describe("a list of persons", () => {
  const names = ["赵禾田", "钱秋林"];
  let id: string;
  beforeAll(async () => {
    id = await publish({ code: "V09", period: "2026-Q3", body: householdsBody(names), on: "2026-10-08", rule: "relief", title: "最低生活保障名单" });
  });
  const ends = "2026-10-15";

  it("is shown, listed and found until the last day of publicity, without its salt", async () => {
    const notice = (await findPublicNotice(id, null, ends))!;
    expect(notice).toMatchObject({ publicityEnd: ends, personList: true, shown: { salt: null } });
    expect(await listed(id, ends)).toBe(true);
    expect(await found("赵禾田", ends)).toEqual([id]);
  });
  it("is gone everywhere on the day after; digest and duty remain", async () => {
    const notice = (await findPublicNotice(id, null, "2026-10-16"))!;
    expect(notice).toMatchObject({ title: null, shown: null, visibility: { because: "expired" }, itemTitle: "最低生活保障、特困供养、临时救助、残疾补贴" });
    expect(names.some((name) => JSON.stringify(notice).includes(name))).toBe(false);
    expect(await listed(id, "2026-10-16")).toBe(false);
    expect(await found("赵禾田", "2026-10-16")).toEqual([]);
  });
  it("stays as long as the board shows it, when it was posted later", async () => {
    const later = await publish({ code: "V09", period: "2026-Q2", body: householdsBody(["孙有田"]), on: "2026-07-02", posted: "2026-07-06", rule: "relief", title: "名单" });
    expect((await findPublicNotice(later, null, "2026-07-13"))!).toMatchObject({ publicityEnd: "2026-07-13", visibility: { because: null } });
    expect((await findPublicNotice(later, null, "2026-07-14"))!.visibility.because).toBe("expired");
  });
  it("a correction does not tell the old names once the old version is off the web", async () => {
    const first = await publish({ code: "V09", period: "2026-Q1", body: householdsBody(["周石生"]), on: "2026-04-01", rule: "relief", title: "名单" });
    await correct(first, "2026-04-07", { body: householdsBody(["吴石生"]) }, note);
    expect((await findPublicNotice(first, null, "2026-04-08"))!.shown!.changes).toHaveLength(1);
    const after = (await findPublicNotice(first, null, "2026-04-10"))!;
    expect(after.visibility.because).toBeNull();
    expect(JSON.stringify(after)).not.toContain("周石生");
    expect((await findPublicNotice(first, 1, "2026-04-10"))!.shown).toBeNull();
  });
});

test("board-only: the day it hung, no title, no content, in no list (ruling 12)", async () => {
  const id = await publish({ owner: { kind: "branch", id: "qh007" }, code: "P05", period: "2026-Q3", body: { kind: "text", text: "党员大会一次，主题党日三次" }, on: "2026-10-08", posted: "2026-10-09", title: "三会一课落实情况" });
  const notice = (await findPublicNotice(id, null, today))!;
  expect(notice).toMatchObject({ title: null, shown: null, postedOn: "2026-10-09", visibility: { because: "board_only" } });
  expect(await listed(id)).toBe(false);
  expect(await found("主题党日三次")).toEqual([]);
});

test("forced: shown at once, marked, until a second person confirmed and after", async () => {
  const id = await publishText("应急抢修水管", "2026-10-09", { stopAt: "review" });
  await force(id, "2026-10-10", "监委会主任外出，事关供水");
  const notice = (await findPublicNotice(id, null, today))!;
  expect(notice).toMatchObject({ forced: { reason: "监委会主任外出，事关供水", confirmed: false }, shown: { hands: [] } });
  expect((await listPublicNotices(all, null, today)).lines.find((line) => line.noticeId === id)!.forced).toEqual({ reason: "监委会主任外出，事关供水", confirmed: false });
  const second = await at("office2.town", "2026-10-11", "09:00");
  await confirmForced(permit(second, "notice.confirm_force", (await findForced(second, notice.versionId)).subject));
  expect((await findPublicNotice(id, null, today))!.forced).toMatchObject({ confirmed: true });
});

test("an attachment is served while a shown version carries it, and only under its own notice", async () => {
  const id = await publishText("附件见下", "2026-10-07", { stopAt: "draft" });
  const file = await attach(id, "验收单.pdf");
  const other = await publishText("没有附件", "2026-10-07");
  expect(await findPublicFile(id, file, today)).toBeNull();
  await finish(id, "2026-10-08");
  expect(await findPublicFile(id, file, today)).toMatchObject({ name: "验收单.pdf", kind: "pdf" });
  expect(await findPublicFile(other, file, today)).toBeNull();
  await remove(id, "privacy", "2026-10-09", "附件里有身份证");
  expect(await findPublicFile(id, file, today)).toBeNull();
});
