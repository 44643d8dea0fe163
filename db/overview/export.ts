/** The overview as it leaves the house: the purpose is noted first (ruling 24). */
import type { Period } from "@/domain/calendar/period";
import { overviewItems, type Item } from "@/domain/overview/items";
import type { TownFacts } from "@/domain/overview/facts";
import type { Permit } from "@/domain/permissions/permit";
import { recordDataUse } from "../data-uses";
import { townFacts } from "./facts";

export async function exportOverview(permit: Permit<"overview.export">, period: Period, purpose: string): Promise<{ facts: TownFacts; items: Item[] }> {
  const facts = await townFacts(permit.viewer, period.slice(0, 4));
  const items = overviewItems(facts);
  await recordDataUse(permit, { purpose, rows: items.length });
  return { facts, items };
}
