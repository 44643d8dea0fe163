import { rules } from "./rule";

/**
 * 弄虚作假线索 (handbook §6.6, §11.2; ruling 20). The office and the inspectors compare, enter and ask. The branch's secretary answers for
 * it, and sees nothing before he is asked; the clerk's line in the matrix is empty. Only the inspector's line says W, so an inspector
 * decides: never one who entered the case, asked about it, or is tied to the branch (SOD-02, SOD-08). Leaders read.
 */
const verifiers = { town_party_office: "town", town_inspector: "town" } as const;
const secretary = { branch_secretary: ["branch", "community"] } as const;

export const signalRules = rules({
  "signal.read": { says: "查看线索", by: { ...secretary, ...verifiers, town_leader: "town" } },
  "signal.list": { says: "查看全镇的线索", by: { ...verifiers, town_leader: "town" } },
  "signal.look": { says: "比对记录找线索", by: verifiers, also: ["system"] },
  "signal.enter": { says: "登记线索", by: verifiers },
  "signal.ask": { says: "请支部说明", by: verifiers, while: ["to_verify"], apart: ["recused"] },
  "signal.explain": { says: "对线索作书面说明", by: secretary, while: ["asked"] },
  "signal.decide": { says: "对线索作结论", by: { town_inspector: "town" }, while: ["asked"], apart: ["enterer", "asker", "explainer", "recused"] },
});
