import { rules } from "./rule";

/** 标准化: 自评 by the branch, 复核 by the office, 评定 by the town committee (STD-06, handbook §11.2; ruling 5). */
export const standardRules = rules({
  "assessment.read": {
    says: "查看标准化台账",
    by: { branch_clerk: "branch", branch_secretary: "branch", town_party_office: "town", town_inspector: "town", town_leader: "town" },
  },
  "assessment.open": { says: "开始标准化自评", by: { branch_clerk: "branch", branch_secretary: "branch" } },
  "assessment.value": { says: "填写自评", by: { branch_clerk: "branch", branch_secretary: "branch" }, while: ["assessing"] },
  "assessment.submit": { says: "提交自评", by: { branch_secretary: "branch" }, while: ["assessing"] },
  "assessment.return": { says: "退回自评", by: { town_party_office: "town" }, while: ["submitted"], apart: ["assessor"] },
  "assessment.check": { says: "填写复核", by: { town_party_office: "town" }, while: ["submitted"], apart: ["assessor"] },
  "assessment.verify": { says: "完成复核", by: { town_party_office: "town" }, while: ["submitted"], apart: ["assessor"] },
  "assessment.send_back": { says: "退回复核", by: { town_leader: "town" }, while: ["verified"], apart: ["verifier"] },
  "assessment.grade": { says: "评定等次", by: { town_leader: "town" }, while: ["verified"], apart: ["assessor", "verifier"] },
  "template.read": { says: "查看标准模板的修改", by: { town_party_office: "town", town_leader: "town" } },
  "template.propose": { says: "修改标准模板", by: { town_party_office: "town" } },
  "template.approve": { says: "批准标准模板", by: { town_leader: "town" }, while: ["proposed"], apart: ["proposer"] },
  "template.reject": { says: "不同意标准模板", by: { town_leader: "town" }, while: ["proposed"], apart: ["proposer"] },
});
