"use server";

import { z } from "zod";
import { postOnBoard } from "@/db/notices/board";
import { logBroadcast } from "@/db/notices/broadcasts";
import { concludePublicity } from "@/db/notices/conclude";
import { correctNotice } from "@/db/notices/correct";
import { forceNotice } from "@/db/notices/force";
import { hidePrivateNotice, takeDownNotice, withdrawNotice } from "@/db/notices/remove";
import { passNotice, returnNotice } from "@/db/notices/review";
import { findNotice } from "@/db/notices/rows";
import { signNotice, transcribeSignature } from "@/db/notices/sign";
import { daySchema } from "@/domain/calendar/day-schema";
import { broadcastSlotNames } from "@/domain/disclosure/broadcast-slots";
import { correctionSchema } from "@/domain/disclosure/correction";
import { publicWords } from "@/domain/disclosure/public-words";
import { signingCapacities, type Capacity } from "@/domain/disclosure/signing";
import type { Person } from "@/domain/permissions/actor";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

const which = z.object({ id: z.string().min(1) });
const subject = async (viewer: Person, { id }: { id: string }) => (await findNotice(viewer, id)).subject;
const backTo = ({ id }: { id: string }, says: string) => goSaying(`/desk/notices/${id}`, says);
/** The public page repeats it: no number that identifies somebody gets there (ruling 15). */
const publicReason = publicWords("请写明原因，至少 4 个字");
const opinion = z.string().trim().max(300, "请写在 300 字以内").default("");

export const pass = formAction({
  action: "notice.review",
  schema: which.extend({ opinion }),
  subject,
  run: async (permit, input) => {
    await passNotice(permit, await findNotice(permit.viewer, input.id), input.opinion);
    return backTo(input, "审核通过，已交给签认人。");
  },
});

export const passSecrecy = formAction({
  action: "notice.secrecy_review",
  schema: which.extend({ opinion }),
  subject,
  run: async (permit, input) => {
    await passNotice(permit, await findNotice(permit.viewer, input.id), input.opinion);
    return backTo(input, "保密审查通过，已交给书记签认。");
  },
});

export const sendBack = formAction({
  action: "notice.return",
  schema: which.extend({ reason: z.string().trim().min(4, "请写明退回的原因，让拟稿人知道改哪里").max(300, "请写在 300 字以内") }),
  subject,
  run: async (permit, input) => {
    await returnNotice(permit, await findNotice(permit.viewer, input.id), input.reason);
    return backTo(input, "已退回，拟稿人会看到您写的原因。");
  },
});

export const sign = formAction({
  action: "notice.sign",
  schema: which,
  subject,
  run: async (permit, input) => {
    const isPublished = await signNotice(permit, await findNotice(permit.viewer, input.id));
    return backTo(input, isPublished ? "已签认。签认齐了，内容已经公开，请打印张贴稿贴到公开栏。" : "已签认，还等其他同志签认。");
  },
});

export const transcribe = formAction({
  action: "notice.transcribe_signature",
  schema: which.extend({
    signer: z.string().regex(/^\w+:.+$/, "请选择是谁签的字"),
    signedOn: daySchema,
    evidenceFileId: z.string().min(1, "请先上传签字纸的扫描件，再选择它"),
  }),
  subject,
  run: async (permit, { id, signer, signedOn, evidenceFileId }) => {
    const [capacity, signerId] = [signer.slice(0, signer.indexOf(":")), signer.slice(signer.indexOf(":") + 1)];
    const known = capacity in signingCapacities ? (capacity as Capacity) : "secretary";
    const isPublished = await transcribeSignature(permit, await findNotice(permit.viewer, id), { capacity: known, signerId, signedOn, evidenceFileId });
    return backTo({ id }, isPublished ? "已录入。签认齐了，内容已经公开，请打印张贴稿贴到公开栏。" : "已录入纸质签认，还等其他同志签认。");
  },
});

export const post = formAction({
  action: "notice.post_board",
  schema: which.extend({ postedOn: daySchema, location: z.string().trim().min(2, "请写明贴在哪里").max(100, "请写在 100 字以内") }),
  subject,
  run: async (permit, { id, ...posting }) => {
    await postOnBoard(permit, await findNotice(permit.viewer, id), { ...posting, photoFileId: null });
    return backTo({ id }, "已登记张贴。");
  },
});

export const broadcast = formAction({
  action: "notice.log_broadcast",
  schema: which.extend({
    playedOn: daySchema, slot: z.enum(broadcastSlotNames, "请选择时段"),
    playedBy: z.string().trim().min(2, "请写明播出人").max(20, "请写在 20 字以内"), result: z.string().trim().max(100, "请写在 100 字以内").default(""),
  }),
  subject,
  run: async (permit, { id, ...played }) => {
    await logBroadcast(permit, id, played);
    return backTo({ id }, "已登记播出。");
  },
});

export const correct = formAction({
  action: "notice.correct",
  schema: which.extend({ reason: correctionSchema.shape.reason, responsible: correctionSchema.shape.responsible, substantive: z.enum(["yes", "no"], "请选择更正的是什么") }),
  subject,
  run: async (permit, { id, substantive, ...note }) => {
    await correctNotice(permit, await findNotice(permit.viewer, id), { ...note, substantive: substantive === "yes" });
    return goSaying(`/desk/notices/${id}/edit`, "可以更正了。公开的内容在更正稿审核、签认以前不变。");
  },
});

export const conclude = formAction({
  action: "notice.close_publicity",
  schema: which.extend({ handling: publicWords("", { min: 0, max: 500 }).default(""), witness: publicWords("请填写见证人", { min: 2, max: 40 }) }),
  subject,
  run: async (permit, { id, ...result }) => {
    await concludePublicity(permit, id, result);
    return backTo({ id }, "公示结果说明已出具，公开页上可以看到。");
  },
});

export const withdraw = formAction({
  action: "notice.withdraw",
  schema: which.extend({ reason: publicReason }),
  subject,
  run: async (permit, { id, reason }) => {
    await withdrawNotice(permit, (await findNotice(permit.viewer, id)).row, reason);
    return backTo({ id }, "已撤下。公开页还在，上面写着撤下的原因。");
  },
});

export const force = formAction({
  action: "notice.force",
  schema: which.extend({ reason: publicReason }),
  subject,
  run: async (permit, { id, reason }) => {
    await forceNotice(permit, await findNotice(permit.viewer, id), reason);
    return backTo({ id }, "已强制公开。公开页会一直标明，要由另一位同志复核。");
  },
});

export const takeDown = formAction({
  action: "notice.take_down",
  schema: which.extend({ reason: publicReason }),
  subject,
  run: async (permit, { id, reason }) => {
    await takeDownNotice(permit, (await findNotice(permit.viewer, id)).row, reason);
    return backTo({ id }, "已紧急撤下，要由另一位同志复核。");
  },
});

export const hidePrivate = formAction({
  action: "notice.hide_private",
  schema: which.extend({ reason: publicReason }),
  subject,
  run: async (permit, { id, reason }) => {
    await hidePrivateNotice(permit, (await findNotice(permit.viewer, id)).row, reason);
    return backTo({ id }, "内容已从所有公开的地方消失，要由另一位同志复核后清除。");
  },
});
