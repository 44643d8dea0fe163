import { redirect } from "next/navigation";
import { newId } from "@/db/id";
import { acknowledgeFinding, checkReason, claimException } from "@/db/notices/privacy";
import { checkNotice, listPublicOfficeContacts } from "@/db/notices/check";
import { findNotice, type NoticeInHand } from "@/db/notices/rows";
import { submitNotice } from "@/db/notices/submit";
import { addBank, addLine, commonQuestions, forgetDeclared, removeBank, removeLine } from "@/domain/disclosure/finance/edit";
import { answerExpenses, type Statement } from "@/domain/disclosure/finance/statement";
import type { LineSide } from "@/domain/disclosure/finance/rows";
import { reasonField } from "@/domain/disclosure/forms/reason-field";
import { typed, type Typed } from "@/domain/disclosure/forms/typed";
import { maskFinding } from "@/domain/disclosure/mask-finding";
import type { NoticeFields } from "@/domain/disclosure/notice-fields";
import { permit as permitFor, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { FormState } from "@/domain/form-state";
import { goSaying } from "@/server/said";
import type { Editing } from "./editing";

/** The buttons of the editor: `do` is the deed and, behind a colon, what it is done to. Every one of them saves first. */
type Change = (fields: NoticeFields, argument: string, values: Typed, around: Editing) => NoticeFields | Promise<NoticeFields>;
type Saved = { permit: Permit<"notice.edit">; found: NoticeInHand; argument: string; values: Typed; path: string };
type After = (saved: Saved) => Promise<FormState | void>;

const toStatement = (change: (statement: Statement, argument: string, values: Typed) => Statement): Change => (fields, argument, values) =>
  fields.body.kind === "finance" ? { ...fields, body: { ...fields.body, statement: change(fields.body.statement, argument, values) } } : fields;

/** What a button changes in the text before it is saved. */
export const changes: Record<string, Change> = {
  add: toStatement((statement, side) => addLine(statement, newId(), side === "income" ? "income" : ("expense" satisfies LineSide))),
  remove: toStatement(removeLine),
  addbank: toStatement(addBank),
  removebank: toStatement((statement, index) => removeBank(statement, +index)),
  undeclare: toStatement(forgetDeclared),
  answer: toStatement((statement, _, values) => commonQuestions.reduce((filled, question) => answerExpenses(filled, question, typed(values, `answer.${question}`).slice(0, 60)), statement)),
  acknowledge: withReason,
  claim: withReason,
  mask: async (fields, key, _, { owner }) => maskFinding(fields, key, await listPublicOfficeContacts(owner)),
};

/** Asked for before anything is saved. */
function withReason(fields: NoticeFields, key: string, values: Typed): NoticeFields {
  checkReason(typed(values, reasonField(key)), reasonField(key));
  return fields;
}

/** Where a button leads once the text is saved. */
export const afters: Record<string, After> = {
  save: async ({ path }) => goSaying(`${path}/edit`, "已保存。内容还没有提交。"),
  submit,
  preview: async ({ path }) => redirect(path),
  files: async ({ path }) => redirect(`${path}/files`),
  import: async ({ path }) => redirect(`${path}/edit/import`),
  lines: async ({ path, argument }) => redirect(`${path}/edit?lines=${argument}#lines`),
  add: async ({ path, found }) => goSaying(`${path}/edit?lines=last#line.${linesOf(found) - 1}`, "已增加一笔，请在最下面填写。"),
  remove: async ({ path }) => goSaying(`${path}/edit#lines`, "已删除一笔，其余已保存。"),
  addbank: async ({ path, found }) => goSaying(`${path}/edit#bank.${banksOf(found) - 1}`, "已增加一个银行账户，请填写。"),
  removebank: async ({ path }) => goSaying(`${path}/edit`, "已删除一个银行账户，其余已保存。"),
  undeclare: async ({ path }) => goSaying(`${path}/edit#balance`, "已保存，不再对照导入文件的合计。"),
  answer: async ({ path }) => goSaying(`${path}/edit#lines`, "已填进所有空着的支出。"),
  mask: async ({ path }) => goSaying(`${path}/edit#privacy`, "已换成脱敏内容并保存。"),
  acknowledge: decide("已记下您的确认。", acknowledgeFinding),
  claim: decide("已请镇党建办确认，答复后这里会显示。", (permit, finding, reason) => claimException(permit, finding, finding.kind === "column" ? "legally_required" : "not_personal", reason)),
};

/** Handed in, or saved with the list of what is still missing below the form. */
async function submit({ permit, found, path }: Saved): Promise<FormState | void> {
  try {
    await submitNotice(permitFor(permit.viewer, "notice.submit", found.subject), found);
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== "rule") throw error;
    return goSaying(`${path}/edit?check=1`, `已保存，但还没有提交。${error.message}`, "bad");
  }
  return goSaying(path, "已保存并提交，等待审核。");
}

type Found = Parameters<typeof acknowledgeFinding>[1];
function decide(says: string, write: (permit: Permit<"notice.edit">, finding: Found, reason: string) => Promise<void>): After {
  return async ({ permit, found, argument, values, path }) => {
    const { privacy } = await checkNotice(found.row, permit.today);
    const finding = [...privacy.blocks, ...privacy.warnings].find(({ key }) => key === argument);
    if (!finding) return goSaying(`${path}/edit#privacy`, "已保存。这一处已经不在了，不用再处理。");
    await write(permit, finding, typed(values, reasonField(argument)));
    return goSaying(`${path}/edit#privacy`, says);
  };
}

function linesOf({ row }: NoticeInHand): number {
  return row.body.kind === "finance" ? row.body.statement.lines.length : 0;
}

function banksOf({ row }: NoticeInHand): number {
  return row.body.kind === "finance" ? row.body.statement.banks.length : 0;
}

/** The notice as it stands after saving. */
export async function savedNotice(permit: Permit<"notice.edit">): Promise<NoticeInHand> {
  return findNotice(permit.viewer, permit.subject.id);
}
