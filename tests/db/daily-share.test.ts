/** Nobody fills the disk by himself (quality.md, security 7; ASVS 5.2.4). */
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { checkDailyShare } from "@/db/files";
import { newId } from "@/db/id";
import { storedFile } from "@/db/schema/files";
import { addMinutes, instantAt, type Instant } from "@/domain/calendar/day";
import { as, NOW, useDatabase } from "../database";

useDatabase("town");

const MB = 1024 * 1024;
const share = { upload_daily_max_mb: 10, upload_daily_max_files: 4 };
const check = async (username: string, now: Instant = NOW) => checkDailyShare(await as(username, now), share);

async function sent(username: string, megabytes: number, at: Instant = NOW) {
  const { id: by } = await as(username);
  await db().insert(storedFile).values({ id: newId(), digest: newId(), name: "a.pdf", kind: "pdf", bytes: megabytes * MB, capturedAt: null, imageHash: null, hasText: true, findings: [], use: "evidence", ownerKind: "notice", ownerId: "n", by, at, removedAt: at });
}

test("ten megabytes a day, also of what was taken out again; a colleague and the next day have their own", async () => {
  await sent("clerk.qh007", 9, addMinutes(instantAt("2026-10-12", "00:00"), -1)); // yesterday
  await sent("clerk.qh007", 9);
  await check("clerk.qh007");
  await sent("clerk.qh007", 1);
  await expect(check("clerk.qh007")).rejects.toThrow("您今天已经上传了 10 MB");
  await check("clerk.qh008");
  await check("clerk.qh007", addMinutes(NOW, 24 * 60));
});

test("and four files, however small", async () => {
  for (let i = 0; i < 4; i++) {
    await check("clerk.qh009");
    await sent("clerk.qh009", 0);
  }
  await expect(check("clerk.qh009")).rejects.toThrow("您今天已经上传了 4 个文件");
});
