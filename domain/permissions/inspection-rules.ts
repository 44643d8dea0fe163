import { rules } from "./rule";

/**
 * 督查与整改 (handbook §11.2): the office and the inspectors plan and visit, a leader approves; inspectors record and verify, the branch
 * answers, its secretary signs. Nobody verifies what he recorded or answered (SOD-02), nobody inspects his own (SOD-08, INS-01).
 */
const planners = { town_party_office: "town", town_inspector: "town" } as const;
const overseers = { ...planners, town_leader: "town" } as const;
const branchReaders = { branch_secretary: "branch", ...overseers } as const;
const findingReaders = { branch_clerk: "branch", branch_secretary: "branch", village_supervision_chair: "community", ...overseers } as const;
const answering = ["noticed", "reopened", "rectifying", "sent_back"] as const;
const writers = { branch_clerk: "branch", branch_secretary: "branch" } as const;
const secretary = { branch_secretary: "branch" } as const;
const inspector = { town_inspector: "town" } as const;
const deciders = { town_inspector: "town", town_leader: "town" } as const;

export const inspectionRules = rules({
  "inspection.read": { says: "查看督查计划和检查记录", by: branchReaders },
  "inspection_plan.draft": { says: "拟督查年度计划", by: planners },
  "inspection_plan.approve": { says: "批准督查年度计划", by: { town_leader: "town" }, while: ["drafted"], apart: ["drafter"] },
  "inspection_plan.reject": { says: "不同意督查年度计划", by: { town_leader: "town" }, while: ["drafted"], apart: ["drafter"] },
  "inspection.open": { says: "组织一次督查", by: planners },
  "inspection.team": { says: "调整督查组", by: planners, while: ["drafted", "drawn", "announced", "unannounced"] },
  "inspection.draw": { says: "抽取支部", by: planners, while: ["drafted"] },
  "inspection.announce": { says: "通知或不打招呼出发", by: planners, while: ["drawn"] },
  "inspection.conclude": { says: "结束督查", by: planners, while: ["announced", "unannounced"] },
  "inspection.visit": { says: "填写检查记录", by: planners, while: ["planned"], apart: ["recused"] },
  "inspection.merge": { says: "合并检查", by: planners, while: ["planned"] },
  "inspection.keep_apart": { says: "说明为什么不合并检查", by: planners, while: ["planned"] },
  "inspection.feed_back": { says: "把检查结果反馈给支部", by: inspector, while: ["visited"], apart: ["recused"] },
  "inspector_tie.declare": { says: "申报应当回避的关系", by: overseers },
  "burden.say": { says: "说明督查负担", by: secretary },

  "finding.read": { says: "查看督查问题和整改", by: findingReaders },
  "finding.record": { says: "登记督查问题", by: inspector, while: ["visited"], apart: ["recused"] },
  "finding.notice": { says: "签发整改通知书", by: deciders, while: ["fed_back"], apart: ["author", "recused"] },
  "finding.explain": { says: "对督查问题作书面说明", by: secretary, while: ["fed_back", "noticed"] },
  "rectification.write": { says: "填写整改方案和报告", by: writers, while: answering },
  "rectification.attach": { says: "登记整改佐证", by: writers, while: answering },
  "rectification.submit_plan": { says: "报送整改方案", by: secretary, while: ["noticed", "reopened"] },
  "rectification.report": { says: "签字报送整改报告", by: secretary, while: ["rectifying", "sent_back"] },
  "rectification.ask_extension": { says: "申请延期", by: secretary, while: ["rectifying"] },
  "rectification.decide_plan": { says: "批准或退回整改方案", by: deciders, while: ["plan_submitted"], apart: ["reporter", "recused"] },
  "rectification.decide_extension": { says: "决定延期", by: deciders, while: ["rectifying"], apart: ["reporter", "recused"] },
  "finding.send_back": { says: "退回重改", by: inspector, while: ["reported", "verified"], apart: ["reporter", "recused"] },
  "finding.verify": { says: "复核整改", by: inspector, while: ["reported"], apart: ["author", "reporter", "recused"] },
  "finding.hear": { says: "记录当事人的确认", by: inspector, while: ["reported", "verified", "closed", "confirmed"], apart: ["reporter", "recused"] },
  "finding.close": { says: "验收销号", by: inspector, while: ["verified"], apart: ["author", "reporter", "recused"] },
  "finding.draw_look_back": { says: "抽取回头看", by: inspector },
  "finding.look_back": { says: "记录回头看", by: inspector, while: ["closed"], apart: ["reporter", "verifier", "recused"] },
  "finding.document": { says: "导出整改文书", by: { ...secretary, ...overseers } },
  "finding.export": { says: "导出整改台账", by: overseers },
});
