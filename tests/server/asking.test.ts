import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { newId } from "@/db/id";
import { rateCounter } from "@/db/schema/accounts";
import { question } from "@/db/schema/questions";
import { settingChange } from "@/db/schema/settings";
import { dayOf } from "@/domain/calendar/day";
import { useDatabase } from "../database";

process.env.TRUSTED_PROXY = "1";
useDatabase("town");

const { ask, HONEYPOT } = await import("@/server/asking");
const { readPublicForm, visitorToken } = await import("@/server/public-form");
const { formToken } = await import("@/server/origin");
const { now } = await import("@/server/clock");

const good = { communityId: "shiqiao", type: "consult", text: "集体仓房租给了谁，租金多少？" };
let made = 0;

/** A token as the form carried it `seconds` ago. */
function token(seconds = 60): string {
  return formToken(`${(Math.floor(Date.parse(now()) / 1000) - seconds).toString(36)}-${made++}`, "visitor");
}

type Post = { origin?: string | null; from?: string; formToken?: string | null };

function request(values: Record<string, string>, { origin = "http://localhost:3000", from = "192.0.2.1", formToken: sent = token() }: Post = {}): Request {
  const headers = new Headers({ "content-type": "application/x-www-form-urlencoded", "x-forwarded-for": from });
  if (origin !== null) headers.set("origin", origin);
  return new Request("http://localhost:3000/ask", { method: "POST", headers, body: new URLSearchParams({ ...values, ...(sent !== null && { formToken: sent }) }) });
}

async function post(values: Record<string, string>, how: Post = {}) {
  return ask((await readPublicForm(request(values, how)))!);
}

const count = () => db().$count(question);

async function limit(key: string, value: number): Promise<void> {
  await db().insert(settingChange).values({ id: newId(), key, value, fromDay: "2026-01-01", reason: "试验", state: "approved", proposedBy: "a", proposedAt: now(), decidedBy: "b", decidedAt: now() });
}

beforeAll(() => expect(dayOf(now()) >= "2026-01-01").toBe(true));
beforeEach(async () => { await db().delete(rateCounter); });

