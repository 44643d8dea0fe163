/** Anybody can ask that personal data be taken off the web; the office sees it until it has acted or answered (ruling 16). */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { acceptQuestion, answerQuestion } from "@/db/questions/handle";
import { listTakedownRequests } from "@/db/questions/takedown-requests";
import { takedownRequest } from "@/db/schema/questions";
import { askSchema } from "@/domain/questions/asking";
import { publishText } from "../../cast/publish";
import { as, useDatabase } from "../../database";
import { hidePrivate, removalsOf, restore } from "../notices/later";
import { allow, answerText, ask } from "./asked";

useDatabase("town");

const about = (noticeId: string) => ({ type: "disclosure_objection", noticeId, about: "privacy", text: "名单第三行写了住址" }) as const;
const waiting = async (who = "office.town") => (await listTakedownRequests(await as(who))).map(({ noticeId }) => noticeId);

test("is listed for the office, and for nobody else", async () => {
  const id = await publishText("走访名单甲", "2026-10-08");
  await ask(about(id));
  expect(await waiting()).toEqual([id]);
  for (const who of ["leader.town", "secretary.qh007", "clerk.qh007", "inspector.town", "sysadmin"]) expect(await waiting(who)).toEqual([]);
  await hidePrivate(id, "2026-10-12");
  expect(await waiting()).toEqual([]);
});

test("leaves when answered; comes anew when asked again after restoring", async () => {
  const id = await publishText("走访名单乙", "2026-10-08");
  const first = await ask(about(id));
  await acceptQuestion(await allow(await as("clerk.qh007"), "question.accept", first.id), "");
  expect(await waiting()).toEqual([id]);
  await answerQuestion(await allow(await as("secretary.qh007"), "question.answer", first.id), answerText);
  expect(await waiting()).toEqual([]);
  await hidePrivate(id, "2026-10-12");
  await restore((await removalsOf(id))[0]!.id, "2026-10-12");
  await ask(about(id), undefined, "2026-10-13T01:00:00.000Z");
  expect(await waiting()).toEqual([id]);
});

test("an ordinary objection is none, nor is one about no notice", async () => {
  const id = await publishText("走访名单丙", "2026-10-08");
  const { id: plain } = await ask({ type: "disclosure_objection", noticeId: id });
  const { id: nowhere } = await ask({ ...about(""), noticeId: "" });
  for (const one of [plain, nowhere]) expect(await db().$count(takedownRequest, eq(takedownRequest.questionId, one))).toBe(0);
});

test("the form knows one kind; anything else in its place is an ordinary question", () => {
  const form = { communityId: "shiqiao", type: "disclosure_objection", text: "名单第三行写了住址" };
  expect(askSchema.parse({ ...form, about: "privacy" }).about).toBe("privacy");
  for (const other of ["", "x", undefined]) expect(askSchema.parse({ ...form, about: other }).about).toBeUndefined();
});
