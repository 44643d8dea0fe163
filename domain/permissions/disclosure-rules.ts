import { rules } from "./rule";

/**
 * 三务公开: who drafts, checks, signs, publishes (handbook §4.6, §11.2; rulings 1–4, 10, 14–16).
 * A body is a community (village, finance and 总支 items) or a branch (its own party items).
 */
const body = ["community", "branch"] as const;
const before = ["draft", "returned"] as const;

export const disclosureRules = rules({
  "notice.read": {
    says: "查看公开事项的办理过程",
    by: {
      branch_clerk: body, branch_secretary: body, commissioner: body, village_cashier: "community",
      village_supervision_chair: "community", village_supervision_member: "community",
      town_party_office: "town", town_inspector: "town", town_leader: "town",
    },
  },
  "notice.evidence": {
    says: "查看内部凭证",
    by: {
      branch_clerk: body, branch_secretary: body, commissioner: body, village_cashier: "community",
      village_supervision_chair: "community", town_party_office: "town", town_inspector: "town",
    },
  },
  "notice.draft": { says: "拟稿", by: { branch_clerk: body } },
  "notice.edit": { says: "修改稿件", by: { branch_clerk: body }, while: before },
  "notice.attach": { says: "上传附件或凭证", by: { branch_clerk: body }, while: before },
  "notice.submit": { says: "提交审核", by: { branch_clerk: body }, while: before },
  "notice.discard": { says: "作废草稿", by: { branch_clerk: body }, while: before },
  "notice.review": {
    says: "审核公开内容",
    by: { village_supervision_chair: "community" }, while: ["review"], apart: ["author"],
  },
  "notice.secrecy_review": {
    says: "做保密审查",
    by: { commissioner: body }, while: ["secrecy_review"], apart: ["author"],
  },
  "notice.sign": {
    says: "签认",
    by: { branch_secretary: body, village_cashier: "community", village_supervision_chair: "community", village_supervision_member: "community" },
    while: ["signing"], apart: ["author", "signer"],
  },
  "notice.transcribe_signature": { says: "代录纸质签认", by: { branch_clerk: body }, while: ["signing"] },
  "notice.return": {
    says: "退回修改",
    by: { branch_secretary: body, village_supervision_chair: "community", village_cashier: "community", village_supervision_member: "community", commissioner: body },
    while: ["review", "secrecy_review", "signing"], apart: ["author"],
  },
  "notice.force": {
    says: "强制公开",
    by: { town_party_office: "town" }, while: ["review", "secrecy_review", "signing"], apart: ["author"],
  },
  "notice.confirm_force": { says: "复核强制公开", by: { town_party_office: "town", town_leader: "town" }, while: ["waiting"], apart: ["forcer"] },
  "notice.correct": { says: "更正已公开的内容", by: { branch_clerk: body }, while: ["published"] },
  // What is on the web can be taken off whatever its working copy is going through.
  "notice.withdraw": { says: "撤下已公开的内容", by: { branch_secretary: body, town_party_office: "town" }, apart: ["author"] },
  "notice.take_down": { says: "紧急撤下", by: { town_party_office: "town" } },
  "notice.confirm_take_down": { says: "复核紧急撤下", by: { town_party_office: "town", town_leader: "town" }, while: ["emergency_waiting"], apart: ["taker"] },
  "notice.hide_private": { says: "按个人信息保护要求撤下", by: { town_party_office: "town" } },
  "notice.erase_private": { says: "复核并清除个人信息", by: { town_party_office: "town", town_leader: "town" }, while: ["privacy_waiting"], apart: ["taker"] },
  "notice.restore": {
    says: "恢复已撤下的内容",
    by: { town_party_office: "town", town_leader: "town" }, while: ["emergency_waiting", "privacy_waiting"], apart: ["taker"],
  },
  "notice.post_board": { says: "登记上墙张贴", by: { branch_clerk: body } },
  "notice.log_broadcast": { says: "登记大喇叭播出", by: { branch_clerk: body } },
  "notice.close_publicity": { says: "出具公示结果说明", by: { branch_clerk: body }, also: ["system"] },
  "notice.waive_privacy": { says: "放行依法应当公示的内容", by: { town_party_office: "town" }, apart: ["author"] },
  "event.open": { says: "登记应公开的事项", by: { branch_clerk: body } },
  "duty.exempt": { says: "免除一项应公开事项", by: { town_party_office: "town" } },
  "finance_switch.turn": { says: "调整社区财务公开的开关", by: { town_party_office: "town" } },
  "duty.remind": { says: "发出催办", by: { town_party_office: "town" } },
  "duty.overview": { says: "查看全镇公开情况", by: { town_party_office: "town", town_inspector: "town", town_leader: "town" } },
  "duty.export": { says: "导出全镇公开情况", by: { town_party_office: "town", town_inspector: "town", town_leader: "town" } },
  "duty.read": {
    says: "查看应办事项",
    by: {
      branch_clerk: body, branch_secretary: body, commissioner: body, group_leader: "group", village_cashier: "community",
      village_supervision_chair: "community", village_supervision_member: "community",
      town_party_office: "town", town_inspector: "town", town_leader: "town",
    },
  },
  "duty.subscribe": {
    says: "订阅支部的应办事项日历",
    by: { branch_clerk: "branch", branch_secretary: ["branch", "community"], commissioner: "branch", town_party_office: "town", town_inspector: "town", town_leader: "town" },
  },
  "duty.unsubscribe": { says: "停用日历订阅", by: {}, also: ["self"] },
  "stand_in.name": { says: "指定代理人", by: { town_party_office: "town" } },
  "stand_in.end": { says: "提前结束代理", by: { town_party_office: "town" }, while: ["proposed", "confirmed"] },
});
