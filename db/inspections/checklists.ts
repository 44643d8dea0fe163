/** 检查清单 in its versions: the portal's and the town's own, drafted by the office and approved by a leader (ruling 5). */
import type { Day } from "@/domain/calendar/day";
import { checklistVersions, type Checklist, type ChecklistItem } from "@/domain/inspections/checklist";
import { checklistFaults, sayChecklist } from "@/domain/inspections/checklist-text";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import { differences, type Difference } from "@/domain/rulebooks/change";
import { approvedChanges, listChanges, proposeRuleChange, type RuleChange } from "../rulebooks/changes";

/** The checklist is changed as a whole: its items make sense beside each other. */
export const WHOLE = "all";

/** Every version, the oldest first. Inside db/ and for whoever works by them. */
export async function checklistsInForce(): Promise<readonly Checklist[]> {
  const changes = await approvedChanges("checklist");
  return checklistVersions(changes.flatMap(({ content, ...change }) => ("items" in content ? [{ ...change, items: content.items }] : [])));
}

/** @throws hidden for whoever may not read it as a book */
export async function listChecklists(viewer: Viewer): Promise<readonly Checklist[]> {
  if (reach(viewer, "checklist.read") !== "all") throw hidden();
  return checklistsInForce();
}

export type ChecklistProposal = { items: ChecklistItem[]; fromDay: Day; reason: string };

export async function proposeChecklist(permit: Permit<"checklist.propose">, { items, ...proposal }: ChecklistProposal): Promise<string> {
  const faults = checklistFaults(items);
  if (faults.length > 0) throw new Refusal("rule", `清单还不能提交：${faults.slice(0, 5).join("")}`, { items: faults.slice(0, 5).join("") });
  const latest = (await checklistsInForce()).at(-1)!;
  if (changed(latest.items, items).length === 0) throw new Refusal("rule", "和现在的一样，没有要改的。请改了再提交。");
  return proposeRuleChange(permit, "checklist", { ...proposal, key: WHOLE, content: { items } });
}

const changed = (before: readonly ChecklistItem[], after: readonly ChecklistItem[]) => differences(sayChecklist(before), sayChecklist(after));

export type ChecklistHistory = { change: RuleChange; differences: Difference[] };

/** Everything proposed, the newest first, each with what it changed against what was approved before it. */
export async function listChecklistHistory(viewer: Viewer): Promise<ChecklistHistory[]> {
  let stands = checklistVersions([])[0]!.items;
  return (await listChanges(viewer, "checklist")).toReversed().map((change) => {
    const items = "items" in change.content ? change.content.items : [];
    const found = { change, differences: changed(stands, items) };
    if (change.state === "approved") stands = items;
    return found;
  }).toReversed();
}
