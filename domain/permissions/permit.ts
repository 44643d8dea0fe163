/**
 * A permit is the proof that somebody was allowed to do one thing to one subject at one time. It cannot be made anywhere
 * else, every write in db/ asks for one, and it is the audit row (design §5).
 */
import type { Day, Instant } from "../calendar/day";
import { actorId, grantsToday, type Grant, type Viewer } from "./actor";
import { Refusal } from "./refusal";
import type { Rule } from "./rule";
import type { Role, ScopeKind } from "./roles";
import { roles } from "./roles";
import type { Subject } from "./subject";
import { table, type Action } from "./table";

declare const granted: unique symbol;

export type Permit<A extends Action = Action> = {
  readonly [granted]: A;
  readonly viewer: Viewer;
  readonly actor: string;
  readonly action: A;
  readonly subject: Subject;
  readonly now: Instant;
  readonly today: Day;
  /** The form's idempotency key: the same key makes the same record once (quality.md, reliability). */
  readonly once: string | null;
};

function covers(grant: Grant, level: ScopeKind, subject: Subject): boolean {
  if (grant.scopeKind !== level) return false;
  if (level === "town") return true;
  return subject[level] === grant.scopeId;
}

function allows(rule: Rule, viewer: Viewer, subject: Subject): boolean {
  if (viewer.kind === "visitor" || viewer.kind === "system") return rule.also?.includes(viewer.kind) ?? false;
  if (rule.also?.includes("self") && subject.people?.self?.includes(viewer.id)) return true;
  return grantsToday(viewer).some((grant) => [rule.by[grant.role] ?? []].flat().some((level) => covers(grant, level, subject)));
}

/** The roles by which this viewer may do this to the subject (for "as whom" questions such as signing). */
export function rolesFor(viewer: Viewer, action: Action, subject: Subject): Role[] {
  const rule = table[action];
  return grantsToday(viewer)
    .filter((grant) => [rule.by[grant.role] ?? []].flat().some((level) => covers(grant, level, subject)))
    .map((grant) => grant.role);
}

/** Why not, or null when nothing stands against it. */
export function refusal(viewer: Viewer, action: Action, subject: Subject): Refusal | null {
  const rule: Rule = table[action];
  if (!allows(rule, viewer, subject)) return new Refusal("role", `您的岗位不能${rule.says}。需要由${whoMay(rule)}办理。`);
  if (rule.while && !rule.while.includes(subject.state ?? "")) {
    return new Refusal("state", `现在不能${rule.says}：这项内容已经到了另一步，请刷新后再看。`);
  }
  const me = actorId(viewer);
  const part = rule.apart?.find((one) => subject.people?.[one]?.includes(me));
  if (part === "recused") return new Refusal("apart", `您与这个支部有应当回避的关系，不能由您${rule.says}，请换一位同志办理。`);
  if (part) {
    return new Refusal("apart", `您已经经手过这项内容，不能再由您${rule.says}，请换一位同志办理（录入、审核、签认必须由不同的人完成）。`);
  }
  return null;
}

function whoMay(rule: Rule): string {
  const names = (Object.keys(rule.by) as Role[]).map((role) => roles[role].zh);
  return names.length > 0 ? names.join("、") : "其他人";
}

/** For pages: may this viewer do this now? */
export function may(viewer: Viewer, action: Action, subject: Subject): boolean {
  return refusal(viewer, action, subject) === null;
}

/** The permit, or a `Refusal` that says who may. `once` is the form's idempotency key. */
export function permit<A extends Action>(viewer: Viewer, action: A, subject: Subject, once: string | null = null): Permit<A> {
  const no = refusal(viewer, action, subject);
  if (no) throw no;
  const { now, today } = viewer;
  return { viewer, actor: actorId(viewer), action, subject, now, today, once } as Permit<A>;
}

/** The scopes in which a viewer may do something, for lists: `"all"`, or the ids by kind of scope. */
export function reach(viewer: Viewer, action: Action): "all" | Record<Exclude<ScopeKind, "town">, string[]> {
  const rule: Rule = table[action];
  const ids = { community: [] as string[], branch: [] as string[], group: [] as string[] };
  for (const grant of grantsToday(viewer)) {
    if (![rule.by[grant.role] ?? []].flat().includes(grant.scopeKind)) continue;
    if (grant.scopeKind === "town") return "all";
    ids[grant.scopeKind].push(grant.scopeId);
  }
  return ids;
}
