import type { Subject } from "../permissions/subject";
import type { InstructionOwner, InstructionState } from "./lifecycle";

/** A branch's secretary comes near an instruction only where he is its owner: what others owe is not his to read. */
export function instructionSubject({ id, state, owner, branchId, answerers }: { id: string; state: InstructionState; owner: InstructionOwner; branchId: string | null; answerers: readonly string[] }): Subject {
  return { kind: "instruction", id, state, branch: owner === "secretary" ? branchId : null, people: { answerer: answerers } };
}

export const newInstruction: Subject = { kind: "instruction", id: "new" };
