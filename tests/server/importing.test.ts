/** The roster's import in its own process: whole or not at all, one at a time, by whoever still may, and it says how far it is. */
import { readFileSync } from "node:fs";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { verifyAudit } from "@/db/audit";
import { db } from "@/db/client";
import { findLastImport } from "@/db/members/roster-import";
import { findWaitingRoster, keepRoster } from "@/db/members/roster-waiting";
import { account, roleGrant } from "@/db/schema/accounts";
import { audit } from "@/db/schema/audit";
import { member, rosterImport } from "@/db/schema/members";
import { ROSTER_FILE } from "@/db/seed/members/load";
import { addMinutes, timeOf } from "@/domain/calendar/day";
import type { Sheet } from "@/domain/disclosure/finance/import-cells";
import type { HowFar } from "@/domain/how-far";
import { rosterSubject } from "@/domain/members/subject";
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { readSheets } from "@/server/files/sheet-rows";
import { as, NOW, useDatabase } from "../database";
import { alive, hold, isWriting, letGo, turn, untilNone } from "../own-process";

useDatabase("town");
vi.setConfig({ testTimeout: 300_000 }); // processes are started one after the other, each with less claim to the machine than this one

const { importingNow, importWaitingRoster } = await import("@/server/importing");
const { recordingRefusals } = await import("@/server/form-guard");
const { endAll, runningNow } = await import("@/server/own-process");

/** So many rows of the file bear a remark that the town does not know. */
const CHANGED = 300;
const REMARK = "迁入新村";
let sheets: Sheet[];
beforeAll(async () => {
  const { name, rows } = (await readSheets(readFileSync(ROSTER_FILE)))[0]!;
  const column = rows[0]!.indexOf("备注");
  sheets = [{ name, rows: rows.map((row, i) => row.map((cell, j) => (j === column && i > 0 && i <= CHANGED ? REMARK : cell))) }];
});
afterEach(() => vi.restoreAllMocks());

let minute = 0;
const office = async () => as("office.town", addMinutes(NOW, minute));
const allowed = async () => permit(await office(), "member.import", rosterSubject, null);

async function uploaded(): Promise<string> {
  minute++;
  await keepRoster(await allowed(), { fileName: "名册.xlsx", sheets, asOf: "2026-10-12" });
  return (await findWaitingRoster(await office()))!.digest;
}

const moved = () => db().$count(member, eq(member.remark, REMARK));
const imports = () => db().$count(rosterImport);
const rowsOf = async (outcome: "done" | "refused") => db().$count(audit, eq(audit.outcome, outcome));

test("killed half way it leaves nothing and says so; meanwhile a second start makes no second one, others read, and only its starter sees how far it is", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const [digest, before, done] = [await uploaded(), await imports(), await rowsOf("done")];
  hold("UPDATE ON member", `(SELECT count(*) FROM member WHERE remark = '${REMARK}') > 100`);
  const first = importWaitingRoster(await allowed(), digest);
  const ended = first.catch((error: unknown) => error);
  await expect(importWaitingRoster(await allowed(), digest)).rejects.toMatchObject({ reason: "busy", message: expect.stringContaining(`已经在导入了，${timeOf((await office()).now)} 开始的`) });
  while (importingNow(await office())!.howFar?.done !== 100 || !isWriting()) await turn();
  expect(alive("roster")).toHaveLength(1);
  expect(importingNow(await office())).toMatchObject({ isOwn: true, howFar: { step: "written", done: 100, of: CHANGED } });
  expect(importingNow(await as("office2.town"))).toMatchObject({ isOwn: false, howFar: null });
  expect(await moved()).toBe(0);

  endAll();
  expect(await ended).toMatchObject({ reason: "busy", message: expect.stringContaining("一行都没有写") });
  letGo();
  expect([await moved(), await imports(), await rowsOf("done"), importingNow(await office())]).toEqual([0, before, done, null]);
  expect(said.mock.calls.flat().join()).toContain("导入党员名册没有完成：被终止");
  await untilNone("roster");
});

test("the same press again writes everything once, and how far it is only grows, to the last row", async () => {
  const [before, digest] = [await imports(), (await findWaitingRoster(await office()))!.digest];
  const importing = importWaitingRoster(await allowed(), digest);
  const heard: HowFar[] = [];
  runningNow("roster")!.child.on("message", (message: { howFar?: HowFar }) => void (message.howFar && heard.push(message.howFar)));
  expect(await importing).toEqual({ fileName: "名册.xlsx", added: 0, changed: CHANGED, unchanged: 1494 - CHANGED });
  for (const [step, of] of [["checked", 1494], ["written", CHANGED]] as const) {
    const told = heard.filter((howFar) => howFar.step === step).map(({ done }) => done);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect([told.length > 5, told.at(-1), heard.find((howFar) => howFar.step === step)!.of]).toEqual([true, of, of]);
  }
  expect(heard.findIndex(({ step }) => step === "written")).toBe(heard.filter(({ step }) => step === "checked").length);
  expect([await moved(), await imports()]).toEqual([CHANGED, before + 1]);
  expect(await findLastImport(await office())).toMatchObject({ changed: CHANGED, at: addMinutes(NOW, minute) });
  await expect(importWaitingRoster(await allowed(), digest)).rejects.toMatchObject({ reason: "rule" }); // it waits no longer
  expect(await verifyAudit(permit(await as("auditor"), "audit.verify", town))).toMatchObject({ ok: true });
});

test("one that was written whole and could not say so any more counts as written", async () => {
  const digest = await uploaded();
  vi.spyOn(console, "error").mockImplementation(() => {});
  const importing = importWaitingRoster(await allowed(), digest);
  runningNow("roster")!.child.removeAllListeners("message"); // its words are lost
  expect(await importing).toMatchObject({ added: 0, changed: 0, unchanged: 1494 });
});

test("powers are read anew: whoever lost them meanwhile is refused by the process itself, on record, and nothing is written", async () => {
  const [digest, granted, before] = [await uploaded(), await allowed(), await imports()];
  const refused = await rowsOf("refused");
  const press = () => recordingRefusals(granted, () => importWaitingRoster(granted, digest));
  const suspended = (at: string | null) => db().update(account).set({ suspendedAt: at }).where(eq(account.id, granted.actor));
  await suspended(NOW);
  await expect(press()).rejects.toMatchObject({ reason: "role", message: expect.stringContaining("停用") });
  await suspended(null);
  await db().update(roleGrant).set({ state: "ended", endedBy: "somebody", endedAt: NOW, endReason: "调离" }).where(and(eq(roleGrant.accountId, granted.actor), eq(roleGrant.state, "confirmed")));
  await expect(press()).rejects.toMatchObject({ reason: "role", message: expect.stringContaining("您的岗位不能") });
  expect([await imports(), await rowsOf("refused")]).toEqual([before, refused + 2]);
});
