import { describe, expect, test } from "vitest";
import { db, databaseFile } from "@/db/client";
import { readFileSync } from "node:fs";
import { revealContact } from "@/db/questions/contact";
import { findQuestion } from "@/db/questions/find";
import { findPublicQuestion } from "@/db/questions/public";
import { receiveQuestion } from "@/db/questions/receive";
import { receiptHash, receiptOf } from "@/db/questions/receipt";
import { audit, dataUse } from "@/db/schema/audit";
import { question } from "@/db/schema/questions";
import { visitor } from "@/db/viewers";
import { permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { readReceipt, RECEIPT_LENGTH } from "@/domain/questions/receipt";
import { as, NOW, useDatabase } from "../../database";
import { allow, ask, asking, bring, rowOf, stepsOf } from "./asked";

useDatabase("town");

/** Everything that is on disk, as bytes: nothing secret may be found in it. */
function onDisk(): string {
  db().$client.pragma("wal_checkpoint(TRUNCATE)");
  return readFileSync(databaseFile()).toString("latin1");
}

describe("a question comes in", () => {
  test("with its clocks, its first step and its audit row", async () => {
    const received = await ask({ urgent: true });
    expect(received).toMatchObject({ again: false, receivedOn: "2026-10-12", acceptBy: "2026-10-14", promisedOn: "2026-10-15" });
    expect(await rowOf(received.id)).toMatchObject({
      communityId: "shiqiao", type: "consult", channel: "web", state: "received", level: "village", urgent: true, enteredBy: null,
      promisedOn: "2026-10-15", dueOn: "2026-10-15", reopenedCount: 0, contact: null, noticeId: null,
    });
    expect(await stepsOf(received.id)).toMatchObject([{ step: "receive", by: "visitor", on: "2026-10-12", dueOn: "2026-10-15", said: "" }]);
    const last = db().select().from(audit).orderBy(audit.seq).all().at(-1)!;
    expect(last).toMatchObject({ actor: "visitor", action: "question.ask", outcome: "done", subjectId: received.id, scope: "shiqiao" });
  });

  test("the receipt is stored only as a hash, and belongs to the form", async () => {
    const { id, receipt } = await ask({}, "form-of-the-receipt");
    expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(readReceipt(receipt)).toBe(receipt);
    expect(receipt).toBe(receiptOf("form-of-the-receipt"));
    const row = await rowOf(id);
    expect(row.receiptHash).toBe(receiptHash(receipt));
    expect(JSON.stringify(row)).not.toContain(receipt);
    expect(onDisk()).not.toContain(receipt);
    expect((await findPublicQuestion(receipt.toLowerCase(), "2026-10-12"))?.id).toBe(id);
  });

  test("receipts of different forms differ, and another key gives another receipt", () => {
    const receipts = new Set(Array.from({ length: 2000 }, (_, i) => receiptOf(`form ${i}`)));
    expect(receipts.size).toBe(2000);
    const key = process.env.FIELD_KEY!;
    const before = receiptOf("form 0");
    process.env.FIELD_KEY = "another-field-key-0123456789abcdef01234567";
    try {
      expect(receiptOf("form 0")).not.toBe(before);
      expect(receiptOf("form 0")).toHaveLength(RECEIPT_LENGTH);
    } finally {
      process.env.FIELD_KEY = key;
    }
  });

  test("the same form sent twice is one question with one receipt", async () => {
    const before = await db().$count(question);
    const first = await ask({}, "form-twice");
    const again = await ask({ text: "第二次写的是另外一件事情" }, "form-twice");
    expect(again).toMatchObject({ id: first.id, receipt: first.receipt, again: true, text: first.text });
    expect(await db().$count(question)).toBe(before + 1);
  });

  test.each([
    ["an unknown community", { communityId: "nowhere" }, "communityId"],
    ["an unknown notice", { noticeId: "0000000000000000" }, "noticeId"],
  ])("%s is refused with a sentence, and nothing is written", async (_what, input, field) => {
    const before = await db().$count(question);
    await expect(ask(input)).rejects.toMatchObject({ reason: "rule", fields: { [field]: expect.any(String) } });
    expect(await db().$count(question)).toBe(before);
  });

  test("typed by the clerk for a call of last week, the clock runs from the call", async () => {
    const clerk = await as("clerk.qh007");
    const subject = { kind: "question", id: "entered00000000a", community: "shiqiao" };
    const { id, promisedOn } = await receiveQuestion(permit(clerk, "question.enter", subject, "form-enter"), asking({ channel: "phone", heardOn: "2026-10-09" }));
    expect(promisedOn).toBe("2026-10-13");
    expect(await rowOf(id)).toMatchObject({ channel: "phone", enteredBy: clerk.id, receivedOn: "2026-10-09", receivedAt: NOW });
    expect(await stepsOf(id)).toMatchObject([{ by: clerk.id, on: "2026-10-09" }]);
  });

  test("only in one's own community", async () => {
    const clerk = await as("clerk.qh007");
    expect(() => permit(clerk, "question.enter", { kind: "question", id: "x", community: "liulin" })).toThrow(Refusal);
    expect(() => permit(clerk, "question.ask", { kind: "question", id: "x", community: "shiqiao" })).toThrow(Refusal);
    expect(() => permit(visitor(NOW), "question.enter", { kind: "question", id: "x", community: "shiqiao" })).toThrow(Refusal);
  });
});

describe("the asker's contact", () => {
  test("is sealed on disk and opened only by the accepting side, with its purpose on record", async () => {
    const { id, receipt } = await ask({ name: "牛耕田老汉", phone: "0900-5559876" });
    const row = await rowOf(id);
    expect(row.contact).toMatch(/^a1\./);
    for (const secret of ["牛耕田老汉", "0900-5559876"]) expect(onDisk()).not.toContain(Buffer.from(secret, "utf8").toString("latin1"));
    for (const reader of ["clerk.qh007", "inspector.town"]) expect(JSON.stringify(await findQuestion(await as(reader), id))).not.toMatch(/牛耕田老汉|5559876|a1\./);
    expect(JSON.stringify(await findPublicQuestion(receipt, "2026-10-12"))).not.toMatch(/牛耕田老汉|5559876|a1\./);

    const uses = await db().$count(dataUse);
    const clerk = await as("clerk.qh007");
    expect(await revealContact(await allow(clerk, "question.contact", id), "回电核实位置")).toEqual({ name: "牛耕田老汉", phone: "0900-5559876" });
    expect(await db().$count(dataUse)).toBe(uses + 1);
    expect(db().select().from(dataUse).all().at(-1)).toMatchObject({ action: "question.contact", purpose: "回电核实位置", rows: 1, by: clerk.id });
    expect(db().select().from(audit).orderBy(audit.seq).all().at(-1)).toMatchObject({ action: "question.contact", subjectId: id, actor: clerk.id });
  });

  test.each([
    ["at the village", "accepted", ["clerk.qh007", "secretary.qh007", "office.town"]],
    ["at the town", "town_escalated", ["office.town"]],
  ] as const)("%s: who may open it", async (_where, stage, openers) => {
    const id = await bring(stage, { name: "牛先生" });
    const everybody = ["clerk.qh007", "secretary.qh007", "commissioner.qh007", "supervisor.shiqiao", "clerk.qh008", "clerk.qh011", "office.town", "inspector.town", "leader.town", "sysadmin", "auditor"];
    const may: string[] = [];
    for (const username of everybody) {
      try {
        await allow(await as(username), "question.contact", id);
        may.push(username);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    expect(may).toEqual(openers);
  });

  test("who left nothing has nothing to open", async () => {
    const { id } = await ask();
    await expect(revealContact(await allow(await as("clerk.qh007"), "question.contact", id), "回电核实位置")).rejects.toThrow("没有留下");
  });
});
