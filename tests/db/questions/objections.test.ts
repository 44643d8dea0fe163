import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { answerQuestion } from "@/db/questions/handle";
import { findPublicNoticeAsked, listPublicNoticesToAsk } from "@/db/questions/notice";
import { countPublicObjections, countPublicOpenObjections, listPublicReleases } from "@/db/questions/public";
import { releaseQuestion } from "@/db/questions/release";
import { reopenQuestion } from "@/db/questions/follow-up";
import { notice } from "@/db/schema/notices";
import { noticeRemoval, noticeVersion } from "@/db/schema/publications";
import { visitor } from "@/db/viewers";
import { as, NOW, useDatabase } from "../../database";
import { allow, answerText, ask, bring, rowOf } from "./asked";

useDatabase("town");

type Version = typeof noticeVersion.$inferInsert;

/** A published notice, as far as questions look at it. */
async function publish(id: string, more: Partial<Version> = {}): Promise<void> {
  const raw = db().$client;
  raw.pragma("foreign_keys = OFF");
  const content = { code: "F02" } as never;
  db().insert(noticeVersion).values({
    id: `v-${id}`, noticeId: id, versionNo: 1, communityId: "shiqiao", branchId: null, catalogCode: "F02", category: "finance", period: "2026-Q3", title: `公开${id}`,
    audience: "public", personList: false, bodyKind: "finance", content, salt: "", digest: id, checkCode: id, submissionId: null, publishedAt: NOW, publishedOn: "2026-10-12", publishedBy: "x",
    publicityFrom: "2026-10-12", publicityTo: "2026-10-22", forced: false, ...more,
  } as Version).run();
  raw.pragma("foreign_keys = ON");
}

beforeAll(async () => {
  await publish("n1");
  await publish("board", { audience: "specific" });
  await publish("gone");
  expect(await db().$count(notice)).toBe(0);
  db().$client.pragma("foreign_keys = OFF");
  db().insert(noticeRemoval).values({ id: "r", noticeId: "gone", kind: "privacy", upTo: 1, reason: "含身份证号", by: "x", at: NOW }).run();
  db().$client.pragma("foreign_keys = ON");
});

const objection = { type: "disclosure_objection", noticeId: "n1" } as const;

describe("a question about a notice", () => {
  test("belongs to the community that published it, whatever was chosen", async () => {
    const { id } = await ask({ ...objection, communityId: "liulin" });
    expect(await rowOf(id)).toMatchObject({ communityId: "shiqiao", noticeId: "n1" });
  });
  test("only what is public can be asked about; a title that was taken down is not repeated", async () => {
    expect(await findPublicNoticeAsked("board", "2026-10-12")).toBeNull();
    expect(await findPublicNoticeAsked("n1", "2026-10-12")).toEqual({ id: "n1", title: "公开n1", communityId: "shiqiao" });
    expect((await findPublicNoticeAsked("gone", "2026-10-12"))!.title).toBe("石桥社区：收支公开（已撤下）");
    expect((await listPublicNoticesToAsk("shiqiao", "2026-10-12")).map(({ id }) => id)).toEqual(["n1"]);
    await expect(ask({ noticeId: "board" })).rejects.toMatchObject({ reason: "rule" });
  });
});

describe("objections stand against “no objection” (handbook §4.7)", () => {
  test("until each has its answer, at the village or at the town", async () => {
    const before = await countPublicOpenObjections("n1");
    await ask({ type: "consult", noticeId: "n1" }); // a question is no objection
    expect(await countPublicOpenObjections("n1")).toBe(before);
    const id = await bring("accepted", objection);
    expect(await countPublicOpenObjections("n1")).toBe(before + 1);
    await answerQuestion(await allow(await as("secretary.qh007"), "question.answer", id), answerText);
    expect(await countPublicOpenObjections("n1")).toBe(before);
    await reopenQuestion(await allow(visitor(NOW), "question.reopen", id), "数字还是对不上");
    expect(await countPublicOpenObjections("n1")).toBe(before + 1);
    await answerQuestion(await allow(await as("office.town"), "question.answer_town", id), answerText);
    expect(await countPublicOpenObjections("n1")).toBe(before);
    expect(await countPublicOpenObjections("other")).toBe(0);
  });

  test("all that came within the period are counted for the statement", async () => {
    const n = await countPublicObjections("n1", { from: "2026-10-12", to: "2026-10-12" });
    expect(n).toBe(2);
    expect(await countPublicObjections("n1", { from: "2026-10-13", to: "2026-10-22" })).toBe(0);
  });
});

test("released ones are found at their notice", async () => {
  const id = await bring("answered", { noticeId: "n1" });
  await releaseQuestion(await allow(await as("office.town"), "question.release", id), { question: "明细在哪里看？", answer: "在公开栏第二版。" }, false);
  expect(await listPublicReleases({ noticeId: "n1" })).toMatchObject([{ question: "明细在哪里看？" }]);
  expect(await listPublicReleases({ noticeId: "board" })).toEqual([]);
});
