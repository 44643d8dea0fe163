/** The office has begun to open the cases of last year's verification (STD-07): one branch, by the code of real ones. */
import { instantAt } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";
import { categoryOfItem, describeItem } from "@/domain/standards/rectify";
import { listItemCases, openItemCases } from "../../standards/rectify";
import { findAssessment, listAssessments, valuesOf } from "../../standards/rows";
import { findPersonByUsername } from "../../viewers";

export async function loadStandardCases(): Promise<void> {
  const office = (await findPersonByUsername("office.town", instantAt("2026-10-09", "15:30")))!;
  const { row } = (await listAssessments(office, 2025)).find(({ branch }) => branch.id === "qh009")!;
  const found = await findAssessment(office, row!.id);
  const check = valuesOf(found.values, "check");
  const findings = (await listItemCases(office, found)).map(({ item }) => {
    const reason = found.values.find(({ code, stage }) => code === item.code && stage === "check")!.reason;
    return [item.code, {
      category: categoryOfItem(item.code), itemCode: null, severity: "ordinary", description: describeItem(item, 2025, check.get(item.code)!, reason),
      rootCause: "mechanism", guidance: `对照标准补齐，下季度请党建指导员到场看一次：${item.standard}`, level: "deadline", recurrenceOf: null,
    }] as const;
  });
  await openItemCases(permit(office, "assessment.rectify", found.subject), found, new Map(findings));
}
