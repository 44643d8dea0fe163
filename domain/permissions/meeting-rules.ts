import { rules } from "./rule";

/**
 * 三会一课: the clerk enters, the group leader his own group's meetings, the secretary confirms, the office files (handbook §2.3,
 * §11.2; ruling 19). The author confirms nothing (SOD-02); in the smallest branches the subject names no author and the record says so.
 */
const writers = { branch_clerk: "branch", group_leader: "group" } as const;
const readers = {
  party_member: "branch", group_leader: ["group"], branch_clerk: "branch", branch_secretary: ["branch", "community"], commissioner: "branch",
  town_party_office: "town", town_inspector: "town", town_leader: "town",
} as const;
const open = ["held", "returned"] as const;
const sealed = ["confirmed", "filed", "archived"] as const;

export const meetingRules = rules({
  "meeting.read": { says: "查看组织生活记录", by: readers },
  "meeting.roster": { says: "查看应到名单", by: { ...writers, branch_secretary: "branch", commissioner: "branch", town_party_office: "town" } },
  "meeting.plan": { says: "制定会议计划", by: writers },
  "meeting.begin": { says: "记录会议", by: writers },
  "meeting.edit": { says: "修改会议记录", by: writers, while: open },
  "meeting.attach": { says: "上传会议附件", by: writers, while: open },
  "meeting.evidence": {
    says: "查看会议附件",
    by: { ...writers, branch_secretary: "branch", commissioner: "branch", town_party_office: "town", town_inspector: "town" },
  },
  "meeting.submit": { says: "提交会议记录", by: writers, while: open },
  "meeting.confirm": { says: "确认会议记录", by: { branch_secretary: "branch" }, while: ["submitted"], apart: ["author"] },
  "meeting.return": { says: "退回会议记录", by: { branch_secretary: "branch" }, while: ["submitted"] },
  "meeting.return_filing": { says: "退回已确认的会议记录", by: { town_party_office: "town" }, while: ["confirmed"] },
  "meeting.consent": { says: "同意补录", by: { town_party_office: "town" }, while: ["submitted", "confirmed"], apart: ["author"] },
  "meeting.file": { says: "备案会议记录", by: { town_party_office: "town" }, while: ["confirmed"], apart: ["author"] },
  "meeting.archive": { says: "归档一年的会议记录", by: { town_party_office: "town" } },
  "meeting.cancel": { says: "取消会议记录", by: { ...writers, branch_secretary: "branch" }, while: open },
  "meeting.amend": { says: "提出更正", by: { ...writers, branch_secretary: "branch" }, while: sealed },
  "meeting.makeup": { says: "登记补课", by: { ...writers, branch_secretary: "branch" }, while: ["submitted", ...sealed] },
  "meeting.decide_amendment": { says: "批准更正", by: { branch_secretary: "branch", town_party_office: "town" }, while: sealed, apart: ["amender"] },
  "decision.report": { says: "报议定事项的结果", by: { ...writers, branch_secretary: "branch" }, while: ["open"] },
  "decision.verify": { says: "核实议定事项", by: { branch_secretary: "branch" }, while: ["reported"], apart: ["reporter"] },
  "decision.send_back": { says: "退回继续办理", by: { branch_secretary: "branch" }, while: ["reported"] },
  "decision.drop": { says: "不再办理议定事项", by: { branch_secretary: "branch" }, while: ["open", "reported"] },
  "talk.read": { says: "查看谈心谈话登记", by: { branch_clerk: "branch", branch_secretary: "branch", commissioner: "branch", town_party_office: "town", town_inspector: "town" } },
  "talk.note": { says: "登记谈心谈话", by: { branch_clerk: "branch", branch_secretary: "branch" } },
});
