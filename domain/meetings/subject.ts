import type { Subject } from "../permissions/subject";
import type { MeetingState } from "./lifecycle";

export type MeetingPlace = { branchId: string; communityId: string | null; groupId: string | null };
type Held = MeetingPlace & { id: string; state: MeetingState; authors: readonly string[]; /** ≤3 full members: one person may do two steps */ single: boolean };

/** A group's own meetings are its leader's business; everything else is the branch's. */
export function placeSubject(kind: string, id: string, { branchId, communityId, groupId }: MeetingPlace): Subject {
  return { kind, id, branch: branchId, community: communityId, group: groupId };
}

/** Who wrote it may not confirm it (SOD-02), except in the smallest branches, where the record says so. */
export function meetingSubject({ id, state, authors, single, ...place }: Held): Subject {
  return { ...placeSubject("meeting", id, place), state, people: { author: single ? [] : authors } };
}
