import { rules } from "./rule";

/** 群众意见与异议: asking, answering, escalating (handbook §4.8, §10.2; rulings 6, 17). */
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
  "question.accept": { says: "受理", by: { branch_clerk: "community", branch_secretary: "community", town_party_office: "town" }, while: ["received"] },
  "question.refuse": { says: "说明不予受理", by: { branch_secretary: "community", town_party_office: "town" }, while: ["received", "accepted"] },
  "question.answer": {
    says: "答复",
    by: { branch_secretary: "community", town_party_office: "town" },
    while: ["accepted", "reopened", "escalated"],
  },
  "question.draft_answer": { says: "起草答复", by: { branch_clerk: "community" }, while: ["accepted", "reopened"] },
  "question.escalate": { says: "转镇办理", by: { branch_secretary: "community", town_party_office: "town" }, also: ["system"], while: ["received", "accepted", "reopened"] },
  "question.rate": { says: "评价答复", by: {}, also: ["visitor"], while: ["answered"] },
  "question.reopen": { says: "要求重新办理", by: {}, also: ["visitor"], while: ["answered"] },
  "question.close": { says: "办结", by: { branch_clerk: "community", town_party_office: "town" }, also: ["system"], while: ["answered", "satisfied"] },
  "question.release": { says: "公开问答", by: { town_party_office: "town" } },
  "question.hand_over": { says: "登记移交纪检渠道", by: { branch_clerk: "community", branch_secretary: "community", town_party_office: "town" } },
});
