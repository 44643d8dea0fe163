import type { Notice } from "@/db/notices/rows";
import { correctionSchema, type CorrectionNote } from "@/domain/disclosure/correction";
import { readBody } from "@/domain/disclosure/forms/body";
import { readFields } from "@/domain/disclosure/forms/fields";
import { typed, type Errors, type Reading, type Typed } from "@/domain/disclosure/forms/typed";
import type { NoticeFields } from "@/domain/disclosure/notice-fields";
import { picturesOf, type Editing } from "./editing";

export type Edited = { fields: NoticeFields; correction: CorrectionNote | null };

/** Everything that stands in the editor's form. */
export function readEditor(row: Notice, around: Editing, values: Typed): Reading<Edited> {
  const plain = readFields(values, row, around.item.publicity);
  const body = readBody(values, around.body, {
    amountIsPublic: around.settings.beneficiary_amount_public,
    openingIsGiven: around.finance?.openingIsGiven ?? false,
    earlierLines: around.finance?.context.earlierLines ?? [],
  });
  const errors: Errors = { ...plain.errors, ...body.errors };
  const imagesChecked = plain.value.imagesChecked && sawAllPictures(values, around);
  return { value: { fields: { ...plain.value, imagesChecked, body: body.value }, correction: readCorrection(row, values, errors) }, errors };
}

/** The tick counts for the pictures that stood beside it, not for one added meanwhile. */
function sawAllPictures(values: Typed, { files }: Editing): boolean {
  const seen = typed(values, "imagesSeen").split(",");
  return picturesOf(files).every(({ id }) => seen.includes(id));
}

function readCorrection(row: Notice, values: Typed, errors: Errors): CorrectionNote | null {
  if (!row.correction) return null;
  const read = correctionSchema.safeParse({
    reason: typed(values, "correction.reason"), responsible: typed(values, "correction.responsible"), substantive: typed(values, "correction.substantive") === "yes",
  });
  for (const issue of read.error?.issues ?? []) errors[`correction.${String(issue.path[0])}`] ??= issue.message;
  return read.data ?? row.correction;
}
