import type { Printable } from "@/components/public/poster";
import { findPublicStatementBefore } from "@/db/publications/finance";
import type { Day } from "@/domain/calendar/day";
import type { PublicNotice } from "@/domain/disclosure/public-notice";

/** What a poster needs; null when the notice is not shown. */
export async function printable(notice: PublicNotice, today: Day): Promise<Printable | null> {
  const { shown, communityId, period } = notice;
  if (!shown) return null;
  const last = shown.content.body.kind === "finance" && communityId ? await findPublicStatementBefore(communityId, period, today) : null;
  return { notice: { ...notice, shown }, last };
}
