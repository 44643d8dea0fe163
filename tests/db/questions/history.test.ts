import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { auditHead } from "@/db/audit";
import { findPublicQuestion } from "@/db/questions/public";
import { closeAnsweredQuestions, escalateOverdueQuestions } from "@/db/questions/overdue";
import { audit } from "@/db/schema/audit";
import { question, questionRelease, questionStep } from "@/db/schema/questions";
import { loadQuestions, sampleReceipts, stories, storySums } from "@/db/seed/questions/load";
import { systemActor } from "@/db/viewers";
import { sha256 } from "@/db/write";
import { verifyChain } from "@/domain/audit/chain";
import { isOpen } from "@/domain/questions/lifecycle";
import { scanText } from "@/domain/privacy/scan";
import { useDatabase } from "../../database";

useDatabase("town");

let receipts: Map<string, string>;
beforeAll(async () => {
  receipts = await loadQuestions();
});

const rows = () => db().select().from(question).all();

describe("the demo's questions (handbook §14.6)", () => {
  test("64, by type", () => {
    const counts: Record<string, number> = {};
    for (const { type } of rows()) counts[type] = (counts[type] ?? 0) + 1;
    expect(counts).toEqual({ consult: 21, suggest: 15, help: 18, disclosure_objection: 6, complaint: 4 });
    expect(storySums).toEqual(counts);
  });

  test("in every state, at the village and at the town, in all communities", () => {
    const stages = new Set(rows().map(({ level, state }) => `${level} ${state}`));
    for (const stage of [
      "village received", "village accepted", "village answered", "village reopened", "village satisfied", "village closed", "village refused", "village handed_over",
      "town escalated", "town answered", "town closed",
    ]) expect(stages, stage).toContain(stage);
    expect(new Set(rows().map(({ communityId }) => communityId)).size).toBe(17);
    expect(new Set(rows().map(({ channel }) => channel))).toEqual(new Set(["web", "phone", "visit"]));
  });

  test("exactly one is overdue on the demo's day, and it lies at the town", () => {
    const overdue = rows().filter(({ state, dueOn }) => isOpen(state) && dueOn < "2026-10-12");
    expect(overdue).toMatchObject([{ communityId: "xinan", type: "help", level: "town", dueOn: "2026-10-08" }]);
  });

  test("one objection answered by the village, one at the town", () => {
    const objections = rows().filter(({ type }) => type === "disclosure_objection");
    expect(objections.filter(({ level }) => level === "town")).toMatchObject([{ communityId: "liulin", state: "escalated", reopenedCount: 1 }]);
    expect(objections.find(({ communityId }) => communityId === "shiqiao")).toMatchObject({ level: "village", state: "closed" });
  });

  test("the timers find nothing left to do", async () => {
    const before = await auditHead();
    const now = systemActor("2026-10-12T06:00:00.000Z");
    await escalateOverdueQuestions(now);
    await closeAnsweredQuestions(now);
    expect(await auditHead()).toEqual(before);
  });

  test("the audit chain holds, and each step has its row in it", () => {
    const chain = db().select().from(audit).orderBy(audit.seq).all();
    expect(verifyChain(chain, [], sha256)).toMatchObject({ ok: true });
    expect(chain.filter(({ action }) => action.startsWith("question.")).length).toBeGreaterThanOrEqual(db().select().from(questionStep).all().length);
  });

  test("nothing that is public holds personal data, and nothing that was asked is left as a placeholder", () => {
    const released = db().select().from(questionRelease).all();
    expect(released.length).toBeGreaterThanOrEqual(10);
    for (const { question: asked, answer } of released) expect(scanText(`${asked}\n${answer}`, "公开").filter(({ level }) => level === "block")).toEqual([]);
    expect(new Set(stories.map(({ text }) => text)).size).toBe(64);
    for (const { text, events } of stories) expect(`${text}${JSON.stringify(events)}`).not.toMatch(/XX|某某|待补|TODO|测试/);
  });

  test("the printed receipts open their questions", async () => {
    for (const { receipt } of sampleReceipts(receipts)) expect(await findPublicQuestion(receipt, "2026-10-12")).not.toBeNull();
  });
});
