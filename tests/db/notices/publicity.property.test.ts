/** Whatever is done to a notice, in whatever order: no publicity ends early, no publication time moves, and nothing gets stuck. */
import fc from "fast-check";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { concludeOverduePublicity, findPublicResult } from "@/db/notices/conclude";
import { newestVersion } from "@/db/notices/shown";
import { findPublicNotice } from "@/db/publications/notice";
import { notice } from "@/db/schema/notices";
import { noticeVersion } from "@/db/schema/publications";
import { ownerOf, signAll } from "@/db/seed/history/run";
import { addDays, daysBetween, instantAt, type Day } from "@/domain/calendar/day";
import { Refusal } from "@/domain/permissions/refusal";
import { finish, publishText } from "../../cast/publish";
import { useDatabase } from "../../database";
import { conclude, confirm, correct, erase, hidePrivate, post, removalsOf, restore, takeDown, withdraw } from "./later";

useDatabase("town");

const START: Day = "2026-03-02";
const REQUIRED = 10;
const lastRemoval = async (id: string) => (await removalsOf(id)).at(-1)?.id ?? "";

let words = 0;
const deeds = {
  misspelling: (id: string, on: Day) => correct(id, on, false, `改了错字的内容${words++}`),
  figures: (id: string, on: Day) => correct(id, on, true, `改了数字的内容${words++}`),
  post: (id: string, on: Day) => post(id, on),
  postBackdated: (id: string, on: Day) => post(id, on, addDays(on, -6), `${on}公开栏`),
  withdraw: (id: string, on: Day) => withdraw(id, on),
  takeDown: (id: string, on: Day) => takeDown(id, on),
  hidePrivate: (id: string, on: Day) => hidePrivate(id, on),
  confirm: async (id: string, on: Day) => confirm(await lastRemoval(id), on),
  restore: async (id: string, on: Day) => restore(await lastRemoval(id), on),
  erase: async (id: string, on: Day) => void (await erase(await lastRemoval(id), on)),
  /** Whoever stopped halfway goes on. */
  goOn: async (id: string, on: Day) => {
    const [row] = await db().select().from(notice).where(eq(notice.id, id));
    if (row!.state === "draft") return finish(id, on);
    if (row!.state === "signing") await signAll({ owner: await ownerOf("community", "shiqiao"), code: row!.catalogCode, period: row!.period, drafted: on, fields: row! }, id, on);
  },
  conclude: (id: string, on: Day) => conclude(id, on, { handling: "已当面说明", witness: "居民代表" }),
  timer: async (_id: string, on: Day) => void (await concludeOverduePublicity(instantAt(on, "23:00"))),
} as const;
type Deed = keyof typeof deeds;

/** Does it, or is told why not. */
async function attempt(deed: Deed, id: string, on: Day): Promise<boolean> {
  try {
    await deeds[deed](id, on);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

const times = (id: string) => db().select({ no: noticeVersion.versionNo, at: noticeVersion.publishedAt, on: noticeVersion.publishedOn, digest: noticeVersion.digest }).from(noticeVersion).where(eq(noticeVersion.noticeId, id)).orderBy(asc(noticeVersion.versionNo));

const step = fc.record({ deed: fc.constantFrom(...(Object.keys(deeds) as Deed[])), after: fc.integer({ min: 1, max: 6 }) });

test("no sequence of deeds ends a publicity early or moves a time", { timeout: 240_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (course) => {
    const id = await publishText(`公开的内容${words++}`, START);
    const readable = new Set<Day>(); // at the end of the day
    let began = START; // of this publicity, on the web
    let hung: Day | null = null; // its posting that was recorded first
    let [today, known, hadResult] = [START, await times(id), false];

    const live = async (deed: Deed, after: number) => {
      for (let day = today; day < addDays(today, after); day = addDays(day, 1)) {
        if ((await findPublicNotice(id, null, day))!.shown) readable.add(day);
      }
      today = addDays(today, after);
      const wasShown = (await findPublicNotice(id, null, today))!.shown !== null;
      const done = await attempt(deed, id, today);

      const now = await times(id);
      expect(now.slice(0, known.length)).toEqual(known);
      if (now.length > known.length) {
        expect(now.at(-1)!.on).toBe(today);
        if ((await newestVersion(id))!.content.correction?.substantive || !wasShown) [began, hung, hadResult] = [today, null, false];
      }
      known = now;
      if (done && deed === "post") hung ??= today;
      if (done && deed === "postBackdated") hung ??= addDays(today, -6);

      const result = await findPublicResult((await newestVersion(id))!);
      if (result && !hadResult) {
        expect(hung).not.toBeNull();
        const from = hung! > began ? hung! : began;
        const days = [...readable].filter((day) => day > from && day < today).length;
        expect(days, `${deed} on ${today}, from ${from}`).toBeGreaterThanOrEqual(REQUIRED);
        hadResult = true;
      }
    };

    for (const { deed, after } of course) await live(deed, after);
    // Nothing is stuck: corrected, posted and waited for, every publicity comes to its end.
    for (const deed of ["erase", "restore", "confirm", "goOn", "figures", "post"] as const) await live(deed, 1);
    await live("conclude", 40);
    expect(await findPublicResult((await newestVersion(id))!), JSON.stringify(course)).not.toBeNull();
    expect(daysBetween(began, today)).toBeGreaterThan(REQUIRED);
  }), { numRuns: Number(process.env.PROPERTY_RUNS ?? 25), seed: 20261012 });
});
