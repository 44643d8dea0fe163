import { rules } from "./rule";

/** 文件库: the office dates documents once, everybody who writes or checks records looks them up. */
export const referenceRules = rules({
  "reference.read": {
    says: "查看文件库",
    by: { branch_clerk: "branch", branch_secretary: ["branch", "community"], commissioner: "branch", town_party_office: "town", town_inspector: "town", town_leader: "town" },
  },
  "reference.keep": { says: "登记、更正文件库", by: { town_party_office: "town" } },
});
