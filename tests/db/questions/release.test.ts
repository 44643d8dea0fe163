import { describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { findQuestion } from "@/db/questions/find";
import { acceptQuestion, answerQuestion, saveAnswerDraft } from "@/db/questions/handle";
import { handOverQuestion, listHandOvers, noteHandOver } from "@/db/questions/hand-over";
import { findPublicQuestion, listPublicReleases, listPublicUnanswered } from "@/db/questions/public";
import { releaseQuestion, retractRelease } from "@/db/questions/release";
import { answerDraft, handOver, questionRelease } from "@/db/schema/questions";
import { permit } from "@/domain/permissions/permit";
import type { Refusal } from "@/domain/permissions/refusal";
import { as, useDatabase } from "../../database";
import { allow, answerText, ask, bring, rowOf, stepsOf } from "./asked";

useDatabase("town");

const texts = { question: "集体仓房租给了谁？", answer: "租给粮油店，一年一万二千元，有事打 0900-555003。" };
const office = () => as("office.town");
const releases = () => listPublicReleases({ communityId: "shiqiao" });

describe("question and answer become public (ruling 17, FB-05)", () => {
  test("by the office, in its own words, until it takes them back", async () => {
    const id = await bring("answered");
    expect(await releases()).toEqual([]);
    await releaseQuestion(await allow(await office(), "question.release", id), texts, false);
    expect(await releases()).toMatchObject([{ ...texts, communityName: "石桥社区", type: "consult", receivedOn: "2026-10-12" }]);
    await releaseQuestion(await allow(await office(), "question.release", id), { ...texts, answer: "租给粮油店，合同三年。" }, false);
    expect(await releases()).toMatchObject([{ answer: "租给粮油店，合同三年。" }]);
    expect(await listPublicReleases({ communityId: "liulin" })).toEqual([]);
    await retractRelease(await allow(await office(), "question.retract", id));
    expect(await releases()).toEqual([]);
  });

  test.each([
    ["a mobile number in the question", { ...texts, question: "我是13000000012，仓房租给谁了？" }, true, { question: expect.stringContaining("个人手机号") }],
    ["an identity number in the answer", { ...texts, answer: "已通知999999197407221236本人。" }, true, { answer: expect.stringContaining("身份证号") }],
    ["illness, not looked at", { ...texts, answer: "他患有精神病，已安排上门。" }, false, { answer: expect.stringContaining("病情"), looked: expect.any(String) }],
  ])("%s stops it at its field, and the number is not repeated", async (_what, release, looked, fields) => {
    const id = await bring("answered");
    const error = await releaseQuestion(await allow(await office(), "question.release", id), release, looked).catch((refused: Refusal) => refused);
    expect(error).toMatchObject({ reason: "rule", fields });
    expect(JSON.stringify(error)).not.toMatch(/13000000012|999999197407221236/);
    expect(await db().$count(questionRelease, eq(questionRelease.questionId, id))).toBe(0);
  });

  test("a word that was looked at may stand", async () => {
    const id = await bring("satisfied");
    await releaseQuestion(await allow(await office(), "question.release", id), { ...texts, answer: "残疾人补贴的标准贴在公开栏。" }, true);
    expect(await db().$count(questionRelease, eq(questionRelease.questionId, id))).toBe(1);
  });

  test("not when the answer says that it is not for the public", async () => {
    const id = await bring("accepted");
    await answerQuestion(await allow(await as("secretary.qh007"), "question.answer", id), { ...answerText, publishable: "no" });
    await expect(releaseQuestion(await allow(await office(), "question.release", id), texts, true)).rejects.toThrow("不公开");
  });
});

describe("misconduct is handed over and leaves nothing here (ruling 6)", () => {
  test("text, contact, words, draft and release are gone; the day remains", async () => {
    const { id, receipt } = await ask({ text: "我要反映某人的一件事情经过", name: "某先生", phone: "0900-5551234" });
    await saveAnswerDraft(await allowAccepted(id), { said: "听说的经过", basis: "", result: "" });
    await handOverQuestion(await allow(await as("clerk.qh007"), "question.hand_over", id), "2026-10-12");
    expect(await rowOf(id)).toMatchObject({ state: "handed_over", text: "", contact: null });
    expect((await stepsOf(id)).map(({ said, basis, result }) => said + basis + result).join("")).toBe("");
    expect(await db().$count(answerDraft, eq(answerDraft.questionId, id))).toBe(0);
    expect((await listPublicUnanswered({})).questions.map((row) => row.id)).not.toContain(id);
    expect(await findPublicQuestion(receipt, "2026-10-12")).toMatchObject({ state: "handed_over", text: "" });
    expect(JSON.stringify(await findQuestion(await office(), id))).not.toMatch(/经过|某先生|5551234/);
    expect(await listHandOvers(await as("clerk.qh007"))).toMatchObject([{ communityId: "shiqiao", on: "2026-10-12" }]);
  });

  async function allowAccepted(id: string) {
    await acceptQuestion(await allow(await as("clerk.qh007"), "question.accept", id), "已转有关同志了解经过");
    return allow(await as("clerk.qh007"), "question.draft_answer", id);
  }

  test("what came in person is a day and a community, seen in its own scope", async () => {
    const clerk = await as("clerk.qh011");
    await noteHandOver(permit(clerk, "hand_over.note", { kind: "hand_over", id: "h", community: "liulin" }), { communityId: "liulin", on: "2026-10-11" });
    expect(Object.keys((await db().select().from(handOver))[0]!).sort()).toEqual(["at", "by", "communityId", "id", "on"]);
    expect(await listHandOvers(clerk)).toMatchObject([{ communityId: "liulin", on: "2026-10-11" }]);
    expect((await listHandOvers(await as("clerk.qh007"))).map(({ communityId }) => communityId)).not.toContain("liulin");
    expect((await listHandOvers(await office())).map(({ communityId }) => communityId)).toContain("liulin");
    for (const username of ["inspector.town", "supervisor.liulin", "auditor"]) expect(await listHandOvers(await as(username))).toEqual([]);
    await expect(noteHandOver(permit(await office(), "hand_over.note", { kind: "hand_over", id: "h2", community: "nowhere" }), { communityId: "nowhere", on: "2026-10-11" })).rejects.toThrow("请从列表里选择社区");
  });
});
