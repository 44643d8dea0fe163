/** Notices of the cast, published by the code that publishes real ones, on any day; and what can happen to them afterwards. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { newId } from "@/db/id";
import { fieldsFor, live, ownerOf, signAll, staffOf, at, type Course } from "@/db/seed/history/run";
import { forceNotice } from "@/db/notices/force";
import { passNotice } from "@/db/notices/review";
import { findNotice } from "@/db/notices/rows";
import { saveNotice } from "@/db/notices/draft";
import { submitNotice } from "@/db/notices/submit";
import { notice } from "@/db/schema/notices";
import { noticeRemoval, noticeVersion } from "@/db/schema/publications";
import { unindexingNotice } from "@/db/search";
import { atomically, exactlyOne } from "@/db/write";
import { instantAt, type Day } from "@/domain/calendar/day";
import type { NoticeBody } from "@/domain/disclosure/body";
import type { CorrectionNote } from "@/domain/disclosure/correction";
import type { PublicityKey } from "@/domain/disclosure/publicity-rules";
import { permit } from "@/domain/permissions/permit";
import { systemActor } from "@/db/viewers";

export type ToPublish = {
  code: string;
  period: string;
  body: NoticeBody;
  on: Day;
  posted?: Day;
  title?: string;
  owner?: { kind: "community" | "branch"; id: string };
  rule?: PublicityKey;
  stopAt?: Course["stopAt"];
};

const shiqiao = { kind: "community", id: "shiqiao" } as const;

/** Drafted, handed in, checked and signed on one day. Returns the notice's id. */
export async function publish({ code, period, body, on, posted, title, owner: whose = shiqiao, rule = "board_keep", stopAt }: ToPublish): Promise<string> {
  const owner = await ownerOf(whose.kind, whose.id);
  const fields = await fieldsFor(owner, { title: title ?? `${owner.name}${period}${code}`, body, publicityRule: rule }, "牛耘嘉");
  return live({ owner, code, period, drafted: on, published: on, posted, fields, stopAt, explain: "测试数据，已核对。" });
}

const text = (lines: string): NoticeBody => ({ kind: "text", text: lines });
let quarters = 0;

/** A village notice with a text; every call uses another quarter, so that periods never collide. */
export async function publishText(lines: string, on: Day, more: Partial<ToPublish> = {}): Promise<string> {
  const n = quarters++;
  return publish({ code: "V13", period: `${2100 + Math.floor(n / 4)}-Q${(n % 4) + 1}`, body: text(lines), on, ...more });
}

const explanations = Object.fromEntries(["FIN-01", "FIN-06", "FIN-10", "FIN-11", "DIS-07"].map((rule) => [rule, "测试数据，已核对。"]));

/** A correction, through the same checks as the first version. */
export async function correct(id: string, on: Day, changed: { title?: string; body?: NoticeBody }, note: CorrectionNote): Promise<void> {
  const [row] = await db().select().from(notice).where(eq(notice.id, id));
  const owner = await ownerOf(row!.ownerKind, row!.ownerId);
  const staff = staffOf(owner);
  const clerk = await at(staff.clerk, on, "09:00");
  const { subject } = await findNotice(clerk, id);
  await atomically(permit(clerk, "notice.correct", subject), [
    exactlyOne(db().update(notice).set({ state: "draft", round: row!.round + 1, revision: row!.revision + 1, correction: note, updatedBy: clerk.id, updatedAt: clerk.now, stateSince: clerk.now }).where(eq(notice.id, id))),
  ]);
  const draft = await findNotice(clerk, id);
  await saveNotice(permit(clerk, "notice.edit", draft.subject), { fields: { ...draft.row, ...changed, explanations }, correction: note, revision: draft.row.revision });
  await finish(id, on);
}

/** From the draft on: handed in, checked, signed, published. */
export async function finish(id: string, on: Day): Promise<void> {
  const [row] = await db().select().from(notice).where(eq(notice.id, id));
  const owner = await ownerOf(row!.ownerKind, row!.ownerId);
  const staff = staffOf(owner);
  const clerk = await at(staff.clerk, on, "09:30");
  const draft = await findNotice(clerk, id);
  await submitNotice(permit(clerk, "notice.submit", draft.subject), draft);
  const chair = await at(staff.village_supervision_chair, on, "10:00");
  const handed = await findNotice(chair, id);
  await passNotice(permit(chair, "notice.review", handed.subject), handed, "已核对");
  await signAll({ owner, code: row!.catalogCode, period: row!.period, drafted: on, fields: draft.row }, id, on);
}

/** Published by the office alone, from the state of review. */
export async function force(id: string, on: Day, reason: string): Promise<void> {
  const office = await at("office.town", on, "11:00");
  const found = await findNotice(office, id);
  await forceNotice(permit(office, "notice.force", found.subject), found, reason);
}

/** What taking down leaves behind: the removal, and nothing in the index. */
export async function remove(id: string, kind: "withdrawn" | "emergency" | "privacy", on: Day, reason: string, confirmed = kind === "withdrawn"): Promise<void> {
  const now = instantAt(on, "15:00");
  const upTo = await db().$count(noticeVersion, eq(noticeVersion.noticeId, id));
  await atomically(permit(systemActor(now), "demo.load", { kind: "notice", id }), [
    db().insert(noticeRemoval).values({ id: newId(), noticeId: id, kind, upTo, reason, by: "office", at: now, ...(confirmed && { confirmedBy: "office2", confirmedAt: instantAt(on, "16:00") }) }),
    ...unindexingNotice(id),
  ]);
}
