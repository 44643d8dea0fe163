/** Duties as screens show them: the most urgent first, by organization, by state. */
import { dutyStates, type Duty, type DutyState, type OrgKind } from "./duty";

/** Open duties by due day, then what is settled, newest due day first. A total order: equal lists look equal. */
export function mostUrgentFirst(a: Pick<Duty, "key" | "state" | "dueOn">, b: Pick<Duty, "key" | "state" | "dueOn">): number {
  const openA = dutyStates[a.state].open;
  if (openA !== dutyStates[b.state].open) return openA ? -1 : 1;
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn === openA ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** How many duties are in each state; every state is named. */
export function countByState(duties: Iterable<Duty>): Record<DutyState, number> {
  const counts = Object.fromEntries(Object.keys(dutyStates).map((state) => [state, 0])) as Record<DutyState, number>;
  for (const duty of duties) counts[duty.state]++;
  return counts;
}

/** The duties of each state, in the order given; every state is named. */
export function byState<D extends Duty>(duties: Iterable<D>): Record<DutyState, D[]> {
  const groups = Object.fromEntries(Object.keys(dutyStates).map((state) => [state, [] as D[]])) as Record<DutyState, D[]>;
  for (const duty of duties) groups[duty.state].push(duty);
  return groups;
}

export type OrgDuties<D extends Duty = Duty> = { orgKind: OrgKind; orgId: string; duties: D[]; counts: Record<DutyState, number> };

/** One group per organization, in the order in which the organizations first appear. */
export function byOrg<D extends Duty>(duties: Iterable<D>): OrgDuties<D>[] {
  const groups = new Map<string, D[]>();
  for (const duty of duties) {
    const key = `${duty.orgKind}/${duty.orgId}`;
    const group = groups.get(key);
    if (group) group.push(duty);
    else groups.set(key, [duty]);
  }
  return [...groups.values()].map((group) => ({ orgKind: group[0]!.orgKind, orgId: group[0]!.orgId, duties: group, counts: countByState(group) }));
}
