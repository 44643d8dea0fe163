/** Every way a published notice can go, by whom, and what is refused (handbook §4.6, rulings 3, 14, 16). */
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { listPendingDecisions } from "@/db/notices/decisions";
import { newestVersion } from "@/db/notices/shown";
import { findPublicNotice } from "@/db/publications/notice";
import { searchPublic } from "@/db/publications/search";
import { listPublicTrust } from "@/db/publications/trust";
import { audit } from "@/db/schema/audit";
import { notice } from "@/db/schema/notices";
import { noticeRemoval } from "@/db/schema/publications";
import type { Day } from "@/domain/calendar/day";
import { publishText } from "../../cast/publish";
import { as, useDatabase } from "../../database";
import { beginCorrection, confirm, confirmForce, correct, erase, force, hidePrivate, removalsOf, restore, takeDown, withdraw } from "./later";

useDatabase("town");

const DAY: Day = "2026-10-09";
const NEXT: Day = "2026-10-10";
const all = { village: null, category: null, year: null };
const rowOf = async (id: string) => (await db().select().from(notice).where(eq(notice.id, id)))[0]!;
const shown = async (id: string) => (await findPublicNotice(id, null, "2026-10-12"))!;
const found = async (words: string) => (await searchPublic(words, all, null, "2026-10-12")).lines.map(({ noticeId }) => noticeId);
const published = (words: string) => publishText(words, "2026-10-08");
const inState = (words: string, stopAt: "draft" | "review" | "signing") => publishText(words, "2026-10-08", { stopAt });
/** Refused, and nothing of the notice changed. */
async function refused(id: string, deed: () => Promise<unknown>, reason: "role" | "state" | "apart" | "rule" | "conflict" | "hidden" | RegExp): Promise<void> {
  const before = [await rowOf(id), await removalsOf(id), await newestVersion(id)];
  await expect(deed()).rejects.toMatchObject(reason instanceof RegExp ? { message: expect.stringMatching(reason) } : { reason });
  expect([await rowOf(id), await removalsOf(id), await newestVersion(id)]).toEqual(before);
}

describe("correcting", () => {
  test("leads back to the author under the next round; the public keeps what it has", async () => {
    const id = await published("甲处路灯十二盏");
    await beginCorrection(id, DAY, true);
    expect(await rowOf(id)).toMatchObject({ state: "draft", round: 2, correction: { substantive: true }, beforeCorrection: { body: { text: "甲处路灯十二盏" } } });
    expect(await shown(id)).toMatchObject({ versionNo: 1, newestNo: 1, shown: { content: { body: { text: "甲处路灯十二盏" } } } });
    await refused(id, () => beginCorrection(id, DAY, true), "state");
  });

  test.each(["draft", "review", "signing"] as const)("is not for what is in %s", async (state) => {
    const id = await inState(`还没有公开的内容${state}`, state);
    await refused(id, () => beginCorrection(id, DAY, true), "state");
  });
});

