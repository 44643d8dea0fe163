/** 督查年度计划 (handbook §6.1): frugal, and approved by the town committee before anybody goes out. */
import type { Day } from "../calendar/day";
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

type Round = { kind: InspectionKind; fromDay: Day };
export const quarterOf = (day: Day) => Math.ceil(+day.slice(5, 7) / 3) as PlanLine["quarter"];

/** A look-back follows from what was closed (handbook §6.4), not from the plan. */
export const needsPlan = (kind: InspectionKind): boolean => kind !== "lookback";

/** How many branches the approved plan of the year allows to rounds of this kind in this quarter; 0 when it names none. */
export function plannedBranches(lines: readonly PlanLine[], { kind, fromDay }: Round): number {
  return lines.filter((line) => line.kind === kind && line.quarter === quarterOf(fromDay)).reduce((sum, { branches }) => sum + branches, 0);
}

/** Why so many may not be drawn, or null. @param drawn by earlier rounds of the kind and quarter */
export function beyondPlan(planned: number, drawn: number, count: number): string | null {
  if (drawn + count <= planned) return null;
  return `年度计划里这一季同类督查共 ${planned} 个支部，已经抽了 ${drawn} 个，还可以抽 ${planned - drawn} 个。要多查，请先在“年度计划”里加上，报镇领导批准。`;
}

export const sayNotPlanned = ({ kind, fromDay }: Round): string => `已批准的年度计划里，第${"一二三四"[quarterOf(fromDay) - 1]}季度没有${inspectionKinds[kind].zh}。请先在“年度计划”里加上，报镇领导批准；能少查就少查。`;

export function sayPlanLine({ quarter, kind, title, branches, groups }: PlanLine): string {
  const all = groups.length === Object.keys(checklistGroups).length;
  return `第${"一二三四"[quarter - 1]}季度 ${inspectionKinds[kind].zh}：${title}，抽查 ${branches} 个支部，${all ? "全部检查组" : groups.map((one) => checklistGroups[one].zh).join("、")}`;
}
