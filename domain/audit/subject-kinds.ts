/** What a row of the log is about, in words. A kind without an entry is shown as it is written. */
export const subjectKinds: Readonly<Record<string, string>> = {
  account: "账号",
  audit: "审计日志",
  calendar: "工作日历",
  duty: "应办事项",
  event: "应公开的事项",
  grant: "授权",
  hidden: "（无权查看的内容）",
  notice: "公开事项",
  password_reset: "密码重置",
  question: "群众意见",
  setting_change: "参数调整",
  town: "全镇",
};

export function saySubjectKind(kind: string): string {
  return subjectKinds[kind] ?? kind;
}
