import { rules } from "./rule";

/** 阵地 (handbook §5.5): the branch keeps its own; the town looks, and never writes in its place (SOD-07). */
const ofTheBranch = { branch_clerk: "branch", branch_secretary: "branch" } as const;

export const siteRules = rules({
  "site.read": { says: "查看阵地", by: { ...ofTheBranch, commissioner: "branch", town_party_office: "town", town_inspector: "town", town_leader: "town" } },
  "site.save": { says: "登记阵地", by: ofTheBranch },
  "site.use": { says: "登记阵地使用", by: ofTheBranch },
});
