import { existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { purgeAccessLog } from "@/db/access-log";
import { listPublicHeads } from "@/db/audit";
import { db } from "@/db/client";
import { countWithin } from "@/db/counters";
import { accessLog, rateCounter } from "@/db/schema/accounts";
import { logFailedSignIn } from "@/db/sessions";
import { systemActor } from "@/db/viewers";
import { addDays, addMinutes, instantAt } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";
import { catchUp } from "@/server/timers";
import { NOW, useDatabase } from "../database";
import { auditRows } from "./administrators";

useDatabase("town");

const logOn = (day: string) => logFailedSignIn({ now: instantAt(day, "12:00"), accountId: null, address: "203.0.113.7", device: "测试" });
const purge = () => purgeAccessLog(permit(systemActor(NOW), "access_log.purge", { kind: "audit", id: "access_log" }), 183);

test("the access log keeps 183 days, not one less, and says that it was purged", async () => {
  const last = addDays("2026-10-12", -183);
  for (const day of [addDays(last, -1), last, "2026-10-12"]) await logOn(day);
  const before = auditRows().length;
  await purge();
  await purge();
  expect((await db().select().from(accessLog)).map((row) => row.at.slice(0, 10))).toEqual([last, "2026-10-12"]);
  expect(auditRows().slice(before).map((row) => row.action)).toEqual(["access_log.purge"]);
});

test("catching up does everything once, and a job that fails holds up no other", async () => {
  await countWithin("sign-in", "old", 60, addMinutes(NOW, -3 * 1440));
  await countWithin("sign-in", "fresh", 60, NOW);
  await catchUp(NOW);
  const rows = auditRows().length;
  await catchUp(NOW);
  expect(auditRows().length).toBe(rows);
  expect((await listPublicHeads(5)).map((head) => head.day)).toEqual(["2026-10-12"]);
  expect(await db().$count(rateCounter)).toBe(1);

  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const done: string[] = [];
  await catchUp(NOW, [{ name: "坏的", run: async () => { throw new Error("磁盘已满"); } }, { name: "好的", run: async () => void done.push("好的") }]);
  expect(done).toEqual(["好的"]);
  expect(said).toHaveBeenCalledWith(expect.stringContaining("“坏的”没有完成"));
  said.mockRestore();
});

test("a file without a row goes after a day, a young one stays", async () => {
  const folder = path.join(process.env.DATA_DIR!, "files", "ab");
  mkdirSync(folder, { recursive: true });
  const [old, young] = ["0", "1"].map((digit) => path.join(folder, digit.repeat(62))) as [string, string];
  for (const file of [old, young]) writeFileSync(file, "x");
  utimesSync(old, new Date(0), new Date(0));
  await catchUp(NOW);
  expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
});
