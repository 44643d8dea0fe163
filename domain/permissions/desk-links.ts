import type { Viewer } from "./actor";
import { grantsToday } from "./actor";
import { table, type Action } from "./table";
import type { Rule } from "./rule";

type DeskLink = { href: string; label: string; needs: Action };

/** The staff navigation as a table: an entry shows when the viewer may do its action somewhere. */
const deskLinks: DeskLink[] = [
  { href: "/desk/town", label: "全镇总览", needs: "overview.read" },
  { href: "/desk/notices", label: "三务公开", needs: "notice.read" },
  { href: "/desk/decisions", label: "待复核", needs: "notice.confirm_force" },
  { href: "/desk/privacy", label: "个人信息放行", needs: "notice.waive_privacy" },
  { href: "/desk/duties", label: "应办事项", needs: "duty.read" },
  { href: "/desk/catalog", label: "公开目录", needs: "catalog.read" },
  { href: "/desk/meetings", label: "组织生活", needs: "meeting.read" },
  { href: "/desk/ledgers", label: "台账", needs: "ledger.read" },
  { href: "/desk/sites", label: "阵地", needs: "site.read" },
  { href: "/desk/references", label: "文件库", needs: "reference.read" },
  { href: "/desk/members", label: "党员名册", needs: "member.read" },
  { href: "/desk/questions", label: "群众意见", needs: "question.read" },
  { href: "/desk/organization", label: "党组织", needs: "branch.read" },
  { href: "/desk/standards", label: "标准化", needs: "assessment.read" },
  { href: "/desk/inspections", label: "督查", needs: "inspection.read" },
  { href: "/desk/findings", label: "问题整改", needs: "finding.read" },
  { href: "/desk/instructions", label: "领导批示", needs: "instruction.read" },
  { href: "/desk/signals", label: "线索核实", needs: "signal.list" },
  { href: "/desk/stand-ins", label: "代理", needs: "stand_in.name" },
  { href: "/desk/accounts", label: "账号", needs: "account.read" },
  { href: "/desk/grants", label: "授权", needs: "grant.read" },
  { href: "/desk/resets", label: "密码重置", needs: "password.read_resets" },
  { href: "/desk/settings", label: "参数", needs: "setting.read" },
  { href: "/desk/calendar", label: "工作日历", needs: "calendar.maintain" },
  { href: "/desk/audit", label: "审计日志", needs: "audit.read" },
];

/** True when some grant of the viewer could allow the action on something. */
export function mightDo(viewer: Viewer, action: Action): boolean {
  const rule: Rule = table[action];
  return grantsToday(viewer).some((grant) => [rule.by[grant.role] ?? []].flat().includes(grant.scopeKind));
}

export function linksFor(viewer: Viewer): { href: string; label: string }[] {
  return deskLinks.filter((link) => mightDo(viewer, link.needs)).map(({ href, label }) => ({ href, label }));
}
