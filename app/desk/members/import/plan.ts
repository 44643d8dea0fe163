import { findWaitingRoster } from "@/db/members/roster-waiting";
import { planRoster, type RosterPlan } from "@/db/members/roster-plan";
import { sayField, type Decision } from "@/domain/members/roster/decide";
import type { Viewer } from "@/domain/permissions/actor";

export const kinds = {
  refused: { zh: "不能导入", tone: "bad" }, new: { zh: "新增", tone: "good" }, changed: { zh: "有变化", tone: "warn" }, unchanged: { zh: "没有变化", tone: "plain" },
} as const satisfies Record<Decision["kind"], { zh: string; tone: string }>;
export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as Kind[];

export type WaitingPlan = NonNullable<Awaited<ReturnType<typeof waitingPlan>>>;

/** The file that waits for this person and what it would do; null when none waits. */
export async function waitingPlan(viewer: Viewer) {
  const waiting = await findWaitingRoster(viewer);
  if (!waiting) return null;
  const plan: RosterPlan = await planRoster(viewer, waiting.sheets, viewer.today);
  const of = (kind: Kind) => plan.decisions.filter((decision) => decision.kind === kind);
  return { waiting, plan, by: { refused: of("refused"), new: of("new"), changed: of("changed"), unchanged: of("unchanged") } };
}

/** What stands beside a row: why not, what changes, what to look at. */
export function remarksOf(decision: Decision): string[] {
  return [
    ...(decision.kind === "refused" ? decision.line.faults.map(({ where, says }) => `${where}：${says}`) : []),
    ...(decision.kind === "changed" ? decision.changes.map(({ field, from, to }) => `${sayField(field)}：${from} → ${to}`) : []),
    ...decision.notes.map((note) => `请留意：${note}`),
  ];
}
