/** SIGTERM: what is under way is answered, then the process ends by itself and the database is closed. */
import { existsSync, readdirSync } from "node:fs";
import { request } from "node:http";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { receiptOf } from "@/db/questions/receipt";
import { db } from "@/db/client";
import { question } from "@/db/schema/questions";
import { groupReceipt } from "@/domain/questions/receipt";
import { formToken } from "@/server/origin";
import { startServer } from "../server-under-test";
import { useCopyOfTheTown } from "./town";

useCopyOfTheTown();

test("a form that is half sent when the stop comes is taken in and answered", async () => {
  const server = await startServer(process.env.DATA_DIR!);
  const once = "0-drain-drain-drain-drain";
  const text = "停机时还在提交的一件，请问路灯什么时候修？";
  const body = new URLSearchParams({ formToken: formToken(once, "visitor"), communityId: "shiqiao", type: "consult", text, notMisconduct: "yes" }).toString();
  const sending = request(`${server.url}/ask`, { method: "POST", headers: { origin: server.url, "content-type": "application/x-www-form-urlencoded", "content-length": body.length, expect: "100-continue" } });
  const answer = new Promise<{ status: number; page: string }>((resolve, reject) => {
    sending.on("error", reject);
    sending.on("response", (response) => {
      let page = "";
      response.on("data", (chunk) => (page += chunk)).on("end", () => resolve({ status: response.statusCode!, page }));
    });
  });
  // The server says "go on": the request is in its hands. Half of the body goes out, then comes the stop, then the rest.
  await new Promise<void>((resolve) => sending.once("continue", resolve).flushHeaders());
  sending.write(body.slice(0, 40));
  const ended = server.terminate();
  sending.end(body.slice(40));

  const { status, page } = await answer;
  expect([status, page.includes(groupReceipt(receiptOf(once)))]).toEqual([200, true]);
  expect(await ended).not.toBe(1);
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  expect(readdirSync(process.env.DATA_DIR!).filter((name) => name.endsWith("-wal") && existsSync(name))).toEqual([]); // closed, not torn off
  expect((await db().select().from(question).where(eq(question.text, text))).length).toBe(1);
});
