import { rules } from "./rule";

/** Accounts, powers, sessions, settings and the log: 三员分立 (handbook §11.3 SOD-01…06, rulings 5, 7, 8). */
export const accountRules = rules({
  "session.start": { says: "登录", by: {}, also: ["self"] },
  "session.read": { says: "查看自己的登录", by: {}, also: ["self"] },
  "session.end": { says: "结束自己的登录", by: {}, also: ["self"] },
  "session.end_others": { says: "结束自己在别处的登录", by: {}, also: ["self"] },
  "password.change": { says: "修改自己的密码", by: {}, also: ["self"] },

  "account.read": { says: "查看账号", by: { sysadmin: "town", secadmin: "town" } },
  "account.create": { says: "建立账号", by: { sysadmin: "town" } },
  "account.install": { says: "建立首批管理员", by: {}, also: ["system"] },
  "account.rename": { says: "更正姓名", by: { sysadmin: "town" } },
  "account.suspend": { says: "停用账号", by: { sysadmin: "town", secadmin: "town" }, while: ["active"], apart: ["self"] },
  // Resuming gives back every power that was not ended, so the one who suspended is not enough (SOD-03).
  "account.resume": { says: "恢复账号", by: { secadmin: "town" }, while: ["suspended"], apart: ["self", "suspender"] },

  "password.read_resets": { says: "查看密码重置", by: { secadmin: "town", sysadmin: "town" } },
  "password.propose_reset": { says: "申请重置密码", by: { secadmin: "town" }, while: ["active"], apart: ["self"] },
  // The system administrator may be the second person too (SOD-03 重置凭据): of two security administrators one may be the one who forgot.
  "password.confirm_reset": { says: "复核重置密码", by: { secadmin: "town", sysadmin: "town" }, while: ["proposed"], apart: ["proposer", "self"] },
  "password.reject_reset": { says: "驳回重置密码", by: { secadmin: "town", sysadmin: "town" }, while: ["proposed"], apart: ["self"] },

  "grant.read": { says: "查看授权", by: { secadmin: "town" } },
  "grant.propose": { says: "提出授权", by: { secadmin: "town" }, while: ["active"], apart: ["self"] },
  "grant.confirm": { says: "复核授权", by: { secadmin: "town" }, while: ["proposed"], apart: ["proposer", "self"] },
  // Several at once (ruling 43): each of them also passes the rule of the single act.
  "grant.propose_many": { says: "成批提出授权", by: { secadmin: "town" } },
  "grant.confirm_many": { says: "成批复核授权", by: { secadmin: "town" } },
  "grant.reject": { says: "驳回授权", by: { secadmin: "town" }, while: ["proposed"], apart: ["self"] },
  "grant.end": { says: "收回授权", by: { secadmin: "town" }, while: ["confirmed"], apart: ["self"] },
  "grant.end_all": { says: "调离停权（收回全部授权）", by: { secadmin: "town" }, apart: ["self"] },
  "grant.review": { says: "半年复核授权", by: { secadmin: "town" }, apart: ["self"] },

  "setting.read": { says: "查看参数", by: { town_party_office: "town", town_leader: "town", sysadmin: "town" } },
  "setting.propose": { says: "提出参数调整", by: { town_party_office: "town" } },
  "setting.approve": { says: "批准参数调整", by: { town_leader: "town" }, while: ["proposed"], apart: ["proposer"] },
  "setting.reject": { says: "不同意参数调整", by: { town_leader: "town" }, while: ["proposed"], apart: ["proposer"] },
  "calendar.maintain": { says: "维护工作日历", by: { town_party_office: "town" } },

  "audit.read": { says: "查看审计日志", by: { auditor: "town" } },
  "audit.verify": { says: "校验审计日志", by: { auditor: "town" }, also: ["system"] },
  "audit.export": { says: "导出审计日志", by: { auditor: "town" } },
  "audit.anchor": { says: "留存审计链头", by: {}, also: ["system"] },
  "access_log.purge": { says: "清理到期的访问日志", by: {}, also: ["system"] },
  "backup.make": { says: "备份", by: {}, also: ["system"] },
  "demo.load": { says: "装载演示数据", by: {}, also: ["system"] },
  "organization.set_up": { says: "设立组织架构", by: { town_party_office: "town" }, also: ["system"] },
  "organization.read": {
    says: "查看组织架构",
    by: { town_party_office: "town", town_inspector: "town", town_leader: "town", sysadmin: "town", secadmin: "town" },
  },
});
