import { rules } from "./rule";

/**
 * 党组织 (handbook §1, §11.2): the office keeps the tree, posts and elections; a secretary keeps the groups of the branch. The
 * states are the branch's (preparing … dissolved) and, for a handover, given and taken.
 */
const secretary = ["branch", "community"] as const;
const standing = ["preparing", "approved", "active"] as const;

export const organizationRules = rules({
  "branch.read": {
    says: "查看党组织情况",
    by: { branch_clerk: "branch", commissioner: "branch", branch_secretary: secretary, town_party_office: "town", town_inspector: "town", town_leader: "town" },
  },
  "branch.maintain": { says: "维护党组织信息", by: { town_party_office: "town" } },
  "branch.contact": { says: "维护支部联系方式和主题党日", by: { branch_secretary: "branch", town_party_office: "town" }, while: standing },
  "branch.appoint": { says: "登记任职", by: { town_party_office: "town" }, while: standing },
  "branch.end_post": { says: "登记免职、离任", by: { town_party_office: "town" } },
  "branch.groups": { says: "设置党小组", by: { branch_secretary: "branch", town_party_office: "town" }, while: standing },
  "election.record": { says: "登记换届选举", by: { town_party_office: "town" }, while: standing },
  "handover.give": { says: "移交支部工作", by: { branch_clerk: "branch", branch_secretary: "branch", commissioner: "branch" } },
  "handover.take": { says: "接手支部工作", by: {}, also: ["self"], while: ["given"], apart: ["outgoing"] },
  "town.maintain": { says: "维护镇的基本信息和上线日期", by: { town_party_office: "town" } },
  "organization.import": { says: "导入组织架构表", by: { town_party_office: "town" } },
});
