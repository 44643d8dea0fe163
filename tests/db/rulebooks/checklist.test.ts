import { expect, test } from "vitest";
import { checklistsInForce, listChecklistHistory, listChecklists, proposeChecklist } from "@/db/inspections/checklists";
import { preChecksFor } from "@/db/inspections/evidence";
import { askedItems, carriedFor, findVisit } from "@/db/inspections/visits";
import { approveRuleChange, findRuleChange, newRuleChange, ruleChangeSubject } from "@/db/rulebooks/changes";
import { builtInChecklist, type ChecklistItem } from "@/domain/inspections/checklist";
import { permit } from "@/domain/permissions/permit";
import { as, useDatabase } from "../../database";
import { approvedPlan, FROM, roundAt, visited } from "../inspections/told";

useDatabase("town");

const change = (outcome: string): ChecklistItem[] => builtInChecklist.items.map((item) => (item.code === "CK_F2" ? { ...item, outcome } : item));
const propose = async (items: ChecklistItem[], fromDay = "2026-10-12") => proposeChecklist(permit(await as("office.town"), "checklist.propose", newRuleChange("checklist", "all")), { items, fromDay, reason: "督查例会议定" });
async function approve(id: string, who = "leader.town") {
  const row = await findRuleChange(await as("office.town"), "checklist", id);
  await approveRuleChange(permit(await as(who), "checklist.approve", ruleChangeSubject(row)), row);
}

test("visits keep the version they were made with; later rounds ask by the new one, and ask again what was reworded", async () => {
  await approvedPlan();
  const earlier = await visited("qh007");
  const id = await propose(change("账实是否相符"), FROM < "2026-10-12" ? "2026-10-12" : FROM);
  await approve(id);
  const inspector = await as("inspector.town");
  expect((await findVisit(inspector, earlier.visitId)).checklist.version).toBe(builtInChecklist.version);
  const planned = await roundAt("qh008");
  const beforeDay = await findVisit(inspector, planned.visitId);
  expect(beforeDay.checklist.version).toBe(builtInChecklist.version); // it began in September
  const asked = (found: typeof beforeDay) => async () => askedItems(found, await carriedFor(inspector, found)).map(({ code }) => code);
  const sameBranch = { ...beforeDay, row: { ...beforeDay.row, branchId: "qh007" }, branch: (await findVisit(inspector, earlier.visitId)).branch };
  const newest = (await checklistsInForce()).at(-1)!;
  expect(await asked(sameBranch)()).not.toContain("CK_F2"); // found in order a few days ago
  expect(await asked({ ...sameBranch, checklist: newest })()).toContain("CK_F2"); // another question now
  expect(await asked({ ...sameBranch, checklist: newest })()).not.toContain("CK_F3");
});

test("an item of the town's own list opens with the records that it names, and with none where it names none", async () => {
  const inspector = await as("inspector.town");
  const { branch } = await findVisit(inspector, (await roundAt("qh009")).visitId);
  const known = await preChecksFor(inspector, branch, [{ code: "CK_F9", evidence: "CK_F2" }, { code: "CK_F2", evidence: null }, { code: "CK_W1", evidence: null }], 2026);
  expect([...known.keys()]).toEqual(["CK_F9"]);
});

test("refused: nothing new, an unsound list, the past, a second open proposal, whoever may not", async () => {
  const now = [...(await checklistsInForce()).at(-1)!.items];
  await expect(propose(now)).rejects.toThrow("没有要改的");
  await expect(propose([...now, now[0]!])).rejects.toMatchObject({ fields: { items: expect.stringContaining("用了两次") } });
  await expect(propose(change("不同的问题"), "2026-10-11")).rejects.toThrow("已经过去");
  const id = await propose(change("第二次修改"), "2027-01-01");
  await expect(propose(change("第三次修改"), "2027-02-01")).rejects.toThrow("等镇领导决定");
  for (const who of ["office.town", "inspector.town", "sysadmin", "secadmin"]) await expect(approve(id, who), who).rejects.toThrow("您的岗位不能批准检查清单的修改");
  await expect(listChecklists(await as("sysadmin"))).rejects.toMatchObject({ reason: "hidden" });
  expect((await listChecklistHistory(await as("leader.town"))).map(({ change: { state }, differences }) => [state, differences.map(({ name }) => name)])).toEqual([["proposed", ["F2"]], ["approved", ["F2"]]]);
});
