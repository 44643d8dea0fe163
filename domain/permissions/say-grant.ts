/** A power in words: what, where, how long, and whether it holds. */
import { sayDay, type Day } from "../calendar/day";
import { scopeKinds, type ScopeKind } from "./roles";

type Term = { fromDay: Day; toDay: Day | null };

/** 2026年1月1日起，长期 */
export function sayTerm({ fromDay, toDay }: Term): string {
  return toDay ? `${sayDay(fromDay)}到${sayDay(toDay)}` : `${sayDay(fromDay)}起，长期`;
}

/** 社区：石桥社区 */
export function sayScope(kind: ScopeKind, id: string, names: ReadonlyMap<string, string>): string {
  return `${scopeKinds[kind]}：${names.get(id) ?? id}`;
}

export const grantStandings = {
  proposed: { zh: "待复核", tone: "warn" },
  coming: { zh: "未到开始日", tone: "plain" },
  holds: { zh: "有效", tone: "good" },
  expired: { zh: "已到期", tone: "plain" },
  rejected: { zh: "已驳回", tone: "bad" },
  ended: { zh: "已收回", tone: "plain" },
} as const;
export type GrantStanding = keyof typeof grantStandings;

/** Where a power stands on a day. */
export function standingOf(grant: Term & { state: "proposed" | "confirmed" | "rejected" | "ended" }, today: Day): GrantStanding {
  if (grant.state !== "confirmed") return grant.state;
  if (today < grant.fromDay) return "coming";
  return grant.toDay !== null && grant.toDay < today ? "expired" : "holds";
}
