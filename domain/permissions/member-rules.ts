import { rules } from "./rule";

/**
 * 党员名册 (handbook §11.2): everybody who reads sees masked fields unless `member.read_whole` holds too. A 总支书记 holds the
 * power in the community, which covers its branches. The subject carries the member's own account as `people.self`.
 */
const secretary = ["branch", "community"] as const;

export const memberRules = rules({
  "member.import": { says: "导入党员名册", by: { town_party_office: "town" } },
  "member.read": {
    says: "查看党员信息",
    by: {
      group_leader: "group", branch_clerk: "branch", commissioner: "branch", branch_secretary: secretary,
      town_party_office: "town", town_inspector: "town", town_leader: "town",
    },
  },
  "member.read_whole": { says: "查看未脱敏的党员信息", by: { branch_secretary: secretary, town_party_office: "town" } },
  "member.year": { says: "查看党员的一年", by: { branch_secretary: secretary, town_party_office: "town" }, also: ["self"] },
  "member.reveal": { says: "查看党员敏感信息", by: { branch_secretary: "branch", town_party_office: "town" } },
  "member.reveal_dues": { says: "查看党费基数", by: { commissioner: "branch", branch_secretary: "branch" } }, // handbook §7.2: 仅组织委员、书记可见
  "member.export": { says: "导出党员名册", by: { branch_secretary: secretary, town_party_office: "town" } },
  "member.add": { says: "登记新的申请人、党员", by: { branch_clerk: "branch", branch_secretary: "branch", town_party_office: "town" } },
  "member.edit": { says: "修改党员信息", by: { branch_secretary: secretary, town_party_office: "town" } },
  "member.change": { says: "登记党员类别和状态的变化", by: { branch_secretary: secretary, town_party_office: "town" } },
  "member.transfer": { says: "办理组织关系转接", by: { branch_secretary: secretary, town_party_office: "town" } },
  "member.mobile": { says: "登记流动党员", by: { branch_clerk: "branch", branch_secretary: secretary, town_party_office: "town" } },
  "correction.ask": { says: "申请更正自己的信息", by: {}, also: ["self"] },
  "correction.decide": { says: "办理更正申请", by: { branch_secretary: secretary, town_party_office: "town" }, while: ["asked"], apart: ["asker"] },
});
