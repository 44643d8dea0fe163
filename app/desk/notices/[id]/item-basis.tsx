import { BasisList } from "@/components/desk/notice/basis-list";
import { Facts, Section } from "@/components/desk/show";
import { catalogItemOf } from "@/db/catalog";
import { findPublicOwner } from "@/db/notices/owner";
import type { Notice } from "@/db/notices/rows";
import type { Viewer } from "@/domain/permissions/actor";

/** What a complete notice of this item says, and on what that rests. */
export async function ItemBasis({ viewer, row }: { viewer: Viewer; row: Notice }) {
  const owner = await findPublicOwner(row.ownerKind, row.ownerId);
  const item = await catalogItemOf(row, viewer.today, owner.variant);
  return (
    <Section title="要素和依据" id="basis">
      <Facts facts={[["要写明", item.elements.join("、")], ["依据", <BasisList key="b" basis={item.basis} today={viewer.today} />], ...(item.note ? ([["提示", item.note]] as [string, string][]) : [])]} />
    </Section>
  );
}
