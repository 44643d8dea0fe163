import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { rateCounter } from "@/db/schema/accounts";
import { ask, bring, rowOf } from "../db/questions/asked";
import { receiptOf } from "@/db/questions/receipt";
import { NOW, useDatabase } from "../database";

process.env.TRUSTED_PROXY = "1";
useDatabase("town");

const { lookUp } = await import("@/server/receipt-lookup");
const { readPublicForm, visitorToken } = await import("@/server/public-form");

beforeEach(async () => { await db().delete(rateCounter); });

type Post = { origin?: string; from?: string; token?: string | null };

async function post(values: Record<string, string>, { origin = "http://localhost:3000", from = "192.0.2.1", token = visitorToken() }: Post = {}) {
  const headers = { "content-type": "application/x-www-form-urlencoded", "x-forwarded-for": from, origin };
  const body = new URLSearchParams({ ...values, ...(token && { formToken: token }) });
  return lookUp((await readPublicForm(new Request("http://localhost:3000/questions", { method: "POST", headers, body })))!);
}

const WRONG = "00000-00000";

describe("looking up", () => {
  test("the receipt as it was written down", async () => {
    const { receipt, id } = await ask();
    expect(await post({ receipt: `${receipt.slice(0, 5)}-${receipt.slice(5)}`.toLowerCase() })).toMatchObject({ kind: "found", status: 200, question: { id, receipt } });
  });

  test.each([["nothing", ""], ["half of it", "ABCDE"], ["a wrong one", WRONG]])("%s gets the same sentence", async (_what, receipt) => {
    expect(await post({ receipt })).toMatchObject({ kind: "form", status: 422, message: expect.stringContaining("没有查到") });
  });

  test("from another site: the form again", async () => {
    const { receipt } = await ask();
    expect(await post({ receipt }, { origin: "https://evil.example" })).toMatchObject({ kind: "form", status: 403 });
  });
});

describe("guessing", () => {
  const guess = (from?: string) => post({ receipt: WRONG }, { from });

  test("after ten wrong ones the address waits, longer and longer, even with the right one; others do not", async () => {
    const { receipt } = await ask();
    for (let i = 0; i < 10; i++) expect(await guess()).toMatchObject({ status: 422 });
    expect(await post({ receipt })).toMatchObject({ kind: "form", status: 429, message: expect.stringContaining("请等 15 秒") });
    expect(await post({ receipt }, { from: "192.0.2.2" })).toMatchObject({ kind: "found" });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16_000 });
    try {
      expect(await guess()).toMatchObject({ status: 422 });
      expect(await guess()).toMatchObject({ status: 429, message: expect.stringContaining("请等 30 秒") });
    } finally {
      vi.useRealTimers();
    }
  });

  test("what cannot be a receipt is no guess", async () => {
    for (let i = 0; i < 20; i++) await post({ receipt: "ABCDE" });
    expect(await guess()).toMatchObject({ status: 422 });
  });

  test("many addresses together make everybody wait, at most a minute", async () => {
    const { receipt } = await ask();
    for (let i = 0; i < 503; i++) await guess(`198.51.100.${i % 250}`);
    const stopped = await post({ receipt }, { from: "192.0.2.77" });
    expect(stopped).toMatchObject({ kind: "form", status: 429 });
    const seconds = Number(/请等 (\d+) 秒/.exec(stopped.message!)![1]);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  });
});

describe("what the asker says about the answer", () => {
  let made = 0;
  async function answered() {
    const once = `asked-${made++}`;
    const id = await bring("answered", {}, NOW, once);
    return { id, receipt: receiptOf(once) };
  }
  test("satisfied", async () => {
    const { id, receipt } = await answered();
    expect(await post({ receipt, do: "rate" })).toMatchObject({ kind: "found", status: 200, done: expect.stringContaining("满意"), question: { state: "satisfied" } });
    expect(await rowOf(id)).toMatchObject({ state: "satisfied" });
    expect(await post({ receipt, do: "rate" })).toMatchObject({ kind: "found", status: 422, message: expect.any(String) });
  });

  test("not satisfied, with a reason, once", async () => {
    const { id, receipt } = await answered();
    expect(await post({ receipt, do: "reopen", reason: "不好" })).toMatchObject({ status: 422, message: expect.stringContaining("至少 5 个字"), question: { state: "answered" } });
    expect(await post({ receipt, do: "reopen", reason: "没有说是哪一家租的" })).toMatchObject({ status: 200, question: { state: "reopened", reopenedCount: 1 } });
    expect(await rowOf(id)).toMatchObject({ state: "reopened" });
  });

  test.each([["an unknown deed", { do: "close" }, undefined], ["a name from the prototype", { do: "constructor" }, undefined], ["no token", { do: "rate" }, null]])("%s changes nothing", async (_what, values, token) => {
    const { id, receipt } = await answered();
    expect(await post({ receipt, ...values }, { token })).toMatchObject({ kind: "found", status: 422 });
    expect(await rowOf(id)).toMatchObject({ state: "answered" });
  });

  test("without the right receipt nothing can be said", async () => {
    const { id } = await answered();
    expect(await post({ receipt: WRONG, do: "rate", questionId: id })).toMatchObject({ kind: "form", status: 422 });
    expect(await rowOf(id)).toMatchObject({ state: "answered" });
  });
});
