/** The built portal while a roster is written beside it: others are answered; a server that is stopped lets it finish, one that is killed takes it along. */
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { findWaitingRoster, keepRoster } from "@/db/members/roster-waiting";
import { member } from "@/db/schema/members";
import { findPersonByUsername } from "@/db/viewers";
import { instantAt } from "@/domain/calendar/day";
import { rosterSubject } from "@/domain/members/subject";
import { permit } from "@/domain/permissions/permit";
import { openSession } from "../open-session";
import { alive, turn, untilNone, writingElsewhere } from "../own-process";
import { postForm, tokenFor } from "../security/call";
import type { Caller } from "../security/cast";
import { builtActions } from "../security/manifest";
import { DEMO_DAY, startServer, type ServerUnderTest } from "../server-under-test";
import { useCopyOfTheTown } from "./town";

useCopyOfTheTown();

let office: Caller;
let server: ServerUnderTest;
let people = 0;

beforeAll(async () => void (office = { ...(await openSession("office.town")), name: "town_party_office", username: "office.town", kind: "person" }));
beforeEach(async () => void (server = await startServer(process.env.DATA_DIR!)));
afterEach(() => server.kill());

/** A roster of one person waits for the office. */
async function waiting(): Promise<{ name: string; digest: string }> {
  const name = `钱导入${"甲乙丙丁"[people++]}`;
  const viewer = (await findPersonByUsername("office.town", instantAt(DEMO_DAY, "11:00")))!;
  const rows = [["姓名", "性别", "出生日期", "人员类别", "党支部代码"], [name, "男", "1990.05", "入党申请人", "QH007"]];
  await keepRoster(permit(viewer, "member.import", rosterSubject), { fileName: "名册.xlsx", sheets: [{ name: "名册", rows }], asOf: DEMO_DAY });
  return { name, digest: (await findWaitingRoster(viewer))!.digest };
}

const press = (digest: string) => postForm({ url: `${server.url}/desk/members/import`, id: builtActions().get("app/desk/members/import/actions.ts#applyRoster")!, caller: office, values: { digest, formToken: tokenFor(office) } });
const ask = async () => (await (await fetch(`${server.url}/desk/members/import/progress`, { headers: { cookie: office.cookie! } })).json()) as { isRunning: boolean; howFar: { step: string; done: number; of: number } | null };
const known = (name: string) => db().$count(member, eq(member.name, name));

/** Until the process waits for whoever writes elsewhere, everything checked. */
async function untilChecked(): Promise<void> {
  while ((await ask()).howFar === null) await turn();
}

test("others are answered meanwhile, and a stop waits for it", async () => {
  const { name, digest } = await waiting();
  const letGo = writingElsewhere();
  const pressed = press(digest);
  await untilChecked();
  expect(await ask()).toEqual({ isRunning: true, howFar: { step: "checked", done: 1, of: 1 } });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(await known(name)).toBe(0);
  const stopped = server.terminate();
  letGo();
  expect((await pressed).outcome).toBe("done");
  await stopped;
  expect(await known(name)).toBe(1);
  await untilNone("roster");
});

test("a server that is killed takes it along, nothing is written, and the next one writes it", async () => {
  const { name, digest } = await waiting();
  const letGo = writingElsewhere();
  const pressed = press(digest).catch(() => "broken off");
  await untilChecked();
  expect(alive("roster")).toHaveLength(1);
  await server.kill();
  expect(await pressed).toBe("broken off");
  await untilNone("roster");
  letGo();
  expect(await known(name)).toBe(0);
  server = await startServer(process.env.DATA_DIR!);
  expect((await press(digest)).outcome).toBe("done");
  expect(await known(name)).toBe(1);
});
