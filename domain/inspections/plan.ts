/** 督查年度计划 (handbook §6.1): frugal, and approved by the town committee before anybody goes out. */
import type { ChecklistGroup } from "./checklist";
import { checklistGroups } from "./checklist";
import { inspectionKinds, type InspectionKind } from "./vocabulary";

export type PlanLine = { quarter: 1 | 2 | 3 | 4; kind: InspectionKind; title: string; branches: number; groups: ChecklistGroup[] };

/** `季度 | 类别 | 名称 | 支部数 | 检查组` a line, as the office writes it in its own table. */
export function readPlanLines(text: string): { lines: PlanLine[]; faults: string[] } {
  const faults: string[] = [];
  const lines = text.split("\n").map((line) => line.trim()).filter(Boolean).map((line, i): PlanLine | null => {
    const [quarter = "", kindZh = "", title = "", branches = "", groupsZh = ""] = line.split(/[|｜]/).map((cell) => cell.trim());
    const kind = (Object.keys(inspectionKinds) as InspectionKind[]).find((one) => inspectionKinds[one].zh === kindZh);
    const groups = groupsZh === "全部" ? (Object.keys(checklistGroups) as ChecklistGroup[]) : groupsZh.split(/[、,，]/).map((one) => one.trim()).filter(Boolean).map((zh) => (Object.keys(checklistGroups) as ChecklistGroup[]).find((one) => checklistGroups[one].zh === zh));
    const wrong = [
      ...(/^[1-4]$/.test(quarter) ? [] : ["季度请写 1 到 4"]),
      ...(kind ? [] : [`类别请写${Object.values(inspectionKinds).map(({ zh }) => zh).join("、")}之一`]),
      ...(title ? [] : ["请写名称"]),
      ...(/^\d{1,2}$/.test(branches) && +branches > 0 ? [] : ["支部数请写 1 到 99"]),
      ...(groups.length > 0 && !groups.includes(undefined) ? [] : ["检查组请写“全部”，或清单里的组名，用顿号隔开"]),
    ];
    faults.push(...wrong.map((what) => `第 ${i + 1} 行：${what}。`));
    return wrong.length > 0 ? null : { quarter: +quarter as PlanLine["quarter"], kind: kind!, title, branches: +branches, groups: groups as ChecklistGroup[] };
  });
  if (lines.length === 0) faults.push("请至少写一行。");
  return { lines: lines.filter((line) => line !== null), faults };
}

export function sayPlanLine({ quarter, kind, title, branches, groups }: PlanLine): string {
  const all = groups.length === Object.keys(checklistGroups).length;
  return `第${"一二三四"[quarter - 1]}季度 ${inspectionKinds[kind].zh}：${title}，抽查 ${branches} 个支部，${all ? "全部检查组" : groups.map((one) => checklistGroups[one].zh).join("、")}`;
}
