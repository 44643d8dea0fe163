import type { Role, ScopeKind } from "./roles";

/**
 * One line of the permission table, readable aloud: who (role at which level), while the thing is in which state,
 * and apart from whom. What is not written is refused.
 */
export type Rule = {
  /** What the person does, in words: 「审核公开内容」. */
  says: string;
  /** Role, and the level at which its grant must cover the subject. */
  by: Partial<Record<Role, ScopeKind | readonly ScopeKind[]>>;
  /** Actors without a role. `self` is the person whom the subject is about (`people.self`). */
  also?: readonly ("visitor" | "system" | "self")[];
  /** States of the subject in which the action makes sense. */
  while?: readonly string[];
  /** Parts (`people`) which the actor must not have had: four eyes (SOD-02). */
  apart?: readonly string[];
};

export function rules<K extends string>(table: Record<K, Rule>): Record<K, Rule> {
  return table;
}
