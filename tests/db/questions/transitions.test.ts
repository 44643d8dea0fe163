import { describe, expect, test } from "vitest";
import { addMinutes, instantAt } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { questionSubject } from "@/domain/questions/subject";
import { db } from "@/db/client";
import { reopenQuestion, rateQuestion } from "@/db/questions/follow-up";
import { acceptQuestion, answerQuestion, closeQuestion, escalateQuestion, refuseQuestion, saveAnswerDraft } from "@/db/questions/handle";
import { findQuestion } from "@/db/questions/find";
import { answerDraft, questionStep } from "@/db/schema/questions";
import { systemActor, visitor } from "@/db/viewers";
import { eq } from "drizzle-orm";
import { as, NOW, useDatabase } from "../../database";
import { allow, answerText, ask, bring, rowOf, stepsOf } from "./asked";

useDatabase("town");

const guest = visitor(NOW);

type Stage = Parameters<typeof bring>[0];
type Deed = (by: (username: string | Viewer) => Promise<Viewer>, id: string) => Promise<void>;
const by = async (who: string | Viewer) => (typeof who === "string" ? as(who) : who);

/** Every transition: from where, by whom, what it leads to. */
const transitions: [name: string, from: Stage, deed: Deed, to: Partial<Awaited<ReturnType<typeof rowOf>>>, lastStep: string][] = [
  ["clerk accepts", "received", async (who, id) => acceptQuestion(await allow(await who("clerk.qh007"), "question.accept", id), "明天去看"), { state: "accepted", level: "village", dueOn: "2026-10-15" }, "accept"],
  ["secretary accepts", "received", async (who, id) => acceptQuestion(await allow(await who("secretary.qh007"), "question.accept", id), ""), { state: "accepted" }, "accept"],
  ["secretary refuses", "received", async (who, id) => refuseQuestion(await allow(await who("secretary.qh007"), "question.refuse", id), "不归社区办，请找住建局。"), { state: "refused" }, "refuse"],
  ["secretary refuses what was accepted", "accepted", async (who, id) => refuseQuestion(await allow(await who("secretary.qh007"), "question.refuse", id), "不归社区办，请找住建局。"), { state: "refused" }, "refuse"],
  ["secretary answers", "accepted", async (who, id) => answerQuestion(await allow(await who("secretary.qh007"), "question.answer", id), answerText), { state: "answered", level: "village" }, "answer"],
  ["secretary answers again", "reopened", async (who, id) => answerQuestion(await allow(await who("secretary.qh007"), "question.answer", id), answerText), { state: "answered", reopenedCount: 1 }, "answer"],
  ["secretary escalates at once", "received", async (who, id) => escalateQuestion(await allow(await who("secretary.qh007"), "question.escalate", id), "社区无权限"), { state: "escalated", level: "town", dueOn: "2026-10-22", promisedOn: "2026-10-15" }, "escalate"],
  ["office takes over", "accepted", async (who, id) => escalateQuestion(await allow(await who("office.town"), "question.escalate", id), "镇里统一办理"), { state: "escalated", level: "town" }, "escalate"],
  ["a reopened one is escalated", "reopened", async (who, id) => escalateQuestion(await allow(await who("secretary.qh007"), "question.escalate", id), "社区无权限"), { state: "escalated", level: "town" }, "escalate"],
  ["town answers", "town_escalated", async (who, id) => answerQuestion(await allow(await who("office.town"), "question.answer_town", id), answerText), { state: "answered", level: "town" }, "answer"],
  ["town answers again", "town_reopened", async (who, id) => answerQuestion(await allow(await who("office.town"), "question.answer_town", id), answerText), { state: "answered", level: "town" }, "answer"],
  ["asker is satisfied", "answered", async (who, id) => rateQuestion(await allow(await who(guest), "question.rate", id)), { state: "satisfied" }, "rate"],
  ["asker is satisfied with the town", "town_answered", async (who, id) => rateQuestion(await allow(await who(guest), "question.rate", id)), { state: "satisfied", level: "town" }, "rate"],
  ["asker wants another answer", "answered", async (who, id) => reopenQuestion(await allow(await who(guest), "question.reopen", id), "没有说清楚"), { state: "reopened", level: "village", reopenedCount: 1, dueOn: "2026-10-15", promisedOn: "2026-10-15" }, "reopen"],
  ["asker wants another answer of the town", "town_answered", async (who, id) => reopenQuestion(await allow(await who(guest), "question.reopen", id), "没有说清楚"), { state: "reopened", level: "town", reopenedCount: 1, dueOn: "2026-10-22", promisedOn: "2026-10-22" }, "reopen"],
  ["clerk closes what satisfied", "satisfied", async (who, id) => closeQuestion(await allow(await who("clerk.qh007"), "question.close", id)), { state: "closed" }, "close"],
];

