"use server";

import { z } from "zod";
import { findFinding, type FindingInHand } from "@/db/inspections/findings";
import { drawLookBacks } from "@/db/inspections/look-backs";
import { attachEvidence, writeRectification } from "@/db/inspections/rectify";
import {
  approveRectification, askExtension, closeFinding, decideExtension, explain, hearPeople, lookBack, reportDone, returnRectification, sendBack, submitPlan, verifyDone,
} from "@/db/inspections/steps";
import { daySchema } from "@/domain/calendar/day-schema";
import { readCause, readRectification } from "@/domain/inspections/rectification";
import { names, voices } from "@/domain/inspections/vocabulary";
import type { Person } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { reasonSchema } from "@/domain/reason";
import { scanText } from "@/domain/privacy/scan";
import { failed, formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

/** `asOf`: the last step that the page showed. */
const which = z.object({ id: z.string().min(1), asOf: z.coerce.number().int().optional() });
const subject = async (viewer: Person, input: { id: string }) => (await findFinding(viewer, input.id)).subject;
const page = (id: string) => `/desk/findings/${id}`;

/** A signature, an approval and a check are about what was on the screen. */
async function asSeen({ viewer }: Permit, { id, asOf }: z.output<typeof which>): Promise<FindingInHand> {
  const found = await findFinding(viewer, id);
  if (asOf !== undefined && asOf !== (found.steps.at(-1)?.id ?? 0)) throw new Refusal("conflict", "您打开这一页以后又有人办过或改过，请刷新页面，看过现在的内容再办。");
  return found;
}
const clean = (text: string) => !scanText(text, "").some(({ level }) => level === "block");
const words = (least: number, most: number) => z.string().trim().min(least, `请写明情况，至少 ${least} 个字`).max(most, `最多 ${most} 个字`).refine(clean, "这里有证件号、手机号一类的个人信息，请删去");
const said = words(4, 500);

export const explainFinding = formAction({
  action: "finding.explain",
  schema: which.extend({ explanation: said }),
  subject,
  run: async (permit, input) => {
    await explain(permit, await findFinding(permit.viewer, input.id), input.explanation);
    return goSaying(page(input.id), "书面说明已记下，和问题一起留存。");
  },
});

export const write = formAction({
  action: "rectification.write",
  repeatable: true,
  schema: which,
  subject,
  run: async (permit, { id }, typed) => {
    const { value, errors } = readRectification(typed);
    if (Object.keys(errors).length > 0) return { ...failed(typed, "有几处需要改一改再存，已经填的都还在。"), errors };
    await writeRectification(permit, await findFinding(permit.viewer, id), value, readCause(typed));
    return goSaying(page(id), "已保存，还没有报送；由书记核对后报送。");
  },
});

export const attach = formAction({
  action: "rectification.attach",
  schema: which.extend({ says: words(4, 120), href: z.string().trim().regex(/^(\/(desk\/(meetings|notices|questions)|notices)\/[\w-]+)?$/, "请填站里的地址，例如 /desk/meetings/…，没有就留空") }),
  subject,
  run: async (permit, input) => {
    await attachEvidence(permit, await findFinding(permit.viewer, input.id), { says: input.says, href: input.href || null });
    return goSaying(`${page(input.id)}#evidence`, "佐证已登记。");
  },
});

export const handInPlan = formAction({
  action: "rectification.submit_plan",
  schema: which,
  subject,
  run: async (permit, input) => {
    await submitPlan(permit, await asSeen(permit, input));
    return goSaying(page(input.id), "整改方案已报送，等督查组批准。");
  },
});

export const handInReport = formAction({
  action: "rectification.report",
  schema: which,
  subject,
  run: async (permit, input) => {
    await reportDone(permit, await asSeen(permit, input));
    return goSaying(page(input.id), "已签字报送。这只是支部报已整改，还要督查员复核、当事人确认。");
  },
});

export const wantMoreTime = formAction({
  action: "rectification.ask_extension",
  schema: which.extend({ until: daySchema, reason: reasonSchema }),
  subject,
  run: async (permit, { id, asOf: _asOf, ...input }) => {
    await askExtension(permit, await findFinding(permit.viewer, id), input);
    return goSaying(page(id), "延期申请已报送，由督查组长决定；决定以前原期限不变。");
  },
});

export const decidePlan = formAction({
  action: "rectification.decide_plan",
  schema: z.discriminatedUnion("decision", [which.extend({ decision: z.literal("approve"), opinion: words(0, 300) }), which.extend({ decision: z.literal("return"), opinion: said })], "请选择"),
  subject,
  run: async (permit, input) => {
    const found = await asSeen(permit, input);
    if (input.decision === "approve") await approveRectification(permit, found, input.opinion);
    else await returnRectification(permit, found, input.opinion);
    return goSaying(page(input.id), input.decision === "approve" ? "方案已批准，支部照此整改。" : "方案已退回支部。");
  },
});

export const decideTime = formAction({
  action: "rectification.decide_extension",
  schema: which.extend({ granted: z.enum(["yes", "no"], "请选择"), answer: words(0, 300) }),
  subject,
  run: async (permit, input) => {
    await decideExtension(permit, await findFinding(permit.viewer, input.id), { granted: input.granted === "yes", said: input.answer });
    return goSaying(page(input.id), input.granted === "yes" ? "已同意延期。" : "没有同意延期，原期限不变。");
  },
});

export const verify = formAction({
  action: "finding.verify",
  schema: which.extend({ seen: said }),
  subject,
  run: async (permit, input) => {
    await verifyDone(permit, await asSeen(permit, input), input.seen);
    return goSaying(page(input.id), "复核通过。销号前还要听当事人的。");
  },
});

export const returnToBranch = formAction({
  action: "finding.send_back",
  schema: which.extend({ lacking: said }),
  subject,
  run: async (permit, input) => {
    await sendBack(permit, await findFinding(permit.viewer, input.id), input.lacking);
    return goSaying(page(input.id), "已退回支部重改。");
  },
});

export const hear = formAction({
  action: "finding.hear",
  schema: which.extend({ outcome: z.enum(names(voices), "请选择"), who: words(0, 60), heard: said, on: daySchema }),
  subject,
  run: async (permit, { id, asOf: _asOf, heard, ...input }) => {
    await hearPeople(permit, await findFinding(permit.viewer, id), { ...input, said: heard });
    return goSaying(page(id), input.outcome === "unsolved" ? "当事人说没有解决：已重开，程度提高一级，期限重新计算。" : "已记下。");
  },
});

export const close = formAction({
  action: "finding.close",
  schema: which,
  subject,
  run: async (permit, input) => {
    await closeFinding(permit, await asSeen(permit, input));
    return goSaying(page(input.id), "已销号。30 天后可能抽到回头看。");
  },
});

export const drawAgain = formAction({
  action: "finding.draw_look_back",
  schema: z.object({}),
  subject: () => ({ kind: "look_back", id: "town" }),
  run: async (permit) => {
    const chosen = await drawLookBacks(permit);
    return goSaying("/desk/findings/look-back", `抽出 ${chosen.length} 件，请由没有复核过的督查员去看。`);
  },
});

export const lookAgain = formAction({
  action: "finding.look_back",
  schema: which.extend({ holds: z.enum(["yes", "no"], "请选择"), found: said }),
  subject,
  run: async (permit, input) => {
    await lookBack(permit, await findFinding(permit.viewer, input.id), { holds: input.holds === "yes", said: input.found });
    return goSaying(page(input.id), input.holds === "yes" ? "已记下：整改已巩固。" : "已记下：问题反弹，已重开。");
  },
});
