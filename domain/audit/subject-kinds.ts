/** What a row of the log is about, in words. A kind without an entry is shown as it is written. */
export const subjectKinds: Readonly<Record<string, string>> = {
  account: "账号",
  assessment: "标准化自评与评定",
  audit: "审计日志",
  branch: "党支部",
  branch_handover: "支部工作交接",
  calendar: "工作日历",
  correction: "更正申请",
  duty: "应办事项",
  event: "应公开的事项",
  grant: "授权",
  hidden: "（无权查看的内容）",
  member: "党员",
  forced_publication: "强制公开",
  decision: "议定事项",
  heart_talk: "谈心谈话",
  ledger: "台账",
  meeting: "组织生活记录",
  meeting_plan: "会议计划",
  notice: "公开事项",
  notice_removal: "撤下公开内容",
  password_reset: "密码重置",
  question: "群众意见",
  reference: "文件库",
  roster: "党员名册",
  standard_template: "标准模板",
  setting_change: "参数调整",
  town: "全镇",
};

export function saySubjectKind(kind: string): string {
  return subjectKinds[kind] ?? kind;
}
