import type { Role } from "../permissions/roles";
import { categoryOf } from "./lifecycle";

/** In which capacity a person signs (ruling 2, FIN-07). */
export const signingCapacities = {
  secretary: { zh: "书记（主任）", role: "branch_secretary" },
  cashier: { zh: "报账员", role: "village_cashier" },
  supervision_chair: { zh: "村务监督委员会主任", role: "village_supervision_chair" },
  supervision_member: { zh: "村务监督委员会委员", role: "village_supervision_member" },
} as const satisfies Record<string, { zh: string; role: Role }>;
export type Capacity = keyof typeof signingCapacities;

/**
 * Whose signatures a notice needs before it is published: the last one publishes (ruling 2).
 * Finance: 报账员, secretary, supervision chair, and one more member of the supervision committee where the secretary is also director (FIN-07).
 */
export function requiredCapacities(code: string, secretaryIsDirector: boolean): Capacity[] {
  if (categoryOf(code) !== "finance") return ["secretary"];
  return ["cashier", "secretary", "supervision_chair", ...(secretaryIsDirector ? (["supervision_member"] as const) : [])];
}

/** Which capacities are still missing. */
export function missingCapacities(required: readonly Capacity[], signed: readonly Capacity[]): Capacity[] {
  return required.filter((capacity) => !signed.includes(capacity));
}

/** The capacity in which somebody with these roles would sign next, or null. */
export function capacityFor(missing: readonly Capacity[], held: readonly Role[]): Capacity | null {
  return missing.find((capacity) => held.includes(signingCapacities[capacity].role)) ?? null;
}
