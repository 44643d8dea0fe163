import type { Subject } from "../permissions/subject";
import type { Level, QuestionState } from "./lifecycle";

type Held = { id: string; communityId: string; level: Level; state: QuestionState; drafterId?: string | null };

/**
 * What may be done to a question depends on who holds it: once escalated it is the town's, and the powers in its community no
 * longer cover it (they still read it). Stages at the town are written `town_…` in the rules.
 */
export function questionSubject({ id, communityId, level, state, drafterId }: Held): Subject {
  const atTown = level === "town";
  return {
    kind: "question",
    id,
    community: atTown ? null : communityId,
    state: atTown ? `town_${state}` : state,
    people: { drafter: drafterId ? [drafterId] : [] },
  };
}
