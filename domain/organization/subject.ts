/** Branches, their handovers and the town as the permission table sees them. */
import type { Subject } from "../permissions/subject";
import type { BranchStatus } from "./branch-status";

type Placed = { id: string; communityId: string | null; status: BranchStatus };

export function branchSubject({ id, communityId, status }: Placed): Subject {
  return { kind: "branch", id, branch: id, community: communityId, state: status };
}

type Given = { id: string; branchId: string; outgoingId: string; incomingId: string; takenAt: string | null };

export function handoverSubject({ id, branchId, outgoingId, incomingId, takenAt }: Given): Subject {
  return { kind: "branch_handover", id, branch: branchId, state: takenAt ? "taken" : "given", people: { self: [incomingId], outgoing: [outgoingId] } };
}
