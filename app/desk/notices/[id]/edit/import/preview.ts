import { rememberedAccounts } from "@/db/account-mapping";
import { findImport } from "@/db/notices/import";
import type { NoticeInHand } from "@/db/notices/rows";
import { sayPeriod } from "@/domain/calendar/period";
import { bodySchema, type NoticeBody } from "@/domain/disclosure/body";
import { inYuan, sayDifference } from "@/domain/disclosure/finance/finding";
import { applyImport, previewImport, type ImportPreview } from "@/domain/disclosure/finance/import";
import type { Sheet } from "@/domain/disclosure/finance/import-cells";
import { beneficiariesFrom } from "@/domain/disclosure/forms/beneficiaries";
import { bodyErrors } from "@/domain/disclosure/forms/body";
import { cellsFrom, filledSheets, likelyHeader } from "@/domain/disclosure/forms/sheets";
import { tableFrom } from "@/domain/disclosure/forms/table";
import type { Person } from "@/domain/permissions/actor";
import { balanceBefore } from "@/domain/disclosure/finance/continuity";
import { editing, type Editing } from "../editing";

/** What the waiting file would become; `body` only when nothing stands against taking it over. */
export type Preview = { fileName: string; reasons: string[]; body: NoticeBody | null } & (
  | { kind: "finance"; statement: ImportPreview }
  | { kind: "cells"; sheets: Sheet[]; sheet: string; headerRow: number; cells: string[][] }
);

export type Choice = { sheet?: string; headerRow?: string };

/** Null when no file waits, or this kind of body takes none. */
export async function importPreview(viewer: Person, found: NoticeInHand, choice: Choice): Promise<Preview | null> {
  const waiting = await findImport(viewer, found);
  if (!waiting) return null;
  const around = await editing(viewer, found);
  if (around.body.kind === "finance") return financePreview(viewer, found, around, waiting);
  if (around.body.kind !== "table" && around.body.kind !== "beneficiaries") return null;
  return cellsPreview(around, around.body, waiting, choice);
}

type Waiting = { fileName: string; sheets: Sheet[] };

async function financePreview(viewer: Person, { row }: NoticeInHand, { owner, body, finance }: Editing, { fileName, sheets }: Waiting): Promise<Preview> {
  const statement = previewImport({ sheets, period: row.period, communityName: owner.name, remembered: await rememberedAccounts(viewer, row.ownerId) });
  const { outcome } = statement;
  if (!outcome.applicable || body.kind !== "finance") return { kind: "finance", fileName, statement, reasons: outcome.applicable ? [] : [...outcome.reasons], body: null };
  const before = balanceBefore(finance!.context.chain, row.period);
  const stated = outcome.statement.opening;
  const reasons = before && stated !== null && stated !== before.closing
    ? [`文件的期初余额是 ${inYuan(stated)}，上期（${sayPeriod(before.period)}）公开的期末余额是 ${inYuan(before.closing)}，${sayDifference(stated - before.closing)}。文件错了的，改好文件再导入；上期公开错了的，先更正上期。`]
    : [];
  const applied = applyImport(body.statement, outcome.statement);
  return { kind: "finance", fileName, statement, reasons, body: reasons.length > 0 ? null : { kind: "finance", statement: { ...applied, opening: before?.closing ?? applied.opening } } };
}

function cellsPreview({ settings }: Editing, body: Extract<NoticeBody, { kind: "table" | "beneficiaries" }>, { fileName, sheets }: Waiting, choice: Choice): Preview {
  const filled = filledSheets(sheets);
  const sheet = filled.find(({ name }) => name === choice.sheet) ?? filled[0];
  if (!sheet) return { kind: "cells", fileName, sheets: [], sheet: "", headerRow: 1, cells: [], reasons: ["这个文件里没有内容。"], body: null };
  const headerRow = /^\d{1,4}$/.test(choice.headerRow ?? "") ? Math.max(1, +choice.headerRow!) : likelyHeader(sheet);
  const cells = cellsFrom(sheet, headerRow);
  const read = body.kind === "table" ? tableFrom(cells, body.note, () => "") : beneficiariesFrom(cells, body.note, settings.beneficiary_amount_public);
  const checked = bodySchema.safeParse(read.value);
  const errors = { ...(checked.success ? {} : bodyErrors(read.value, checked.error.issues)), ...read.errors };
  return { kind: "cells", fileName, sheets: filled, sheet: sheet.name, headerRow, cells, reasons: Object.values(errors), body: checked.success && Object.keys(errors).length === 0 ? checked.data : null };
}
