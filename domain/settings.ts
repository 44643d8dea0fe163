/**
 * Values that differ from place to place (handbook §15, confidence 【地】【待】【识】): each has a default and its source, and
 * the town's office may change it from a day on. Nothing here is law; law lives beside the rule it belongs to.
 */
export const confidences = ["核", "核·二手", "核·地", "识", "地", "种", "待"] as const;
export type Confidence = (typeof confidences)[number];

/** Units, and between which numbers a setting in this unit may lie: wide enough for every town, narrow enough to catch a slip. */
export const settingUnits = {
  分钟: { min: 1, max: 1440 },
  小时: { min: 1, max: 72 },
  天: { min: 1, max: 3650 },
  工作日: { min: 1, max: 250 },
  日: { min: 1, max: 31 },
  月: { min: 1, max: 60 },
  年: { min: 1, max: 100 },
  位: { min: 1, max: 128 },
  次: { min: 1, max: 100 },
  版: { min: 1, max: 2 },
  回: { min: 0, max: 31 },
  条: { min: 1, max: 100_000 },
  字: { min: 1, max: 20 },
  秒: { min: 1, max: 3600 },
  分: { min: 0, max: 100_000_000_000 },
  万分比: { min: 0, max: 10_000 },
  "%": { min: 0, max: 100 },
  MB: { min: 1, max: 50 },
  人: { min: 1, max: 1000 },
  百万: { min: 1, max: 200 },
  像素: { min: 200, max: 8000 },
  学时: { min: 1, max: 400 },
  "是/否": { min: 0, max: 1 },
} as const;
export type SettingUnit = keyof typeof settingUnits;

/** `min` and `max` where a rule or the safety of the portal asks for more than the unit does. */
export type SettingDefinition = { says: string; unit: SettingUnit; value: number | boolean; confidence: Confidence; min?: number; max?: number };

const define = <T extends Record<string, SettingDefinition>>(table: T) => table;

