/**
 * The villagers' 64 questions of 2026 (handbook §14.6), lived through by the same code as real ones with the clock of the day
 * injected; the daily jobs run every day, so that what nobody answered went to the town by itself.
 */
import { and, desc, eq, lte } from "drizzle-orm";
import { addDays, dayOf, instantAt, type Day, type Instant } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";
import { permit } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { questionTypeNames } from "@/domain/questions/lifecycle";
import { groupReceipt } from "@/domain/questions/receipt";
import { questionSubject } from "@/domain/questions/subject";
import { db } from "../../client";
import { newId } from "../../id";
import { findQuestion } from "../../questions/find";
import { rateQuestion, reopenQuestion } from "../../questions/follow-up";
import { acceptQuestion, answerQuestion, escalateQuestion, refuseQuestion, saveAnswerDraft } from "../../questions/handle";
import { handOverQuestion } from "../../questions/hand-over";
import { closeAnsweredQuestions, escalateOverdueQuestions } from "../../questions/overdue";
import { receiveQuestion } from "../../questions/receive";
import { releaseQuestion } from "../../questions/release";
import { noticeVersion } from "../../schema/publications";
import { systemActor, visitor } from "../../viewers";
import { at, forgetPeople, staffOf } from "../history/run";
import { consultStories } from "./consult";
import { helpStories } from "./help";
import { objectionStories } from "./objection";
import type { Event, Story } from "./story";
import { suggestStories } from "./suggest";

export const stories: readonly Story[] = [...consultStories, ...suggestStories, ...helpStories, ...objectionStories];

/** 咨询 21、建议 15、求助 18、公开异议 6、其他（申诉求决）4. */
export const storySums = { consult: 21, help: 18, suggest: 15, disclosure_objection: 6, complaint: 4 };

function assertStorySums(): void {
  for (const type of questionTypeNames) {
    const n = stories.filter((story) => story.type === type).length;
    if (n !== storySums[type]) throw new Error(`演示数据对不上：${type} 有 ${n} 件，应为 ${storySums[type]} 件`);
  }
}

const OFFICE = "office.town";
const FIRST: Day = "2026-01-08";
const LAST: Day = "2026-10-12";
/** The day's first event at ten past eight, the following ones 75 minutes apart; the jobs run before. */
const timeOf = (n: number) => `${String(8 + Math.floor((10 + n * 75) / 60)).padStart(2, "0")}:${String((10 + n * 75) % 60).padStart(2, "0")}`;

type Deed = { now: Instant; run: () => Promise<unknown> };

/** Loads the stories in order of time. @returns the receipt of each story, by its text: known only to the demo. */
export async function loadQuestions(): Promise<Map<string, string>> {
  assertStorySums();
  forgetPeople();
  const receipts = new Map<string, string>();
  const deeds = [...dailyJobs(), ...stories.flatMap((story, i) => lifeOf(story, i, receipts))];
  for (const { run } of deeds.sort((a, b) => (a.now < b.now ? -1 : a.now > b.now ? 1 : 0))) await run();
  return receipts;
}

function dailyJobs(): Deed[] {
  const jobs: Deed[] = [];
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
    const now = instantAt(day, "00:10");
    jobs.push({ now, run: async () => { await escalateOverdueQuestions(systemActor(now)); await closeAnsweredQuestions(systemActor(now)); } });
  }
  return jobs;
}

/** A question's own deeds: the asking, then each event on its day. `i` keeps the minutes of different stories apart. */
function lifeOf(story: Story, i: number, receipts: Map<string, string>): Deed[] {
  const born: { id: string } = { id: "" };
  const minute = (on: Day, n: number) => new Date(Date.parse(instantAt(on, timeOf(n))) + i * 17_000).toISOString();
  const asked = minute(story.on, 0);
  return [
    {
      now: asked,
      run: async () => {
        const received = await ask(story, asked, `demo-question-${i}`);
        born.id = received.id;
        receipts.set(story.text, received.receipt);
      },
    },
    ...story.events.map((event, n) => ({ now: minute(event.on, n + 1), run: () => tellingWhere(story, event, happen(story, event, born.id, minute(event.on, n + 1))) })),
  ];
}

