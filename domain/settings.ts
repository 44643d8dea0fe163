/**
 * Values that differ from place to place (handbook §15, confidence 【地】【待】【识】): each has a default and its source, and
 * the town's office may change it from a day on. Nothing here is law; law lives beside the rule it belongs to.
 */
export type Confidence = "核" | "核·二手" | "核·地" | "识" | "地" | "种" | "待";

export type SettingDefinition = { says: string; unit: string; value: number | boolean; confidence: Confidence };

const define = <T extends Record<string, SettingDefinition>>(table: T) => table;

export const settings = define({
  // Accounts (quality.md, handbook §11.3; GB/T 22239—2019【识】)
  session_idle_minutes: { says: "多久不操作自动退出", unit: "分钟", value: 60, confidence: "识" },
  session_absolute_hours: { says: "一次登录最长时间", unit: "小时", value: 12, confidence: "识" },
  password_min_length: { says: "密码最短长度", unit: "位", value: 10, confidence: "识" },
  password_max_age_days: { says: "密码最长使用天数", unit: "天", value: 90, confidence: "识" },
  login_free_tries: { says: "连续输错几次后开始等待", unit: "次", value: 5, confidence: "识" },
  access_log_keep_days: { says: "访问日志（地址、设备）保留天数", unit: "天", value: 183, confidence: "核" },

  // Deadlines of publication (handbook §4.2, §15). "第几日" is the day of the month after the period ends; a shorter month ends earlier.
  disclosure_due_yearly_day: { says: "年度事项：次年 1 月第几日前公开", unit: "日", value: 31, confidence: "地" },
  disclosure_due_half_yearly_day: { says: "半年事项：期满次月第几日前公开", unit: "日", value: 15, confidence: "地" },
  disclosure_due_quarterly_day: { says: "按季事项：次季度首月第几日前公开", unit: "日", value: 15, confidence: "核·地" },
  disclosure_due_monthly_day: { says: "按月事项：次月第几日前公开", unit: "日", value: 15, confidence: "核·地" },
  disclosure_due_immediate_days: { says: "随时公开的事项：发生后几日内公开", unit: "天", value: 10, confidence: "核·地" },
  disclosure_due_periodic_pre_days: { says: "事前公示的事项：初审、推荐后几日内开始公示", unit: "天", value: 10, confidence: "待" },
  disclosure_due_long_term_workdays: { says: "长期公开的事项：启用或内容变化后几个工作日内公开", unit: "工作日", value: 20, confidence: "核·地" },
  roll_forward_on_holiday: { says: "到期日遇节假日顺延到下一个工作日", unit: "是/否", value: true, confidence: "识" },
  duty_soon_days: { says: "提前几天提示“临期”", unit: "天", value: 7, confidence: "地" },

  // Publicity periods (handbook §4.7, §15) whose length no national law fixes; the others stand in domain/disclosure/publicity.ts.
  board_keep_days: { says: "公开栏内容至少保留天数", unit: "天", value: 10, confidence: "核·地" },
  publicity_default_days: { says: "一般公示天数", unit: "天", value: 7, confidence: "核·地" },
  publicity_party_member_workdays: { says: "发展对象、接收预备党员、预备党员转正公示", unit: "工作日", value: 5, confidence: "核·地" },
  publicity_award_workdays: { says: "表彰推荐对象公示", unit: "工作日", value: 5, confidence: "识" },
  publicity_points_workdays: { says: "党员积分季度认定结果公示（支部内）", unit: "工作日", value: 5, confidence: "地" },
  publicity_relief_days: { says: "低保、特困初审公示", unit: "天", value: 7, confidence: "核·地" },
  publicity_subsidy_days: { says: "惠民惠农补贴公示", unit: "天", value: 7, confidence: "识" },
  publicity_resolution_days: { says: "四议两公开的决议、结果公示", unit: "天", value: 7, confidence: "地" },
  publicity_labour_fund_days: { says: "一事一议方案公示", unit: "天", value: 7, confidence: "识" },
  publicity_land_contract_days: { says: "土地承包方案公示", unit: "天", value: 15, confidence: "识" },
  publicity_homestead_days: { says: "宅基地申请公示", unit: "天", value: 5, confidence: "地" },

  beneficiary_amount_public: { says: "享受对象名单公示金额", unit: "", value: false, confidence: "地" },
  similar_notice_percent: { says: "与上期相似到多少要说明原因", unit: "%", value: 95, confidence: "识" },

  // 群众意见 (handbook §4.8, §10.2, §15)
  question_consult_days: { says: "咨询答复时限", unit: "工作日", value: 3, confidence: "地" },
  question_suggest_days: { says: "建议答复时限", unit: "工作日", value: 10, confidence: "地" },
  question_help_days: { says: "求助答复时限", unit: "工作日", value: 10, confidence: "地" },
  objection_reply_days: { says: "公开异议：村（居）答复时限", unit: "天", value: 3, confidence: "核·地" },
  objection_town_days: { says: "公开异议：镇核实答复时限", unit: "天", value: 10, confidence: "核·地" },
  petition_close_days: { says: "申诉求决办结时限", unit: "天", value: 60, confidence: "核" },
  question_first_response_workdays: { says: "首次受理时限", unit: "工作日", value: 2, confidence: "地" },
  supervision_reply_days: { says: "村务监督委员会审核时限", unit: "天", value: 5, confidence: "核·地" },

  // 财务公开 (handbook §4.5 FIN-04, FIN-06, FIN-09, FIN-10; §15)
  finance_cash_limit: { says: "库存现金限额", unit: "分", value: 500_000, confidence: "核·地" },
  major_amount: { says: "单笔支出达到多少须关联四议两公开编号", unit: "分", value: 5_000_000, confidence: "核·地" },
  finance_other_share: { says: "“其他支出”占支出超过多少要说明", unit: "万分比", value: 1000, confidence: "地" },
  contract_rent_drop_share: { says: "合同年租金较上期下降超过多少要核实", unit: "万分比", value: 3000, confidence: "地" },
  contract_max_years: { says: "合同租期超过多少年要核实", unit: "年", value: 20, confidence: "地" },

  // 附件与个人信息 (rulings 15, 36; handbook §12.2)
  upload_image_max_mb: { says: "一张图片最大", unit: "MB", value: 20, confidence: "地" },
  upload_document_max_mb: { says: "一份文档（PDF、表格、文字）最大", unit: "MB", value: 20, confidence: "地" },
  upload_daily_max_mb: { says: "一个人一天最多上传", unit: "MB", value: 300, confidence: "地" },
  upload_image_max_megapixels: { says: "一张图片最多像素", unit: "百万", value: 60, confidence: "地" },
  upload_image_longest_side: { says: "图片保存时最长边", unit: "像素", value: 2000, confidence: "地" },

  // 大喇叭 (handbook §10.3)
  broadcast_chars_per_second: { says: "播音每秒字数", unit: "字", value: 4, confidence: "地" },
  broadcast_min_seconds: { says: "一条播音至少多长", unit: "秒", value: 60, confidence: "地" },
  broadcast_max_seconds: { says: "一条播音至多多长", unit: "秒", value: 90, confidence: "地" },
});

export type SettingKey = keyof typeof settings;
export type SettingValues = { readonly [K in SettingKey]: (typeof settings)[K]["value"] extends boolean ? boolean : number };

/** The defaults, as one object; the database overlays what the office has decided. */
export function defaultSettings(): SettingValues {
  return Object.fromEntries(Object.entries(settings).map(([key, s]) => [key, s.value])) as SettingValues;
}