describe("every transition", () => {
  test.each(transitions)("%s", async (_name, from, deed, to, lastStep) => {
    const id = await bring(from);
    const before = await stepsOf(id);
    await deed(by, id);
    expect(await rowOf(id)).toMatchObject(to);
    const after = await stepsOf(id);
    expect(after.length).toBe(before.length + 1);
    expect(after.map(({ id: step }) => step)).toEqual(expect.arrayContaining(before.map(({ id: step }) => step)));
    expect(after.filter((step) => !before.some((old) => old.id === step.id))).toMatchObject([{ step: lastStep, at: NOW, on: "2026-10-12" }]);
  });

  test("an objection that is not accepted goes to the town with the town's clock", async () => {
    const id = await bring("answered", { type: "disclosure_objection" });
    await reopenQuestion(await allow(guest, "question.reopen", id), "数字还是对不上");
    expect(await rowOf(id)).toMatchObject({ state: "escalated", level: "town", reopenedCount: 1, dueOn: "2026-10-22", promisedOn: "2026-10-22" });
    expect((await stepsOf(id)).some(({ step, said }) => step === "appeal" && said === "数字还是对不上")).toBe(true);
  });

  test("“not satisfied” can be said once, at the village or at the town", async () => {
    const id = await bring("reopened");
    await answerQuestion(await allow(await as("secretary.qh007"), "question.answer", id), answerText);
    await expect(reopenQuestion(await allow(guest, "question.reopen", id), "还是没有说清楚")).rejects.toThrow("已经重新办理过一次");
    expect(await rowOf(id)).toMatchObject({ state: "answered", reopenedCount: 1 });
  });
});

describe("what is forbidden leaves everything as it was", () => {
  const forbidden: [name: string, stage: Stage, who: string | Viewer, action: Parameters<typeof allow>[1]][] = [
    ["clerk answers", "accepted", "clerk.qh007", "question.answer"],
    ["clerk refuses", "received", "clerk.qh007", "question.refuse"],
    ["clerk escalates", "received", "clerk.qh007", "question.escalate"],
    ["secretary answers what was not accepted", "received", "secretary.qh007", "question.answer"],
    ["secretary answers twice", "answered", "secretary.qh007", "question.answer"],
    ["office answers for the village", "accepted", "office.town", "question.answer"],
    ["office answers for the town what the village holds", "accepted", "office.town", "question.answer_town"],
    ["secretary answers what the town holds", "town_escalated", "secretary.qh007", "question.answer"],
    ["secretary accepts what the town holds", "town_escalated", "secretary.qh007", "question.accept"],
    ["clerk closes what the town answered", "town_satisfied", "clerk.qh007", "question.close"],
    ["accepting twice", "accepted", "clerk.qh007", "question.accept"],
    ["escalating twice", "town_escalated", "office.town", "question.escalate"],
    ["refusing what was reopened", "reopened", "secretary.qh007", "question.refuse"],
    ["the clerk of another community", "received", "clerk.qh011", "question.accept"],
    ["the secretary of another community", "accepted", "secretary.qh011", "question.answer"],
    ["another branch's clerk of the same community", "received", "clerk.qh008", "question.accept"],
    ["the supervision chair", "received", "supervisor.shiqiao", "question.accept"],
    ["the inspector", "received", "inspector.town", "question.accept"],
    ["the leader", "accepted", "leader.town", "question.answer"],
    ["a system administrator", "received", "sysadmin", "question.accept"],
    ["a visitor accepts", "received", guest, "question.accept"],
    ["a clerk rates", "answered", "clerk.qh007", "question.rate"],
    ["rating what is not answered", "accepted", guest, "question.rate"],
    ["reopening what is closed", "closed", guest, "question.reopen"],
    ["reopening what was rated", "satisfied", guest, "question.reopen"],
    ["releasing what is not answered", "accepted", "office.town", "question.release"],
    ["the secretary releases", "answered", "secretary.qh007", "question.release"],
    ["the system answers", "accepted", systemActor(NOW), "question.answer"],
  ];
  test.each(forbidden)("%s", async (_name, stage, who, action) => {
    const id = await bring(stage);
    const [row, steps] = [await rowOf(id), await stepsOf(id)];
    await expect(by(who).then((viewer) => allow(viewer, action, id))).rejects.toThrow(Refusal);
    expect([await rowOf(id), await stepsOf(id)]).toEqual([row, steps]);
  });

  test("a permit of a stage that has passed is worth nothing", async () => {
    const id = await bring("received");
    const stale = await allow(await as("clerk.qh007"), "question.accept", id);
    await refuseQuestion(await allow(await as("secretary.qh007"), "question.refuse", id), "不归社区办，请找住建局。");
    await expect(acceptQuestion(stale, "")).rejects.toMatchObject({ reason: "conflict" });
    expect(await rowOf(id)).toMatchObject({ state: "refused" });
  });

  test("a permit made for an invented stage is worth nothing", async () => {
    const id = await bring("received");
    const lied = permit(await as("secretary.qh007"), "question.answer", { ...questionSubject(await rowOf(id)), state: "accepted" });
    await expect(answerQuestion(lied, answerText)).rejects.toMatchObject({ reason: "conflict" });
    expect(await rowOf(id)).toMatchObject({ state: "received" });
  });

  test("answered and not rated, it may be closed only after the asker's time", async () => {
    const id = await bring("answered");
    await expect(closeQuestion(await allow(await as("clerk.qh007"), "question.close", id))).rejects.toThrow("2026年10月27日以前不能办结");
    await closeQuestion(await allow(await as("clerk.qh007", instantAt("2026-10-27", "08:00")), "question.close", id));
    expect(await rowOf(id)).toMatchObject({ state: "closed" });
  });
});

