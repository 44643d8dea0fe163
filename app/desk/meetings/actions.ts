"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { amendMeeting, decideAmendment as writeDecision, findAmendment } from "@/db/meetings/amend";
import { cancelMeeting, confirmMeeting, consentToBackfill, fileMeeting, returnMeeting } from "@/db/meetings/confirm";
import { archiveYear } from "@/db/meetings/archive-year";
import { removeMeetingFile } from "@/db/meetings/files";
import { noteMakeup } from "@/db/meetings/makeup";
import { lineNamed } from "@/db/meetings/plan";
import { beginMeeting } from "@/db/meetings/record";
import { findBranchFor, findMeetingInHand } from "@/db/meetings/rows";
import { submitMeeting } from "@/db/meetings/submit";
import { daySchema } from "@/domain/calendar/day-schema";
import { fieldNames } from "@/domain/meetings/forms/field-names";
import { makeupWayNames } from "@/domain/meetings/makeup";
import type { Person } from "@/domain/permissions/actor";
import { town } from "@/domain/permissions/subject";
import { reasonSchema } from "@/domain/reason";
import { failed, formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";
import { readTyped, unreadable } from "./read-typed";
import { saveOrCompare } from "./save-or-compare";

const id = z.string().min(1);
const which = z.object({ meetingId: id });
type Which = z.output<typeof which>;
const subject = async (viewer: Person, { meetingId }: Which) => (await findMeetingInHand(viewer, meetingId)).subject;
const backTo = ({ meetingId }: Which, said: string) => goSaying(`/desk/meetings/${meetingId}`, said);

/** A new record, complete or not. */
export const begin = formAction({
  action: "meeting.begin",
  schema: z.object({ branchId: id, groupId: z.string().default(""), plannedId: z.string().default(""), lineId: z.string().default("") }),
  subject: async (viewer, { branchId, groupId }) => (await findBranchFor(viewer, "meeting.begin", branchId, groupId || null)).subject,
  run: async (permit, { branchId, groupId, ...line }, values) => {
    const { value, errors } = await readTyped(permit.viewer as Person, branchId, groupId || null, values);
    if (Object.keys(errors).length > 0) return { ...failed(values, unreadable(errors)), errors };
    const meetingId = await beginMeeting(permit, value, await lineNamed(permit.viewer, line));
    redirect(`/desk/meetings/${meetingId}`);
  },
});

export const save = formAction({
  action: "meeting.edit",
  repeatable: true,
  schema: which.extend({ revision: z.coerce.number().int() }),
  subject,
  run: async (permit, input, values) => {
    const found = await findMeetingInHand(permit.viewer, input.meetingId);
    const { value, errors } = await readTyped(permit.viewer as Person, found.row.branchId, found.row.groupId, values);
    if (Object.keys(errors).length > 0) return { ...failed(values, unreadable(errors)), errors };
    return (await saveOrCompare(permit, found, { ...value, explanations: found.row.explanations }, input.revision, values)) ?? backTo(input, "已保存。");
  },
});

export const removeFile = formAction({
  action: "meeting.attach",
  schema: which.extend({ fileId: id }),
  subject,
  run: async (permit, { fileId, ...input }) => {
    await removeMeetingFile(permit, fileId);
    return backTo(input, "已删除附件。");
  },
});

/** 补课: noted once for each who was not there. */
export const makeUp = formAction({
  action: "meeting.makeup",
  schema: which.extend({ memberId: z.string().min(1, "请选择谁补了课"), way: z.enum(makeupWayNames, "请选择怎么补的"), makeupOn: daySchema }),
  subject,
  run: async (permit, { memberId, way, makeupOn, ...input }) => {
    await noteMakeup(permit, await findMeetingInHand(permit.viewer, input.meetingId), { memberId, way, on: makeupOn });
    return backTo(input, "已登记补课。");
  },
});

/** With the author's words to warnings, each under `why.KEY`. */
export const submit = formAction({
  action: "meeting.submit",
  schema: which,
  subject,
  run: async (permit, input, values) => {
    const prefix = fieldNames.why("");
    const words = Object.entries(values).filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), [value].flat()[0]!.trim().slice(0, 200)] as const);
    await submitMeeting(permit, await findMeetingInHand(permit.viewer, input.meetingId), Object.fromEntries(words.filter(([, text]) => text !== "")));
    return backTo(input, "已提交，等书记确认。");
  },
});

