import { z } from "zod";
import { findMember } from "@/db/members/find";
import type { Person } from "@/domain/permissions/actor";
import { hidden } from "@/domain/permissions/refusal";

export const which = z.object({ memberId: z.string().min(1).max(40) });

/** The member as the subject of an act. @throws Refusal "hidden" when the person may not read him */
export async function subject(viewer: Person, { memberId }: z.output<typeof which>) {
  const found = await findMember(viewer, memberId);
  if (!found) throw hidden();
  return found.subject;
}

export const pageOf = ({ memberId }: z.output<typeof which>) => `/desk/members/${memberId}`;
