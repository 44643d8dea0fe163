import type { Permit } from "@/domain/permissions/permit";
import { newId } from "../id";

/** What every dated fact carries: its id, who wrote it, when. */
export function stamp({ actor, now }: Pick<Permit, "actor" | "now">) {
  return { id: newId(), by: actor, at: now };
}