export const confirm = formAction({
  action: "meeting.confirm",
  schema: which.extend({ backfillReason: z.string().trim().max(200, "说明最多 200 个字").default("") }),
  subject,
  run: async (permit, input) => {
    await confirmMeeting(permit, await findMeetingInHand(permit.viewer, input.meetingId), input.backfillReason);
    return backTo(input, "已确认。议定事项已列入待办，记录报镇党建办备案。");
  },
});

export const sendBack = formAction({
  action: "meeting.return",
  schema: which.extend({ reason: reasonSchema }),
  subject,
  run: async (permit, input) => {
    await returnMeeting(permit, await findMeetingInHand(permit.viewer, input.meetingId), input.reason);
    return backTo(input, "已退回补正。");
  },
});

export const sendBackFromFiling = formAction({
  action: "meeting.return_filing",
  schema: which.extend({ filingReason: reasonSchema }),
  subject,
  run: async (permit, input) => {
    await returnMeeting(permit, await findMeetingInHand(permit.viewer, input.meetingId), input.filingReason);
    return backTo(input, "已退回支部补正。");
  },
});

export const consent = formAction({
  action: "meeting.consent",
  schema: which.extend({ consentReason: reasonSchema }),
  subject,
  run: async (permit, input) => {
    await consentToBackfill(permit, await findMeetingInHand(permit.viewer, input.meetingId), input.consentReason);
    return backTo(input, "已同意补录。这份记录一直标明“补录”。");
  },
});

export const file = formAction({
  action: "meeting.file",
  schema: which,
  subject,
  run: async (permit, input) => {
    await fileMeeting(permit, await findMeetingInHand(permit.viewer, input.meetingId));
    return backTo(input, "已备案。");
  },
});

/** All of the town's filed records of a year. */
export const archive = formAction({
  action: "meeting.archive",
  schema: z.object({ year: z.coerce.number().int().min(1921).max(9999) }),
  subject: () => town,
  run: async (permit, { year }) => goSaying("/desk/meetings", `已归档 ${year} 年的 ${await archiveYear(permit, year)} 份记录。`),
});

export const cancel = formAction({
  action: "meeting.cancel",
  schema: which.extend({ cancelReason: reasonSchema }),
  subject,
  run: async (permit, input) => {
    await cancelMeeting(permit, await findMeetingInHand(permit.viewer, input.meetingId), input.cancelReason);
    return backTo(input, "已取消，不计次数。");
  },
});

export const amend = formAction({
  action: "meeting.amend",
  schema: which.extend({
    field: z.string().min(1, "请选择要更正哪一栏").max(100),
    after: z.string().trim().min(1, "请填写应当是什么").max(500, "最多 500 个字"),
    amendReason: reasonSchema,
  }),
  subject,
  run: async (permit, { amendReason, meetingId, ...input }) => {
    await amendMeeting(permit, await findMeetingInHand(permit.viewer, meetingId), { ...input, reason: amendReason });
    return backTo({ meetingId }, "更正单已提出，等批准。原记录不改。");
  },
});

export const decideAmendment = formAction({
  action: "meeting.decide_amendment",
  schema: z.object({ amendmentId: id, decision: z.enum(["approve", "refuse"]) }),
  subject: async (viewer, { amendmentId }) => (await findAmendment(viewer, amendmentId)).subject,
  run: async (permit, { amendmentId, decision }) => {
    const { amendment } = await findAmendment(permit.viewer, amendmentId);
    await writeDecision(permit, amendment, decision === "approve");
    return backTo({ meetingId: amendment.meetingId }, decision === "approve" ? "已批准更正。" : "没有批准更正。");
  },
});