async function tellingWhere(story: Story, event: Event, deed: Promise<unknown>): Promise<void> {
  try {
    await deed;
  } catch (error) {
    throw new Error(`演示数据 ${story.community} ${story.on} 的意见在 ${event.on} ${event.do} 办不下去：${(error as Error).message}`);
  }
}

async function ask(story: Story, now: Instant, once: string) {
  const { community, type, text, name = "", phone = "", urgent = false, channel = "web", on, privacy } = story;
  const input = { communityId: community, noticeId: await noticeOf(story), type, text, name, phone, urgent, channel, heardOn: on, ...(privacy && { about: "privacy" as const }) };
  const subject = { kind: "question", id: newId(), community };
  if (channel === "web") return receiveQuestion(permit(visitor(now), "question.ask", subject, once), input);
  return receiveQuestion(permit(await person("clerk", story, now), "question.enter", subject, once), input);
}

/** The published notice of the story that was public on its day, or "". */
async function noticeOf({ community, about, on }: Story): Promise<string> {
  if (!about) return "";
  const [row] = await db()
    .select({ id: noticeVersion.noticeId })
    .from(noticeVersion)
    .where(and(eq(noticeVersion.communityId, community), eq(noticeVersion.catalogCode, about.code), eq(noticeVersion.period, about.period), eq(noticeVersion.audience, "public"), lte(noticeVersion.publishedOn, on)))
    .orderBy(desc(noticeVersion.seq))
    .limit(1);
  return row?.id ?? "";
}

async function person(who: "clerk" | "secretary" | "office", { community }: Story, now: Instant): Promise<Person> {
  const username = who === "office" ? OFFICE : staffOf({ kind: "community", id: community })[who];
  return { ...(await at(username, dayOf(now), "08:00")), now, today: dayOf(now) };
}

/** One event, by the person whose business it is. */
async function happen(story: Story, event: Event, id: string, now: Instant): Promise<void> {
  const clerk = await person("clerk", story, now);
  const secretary = await person("secretary", story, now);
  const office = await person("office", story, now);
  const found = (await findQuestion(office, id))!;
  const subject = questionSubject(found);
  const by = <A extends Action>(who: Person, action: A) => permit(who, action, subject);
  const asker = visitor(now);
  switch (event.do) {
    case "accept": return acceptQuestion(by(clerk, "question.accept"), event.said);
    case "draft": return saveAnswerDraft(by(clerk, "question.draft_answer"), inForm(event.answer));
    case "answer": return answerQuestion(by(secretary, "question.answer"), inForm(event.answer));
    case "answerForTown": return answerQuestion(by(office, "question.answer_town"), inForm(event.answer));
    case "refuse": return refuseQuestion(by(secretary, "question.refuse"), event.said);
    case "escalate": return escalateQuestion(by(secretary, "question.escalate"), event.said);
    case "reopen": return reopenQuestion(permit(asker, "question.reopen", subject), event.said);
    case "rate": return rateQuestion(permit(asker, "question.rate", subject));
    case "handOver": return handOverQuestion(by(clerk, "question.hand_over"), event.on);
    case "release": return releaseQuestion(by(office, "question.release"), event, true);
  }
}

function inForm({ publishable, ...answer }: { said: string; basis: string; result: string; publishable: boolean }) {
  return { ...answer, publishable: publishable ? ("yes" as const) : ("no" as const) };
}

/** Questions to look up with a receipt: one to be rated, one at the town, one still waiting. */
export function sampleReceipts(receipts: ReadonlyMap<string, string>): { what: string; receipt: string }[] {
  const samples: [string, (story: Story) => boolean][] = [
    ["石桥社区的咨询，已答复，等提问人评价", ({ community, on }) => community === "shiqiao" && on === "2026-09-28"],
    ["柳林社区的公开异议，不服答复，已转镇里", ({ community, type }) => community === "liulin" && type === "disclosure_objection"],
    ["南坪社区的求助，刚收到", ({ community, on }) => community === "nanping" && on === "2026-10-11"],
  ];
  return samples.map(([what, is]) => ({ what, receipt: groupReceipt(receipts.get(stories.find(is)!.text)!) }));
}
