/** 免除: the office says why a duty does not apply; the reason is public (handbook §2.4). */
import { exemptedPart } from "@/domain/duties/disclosure-facts";
import type { Duty } from "@/domain/duties/duty";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "./client";
import { isUniqueViolation } from "./dialect/sqlite";
import { idFrom, newId } from "./id";
import { dutyExemption } from "./schema/duties";
import { atomically } from "./write";

export type Exempted = Pick<Duty, "family" | "orgKind" | "orgId" | "code" | "period"> & { event?: { id: string } | null };

/** Excuses exactly one duty: this item of this body for this period, or for this event. */
export async function exemptDuty(permit: Permit<"duty.exempt">, duty: Exempted, reason: string): Promise<void> {
  const { orgKind: ownerKind, orgId: ownerId, family, code } = duty;
  try {
    await atomically(permit, [
      db().insert(dutyExemption).values({ id: permit.once ? idFrom(permit.once) : newId(), family, ownerKind, ownerId, code, period: exemptedPart(duty), reason, by: permit.actor, at: permit.now }),
    ]);
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal("conflict", "这一项已经免除过了，请刷新页面看一看。");
    throw error;
  }
}
