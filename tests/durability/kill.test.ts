/**
 * kill -9 in the middle of the work, again and again. What was acknowledged is there, once; the chain is whole; every row has its
 * file, and a file without a row is one whose upload nobody acknowledged.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { isNull, like } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { verifyAudit } from "@/db/audit";
import { storedPath } from "@/db/backup";
import { closeDatabase, db } from "@/db/client";
import { storedFile } from "@/db/schema/files";
import { question } from "@/db/schema/questions";
import { systemActor } from "@/db/viewers";
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { drafted } from "../db/notices/shiqiao";
import { openSession, type OpenSession } from "../open-session";
import { DEMO_DAY, startServer, type ServerUnderTest } from "../server-under-test";
import { questionPost, sendPicture, type Post } from "./posts";
import { useCopyOfTheTown } from "./town";

useCopyOfTheTown();

const ROUNDS = 4;
/** Answers after which the process is killed, with as many more under way. */
const ACKNOWLEDGED = 8;

/** Sends until the server is gone; calls back at every answer. A request that broke off stays in doubt. */
async function bombard(server: ServerUnderTest, round: number, clerk: OpenSession, noticeId: string): Promise<{ acknowledged: Post[]; inDoubt: Post[]; pictures: number }> {
  const acknowledged: Post[] = [];
  const inDoubt: Post[] = [];
  let dying: Promise<void> | null = null;
  const asking = async (worker: number) => {
    for (let n = 0; !dying; n++) {
      const post = questionPost(`断电测试第${round}轮${worker}号第${n}件，路灯什么时候修好？`);
      const answered = await post.send(server.url).catch(() => null);
      if (answered === false) throw new Error(`a question was refused:\n${server.log()}`);
      (answered ? acknowledged : inDoubt).push(post);
      if (acknowledged.length >= ACKNOWLEDGED) dying ??= server.kill();
    }
  };
  let pictures = 0;
  const upload = async () => (pictures += Number(await sendPicture(server.url, noticeId, clerk, round * 100 + pictures).catch(() => false)));
  const uploading = async () => {
    while (!dying) await upload();
  };
  await upload(); // one for sure: the first is slow, its worker starts with it
  await Promise.all([asking(1), asking(2), asking(3), uploading()]);
  await dying;
  return { acknowledged, inDoubt, pictures };
}

describe("kill -9 while forms are posted", () => {
  const all: Post[] = [];
  let broken = 0;
  let uploaded = 0;

  beforeAll(async () => {
    const noticeId = await drafted({ code: "V20", period: "2024-01-01", body: { kind: "text", text: "收到意见八件。" }, title: "居民意见办理情况" });
    const clerk = await openSession("clerk.qh007");
    let again: Post[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      closeDatabase();
      const server = await startServer(process.env.DATA_DIR!);
      for (const post of again) expect(await post.send(server.url)).toBe(true); // the same form, sent again after the restart
      const { acknowledged, inDoubt, pictures } = await bombard(server, round, clerk, noticeId);
      all.push(...acknowledged, ...inDoubt);
      uploaded += pictures;
      broken += inDoubt.length;
      again = [...inDoubt, ...acknowledged.slice(0, 2)]; // also what had been acknowledged: a nervous thumb
    }
    const server = await startServer(process.env.DATA_DIR!);
    for (const post of again) expect(await post.send(server.url)).toBe(true);
    await server.stop();
  }, 280_000);

  test("requests did break off", () => expect(broken).toBeGreaterThan(0));

  test("every acknowledged question is there exactly once", async () => {
    const rows = await db().select({ text: question.text }).from(question).where(like(question.text, "断电测试%"));
    expect(rows.map((row) => row.text).sort()).toEqual(all.map((post) => post.text).sort());
  });

  test("the audit chain is whole and the database sound", async () => {
    expect(await verifyAudit(permit(systemActor(`${DEMO_DAY}T10:00:00.000Z`), "audit.verify", town))).toMatchObject({ ok: true });
    expect(db().$client.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db().$client.pragma("foreign_key_check")).toEqual([]);
  });

  test("every row has its file, whole; no name carries half a file", async () => {
    const rows = await db().select({ digest: storedFile.digest }).from(storedFile).where(isNull(storedFile.removedAt));
    expect(uploaded).toBeGreaterThanOrEqual(ROUNDS);
    expect(rows.length).toBeGreaterThanOrEqual(uploaded); // an answer means a row
    const dataDir = process.env.DATA_DIR!;
    expect(rows.filter(({ digest }) => !existsSync(storedPath(dataDir, digest)))).toEqual([]);
    const root = path.join(dataDir, "files");
    const files = (readdirSync(root, { recursive: true }) as string[]).filter((name) => /^[0-9a-f]{2}\/[0-9a-f]{62}$/.test(name) && statSync(path.join(root, name)).isFile());
    expect(files.filter((name) => createHash("sha256").update(readFileSync(path.join(root, name))).digest("hex") !== name.replace("/", ""))).toEqual([]);
    const known = new Set(rows.map(({ digest }) => digest));
    const orphans = files.filter((name) => !known.has(name.replace("/", "")));
    expect(orphans.length).toBeLessThanOrEqual(ROUNDS); // at most the one under way at each kill; the sweeper's, after a day
  });
});
