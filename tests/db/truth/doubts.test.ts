/** What is asked before a record is handed in, from the records that the site holds already. */
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { findMeeting } from "@/db/meetings/find";
import { saveMeeting } from "@/db/meetings/record";
import { addReference, correctReference, listReferences } from "@/db/references";
import { permit } from "@/domain/permissions/permit";
import { submitMeeting } from "@/db/meetings/submit";
import { meeting, meetingSentence } from "@/db/schema/meetings";
import { emptyExtras } from "@/domain/meetings/extras";
import { as, useDatabase } from "../../database";
import { addMember, allow, begin, bring, goAway, rowOf, seat, themeDay } from "../meetings/held";

useDatabase("town");

const LIULIN = "党员分成三组到河堤上清理杂物并逐户登记低洼处住户的联系办法。";
let source: string;

beforeAll(async () => {
  for (const branch of ["qh007", "qh005"]) {
    const ids = await Promise.all(["甲一", "乙二", "丙三", "丁四", "戊五"].map((name) => addMember(`${name}${branch}`, { branchId: branch })));
    await seat(ids[0]!, "secretary", branch);
  }
  source = await bring("submitted", { branchId: "qh005", day: "2026-10-08", summary: LIULIN });
});

const doubtsOf = async (id: string) => (await findMeeting(await as("clerk.qh007"), id)).unmet.filter(({ key }) => key.startsWith("truth."));
const submit = async (id: string, words: Record<string, string> = {}) => {
  const allowed = await allow(await as("clerk.qh007"), "meeting.submit", id);
  return submitMeeting(allowed.permit, allowed.found, words);
};

test("a minute copied from another branch is asked about, with its source, and goes on with an answer that stays", async () => {
  const id = await begin(await themeDay({ summary: `大家干得很齐心。${LIULIN}` }));
  const [doubt, ...others] = await doubtsOf(id);
  expect(others).toEqual([]);
  expect(doubt).toMatchObject({ key: `truth.same_sentences:${source}`, level: "warn" });
  expect(doubt!.message).toContain("2026年10月8日");
  await expect(submit(id)).rejects.toMatchObject({ reason: "rule" });
  expect((await rowOf(id)).state).toBe("held");
  expect(await db().$count(meetingSentence, eq(meetingSentence.meetingId, id))).toBe(0);
  await submit(id, { [doubt!.key]: "两个支部一起在河堤上干的" });
  expect(await rowOf(id)).toMatchObject({ state: "submitted", explanations: { [doubt!.key]: "两个支部一起在河堤上干的" } });
});

test("the one that was handed in first is never asked about its copy", async () => {
  expect((await findMeeting(await as("office.town"), source)).conditions.filter(({ key }) => key.startsWith("truth."))).toEqual([]);
});

test("handing in again replaces what was indexed", async () => {
  const id = await bring("returned", { day: "2026-10-08", summary: "把村口的三处路灯修好并安排老李每晚巡查一遍做好登记。" });
  const indexed = () => db().$count(meetingSentence, eq(meetingSentence.meetingId, id));
  expect(await indexed()).toBe(1);
  const { permit: editing, found } = await allow(await as("clerk.qh007"), "meeting.edit", id);
  await saveMeeting(editing, found, await themeDay({ day: "2026-10-08", summary: "修好路灯。" }), found.row.revision);
  await submit(id);
  expect(await indexed()).toBe(0);
});

test("somebody who is on record elsewhere at the same time, and somebody who is away", async () => {
  const twice = await begin(await themeDay({ place: "河堤" })); // the first test's record was in the party's room at that hour
  expect(new Set((await doubtsOf(twice)).map(({ key }) => key.split(":")[0]))).toEqual(new Set(["truth.two_places"]));
  const traveller = await addMember("远行");
  await goAway(traveller, "2026-09-01");
  const record = await themeDay({ day: "2026-10-05" });
  const back = await begin({ ...record, attendance: record.attendance.map((mark) => (mark.memberId === traveller ? { memberId: traveller, kind: "on_site" as const, reason: null } : mark)) });
  expect((await doubtsOf(back)).map(({ key }) => key)).toEqual([`truth.present_while_away:${traveller}`]);
});

test("the same kind on the same day in the same body is asked about; another kind, day, group or a cancelled record is not", async () => {
  const day = "2026-10-03";
  const asked = async (more: Parameters<typeof themeDay>[0] = {}) => (await doubtsOf(await begin(await themeDay({ day, explanations: {}, ...more })))).map(({ key }) => key).filter((key) => key.includes("twice"));
  expect(await asked({ sections: [{ kind: "party_lecture", extras: emptyExtras("party_lecture") }] })).toEqual([]);
  expect(await asked()).toEqual([]); // a lecture was held that day, no theme day
  expect(await asked()).toEqual([`truth.twice:${day}`]);
  expect(await asked({ day: "2026-10-02" })).toEqual([]);
  await db().update(meeting).set({ state: "cancelled" }).where(eq(meeting.heldOn, day));
  expect(await asked()).toEqual([]);
});

test("figures in the text that the roll does not bear out", async () => {
  const id = await begin(await themeDay({ day: "2026-10-04", summary: "应到 99 人，清渠三百米。" }));
  expect((await doubtsOf(id)).map(({ key }) => key)).toEqual(["truth.figures:应到99"]);
});

const keep = async (id = "new") => permit(await as("office.town"), "reference.keep", { kind: "reference", id });

test("a speech that was given after the meeting; the office corrects its day and the question is gone", async () => {
  const speech = { title: "清河镇秋收工作会议讲话", aliases: ["秋收会讲话"], issuedOn: "2026-10-11" };
  await addReference(await keep(), speech);
  const id = await begin(await themeDay({ day: "2026-10-03", summary: "学习秋收会讲话，分了三个片。" }));
  const [reference] = await listReferences(await as("clerk.qh007"));
  expect((await doubtsOf(id)).map(({ key }) => key)).toEqual([`truth.not_yet_issued:${reference!.id}`]);
  await correctReference(await keep(reference!.id), { ...speech, issuedOn: "2026-10-02" });
  expect(await doubtsOf(id)).toEqual([]);
  await expect(addReference(await keep(), speech)).rejects.toMatchObject({ reason: "conflict" });
});

test("whoever studied the same document writes the same title: nobody's copy", async () => {
  await addReference(await keep(), { title: "清河镇村级集体资产管理和公开监督工作办法", aliases: [], issuedOn: "2026-03-01" });
  const summary = "集中学习《清河镇村级集体资产管理和公开监督工作办法》。";
  await bring("submitted", { branchId: "qh005", day: "2026-10-09", summary });
  expect(await doubtsOf(await begin(await themeDay({ day: "2026-10-02", summary })))).toEqual([]);
});
