import { describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { audit, submission } from "@/db/schema/audit";
import { community } from "@/db/schema/organization";
import { atomically, exactlyOne, recordRefusal, sha256 } from "@/db/write";
import { verifyChain } from "@/domain/audit/chain";
import { permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { as, useDatabase } from "../database";
import { writingElsewhere } from "../own-process";

useDatabase("town");

const shiqiao = { kind: "notice", id: "x", community: "shiqiao" };
const rename = (name: string) => db().update(community).set({ name }).where(eq(community.id, "shiqiao"));
const nameNow = async () => (await db().select().from(community).where(eq(community.id, "shiqiao")))[0]!.name;
const chain = () => db().select().from(audit).orderBy(audit.seq).all();

describe("atomically", () => {
  test("writes the fact and its audit row together", async () => {
    const before = chain().length;
    const clerk = await as("clerk.qh007");
    await atomically(permit(clerk, "notice.draft", shiqiao), [rename("石桥新区")]);
    const rows = chain();
    expect(await nameNow()).toBe("石桥新区");
    expect(rows.length).toBe(before + 1);
    expect(rows.at(-1)).toMatchObject({ actor: clerk.id, action: "notice.draft", outcome: "done", scope: "shiqiao", at: clerk.now });
    expect(verifyChain(rows, [], sha256)).toMatchObject({ ok: true, rows: rows.length });
  });

  test("writes nothing when a guard misses", async () => {
    const before = chain().length;
    const clerk = await as("clerk.qh007");
    const miss = exactlyOne(db().update(community).set({ name: "?" }).where(eq(community.id, "nowhere")));
    await expect(atomically(permit(clerk, "notice.draft", shiqiao), [rename("改坏"), miss])).rejects.toThrow(Refusal);
    expect(await nameNow()).not.toBe("改坏");
    expect(chain().length).toBe(before);
  });

  test("the same form sent twice is carried out once", async () => {
    const clerk = await as("clerk.qh007");
    const twice = () => permit(clerk, "notice.draft", shiqiao, "form-1");
    expect(await atomically(twice(), [rename("第一次")])).toBe("written");
    expect(await atomically(twice(), [rename("第二次")])).toBe("already");
    expect(await nameNow()).toBe("第一次");
    expect(await db().$count(submission)).toBe(1);
  });

  test("waits for another process that writes, and lets this one go on meanwhile", async () => {
    const letGo = writingElsewhere();
    let isWritten = false;
    const writing = atomically(permit(await as("clerk.qh007"), "notice.draft", shiqiao), [rename("等到了")]).then(() => (isWritten = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isWritten).toBe(false);
    letGo();
    await writing;
    expect(await nameNow()).toBe("等到了");
  });

  test("tells after each statement how many are written", async () => {
    const told: number[] = [];
    await atomically(permit(await as("clerk.qh007"), "notice.draft", shiqiao), [rename("一"), rename("二")], {}, (count) => told.push(count));
    expect(told).toEqual([1, 2]);
  });

  test("a refused attempt leaves an audit row and nothing else", async () => {
    const before = chain().length;
    await recordRefusal(await as("clerk.qh008"), "notice.draft", shiqiao);
    expect(chain().length).toBe(before + 1);
    expect(chain().at(-1)).toMatchObject({ outcome: "refused", action: "notice.draft" });
  });

  test("audit rows can be neither changed nor deleted", () => {
    expect(() => db().update(audit).set({ actor: "x" }).where(eq(audit.seq, 1)).run()).toThrow(/never changed/);
    expect(() => db().delete(audit).where(eq(audit.seq, 1)).run()).toThrow(/never deleted/);
  });
});
