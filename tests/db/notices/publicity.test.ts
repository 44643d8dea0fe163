/** Publicity lasts as long as its rule says, whatever happens in between (handbook §4.7; rulings 10, 14). */
import { describe, expect, test } from "vitest";
import { concludeOverduePublicity, conclusionOf, findPublicResult } from "@/db/notices/conclude";
import { newestVersion } from "@/db/notices/shown";
import { findPublicNotice } from "@/db/publications/notice";
import { instantAt, type Day } from "@/domain/calendar/day";
import { publishText } from "../../cast/publish";
import { useDatabase } from "../../database";
import { ask, bring } from "../questions/asked";
import { conclude, correct, post, removalsOf, restore, takeDown, withdraw } from "./later";

useDatabase("town");

/** Published on Monday 3 August 2026; ten days on the board end on the 13th. */
const shown = (words: string, posted?: Day) => publishText(words, "2026-08-03", { posted });
const standing = async (id: string, today: Day) => conclusionOf((await newestVersion(id))!, today);
const publicEnd = async (id: string, today: Day) => (await findPublicNotice(id, null, today))!.publicityEnd;

describe("its end", () => {
  test("cannot come early: neither by the clerk nor by the timer; the day after it can", async () => {
    const id = await shown("清了两条水沟", "2026-08-03");
    await expect(conclude(id, "2026-08-13")).rejects.toMatchObject({ reason: "rule", message: expect.stringContaining("公示期还没有结束") });
    expect(await concludeOverduePublicity(instantAt("2026-08-13", "23:59"))).toBe(0);
    await conclude(id, "2026-08-14");
    await expect(conclude(id, "2026-08-15")).rejects.toMatchObject({ reason: "conflict" });
  });

  test("counts from the board where that is later; what never hung cannot end", async () => {
    const id = await shown("换了三盏路灯");
    expect((await standing(id, "2026-09-01")).obstacles).toContain("not_posted");
    await post(id, "2026-08-10");
    expect((await standing(id, "2026-08-10")).period).toEqual({ from: "2026-08-10", to: "2026-08-20" });
    expect(await publicEnd(id, "2026-08-10")).toBe("2026-08-20");
  });

  test("another board, or a posting recorded later with an earlier day, does not move it", async () => {
    const id = await shown("修了桥栏杆", "2026-08-05");
    const to = (await standing(id, "2026-08-05")).period.to;
    await post(id, "2026-08-06", "2026-08-01", "三组公开栏");
    await post(id, "2026-08-12", "2026-08-12", "五组公开栏");
    expect((await standing(id, "2026-08-12")).period).toEqual({ from: "2026-08-05", to });
    expect(await publicEnd(id, "2026-08-12")).toBe(to);
  });
});

describe("a correction", () => {
  test("of a misspelling keeps the period, and it can still be concluded", async () => {
    const id = await shown("装了路灯十二盏", "2026-08-03");
    await correct(id, "2026-08-11", false, "安装了路灯十二盏");
    await post(id, "2026-08-12");
    expect(await standing(id, "2026-08-12")).toMatchObject({ period: { from: "2026-08-03", to: "2026-08-13" }, obstacles: ["running"] });
    expect(await publicEnd(id, "2026-08-12")).toBe("2026-08-13");
    await conclude(id, "2026-08-14");
  });

  test("of a misspelling before the sheet hung counts from the sheet", async () => {
    const id = await shown("挖了蓄水池一口");
    await correct(id, "2026-08-05", false, "开挖了蓄水池一口");
    await post(id, "2026-08-12");
    expect((await standing(id, "2026-08-12")).period).toEqual({ from: "2026-08-12", to: "2026-08-24" }); // the 22nd is a Saturday
    await expect(conclude(id, "2026-08-14")).rejects.toMatchObject({ reason: "rule" });
  });

  test("does not lose the objections to what it corrected", async () => {
    const id = await shown("发放补助八户", "2026-08-03");
    await bring("answered", { type: "disclosure_objection", noticeId: id }, instantAt("2026-08-05", "10:00"));
    await correct(id, "2026-08-10", false, "发放了补助八户");
    await post(id, "2026-08-10");
    expect((await standing(id, "2026-08-14")).objections).toEqual({ received: 1, open: 0 });
    await concludeOverduePublicity(instantAt("2026-08-14", "02:00"));
    expect(await findPublicResult((await newestVersion(id))!)).toBeNull(); // waits for a person
    await expect(conclude(id, "2026-08-14")).rejects.toMatchObject({ fields: { handling: expect.any(String) } });
    await conclude(id, "2026-08-14", { handling: "已当面说明，提出人无异议", witness: "居民代表" });
    expect((await findPublicNotice(id, null, "2026-08-15"))!.shown!.result).toMatchObject({ title: "公示结果说明", conclusion: "公示期内收到异议 1 件，均已答复。" });
  });

  test("of what matters starts anew and needs its own sheet", async () => {
    const id = await shown("修渠三百米", "2026-08-03");
    await correct(id, "2026-08-10", true, "修渠二百米");
    expect((await standing(id, "2026-08-30")).obstacles).toEqual(["not_posted"]);
    await post(id, "2026-08-11");
    expect((await standing(id, "2026-08-11")).period).toEqual({ from: "2026-08-11", to: "2026-08-21" });
  });

  test("after the end is no second publicity: its statement stands, the timer issues none again", async () => {
    const id = await shown("值班表上墙", "2026-08-03");
    await conclude(id, "2026-08-14");
    await correct(id, "2026-08-20", false, "值班表已上墙");
    await post(id, "2026-08-20");
    await concludeOverduePublicity(instantAt("2026-08-25", "02:00"));
    await expect(conclude(id, "2026-08-25")).rejects.toMatchObject({ reason: "conflict" });
    expect(await findPublicResult((await newestVersion(id))!)).toMatchObject({ conclusion: "公示期满，没有收到异议。" });
  });
});

describe("taken off the web in between", () => {
  test("the days on which nothing could be read do not count", async () => {
    const id = await shown("沟渠清淤安排", "2026-08-03");
    await takeDown(id, "2026-08-05");
    await expect(conclude(id, "2026-08-20")).rejects.toMatchObject({ reason: "state" });
    await restore((await removalsOf(id))[0]!.id, "2026-08-12");
    expect((await standing(id, "2026-08-14")).obstacles).toEqual(["running"]);
    expect(await publicEnd(id, "2026-08-14")).toBe("2026-08-20");
    await conclude(id, "2026-08-21");
  });

  test("what comes back by a correction starts anew, a misspelling or not", async () => {
    const id = await shown("道路养护分工", "2026-08-03");
    await withdraw(id, "2026-08-04");
    await correct(id, "2026-08-13", false, "道路养护人员分工");
    await post(id, "2026-08-13");
    expect((await standing(id, "2026-08-14")).period).toEqual({ from: "2026-08-13", to: "2026-08-24" }); // the 23rd is a Sunday
    expect((await standing(id, "2026-08-14")).obstacles).toEqual(["running"]);
  });
});

test("an objection without an answer stands in the way, and a later one is not lost", async () => {
  const id = await shown("绿化带补种", "2026-08-03");
  await post(id, "2026-08-03");
  await ask({ type: "disclosure_objection", noticeId: id }, undefined, instantAt("2026-08-06", "10:00"));
  await expect(conclude(id, "2026-08-14", { handling: "正在核实", witness: "居民代表" })).rejects.toMatchObject({ message: expect.stringContaining("异议") });
});
