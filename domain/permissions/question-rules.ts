import { rules } from "./rule";

/**
 * 群众意见与异议: asking, answering, escalating (handbook §4.8, §10.2; rulings 6, 17). The states are stages: `town_…` once the town
 * holds the question; then the subject has no community, and the powers in the community no longer cover it.
 */
const atVillage = ["accepted", "reopened"] as const;
const atTown = ["town_escalated", "town_reopened"] as const;
const waiting = ["received", ...atVillage, ...atTown] as const;
const answered = ["answered", "town_answered"] as const;
const settled = ["satisfied", "town_satisfied"] as const;

export const questionRules = rules({
  "question.ask": { says: "提问", by: {}, also: ["visitor"] },
  "question.enter": { says: "代录来电来访", by: { branch_clerk: "community", town_party_office: "town" } },
  "question.read": {
    says: "查看群众意见",
    by: {
      branch_clerk: "community", branch_secretary: "community", village_supervision_chair: "community",
      town_party_office: "town", town_inspector: "town", town_leader: "town",
    },
  },
  "question.export": {
    says: "导出群众意见",
    by: { branch_clerk: "community", branch_secretary: "community", town_party_office: "town", town_inspector: "town" },
  },
  "question.contact": { says: "查看提问人的联系方式", by: { branch_clerk: "community", branch_secretary: "community", town_party_office: "town" } },
  "question.accept": { says: "受理", by: { branch_clerk: "community", branch_secretary: "community", town_party_office: "town" }, while: ["received"] },
  "question.refuse": { says: "说明不予受理", by: { branch_secretary: "community", town_party_office: "town" }, while: ["received", "accepted"] },
  "question.draft_answer": { says: "起草答复", by: { branch_clerk: "community" }, while: atVillage },
  "question.answer": { says: "答复", by: { branch_secretary: "community" }, while: atVillage, apart: ["drafter"] },
  "question.answer_town": { says: "代表镇里答复", by: { town_party_office: "town" }, while: atTown },
  "question.escalate": {
    says: "转镇办理",
    by: { branch_secretary: "community", town_party_office: "town" }, also: ["system"], while: ["received", ...atVillage],
  },
  "question.rate": { says: "评价答复", by: {}, also: ["visitor"], while: answered },
  "question.reopen": { says: "要求重新办理", by: {}, also: ["visitor"], while: answered },
  "question.close": { says: "办结", by: { branch_clerk: "community", town_party_office: "town" }, also: ["system"], while: [...answered, ...settled] },
  "question.release": { says: "公开问答", by: { town_party_office: "town" }, while: [...answered, ...settled, "closed", "town_closed"] },
  "question.retract": { says: "撤下已公开的问答", by: { town_party_office: "town" } },
  "question.hand_over": {
    says: "移交纪检渠道",
    by: { branch_clerk: "community", branch_secretary: "community", town_party_office: "town" }, while: waiting,
  },
  "hand_over.note": { says: "登记移交纪检渠道", by: { branch_clerk: "community", branch_secretary: "community", town_party_office: "town" } },
});
