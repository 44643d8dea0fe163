/** Instructions of the demo town, as addresses to open. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { instruction } from "@/db/schema/instructions";
import type { InstructionState } from "@/domain/instructions/lifecycle";

export const instructionIn = (state: InstructionState) => async () => {
  const [row] = await db().select({ id: instruction.id }).from(instruction).where(eq(instruction.state, state)).limit(1);
  return `/desk/instructions/${row!.id}`;
};
