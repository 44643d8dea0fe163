/** The columns of a roster as the national system writes them, and the other names under which people keep them. */
export const rosterColumns = {
  branchCode: { zh: "党支部代码", also: ["支部代码", "党组织代码"] },
  branchName: { zh: "所在党支部", also: ["党支部", "所在支部", "支部名称", "党支部名称", "所在党组织"] },
  groupName: { zh: "党小组", also: ["所在党小组", "小组"] },
  name: { zh: "姓名", also: ["党员姓名"] },
  gender: { zh: "性别", also: [] },
  ethnicity: { zh: "民族", also: [] },
  birth: { zh: "出生日期", also: ["出生年月", "出生年月日", "出生时间"] },
  identity: { zh: "公民身份证号码", also: ["公民身份号码", "身份证号码", "身份证号", "身份证", "公民身份证号"] },
  education: { zh: "学历", also: ["文化程度"] },
  stage: { zh: "人员类别", also: ["党员类别", "类别"] },
  joinedOn: { zh: "入党日期", also: ["入党时间", "加入党组织日期", "入党年月"] },
  confirmedOn: { zh: "转正日期", also: ["转正时间", "转为正式党员日期", "转正年月"] },
  posts: { zh: "党内职务", also: ["职务"] },
  mobile: { zh: "手机号码", also: ["手机号", "手机", "联系电话", "电话", "联系方式", "电话号码"] },
  duesType: { zh: "党费类型", also: [] },
  duesBase: { zh: "月党费基数", also: ["党费基数", "月党费计算基数"] },
  mobileOut: { zh: "流动党员", also: ["是否流动党员", "是否流动"] },
  difficult: { zh: "困难党员", also: ["是否困难党员", "是否困难"] },
  elderlyInfirm: { zh: "年老体弱", also: ["是否年老体弱"] },
  veteran: { zh: "退役军人", also: ["是否退役军人"] },
  status: { zh: "联系状态", also: ["党籍状态", "党员状态", "状态"] },
  workUnit: { zh: "工作单位及职务", also: ["工作单位", "单位", "工作岗位"] },
  residence: { zh: "居住地", also: ["住址", "家庭住址", "现居住地"] },
  remark: { zh: "备注", also: ["说明"] },
} as const satisfies Record<string, { zh: string; also: readonly string[] }>;
export type RosterColumn = keyof typeof rosterColumns;
export const rosterColumnNames = Object.keys(rosterColumns) as RosterColumn[];

/** Without these nobody can be told apart or put anywhere; one of the branch columns comes on top. */
export const requiredColumns = ["name", "gender", "birth", "stage"] as const satisfies readonly RosterColumn[];

const byHeading = new Map<string, RosterColumn>(rosterColumnNames.flatMap((key) => [rosterColumns[key].zh, ...rosterColumns[key].also].map((name) => [name, key] as const)));

/** The column that a heading names, or null: bracketed units and blanks have been taken off before. */
export function columnOfHeading(name: string): RosterColumn | null {
  return byHeading.get(name) ?? null;
}
