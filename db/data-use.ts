import type { Permit } from "@/domain/permissions/permit";
import { db } from "./client";
import { newId } from "./id";
import { dataUse } from "./schema/audit";

/** The statement that records why somebody opens a sensitive field or takes data out; goes into the same atomic list (ruling 24). */
export function statingUse(permit: Permit, purpose: string, rows: number) {
  return db().insert(dataUse).values({ id: newId(), action: permit.action, purpose, rows, by: permit.actor, at: permit.now });
}
