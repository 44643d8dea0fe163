/**
 * 目录、清单的修改 (ruling 5): the office drafts a change, a leader approves it, it holds from a day on. What has begun before that
 * day keeps the rule of its day; nothing is ever edited in place.
 */
import { sayDay, type Day, type Instant } from "../calendar/day";

/** The books that are changed this way. `key` of a change names the part of the book it is about. */
export const rulebooks = {
  catalog: { zh: "公开目录" },
  checklist: { zh: "检查清单" },
} as const;
export type Rulebook = keyof typeof rulebooks;

/** What a leader has approved: from `fromDay` on the part `key` reads `content`. */
export type ApprovedChange<Content> = { id: string; key: string; fromDay: Day; content: Content; decidedAt: Instant };

/** In the order in which they take hold; of two for the same day the one approved later wins. */
export function inOrder<C extends Pick<ApprovedChange<unknown>, "fromDay" | "decidedAt">>(changes: readonly C[]): C[] {
  const key = ({ fromDay, decidedAt }: C) => `${fromDay} ${decidedAt}`;
  return [...changes].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * What stands against a first day, as a sentence, or null. Never backwards: what was judged is not judged anew. And not before the last
 * change of the same part, which was written without knowing this one and would undo it on its own day.
 */
export function firstDayFault(fromDay: Day, today: Day, lastApproved: Day | null): string | null {
  if (fromDay < today) return `生效日期 ${sayDay(fromDay)} 已经过去：修改不能追溯。请填今天或以后的日期。`;
  if (lastApproved !== null && fromDay < lastApproved) return `已经批准的修改从${sayDay(lastApproved)}起生效，新的修改不能早于那一天。`;
  return null;
}

/** A thing as lines that a person reads: name and value. */
export type SaidLine = readonly [name: string, value: string];
export type Difference = { name: string; before: string; after: string };

/** The lines that differ, in the order of the newer; what only one side has is empty on the other. */
export function differences(before: readonly SaidLine[], after: readonly SaidLine[]): Difference[] {
  const [old, young] = [new Map(before), new Map(after)];
  const names = [...young.keys(), ...[...old.keys()].filter((name) => !young.has(name))];
  return names.map((name) => ({ name, before: old.get(name) ?? "", after: young.get(name) ?? "" })).filter((one) => one.before !== one.after);
}
