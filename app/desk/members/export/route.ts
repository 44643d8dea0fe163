import { exportHeadings, exportMembers } from "@/db/members/reveal";
import { branchRosterSubject, rosterSubject } from "@/domain/members/subject";
import { memberViews } from "@/domain/members/views";
import type { Person } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import { purposeSchema } from "@/domain/reason";
import { formHandler } from "@/server/form-handler";
import { filterSchema } from "../filter";
import { branchesFor } from "../scope";
import { noSheet, sheetAnswer } from "../sheet-answer";

/** The filtered roster as a workbook; POST with a purpose, because data leaves the house (ruling 24). */
export async function POST(request: Request): Promise<Response> {
  return formHandler({
    action: "member.export",
    schema: filterSchema.extend({ purpose: purposeSchema }),
    subject: scopeOf,
    run: async (permit, { view, branch, purpose }) => {
      const rows = await exportMembers(permit, { view, branchId: permit.subject.branch ?? branch }, purpose);
      return sheetAnswer(`党员名册-${permit.today}`, { name: memberViews[view].zh, rows: [exportHeadings, ...rows] });
    },
    answer: (sentence, status) => noSheet(request, "/desk/members", sentence, status),
  })(request);
}

/** The branch that was chosen, or the only one in reach, or the town. */
async function scopeOf(viewer: Person, { branch }: { branch?: string }): Promise<Subject> {
  const mine = await branchesFor(viewer, "member.export");
  const chosen = mine.find(({ id }) => id === branch) ?? (branch === undefined && mine.length === 1 ? mine[0] : undefined);
  if (chosen) return branchRosterSubject(chosen);
  if (branch === undefined && reach(viewer, "member.export") !== "all" && mine.length > 1) throw new Refusal("rule", "请先选择一个党支部，再导出。");
  return rosterSubject;
}
