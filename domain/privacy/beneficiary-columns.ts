/** The whitelist for published lists of beneficiaries (低保、救助等公示, handbook §12.2): nothing else stands in such a list. */

type ColumnDefinition = { zh: string; /** Only where the town's policy asks for it (setting `beneficiary_amount_public`). */ bySetting: boolean };

const define = <K extends string>(table: Record<K, ColumnDefinition>) => table;

export const beneficiaryColumns = define({
  householder: { zh: "户主姓名", bySetting: false },
  insured_persons: { zh: "户内保障人数", bySetting: false },
  category: { zh: "保障类别", bySetting: false },
  community: { zh: "所在村居", bySetting: false },
  amount: { zh: "金额", bySetting: true },
});

export type BeneficiaryColumn = keyof typeof beneficiaryColumns;

/** True when a column may stand in a published list; `null` is a column of the author's own. */
export function isPublicColumn(column: BeneficiaryColumn | null, amountIsPublic: boolean): boolean {
  return column !== null && (amountIsPublic || !beneficiaryColumns[column].bySetting);
}
