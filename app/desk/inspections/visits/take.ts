import { recordVisit } from "@/db/inspections/record-visit";
import { askedItems, carriedFor, findVisit } from "@/db/inspections/visits";
import type { Typed } from "@/domain/disclosure/forms/typed";
import { answeredCodes, readVisit } from "@/domain/inspections/read-visit";
import type { Permit } from "@/domain/permissions/permit";

export const visitUnreadable = "有几处需要改一改再交，已经填的都还在。";

/** The whole visit as it was typed, sent from the page or from a phone where it waited. @returns what to say of it, or what cannot be read */
export async function takeVisit(permit: Permit<"inspection.visit">, id: string, typed: Typed): Promise<{ saved: string } | { errors: Record<string, string> }> {
  const found = await findVisit(permit.viewer, id);
  const asked = askedItems(found, await carriedFor(permit.viewer, found), answeredCodes(typed)).map(({ code }) => code);
  const { value, errors } = readVisit(typed, asked, permit.today);
  if (Object.keys(errors).length > 0) return { errors };
  await recordVisit(permit, found, value);
  return { saved: `检查记录已保存${value.findings.length > 0 ? `，登记问题 ${value.findings.length} 件` : ""}。核对后反馈给支部。` };
}