describe("withdrawing", () => {
  test.each(["secretary.qh007", "office.town"])("by %s: at once, with the reason, audited; not twice", async (who) => {
    const id = await published(`旧办法停用说明${who}`);
    await withdraw(id, DAY, who);
    expect(await shown(id)).toMatchObject({ shown: null, visibility: { because: "withdrawn", removal: { confirmed: false } } });
    expect(await found("旧办法停用说明")).toEqual([]);
    const [entry] = await db().select().from(audit).where(eq(audit.subjectId, id)).orderBy(audit.seq).then((rows) => rows.slice(-1));
    expect(entry).toMatchObject({ action: "notice.withdraw" });
    await refused(id, () => withdraw(id, NEXT, who), "rule");
    await refused(id, () => takeDown(id, NEXT), "rule");
  });

  test("is nobody else's: the author, another community's secretary, a leader", async () => {
    const id = await published("谁能撤下它");
    await expect(withdraw(id, DAY, "clerk.qh007")).rejects.toThrow();
    await expect(withdraw(id, DAY, "secretary.qh011")).rejects.toMatchObject({ reason: "hidden" });
    await expect(withdraw(id, DAY, "leader.town")).rejects.toThrow();
    expect((await shown(id)).shown).not.toBeNull();
  });

  test.each(["draft", "review", "signing"] as const)("what is in %s was never public", async (state) => {
    const id = await inState(`还没有上网的内容${state}`, state);
    await refused(id, () => withdraw(id, DAY), "rule");
    await refused(id, () => takeDown(id, DAY), "rule");
    await refused(id, () => hidePrivate(id, DAY), "rule");
  });

  test("a correction afterwards is shown again; the withdrawn version stays withdrawn", async () => {
    const id = await published("养护路段三处");
    await withdraw(id, DAY);
    await correct(id, NEXT, true, "养护路段四处");
    expect(await shown(id)).toMatchObject({ versionNo: 2, visibility: { because: null }, shown: { changes: [] } });
    expect((await findPublicNotice(id, 1, NEXT))!.shown).toBeNull();
    expect(await found("养护路段四处")).toEqual([id]);
  });
});

describe("emergency takedown", () => {
  test("hides at once; another person confirms, and only once", async () => {
    const id = await published("争议地块说明");
    await takeDown(id, DAY);
    const [removal] = await removalsOf(id);
    expect(await shown(id)).toMatchObject({ shown: null, title: null, visibility: { because: "emergency", removal: { confirmed: false } } });
    await refused(id, () => confirm(removal!.id, DAY, "office.town"), "apart");
    await refused(id, () => confirm(removal!.id, DAY, "secretary.qh007"), "role");
    await confirm(removal!.id, DAY, "leader.town");
    expect((await shown(id)).visibility).toMatchObject({ because: "emergency", removal: { confirmed: true } });
    await refused(id, () => confirm(removal!.id, NEXT), "state");
    await refused(id, () => restore(removal!.id, NEXT), "state");
  });

  test("is lifted by another person: shown and found again, once, with everything as it was", async () => {
    const id = await published("仓房出租安排");
    const before = await shown(id);
    await takeDown(id, DAY);
    const [removal] = await removalsOf(id);
    await refused(id, () => restore(removal!.id, DAY, "office.town"), "apart");
    await restore(removal!.id, DAY);
    expect(await shown(id)).toMatchObject({ shown: before.shown, digest: before.digest, publishedAt: before.publishedAt });
    expect(await found("仓房出租安排")).toEqual([id]);
    await refused(id, () => confirm(removal!.id, NEXT), "state");
  });

  test("lifted when a correction has come out meanwhile: the old version is readable again, only the new one is found", async () => {
    const id = await published("东渠清淤五百米");
    await takeDown(id, DAY);
    await correct(id, NEXT, true, "东渠清淤四百米");
    await restore((await removalsOf(id))[0]!.id, "2026-10-12");
    expect((await findPublicNotice(id, 1, "2026-10-12"))!.shown).not.toBeNull();
    expect(await found("东渠清淤五百米")).toEqual([]);
    expect(await found("东渠清淤四百米")).toEqual([id]);
  });

  test("after it, personal data can still be hidden; restoring one does not undo the other", async () => {
    const id = await published("困难户走访情况");
    await takeDown(id, DAY);
    const [emergency] = await removalsOf(id);
    await hidePrivate(id, NEXT);
    await restore(emergency!.id, NEXT);
    expect(await shown(id)).toMatchObject({ shown: null, visibility: { because: "privacy" } });
    expect(await found("困难户走访情况")).toEqual([]);
    await refused(id, () => takeDown(id, NEXT), "rule");
  });
});

