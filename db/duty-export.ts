import type { DutyFilter, PlacedDuty } from "@/domain/duties/duty-filter";
import type { Permit } from "@/domain/permissions/permit";
import { recordDataUse } from "./data-uses";
import { listDutiesThat } from "./staff-duties";

/** The duties of a filter for a workbook; the purpose is recorded (ruling 24). */
export async function exportDuties(permit: Permit<"duty.export">, filter: DutyFilter, purpose: string): Promise<PlacedDuty[]> {
  const duties = await listDutiesThat(permit.viewer, filter);
  await recordDataUse(permit, { purpose, rows: duties.length });
  return duties;
}
