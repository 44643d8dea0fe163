import { catalogItemOf } from "@/db/catalog";
import { listFiles, type FileLine } from "@/db/files";
import { balanceContext } from "@/db/notices/finance-chain";
import { findPublicOwner, type Owner } from "@/db/notices/owner";
import type { NoticeInHand } from "@/db/notices/rows";
import { statementBefore } from "@/db/notices/start";
import { settingsOn } from "@/db/settings";
import type { NoticeBody } from "@/domain/disclosure/body";
import type { CatalogItem } from "@/domain/disclosure/catalog/item";
import { balanceBefore } from "@/domain/disclosure/finance/continuity";
import type { BalanceContext } from "@/domain/disclosure/finance/finding";
import type { Statement } from "@/domain/disclosure/finance/statement";
import type { Person } from "@/domain/permissions/actor";
import type { SettingValues } from "@/domain/settings";

/** What the editor's page and its action both need to know around a draft. */
export type Editing = {
  owner: Owner;
  item: CatalogItem;
  settings: SettingValues;
  files: FileLine[];
  /** The body as it is edited: a carried opening takes the place of whatever was stored. */
  body: NoticeBody;
  finance: { context: BalanceContext; openingIsGiven: boolean; last: Statement | null } | null;
};

export async function editing(viewer: Person, found: NoticeInHand): Promise<Editing> {
  const { row } = found;
  const owner = await findPublicOwner(row.ownerKind, row.ownerId);
  const settings = await settingsOn(viewer.today);
  const around = { owner, settings, item: await catalogItemOf(row, viewer.today, owner.variant), files: await listFiles(viewer, found) };
  if (row.body.kind !== "finance") return { ...around, body: row.body, finance: null };
  const context = await balanceContext(row, settings);
  const earlierLines = context.earlierLines.map(({ id, voucherNo, side, row: placed, amount, reversalOf }) => ({ id, voucherNo, side, row: placed, amount, reversalOf }));
  const before = balanceBefore(context.chain, row.period);
  return {
    ...around,
    body: before ? { ...row.body, statement: { ...row.body.statement, opening: before.closing } } : row.body,
    finance: { context: { ...context, earlierLines }, openingIsGiven: before !== null, last: await statementBefore(viewer, row.ownerId, row.period) },
  };
}

/** Attachments in which pictures must be looked at by the author. */
export function picturesOf(files: readonly FileLine[]): FileLine[] {
  return files.filter((file) => file.use === "attachment" && !file.hasText);
}