describe("privacy takedown", () => {
  test("the same person neither erases nor restores; a confirmed emergency is no erasing", async () => {
    const id = await published("名单里写了住址");
    await hidePrivate(id, DAY);
    const [removal] = await removalsOf(id);
    await refused(id, () => erase(removal!.id, DAY, "office.town"), "apart");
    await refused(id, () => restore(removal!.id, DAY, "office.town"), "apart");
    await refused(id, () => confirm(removal!.id, DAY), "state");
    const other = await published("普通内容一则");
    await takeDown(other, DAY);
    await refused(other, async () => erase((await removalsOf(other))[0]!.id, DAY), "state");
  });

  test("while it waits, no correction gets out; after restoring it does", async () => {
    const id = await published("补助名单说明");
    await hidePrivate(id, DAY);
    await expect(correct(id, NEXT, true, "补助名单新说明")).rejects.toMatchObject({ message: expect.stringContaining("第二人复核") });
    expect((await newestVersion(id))!.versionNo).toBe(1);
  });

  test("erasing is final", async () => {
    const id = await published("不该上网的住址");
    await hidePrivate(id, DAY);
    const [removal] = await removalsOf(id);
    await erase(removal!.id, DAY, "leader.town");
    expect(await rowOf(id)).toMatchObject({ state: "published", body: { text: "" } });
    await refused(id, () => restore(removal!.id, NEXT), "state");
    await refused(id, () => erase(removal!.id, NEXT), "state");
    await refused(id, () => hidePrivate(id, NEXT), "rule");
  });
});

describe("forced publication", () => {
  test.each(["review", "signing"] as const)("out of %s: marked and counted from the first second, confirmed by another person, the mark stays", async (state) => {
    const id = await inState(`急需公开的内容${state}`, state);
    const before = (await listPublicTrust("2026-10-12"))[1]!;
    await force(id, DAY);
    expect((await listPublicTrust("2026-10-12"))[1]).toMatchObject({ forced: before.forced + 1, published: before.published + 1 });
    const { versionId, forced } = await shown(id);
    expect(forced).toMatchObject({ confirmed: false });
    await refused(id, () => confirmForce(versionId, DAY, "office.town"), "apart");
    await refused(id, () => confirmForce(versionId, DAY, "secretary.qh007"), "role");
    await confirmForce(versionId, DAY, "leader.town");
    expect((await shown(id)).forced).toMatchObject({ confirmed: true });
    await refused(id, () => confirmForce(versionId, NEXT), "state");
  });

  test.each(["draft", "published"] as const)("is not for what is %s", async (state) => {
    const id = state === "draft" ? await inState("还在写的内容", "draft") : await published("早已公开的内容");
    await refused(id, () => force(id, DAY), "state");
  });

  test("is the office's alone", async () => {
    const id = await inState("谁能强制公开", "review");
    for (const who of ["leader.town", "secretary.qh007", "inspector.town"]) await refused(id, () => force(id, DAY, who), "role");
  });

  test("a correction through all checks bears no mark; the forced version keeps its own", async () => {
    const id = await inState("先行公开的数字", "review");
    await force(id, DAY);
    await correct(id, NEXT, true, "核对后的数字");
    expect((await shown(id)).forced).toBeNull();
    expect((await findPublicNotice(id, 1, NEXT))!.forced).not.toBeNull();
  });
});

describe("what waits for a second person", () => {
  test("is listed for the office and leaders, the oldest first, and leaves when decided", async () => {
    await db().select().from(noticeRemoval); // the tests before left some
    const id = await published("等第二人看的内容");
    await takeDown(id, "2026-10-11");
    const [removal] = await removalsOf(id);
    for (const who of ["office.town", "office2.town", "leader.town"]) {
      const list = await listPendingDecisions(await as(who));
      expect(list.map(({ at }) => at)).toEqual(list.map(({ at }) => at).sort());
      expect(list.at(-1)).toMatchObject({ kind: "emergency", id: removal!.id, noticeId: id });
    }
    for (const who of ["secretary.qh007", "inspector.town", "sysadmin"]) expect(await listPendingDecisions(await as(who))).toEqual([]);
    await confirm(removal!.id, "2026-10-11");
    expect((await listPendingDecisions(await as("office.town"))).some((one) => one.id === removal!.id)).toBe(false);
  });
});