export const settings = define({
  // Accounts (quality.md, handbook §11.3; GB/T 22239—2019【识】)
  session_idle_minutes: { says: "多久不操作自动退出", unit: "分钟", value: 60, confidence: "识", min: 5, max: 480 },
  session_absolute_hours: { says: "一次登录最长时间", unit: "小时", value: 12, confidence: "识", max: 24 },
  password_min_length: { says: "密码最短长度", unit: "位", value: 10, confidence: "识", min: 8, max: 64 },
  password_max_age_days: { says: "密码最长使用天数", unit: "天", value: 90, confidence: "识", min: 30, max: 366 },
  one_time_password_days: { says: "一次性密码有效天数", unit: "天", value: 7, confidence: "识", max: 30 },
  login_free_tries: { says: "连续输错几次后开始等待", unit: "次", value: 5, confidence: "识", min: 3, max: 10 },
  grant_review_months: { says: "授权多久复核一次", unit: "月", value: 6, confidence: "识", max: 12 },
  grant_ends_soon_days: { says: "授权到期前几天提醒", unit: "天", value: 30, confidence: "地", max: 180 },
  data_use_alert: { says: "一人一日导出、查看多少条敏感数据要提醒审计员", unit: "条", value: 100, confidence: "地" },
  // Six months by law (《网络安全法》, handbook §11.3【核】): never less.
  access_log_keep_days: { says: "访问日志（地址、设备）保留天数", unit: "天", value: 183, confidence: "核", min: 183 },

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

  beneficiary_amount_public: { says: "享受对象名单公示金额", unit: "是/否", value: false, confidence: "地" },
  similar_notice_percent: { says: "与上期相似到多少要说明原因", unit: "%", value: 95, confidence: "识" },

  // 换届 (handbook §1.4 ORG-08)
  reelection_first_days: { says: "换届提醒：届满前几天第一次提醒", unit: "天", value: 180, confidence: "识" },
  reelection_second_days: { says: "换届提醒：届满前几天第二次提醒", unit: "天", value: 90, confidence: "识" },
  reelection_last_days: { says: "换届提醒：届满前几天最后提醒", unit: "天", value: 30, confidence: "识" },

  // 群众意见 (handbook §4.8, §10.2, §15)
  question_consult_days: { says: "咨询答复时限", unit: "工作日", value: 3, confidence: "地" },
  question_suggest_days: { says: "建议答复时限", unit: "工作日", value: 10, confidence: "地" },
  question_help_days: { says: "求助答复时限", unit: "工作日", value: 10, confidence: "地" },
  objection_reply_days: { says: "公开异议：村（居）答复时限", unit: "天", value: 3, confidence: "核·地" },
  objection_town_days: { says: "公开异议：镇核实答复时限", unit: "天", value: 10, confidence: "核·地" },
  petition_close_days: { says: "申诉求决办结时限", unit: "天", value: 60, confidence: "核", max: 60 },
  question_town_days: { says: "转镇办理后：镇答复时限（公开异议除外）", unit: "天", value: 10, confidence: "地" },
  question_first_response_workdays: { says: "首次受理时限", unit: "工作日", value: 2, confidence: "地" },
  question_remind_days: { says: "到期前几天提醒", unit: "天", value: 2, confidence: "地" },
  question_escalate_overdue_days: { says: "社区逾期几天自动转镇办理", unit: "天", value: 1, confidence: "地" },
  question_leader_overdue_days: { says: "逾期几天提醒镇领导", unit: "天", value: 3, confidence: "地" },
  question_close_days: { says: "答复后几天没有评价自动办结", unit: "天", value: 15, confidence: "地" },
  question_ask_per_address_hour: { says: "同一网络地址一小时最多提问", unit: "条", value: 30, confidence: "地" },
  question_ask_per_hour: { says: "全站一小时最多提问", unit: "条", value: 600, confidence: "地" },
  question_receipt_free_tries: { says: "取件码连续输错几次后开始等待", unit: "次", value: 10, confidence: "地", min: 3 },
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
  upload_daily_max_mb: { says: "一个人一天最多上传", unit: "MB", value: 300, confidence: "地", max: 2000 },
  upload_daily_max_files: { says: "一个人一天最多上传几个文件", unit: "条", value: 300, confidence: "地", max: 5000 },
  upload_image_max_megapixels: { says: "一张图片最多像素", unit: "百万", value: 60, confidence: "地" },
  upload_image_longest_side: { says: "图片保存时最长边", unit: "像素", value: 2000, confidence: "地" },

  // 组织生活 (handbook §2.1, §2.3, §2.5, §15): how often, and by when; 0 switches a duty off.
  assembly_per_quarter: { says: "支部党员大会：每季度几次", unit: "回", value: 1, confidence: "核" },
  committee_per_month: { says: "支部委员会会议：每月几次", unit: "回", value: 1, confidence: "核" },
  group_per_month: { says: "党小组会：每组每月几次", unit: "回", value: 1, confidence: "核" },
  theme_day_per_month: { says: "主题党日：每月几次", unit: "回", value: 1, confidence: "核" },
  lecture_per_quarter: { says: "党课：每季度几次", unit: "回", value: 1, confidence: "地" },
  democracy_day_monthly: { says: "民主议政日：每月一次", unit: "是/否", value: true, confidence: "地" },
  life_plan_due_day: { says: "三会一课季度计划：季度首月第几日前", unit: "日", value: 5, confidence: "核·地" },
  review_due_month: { says: "民主评议党员：次年几月底前完成", unit: "月", value: 3, confidence: "识", max: 12 },
  life_quarter_soon_days: { says: "按季的组织生活：季末前几天提示“临期”", unit: "天", value: 15, confidence: "核" },
  life_year_soon_days: { says: "按年的组织生活：到期前几天提示“临期”", unit: "天", value: 60, confidence: "地" },

  // 三会一课记录 (handbook §2.3, §2.5, MTG-04, MTG-09, MTG-13; ruling 19)
  meeting_report_workdays: { says: "会议记录：会后几个工作日内提交", unit: "工作日", value: 3, confidence: "核·地" },
  meeting_made_up_days: { says: "会议记录：会后超过几天算补录", unit: "天", value: 30, confidence: "地" },
  meeting_shortest_minutes: { says: "会议少于多少分钟要说明", unit: "分钟", value: 20, confidence: "地" },
  meeting_longest_hours: { says: "会议超过多少小时要说明", unit: "小时", value: 8, confidence: "地" },
  dual_life_percent: { says: "领导干部参加所在支部组织生活，应达到应到次数的（MTG-19）", unit: "%", value: 80, confidence: "地", max: 100 },
  leader_visit_days: { says: "领导干部多少天没有到过的支部，列入“要去的支部”", unit: "天", value: 90, confidence: "地" },
  committee_first_days: { says: "党员大会议决事项：支委会在多少天内讨论过算先讨论（MTG-17）", unit: "天", value: 31, confidence: "地" },
  theme_day_most_days_off: { says: "主题党日偏离固定日多少天要说明", unit: "天", value: 7, confidence: "地" },
  study_hours_member: { says: "党员每年学习学时", unit: "学时", value: 32, confidence: "核·二手" },
  study_hours_committee: { says: "书记和支部班子成员每年学习学时", unit: "学时", value: 56, confidence: "核·二手" },
  talks_reach_all: { says: "谈心谈话：每名党员一年内都谈到才算办成（否则有一次登记就算）", unit: "是/否", value: true, confidence: "识" },
  review_base_all: { says: "民主评议“优秀”的三分之一按支部全体党员算（否则按正式党员）", unit: "是/否", value: true, confidence: "待" },

  // 标准化 (STD-01, STD-03; handbook §5.2): shares and lines are the town's own.
  standard_process_percent: { says: "标准化评分：过程分占比（其余为结果分）", unit: "%", value: 60, confidence: "地" },
  standard_model_line: { says: "标准化定级：示范线", unit: "%", value: 90, confidence: "地" },
  standard_standard_line: { says: "标准化定级：达标线", unit: "%", value: 75, confidence: "地" },
  standard_improving_line: { says: "标准化定级：待提升线", unit: "%", value: 60, confidence: "地" },

  // 督查与整改 (handbook §6.1, §6.2, §6.4): all the town's own, until the committee decides otherwise.
  inspection_good_most: { says: "督查等次“好”：没有不合格，需改进最多几项", unit: "回", value: 2, confidence: "地" },
  inspection_fair_most: { says: "督查等次“较好”：不合格和需改进合计最多几项", unit: "回", value: 5, confidence: "地" },
  inspection_ordinary_most: { says: "督查等次“一般”：不合格和需改进合计最多几项", unit: "回", value: 8, confidence: "地" },
  inspection_carry_days: { says: "查过合格的项目，多少天内不再重复问", unit: "天", value: 90, confidence: "地" },
  site_checklist_variant: { says: "阵地“六有”用哪一版（1：房子、旗帜、牌子……；2：场所、设施、制度……）", unit: "版", value: 1, confidence: "核·地" },
  inspection_interviews: { says: "每个支部抽问几名党员", unit: "回", value: 3, confidence: "地" },
  rectify_notice_workdays: { says: "整改通知书：检查后几个工作日内发出", unit: "工作日", value: 5, confidence: "地" },
  rectify_plan_workdays: { says: "整改方案：收到通知几个工作日内报", unit: "工作日", value: 5, confidence: "地" },
  rectify_immediate_days: { says: "立行立改：几天内完成", unit: "天", value: 7, confidence: "地" },
  rectify_deadline_days: { says: "限期整改：几天内完成", unit: "天", value: 30, confidence: "地" },
  rectify_long_term_days: { says: "长期坚持：几天内见效", unit: "天", value: 90, confidence: "地" },
  rectify_extension_workdays: { says: "申请延期：到期前至少几个工作日", unit: "工作日", value: 5, confidence: "地" },
  rectify_yellow_days: { says: "整改到期前几天转黄", unit: "天", value: 5, confidence: "地" },
  rectify_red_days: { says: "整改到期前几天转红", unit: "天", value: 1, confidence: "地" },
  rectify_reminder_days: { says: "整改超期几天发提醒书", unit: "天", value: 7, confidence: "核·地" },
  rectify_talk_days: { says: "整改超期几天约谈", unit: "天", value: 15, confidence: "核·地" },
  rectify_committee_days: { says: "整改超期几天报镇党委", unit: "天", value: 30, confidence: "核·地" },
  lookback_percent: { says: "回头看：至少抽查几成（按百分比）", unit: "%", value: 20, confidence: "地" },
  lookback_from_days: { says: "回头看：销号满几天开始", unit: "天", value: 30, confidence: "地" },
  lookback_to_days: { says: "回头看：销号后最迟几天", unit: "天", value: 90, confidence: "地" },

  // 弄虚作假线索 (handbook §6.6): what is odd differs from place to place.
  signal_explain_workdays: { says: "线索：支部书面说明的时限", unit: "工作日", value: 5, confidence: "地" },
  signal_burst_records: { says: "X01 集中补录：几个不同日子的记录一起提交算", unit: "条", value: 6, confidence: "地", min: 2 },
  signal_burst_hours: { says: "X01 集中补录：多少小时以内", unit: "小时", value: 24, confidence: "地" },
  signal_backfill_days: { says: "X02 倒填：会后多少天才提交算", unit: "天", value: 30, confidence: "地" },
  signal_backfill_run: { says: "X02 倒填：连续几次", unit: "次", value: 3, confidence: "地" },
  signal_copied_percent: { says: "X03 正文雷同：相似超过多少", unit: "%", value: 90, confidence: "地", min: 50 },
  signal_photo_bits: { says: "X04 照片重复：64 位指纹最多差几位", unit: "位", value: 10, confidence: "识", max: 16 },
  signal_photo_hours: { says: "X05 照片时间：与会议相差超过多少小时", unit: "小时", value: 24, confidence: "地" },
  signal_full_months: { says: "X08 永远全勤：连续几个月", unit: "月", value: 12, confidence: "地", min: 3 },
  signal_full_people: { says: "X08 永远全勤：应到超过几人才算", unit: "人", value: 20, confidence: "地" },
  signal_unanimous_run: { says: "X09 永远全票：连续几次表决", unit: "次", value: 8, confidence: "地", min: 3 },
  signal_short_minutes: { says: "X10 时长异常：不足多少分钟", unit: "分钟", value: 20, confidence: "地" },
  signal_short_run: { says: "X10 时长异常：连续几次", unit: "次", value: 3, confidence: "地" },
  signal_round_percent: { says: "X12 数字凑整：个位是 0 的超过多少", unit: "%", value: 95, confidence: "地" },
  signal_round_lines: { says: "X12 数字凑整：至少多少笔才算", unit: "条", value: 20, confidence: "地" },

  // 大喇叭 (handbook §10.3)
  broadcast_chars_per_second: { says: "播音每秒字数", unit: "字", value: 4, confidence: "地" },
  broadcast_min_seconds: { says: "一条播音至少多长", unit: "秒", value: 60, confidence: "地" },
  broadcast_max_seconds: { says: "一条播音至多多长", unit: "秒", value: 90, confidence: "地" },

  // 党员队伍 (handbook §7.1, §7.2, §7.8, §7.9, §15)
  mobile_contact_days: { says: "流动党员：多少天没有联系要提示", unit: "天", value: 90, confidence: "地" },
  absent_months: { says: "无故不参加组织生活满多少个月提示核实（MTG-20）", unit: "月", value: 6, confidence: "核", min: 6 },
  lost_contact_months: { says: "失去联系多少个月提示研究停止党籍", unit: "月", value: 6, confidence: "识", min: 6 },
  suspended_removal_years: { says: "停止党籍多少年提示研究除名", unit: "年", value: 2, confidence: "识", min: 2 },
  transfer_letter_days: { says: "组织关系介绍信有效期", unit: "天", value: 90, confidence: "核·二手", max: 365 },
  member_identity_sealed: { says: "保存党员完整身份证号（加密；不开启时只存校验摘要和后四位）", unit: "是/否", value: false, confidence: "地" },
});

export type SettingKey = keyof typeof settings;
export type SettingValues = { readonly [K in SettingKey]: (typeof settings)[K]["value"] extends boolean ? boolean : number };

/** The defaults, as one object; the database overlays what the office has decided. */
export function defaultSettings(): SettingValues {
  return Object.fromEntries(Object.entries(settings).map(([key, s]) => [key, s.value])) as SettingValues;
}