describe("a villager's form", () => {
  test("is stored, and gives a receipt", async () => {
    const before = await count();
    expect(await post(good)).toMatchObject({ kind: "received", received: { again: false, type: "consult", communityId: "shiqiao", receipt: expect.stringMatching(/^[0-9A-Z]{10}$/) } });
    expect(await count()).toBe(before + 1);
  });

  test("sent again it shows the same receipt; with another text it keeps that text and stores nothing", async () => {
    const sent = token();
    const first = await post(good, { formToken: sent });
    const again = await post(good, { formToken: sent });
    const before = await count();
    if (first.kind !== "received" || again.kind !== "received") throw new Error("not received");
    expect(again.received).toMatchObject({ again: true, receipt: first.received.receipt });
    const other = await post({ ...good, text: "另外问一件事：路灯坏了。" }, { formToken: sent });
    expect(other).toMatchObject({ kind: "form", status: 422, fresh: true, message: expect.stringContaining(first.received.receipt.slice(0, 5)) });
    expect(await count()).toBe(before);
  });

  const stopped: [string, Record<string, string>, Post, object][] = [
    ["nothing typed", {}, {}, { kind: "form", status: 422, fresh: false, errors: { communityId: "请选择社区", type: expect.any(String), text: expect.any(String) } }],
    ["an unknown community", { ...good, communityId: "nowhere" }, {}, { kind: "form", status: 422, errors: { communityId: expect.any(String) } }],
    ["an unknown notice", { ...good, noticeId: "zzz" }, {}, { kind: "form", status: 422, errors: { noticeId: expect.any(String) } }],
    ["a foreign origin", good, { origin: "https://evil.example" }, { kind: "form", status: 403, fresh: true }],
    ["no origin and no token", good, { origin: null, formToken: null }, { kind: "form", status: 403, fresh: true }],
    ["origin null and a forged token", good, { origin: "null", formToken: "aaaa-1.forged" }, { kind: "form", status: 403, fresh: true }],
    ["our origin but a forged token", good, { formToken: "aaaa-1.forged" }, { kind: "form", status: 422, fresh: true }],
    ["filled in too fast", good, { formToken: "too fast" }, { kind: "form", status: 422, fresh: false }],
    ["the field that people do not see", { ...good, [HONEYPOT]: "http://spam" }, {}, { kind: "form", status: 422, fresh: false }],
    ["what sounds like a report", { ...good, text: "我要举报有人挪用公款。" }, {}, { kind: "misconduct" }],
  ];
  test.each(stopped)("%s: nothing is stored, and a sentence says what to do", async (_what, values, how, expected) => {
    const before = await count();
    const outcome = await post(values, how.formToken === "too fast" ? { ...how, formToken: visitorToken() } : how);
    expect(outcome).toMatchObject(expected);
    if (outcome.kind === "form") expect(outcome.message).toMatch(/没有提交|没有找到|选择社区/);
    expect(await count()).toBe(before);
  });

  test("without an Origin the signed token decides", async () => {
    expect(await post(good, { origin: null })).toMatchObject({ kind: "received" });
    expect(await post(good, { origin: "null" })).toMatchObject({ kind: "received" });
  });

  test("who was asked back and says that it is no report is heard", async () => {
    expect(await post({ ...good, text: "想问举报箱装在哪里。", notMisconduct: "yes" })).toMatchObject({ kind: "received" });
  });

  test("the machine that comes back with an empty trap and enough time is an ordinary sender; the text was never lost", async () => {
    const sent = token();
    expect(await post({ ...good, [HONEYPOT]: "x" }, { formToken: sent })).toMatchObject({ kind: "form" });
    expect(await post(good, { formToken: sent })).toMatchObject({ kind: "received" });
  });
});

describe("too many at once", () => {
  test("from one address: that address waits, others do not", async () => {
    await limit("question_ask_per_address_hour", 3);
    for (let i = 0; i < 3; i++) expect(await post(good)).toMatchObject({ kind: "received" });
    const before = await count();
    expect(await post(good)).toMatchObject({ kind: "form", status: 429, fresh: false });
    expect(await count()).toBe(before);
    expect(await post(good, { from: "192.0.2.2" })).toMatchObject({ kind: "received" });
    expect(await post(good, { from: "10.9.9.9, 192.0.2.1" })).toMatchObject({ status: 429 }); // what the client writes itself is not believed
  });

  test("from everywhere", async () => {
    await limit("question_ask_per_hour", 5);
    for (let i = 0; i < 5; i++) expect(await post(good, { from: `192.0.2.${10 + i}` })).toMatchObject({ kind: "received" });
    expect(await post(good, { from: "192.0.2.99" })).toMatchObject({ status: 429 });
  });

  test("an hour later it may be sent: nothing was lost", async () => {
    await limit("question_ask_per_hour", 1);
    const sent = token();
    expect(await post(good, { from: "192.0.2.50" })).toMatchObject({ kind: "received" });
    expect(await post(good, { formToken: sent, from: "192.0.2.51" })).toMatchObject({ status: 429 });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61 * 60_000 });
    try {
      expect(await post(good, { formToken: sent, from: "192.0.2.51" })).toMatchObject({ kind: "received" });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("reading the form", () => {
  test("what is too long or no form is not read", async () => {
    expect(await readPublicForm(request({ text: "长".repeat(30_000) }))).toBeNull();
    expect(await readPublicForm(new Request("http://localhost:3000/ask", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" }))).toBeNull();
  });
  test("the longest allowed text fits", async () => {
    const form = await readPublicForm(request({ ...good, text: "长".repeat(2000) }));
    expect(form!.values.text).toHaveLength(2000);
    expect(form!.values).not.toHaveProperty("formToken");
  });
});
