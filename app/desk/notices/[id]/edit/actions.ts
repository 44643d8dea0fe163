"use server";

import { z } from "zod";
import { listAccountNames } from "@/db/account-names";
import { composeSnapshot } from "@/db/notices/compose";
import { discardNotice } from "@/db/notices/discard";
import { saveNotice } from "@/db/notices/draft";
import { forgetAutosave } from "@/db/notices/autosave";
import { findNotice, type NoticeInHand } from "@/db/notices/rows";
import { sayInstant } from "@/domain/calendar/day";
import { bodyKinds, type BodyKind } from "@/domain/disclosure/body";
import { changesBetween } from "@/domain/disclosure/changes";
import { canonicalJson } from "@/domain/disclosure/snapshot";
import { blankBody } from "@/domain/disclosure/structure";
import { typed } from "@/domain/disclosure/forms/typed";
import type { FormState } from "@/domain/form-state";
import { allowsNil } from "@/domain/disclosure/catalog/item";
import type { Person } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { failed, formAction, type FormValues } from "@/server/form-action";
import { goSaying } from "@/server/said";
import { fieldsOf } from "@/db/notices/correct";
import { afters, changes, savedNotice } from "./deeds";
import { editing } from "./editing";
import { readEditor, type Edited } from "./read-editor";

const id = z.string().min(1);
const noticeOf = async (viewer: Person, input: { id: string }) => (await findNotice(viewer, input.id)).subject;

/** Everything that the editor's buttons do: read, save, then the deed (`do`). */
export const saveDraft = formAction({
  action: "notice.edit",
  repeatable: true,
  schema: z.object({ id }),
  subject: noticeOf,
  run: async (permit, input, values) => {
    const found = await findNotice(permit.viewer, input.id);
    const around = await editing(permit.viewer as Person, found);
    const { value, errors } = readEditor(found.row, around, values);
    if (Object.keys(errors).length > 0) return { ...failed(values, `有 ${Object.keys(errors).length} 处看不懂，还没有保存。请改好后再点一次。`), errors };
    const [deed = "", argument = ""] = cutOnce(typed(values, "do") || "save");
    const edited: Edited = { ...value, fields: await (changes[deed]?.(value.fields, argument, values, around) ?? value.fields) };
    const conflict = await saveOrCompare(permit, found, edited, values);
    if (conflict) return conflict;
    const after = afters[deed] ?? afters.save!;
    return after({ permit, found: await savedNotice(permit), argument, values, path: `/desk/notices/${input.id}` });
  },
});

function cutOnce(text: string): [string, string] {
  const colon = text.indexOf(":");
  return colon < 0 ? [text, ""] : [text.slice(0, colon), text.slice(colon + 1)];
}

/** Saves, or answers with both texts when somebody else has saved since this form was made (ruling 27). */
async function saveOrCompare(permit: Permit<"notice.edit">, found: NoticeInHand, edited: Edited, values: FormValues): Promise<FormState | null> {
  const revision = +(typed(values, "keepMine") || typed(values, "revision"));
  if (revision === found.row.revision) {
    try {
      await saveNotice(permit, { ...edited, revision });
      return null;
    } catch (error) {
      if (!(error instanceof Refusal) || error.reason !== "conflict") throw error;
    }
  }
  const theirs = (await findNotice(permit.viewer, permit.subject.id)).row;
  if (canonicalJson({ ...fieldsOf(theirs), correction: theirs.correction }) === canonicalJson({ ...edited.fields, correction: edited.correction })) return null; // sent twice
  const [before, after] = [await composeSnapshot(theirs, permit.today), await composeSnapshot({ ...theirs, ...edited.fields, correction: edited.correction }, permit.today)];
  const differences = changesBetween(before, after).map(({ where, before: saved, after: mine }) => ({ where, theirs: saved, mine }));
  const who = (await listAccountNames(permit.viewer, [theirs.updatedBy])).get(theirs.updatedBy)?.name ?? "别人";
  return {
    ...failed(values, "您打开以后，这份稿件又被保存过，您这次写的还没有保存。请对照后选择。"),
    conflict: {
      says: `${who}在 ${sayInstant(theirs.updatedAt)} 保存过。`,
      differences: differences.length > 0 ? differences : [{ where: "内部资料", theirs: "有不公开的内容不同", mine: "有不公开的内容不同" }],
      revision: String(theirs.revision),
      theirsAt: `/desk/notices/${theirs.id}/edit`,
    },
  };
}

/** 换一种格式: the body begins anew, everything else stays. */
export const changeBodyKind = formAction({
  action: "notice.edit",
  repeatable: true,
  schema: z.object({ id, kind: z.enum(Object.keys(bodyKinds) as [BodyKind, ...BodyKind[]], "请选择格式") }),
  subject: noticeOf,
  run: async (permit, { id: noticeId, kind }) => {
    const found = await findNotice(permit.viewer, noticeId);
    const { item, finance } = await editing(permit.viewer as Person, found);
    const fits = kind === "nil" ? allowsNil(item) : item.bodies.includes(kind);
    if (!fits) throw new Refusal("rule", `这一项不能用“${bodyKinds[kind].zh}”公开。`, { kind: "请换一种" });
    const { row } = found;
    await saveNotice(permit, { fields: { ...fieldsOf(row), body: blankBody(kind, row.period, finance?.last ?? null) }, correction: row.correction, revision: row.revision });
    return goSaying(`/desk/notices/${noticeId}/edit`, `已换成“${bodyKinds[kind].zh}”，请填写正文。`);
  },
});

export const dropAutosave = formAction({
  action: "notice.edit",
  repeatable: true,
  schema: z.object({ id }),
  subject: noticeOf,
  run: async (permit, input) => {
    await forgetAutosave(permit.viewer as Person, input.id);
    return goSaying(`/desk/notices/${input.id}/edit`, "已丢弃没有保存的内容。");
  },
});

export const discardDraft = formAction({
  action: "notice.discard",
  schema: z.object({ id, sure: z.literal("yes", "请先打勾确认") }),
  subject: noticeOf,
  run: async (permit, input) => {
    const found = await findNotice(permit.viewer, input.id);
    await discardNotice(permit, found);
    return goSaying("/desk/notices", found.row.correction ? "已放弃更正，公开的内容不变。" : "草稿已作废。");
  },
});
