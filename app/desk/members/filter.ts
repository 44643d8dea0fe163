import { z } from "zod";
import { memberViewNames } from "@/domain/members/views";

import { seal, unseal } from "@/db/seal";

/** The list's filter in the address and in the export form. */
export const filterSchema = z.object({
  view: z.enum(memberViewNames).catch("roster"),
  branch: z.string().max(40).optional().catch(undefined),
});

const USE = "member-called";

/** A name that somebody looks for, sealed: no name stands in an address, a history or a log. */
export const sealCalled = (name: string) => (name ? seal(USE, name) : "");

/** The name, or undefined when the address was made up. */
export function openCalled(sealed: string | undefined): string | undefined {
  try {
    return sealed ? unseal(USE, sealed) : undefined;
  } catch {
    return undefined;
  }
}
