"use server";

import { z } from "zod";
import { mapAccounts as writeMapping } from "@/db/account-mapping";
import { fieldsOf } from "@/db/notices/correct";
import { saveNotice } from "@/db/notices/draft";
import { dropImport as writeDrop, forgettingImport } from "@/db/notices/import";
import { findNotice } from "@/db/notices/rows";
import { lineRows, type LineRow } from "@/domain/disclosure/finance/rows";
import { typed } from "@/domain/disclosure/forms/typed";
import type { Person } from "@/domain/permissions/actor";
import { Refusal } from "@/domain/permissions/refusal";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";
import { importPreview } from "./preview";

const id = z.string().min(1);
const noticeOf = async (viewer: Person, input: { id: string }) => (await findNotice(viewer, input.id)).subject;
/** Where the file's account names belong: asked once per community and remembered (ruling 13). */
export const mapAccounts = formAction({
  action: "notice.edit",
  repeatable: true,
  schema: z.object({ id }),
  subject: noticeOf,
  run: async (permit, input, values) => {
    const decided = Object.keys(values).filter((field) => field.startsWith("name.")).map((field) => ({ field: field.replace("name", "row"), name: typed(values, field), row: typed(values, field.replace("name", "row")) as LineRow }));
    const open = decided.filter(({ row }) => !lineRows.includes(row));
    if (open.length > 0) throw new Refusal("rule", "请为每个科目选择归类。", Object.fromEntries(open.map(({ field, name }) => [field, `“${name}”还没有选择`])));
    const { row } = await findNotice(permit.viewer, input.id);
    await writeMapping(permit, row.ownerId, decided);
    return goSaying(`/desk/notices/${input.id}/edit/import`, "已记住科目的归类，下次不再问。");
  },
});

/** Takes the waiting file over into the draft. */
export const applyImport = formAction({
  action: "notice.edit",
  repeatable: true,
  schema: z.object({ id, sheet: z.string().optional(), headerRow: z.string().optional() }),
  subject: noticeOf,
  run: async (permit, input) => {
    const found = await findNotice(permit.viewer, input.id);
    const preview = await importPreview(permit.viewer as Person, found, input);
    if (!preview) throw new Refusal("rule", "没有等待导入的文件，请重新选择文件。");
    if (!preview.body) throw new Refusal("rule", "这个文件还不能导入，请按下面列出的问题改好文件，再上传一次。");
    const { row } = found;
    await saveNotice(permit, { fields: { ...fieldsOf(row), body: preview.body }, correction: row.correction, revision: row.revision }, [forgettingImport(row.id)]);
    return goSaying(`/desk/notices/${input.id}/edit#body`, `已从“${preview.fileName}”导入，请接着核对、补填。`);
  },
});

export const dropImport = formAction({
  action: "notice.edit",
  repeatable: true,
  schema: z.object({ id }),
  subject: noticeOf,
  run: async (permit, input) => {
    await writeDrop(permit);
    return goSaying(`/desk/notices/${input.id}/edit`, "没有导入，稿件没有变化。");
  },
});
