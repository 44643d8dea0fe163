/** The built portal while a look runs beside it: pages answer, there is never a second one, and no look outlives its server. */
import { afterEach, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { signalLook, suspicionCase } from "@/db/schema/signals";
import { instantAt } from "@/domain/calendar/day";
import { looksAlive, manyOdd, untilNoneAlive } from "../db/signals/holding";
import { openSession } from "../open-session";
import { postForm, tokenFor } from "../security/call";
import type { Caller } from "../security/cast";
import { builtActions } from "../security/manifest";
import { DEMO_DAY, startServer, type ServerUnderTest } from "../server-under-test";
import { useCopyOfTheTown } from "./town";

useCopyOfTheTown();

const ODD = 120;
let office: Caller;
let known = 0;
let server: ServerUnderTest;

beforeAll(async () => {
  office = { ...(await openSession("office.town")), name: "town_party_office", username: "office.town", kind: "person" };
  await db().insert(signalLook).values({ at: instantAt(DEMO_DAY, "00:00"), by: "system", whole: false, found: 0 }); // the clock has looked today
  known = await db().$count(suspicionCase);
  await manyOdd(ODD);
});
afterEach(() => server.kill());

const page = async () => (await fetch(`${server.url}/desk/signals`, { headers: { cookie: office.cookie! } })).text();
const press = () => postForm({ url: `${server.url}/desk/signals`, id: builtActions().get("app/desk/signals/actions.ts#look")!, caller: office, values: { formToken: tokenFor(office) } });
const found = async () => (await db().$count(suspicionCase)) - known;

/** Presses, and stops the process that was started before it has read anything. */
async function heldLook(): Promise<number> {
  expect((await press()).outcome).toBe("done");
  const [pid] = looksAlive();
  process.kill(pid!, "SIGSTOP");
  return pid!;
}

/** It reads the page again and again; a look that failed, when another answer is waited for, ends the waiting. */
async function untilPageSays(words: RegExp): Promise<void> {
  for (let text = await page(); !words.test(text); text = await page()) if (/没有做完/.test(text)) throw new Error(server.log());
}

test("pages answer meanwhile, a second press starts nothing, one that is killed says so, and the next finds everything once", async () => {
  server = await startServer(process.env.DATA_DIR!);
  const pid = await heldLook();
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(await page()).toContain("正在比对");
  expect((await press()).outcome).toBe("done");
  expect(looksAlive()).toEqual([pid]);

  process.kill(pid, "SIGKILL");
  await untilPageSays(/没有做完/);
  expect(await found()).toBe(0);
  expect(server.log()).toContain("比对记录没有完成");

  await press();
  await untilPageSays(new RegExp(`^(?!.*正在比对).*新增线索 ${ODD} 条`, "s")); // its process has ended as well
  expect(await found()).toBe(ODD);
  await press();
  await untilPageSays(/新增线索 0 条|没有新的记录要比对/); // by the hour at which this runs: the records are of nine in the morning
  expect(await found()).toBe(ODD);
});

test.each(["terminate", "kill"] as const)("the server ends by %s, and the look with it", async (how) => {
  server = await startServer(process.env.DATA_DIR!);
  if (how === "terminate") await heldLook();
  else await press();
  await server[how]();
  await untilNoneAlive();
  expect(await found()).toBe(ODD);
});