describe("drafting", () => {
  test("the clerk prepares, the secretary answers, the draft is gone", async () => {
    const id = await bring("accepted");
    const clerk = await as("clerk.qh007");
    await saveAnswerDraft(await allow(clerk, "question.draft_answer", id), { said: "查了合同", basis: "", result: "" });
    await saveAnswerDraft(await allow(clerk, "question.draft_answer", id), { said: "查了合同，问了承租人", basis: "合同第二条", result: "", publishable: "yes" });
    const secretary = await as("secretary.qh007");
    const found = (await findQuestion(secretary, id))!;
    expect(found.draft).toMatchObject({ said: "查了合同，问了承租人", publishable: true, byName: clerk.name });
    expect(found.drafterId).toBe(clerk.id);
    await answerQuestion(permit(secretary, "question.answer", questionSubject(found)), answerText);
    expect(await db().$count(answerDraft, eq(answerDraft.questionId, id))).toBe(0);
  });

  test("nobody answers with what he drafted himself", async () => {
    const id = await bring("accepted");
    const both = { ...(await as("clerk.qh007")), grants: [...(await as("clerk.qh007")).grants, ...(await as("secretary.qh007")).grants] };
    await saveAnswerDraft(await allow(both, "question.draft_answer", id), { said: "查了合同", basis: "", result: "" });
    const found = (await findQuestion(both, id))!;
    expect(() => permit(both, "question.answer", questionSubject(found))).toThrow("必须由不同的人完成");
  });
});

describe("the history", () => {
  test("can be neither changed nor deleted", async () => {
    const id = await bring("accepted");
    const step = eq(questionStep.questionId, id);
    for (const change of [{ said: "改过的话" }, { by: "somebody" }, { at: addMinutes(NOW, -60) }, { on: "2026-01-01" }]) {
      expect(() => db().update(questionStep).set(change).where(step).run()).toThrow(/never changed/);
    }
    expect(() => db().delete(questionStep).where(step).run()).toThrow(/never deleted/);
  });

  test("the same form sent twice takes one step", async () => {
    const { id } = await ask();
    const clerk = await as("clerk.qh007");
    const twice = async () => acceptQuestion(permit(clerk, "question.accept", questionSubject({ ...(await rowOf(id)), state: "received" }), "form-accept"), "");
    await twice();
    await expect(twice()).rejects.toMatchObject({ reason: "conflict" });
    expect((await stepsOf(id)).filter(({ step }) => step === "accept")).toHaveLength(1);
  });
});
