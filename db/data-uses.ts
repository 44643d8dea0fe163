import type { Permit } from "@/domain/permissions/permit";
import { db } from "./client";
import { newId } from "./id";
import { dataUse } from "./schema/audit";
import { atomically } from "./write";

/** Notes what was taken out and for which purpose, before it leaves (SOD-05, ruling 24). */
export async function recordDataUse(permit: Permit, input: { purpose: string; rows: number }): Promise<void> {
  await atomically(permit, [db().insert(dataUse).values({ id: newId(), action: permit.action, ...input, by: permit.actor, at: permit.now })]);
}
