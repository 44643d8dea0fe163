/** A question comes in: asked by a visitor on the web, or typed by the clerk for somebody who called or came. */
import { eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { Asked } from "@/domain/questions/asking";
import { acceptDueOn, villageDueOn } from "@/domain/questions/clock";
import type { Channel } from "@/domain/questions/lifecycle";
import { db } from "../client";
import { newId } from "../id";
import { findPublicCommunity } from "../organization";
import { question, takedownRequest } from "../schema/questions";
import { atomically } from "../write";
import { sealContact } from "./contact";
import { countingOn } from "./counting";
import { findPublicNoticeAsked } from "./notice";
import { receiptHash, receiptOf } from "./receipt";
import { historyRow, type QuestionRow } from "./steps";

export type NewQuestion = Asked & { channel: Channel; heardOn: Day };

/** `again`: this form had been sent before; nothing was written, and `text` is what was written then. */
export type Received = { id: string; receipt: string; again: boolean } & Pick<QuestionRow, "type" | "communityId" | "receivedOn" | "acceptBy" | "promisedOn" | "text" | "urgent">;

/**
 * Records a question under the subject's id and says its receipt, which is derived from the form's key and stored only as a hash.
 * @throws Refusal when the community or the notice is unknown, or the disk refuses.
 */
export async function receiveQuestion(permit: Permit<"question.ask" | "question.enter">, input: NewQuestion): Promise<Received> {
  const once = permit.once ?? newId();
  const { id } = permit.subject;
  const receipt = receiptOf(once);
  const communityId = await communityOf(input, permit.today);
  const { type, heardOn, channel, text, urgent } = input;
  const counting = await countingOn(permit.today);
  const promisedOn = villageDueOn(type, heardOn, counting);
  const values: QuestionRow = {
    id, receiptHash: receiptHash(receipt), type, channel, communityId, noticeId: input.noticeId || null, text, contact: sealContact(input),
    state: "received", level: "village", receivedAt: permit.now, receivedOn: heardOn,
    acceptBy: acceptDueOn(type, heardOn, counting), promisedOn, dueOn: promisedOn, stateSince: permit.now,
    reopenedCount: 0, urgent, enteredBy: permit.viewer.kind === "person" ? permit.actor : null,
  };
  const written = await atomically(permit, [
    db().insert(question).values(values),
    historyRow(permit, id, "receive", {}, promisedOn, heardOn),
    ...(input.about === "privacy" && input.noticeId ? [db().insert(takedownRequest).values({ questionId: id, noticeId: input.noticeId, at: permit.now })] : []),
  ]);
  const [row] = written === "already" ? await db().select().from(question).where(eq(question.receiptHash, values.receiptHash)) : [values];
  if (!row) throw new Refusal("conflict", "这份表单已经用过了，请重新打开页面再提交。");
  return { ...row, receipt, again: written === "already" };
}

/** An objection belongs to the body that published the notice; everything else to the community that was chosen. */
async function communityOf({ communityId, noticeId }: NewQuestion, today: Day): Promise<string> {
  const notice = noticeId ? await findPublicNoticeAsked(noticeId, today) : null;
  if (noticeId && !notice) throw new Refusal("rule", "没有找到您要问的那条公开内容，请从公开页面重新点进来。", { noticeId: "没有找到这条公开内容" });
  const id = notice?.communityId ?? communityId;
  if (!(await findPublicCommunity(id))) throw new Refusal("rule", "请从列表里选择社区。", { communityId: "请从列表里选择社区" });
  return id;
}
