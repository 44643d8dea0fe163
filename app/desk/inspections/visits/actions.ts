"use server";

import { z } from "zod";
import { keepApart, mergeVisit } from "@/db/inspections/organize";
import { feedBack, recordFinding } from "@/db/inspections/record-visit";
import { issueNotice } from "@/db/inspections/steps";
import { findVisit } from "@/db/inspections/visits";
import { readFinding } from "@/domain/inspections/read-finding";
import type { Person } from "@/domain/permissions/actor";
import { reasonSchema } from "@/domain/reason";
import { Refusal } from "@/domain/permissions/refusal";
import { failed, formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";
import { takeVisit, visitUnreadable } from "./take";

const which = z.object({ id: z.string().min(1) });
const subject = async (viewer: Person, input: { id: string }) => (await findVisit(viewer, input.id)).subject;
const page = (visitId: string) => `/desk/inspections/visits/${visitId}`;

/** The whole visit in one POST; from a phone that waited for a line it comes through ./device. */
export const record = formAction({
  action: "inspection.visit",
  schema: which,
  subject,
  run: async (permit, { id }, typed) => {
    const answer = await takeVisit(permit, id, typed);
    if ("errors" in answer) return { ...failed(typed, visitUnreadable), errors: answer.errors };
    return goSaying(page(id), answer.saved);
  },
});

export const addFinding = formAction({
  action: "finding.record",
  schema: which,
  subject,
  run: async (permit, { id }, typed) => {
    const { value, errors } = readFinding(typed);
    if (Object.keys(errors).length > 0) return { ...failed(typed, visitUnreadable), errors };
    await recordFinding(permit, await findVisit(permit.viewer, id), value);
    return goSaying(page(id), "问题已登记。");
  },
});

export const tellBranch = formAction({
  action: "inspection.feed_back",
  schema: which.extend({ said: z.string().trim().max(300, "最多 300 个字") }),
  subject,
  run: async (permit, { id, said }) => {
    await feedBack(permit, await findVisit(permit.viewer, id), said);
    return goSaying(page(id), "已反馈，支部现在能看到结果和问题，可以书面说明。");
  },
});

export const notify = formAction({
  action: "finding.notice",
  schema: which.extend({ noticeNo: z.string().trim().min(4, "请填文号，例如 清督整〔2026〕3号").max(40), said: z.string().trim().max(300, "最多 300 个字") }),
  subject,
  run: async (permit, { id, ...input }) => {
    await issueNotice(permit, await findVisit(permit.viewer, id), input);
    return goSaying(page(id), "整改通知书已发出，期限从今天算起。");
  },
});

export const merge = formAction({
  action: "inspection.merge",
  schema: which.extend({ into: z.string().min(1, "请选择并入哪一次") }),
  subject,
  run: async (permit, { id, into }) => {
    const other = await findVisit(permit.viewer, into).catch(() => null);
    if (!other) throw new Refusal("rule", "没有找到要并入的检查，请刷新后再选。");
    await mergeVisit(permit, id, into);
    return goSaying(page(into), "已并成一次：两边的检查项目都在这里，支部只接待一次。");
  },
});

export const apart = formAction({
  action: "inspection.keep_apart",
  schema: which.extend({ other: z.string().min(1), reason: reasonSchema }),
  subject,
  run: async (permit, { id, other, reason }) => {
    await keepApart(permit, await findVisit(permit.viewer, id), other, reason);
    return goSaying(page(id), "已记下不合并的原因，支部也看得到。");
  },
});
