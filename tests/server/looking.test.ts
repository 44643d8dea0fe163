/** The look in its own process: one at a time, whole cases or none, and what the screen says is so. */
import { afterEach, expect, test, vi } from "vitest";
import { verifyAudit } from "@/db/audit";
import { db } from "@/db/client";
import { signalLook, suspicionCase, suspicionStep } from "@/db/schema/signals";
import { systemActor } from "@/db/viewers";
import { addMinutes, instantAt } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { as, NOW, useDatabase } from "../database";
import { BEFORE, holdAfter, looksAlive, manyOdd, untilHeld, untilNoneAlive } from "../db/signals/holding";
import { letGo } from "../own-process";
import { burst, casesOf, recorded } from "../db/signals/told";

useDatabase("town");
vi.setConfig({ testTimeout: 300_000 }); // processes are started one after the other, each with less claim to the machine than this one

const { beginLook, lookOfTheDay, lookState } = await import("@/server/looking");
const { endAll } = await import("@/server/own-process");

const [cases, steps, looks] = [() => db().$count(suspicionCase), () => db().$count(suspicionStep), () => db().$count(signalLook)];
const state = async (name = "office.town") => lookState(await as(name));
const later = (seconds: number) => addMinutes(NOW, seconds / 60);
const quiet = () => vi.spyOn(console, "error").mockImplementation(() => {});
afterEach(() => vi.restoreAllMocks());

test("killed in the middle of its writing it leaves whole cases, and the next one opens the rest, each once", async () => {
  const said = quiet();
  expect(await state()).toEqual({ since: null, last: null, failed: null });
  await manyOdd(BEFORE + 20);
  await holdAfter(BEFORE + 5);
  const first = beginLook(NOW);
  expect(first).toMatchObject({ since: NOW, isNew: true });
  expect(beginLook(later(1))).toMatchObject({ since: NOW, isNew: false });
  await untilHeld();
  expect(looksAlive()).toHaveLength(1);
  expect((await state()).since).toBe(NOW); // and this process reads while the other one writes

  endAll();
  await first.ended;
  letGo();
  expect([await cases(), await steps(), await looks()]).toEqual([BEFORE, BEFORE, 0]);
  expect(await state()).toMatchObject({ since: null, last: null, failed: { at: NOW, why: expect.stringContaining("中途停了") } });
  expect(said).toHaveBeenCalledWith(expect.stringContaining("没有完成"));

  await lookOfTheDay(systemActor(later(2)));
  expect([await cases(), await steps(), await looks()]).toEqual([BEFORE + 20, BEFORE + 20, 1]);
  expect(await state()).toEqual({ since: null, last: { at: later(2), found: 20, scope: "all" }, failed: null });
  await beginLook(later(3)).ended;
  expect(await cases()).toBe(BEFORE + 20);
  expect(await verifyAudit(permit(await as("auditor"), "audit.verify", town))).toMatchObject({ ok: true });
  await untilNoneAlive();
});

test("what stopped it is said in a sentence, and nothing of anybody's data", async () => {
  const said = quiet();
  await recorded({ branchId: "qh004", on: "2026-10-11" });
  db().$client.exec("CREATE TRIGGER test_stop BEFORE INSERT ON signal_look BEGIN SELECT RAISE(ABORT, 'no more'); END");
  expect(await beginLook(later(10)).ended).toEqual({ at: later(10), why: expect.stringContaining("中途停了") });
  expect(await state()).toMatchObject({ last: { at: later(3) }, failed: { at: later(10) } });
  expect(said.mock.calls.flat().join()).toContain("no more");
  expect(said.mock.calls.flat().join()).not.toContain("params");
  db().$client.exec("DROP TRIGGER test_stop");
});

test("the clock looks once a day, and a look with nothing to read counts", async () => {
  const [before, tomorrow, then] = [await looks(), instantAt("2026-10-13", "00:20"), instantAt("2026-10-14", "00:20")];
  await burst("qh002");
  await lookOfTheDay(systemActor(later(20))); // today it was done
  expect(await casesOf("qh002")).toEqual([]);
  await lookOfTheDay(systemActor(tomorrow));
  await lookOfTheDay(systemActor(addMinutes(tomorrow, 60)));
  expect((await casesOf("qh002")).map(({ code, by }) => [code, by])).toEqual([["X01", "system"]]);
  await lookOfTheDay(systemActor(then));
  await lookOfTheDay(systemActor(addMinutes(then, 60)));
  expect(await looks()).toBe(before + 1);
  expect(await state("leader.town")).toEqual({ since: null, last: { at: then, found: 0, scope: "nobody" }, failed: null });
});
