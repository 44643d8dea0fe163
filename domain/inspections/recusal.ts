/** INS-01 (BLOCK) and SOD-08: who has a tie to a branch does not inspect it, and a team has two people and one lead. */
import { tieKinds, type TieKind } from "./vocabulary";

export type Tie = { accountId: string; kind: TieKind };
export type TeamMember = { accountId: string; isLead: boolean };

export const LEAST_TEAM = 2; // handbook §6.1

/** Sentences about what is wrong with a team; empty when it is sound. */
export function teamFaults(team: readonly TeamMember[]): string[] {
  const leads = team.filter(({ isLead }) => isLead).length;
  return [
    ...(new Set(team.map(({ accountId }) => accountId)).size < LEAST_TEAM ? [`督查组至少 ${LEAST_TEAM} 人。`] : []),
    ...(leads === 1 ? [] : ["督查组要有一名组长，也只能有一名。"]),
  ];
}

/** The kinds of tie of each team member to the branch. */
export function recused(team: readonly TeamMember[], ties: readonly Tie[]): Map<string, TieKind[]> {
  const found = new Map<string, TieKind[]>();
  for (const { accountId } of team) {
    const kinds = [...new Set(ties.filter((tie) => tie.accountId === accountId).map(({ kind }) => kind))];
    if (kinds.length > 0) found.set(accountId, kinds);
  }
  return found;
}

/** What keeps this team from this branch: the lead is recused, or fewer than two are left. */
export function recusalFaults(team: readonly TeamMember[], ties: readonly Tie[]): string[] {
  const out = recused(team, ties);
  const left = team.filter(({ accountId }) => !out.has(accountId)).length;
  return [
    ...(team.some(({ accountId, isLead }) => isLead && out.has(accountId)) ? ["组长要回避这个支部，请换一位组长。"] : []),
    ...(left < LEAST_TEAM ? [`回避后督查组只剩 ${left} 人，至少要 ${LEAST_TEAM} 人，请增加组员。`] : []),
  ];
}

export const sayTies = (kinds: readonly TieKind[]) => kinds.map((kind) => tieKinds[kind].zh).join("、");
