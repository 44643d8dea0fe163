import { rules } from "./rule";

/** 全镇总览 and 领导批示: who sees the township on one screen, who leaves a task there, who answers for it (RL-1: states, never a ranking). */
const overseers = { town_party_office: "town", town_inspector: "town", town_leader: "town" } as const;
const leader = { town_leader: "town" } as const;
const owners = { town_party_office: "town", town_inspector: "town", branch_secretary: "branch" } as const;

export const overviewRules = rules({
  "overview.read": { says: "查看全镇总览", by: overseers },
  "overview.export": { says: "导出全镇总览", by: overseers },
  "instruction.read": { says: "查看领导批示", by: { ...overseers, branch_secretary: "branch" } },
  "instruction.give": { says: "作出批示", by: leader },
  "instruction.answer": { says: "办理批示", by: owners, while: ["open", "sent_back"] },
  "instruction.send_back": { says: "退回重办", by: leader, while: ["answered"], apart: ["answerer"] },
  "instruction.close": { says: "办结批示", by: leader, while: ["answered"], apart: ["answerer"] },
});
