/**
 * Every page that a person can open, and as whom: visited on desktop and phone, public pages also in 长者 mode, each with the
 * whole of page-check.ts. A new page adds a line; complete.spec.ts is red until it does. `path` may look for a subject in the
 * demo town's database.
 */
import { and, eq, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { account, passwordReset, roleGrant } from "@/db/schema/accounts";
import { notice as noticeTable } from "@/db/schema/notices";
import { referenceDocument } from "@/db/schema/references";
import { siteUse } from "@/db/schema/sites";
import { assessment } from "@/db/schema/standards";
import { instructionIn } from "./instructions";
import { findingIn, gradedNotice, gradedRound, visitIn, roundOfDemo } from "./inspections";
import { meetingIn } from "./meetings";
import { mobileMemberOf } from "./members";
import { listDutiesThat } from "@/db/staff-duties";
import { findPersonByUsername } from "@/db/viewers";
import { questionIn } from "./questions";
import { signalIn } from "./signals";
import { listPublicNotices } from "@/db/publications/list";
import type { PublicLine } from "@/domain/disclosure/public-notice";

export type Visit = {
  /** The route as in the build's manifest. */
  route: string;
  name: string;
  path: string | (() => Promise<string>);
  status?: number;
  /** For the README's tour: a picture under test-results/tour/NAME-PROJECT.png. */
  shot?: string;
};
export type StaffVisit = Visit & { as: string };

const today = "2026-10-12";
const nowhere = { village: null, category: null, year: null };
/** The address of the newest notice that fits. */
const notice = (rest: string, fits: (line: PublicLine) => boolean) => async () => `/notices/${(await listPublicNotices(nowhere, null, today, 400)).lines.find(fits)!.noticeId}${rest}`;
/** The public page of a story of the demo, whatever became of it. */
const story = (ownerId: string, code: string, period: string, rest = "") => async () => (await noticeOf(ownerId, code, period, rest)()).replace("/desk", "");
const isAccount = (line: PublicLine) => line.bodyKind === "finance";

export const publicPages: Visit[] = [
  { route: "/", name: "首页", path: "/", shot: "home" },
  { route: "/login", name: "登录", path: "/login", shot: "login" },
  { route: "/login", name: "登录失败", path: "/login?error=wrong" },
  { route: "/ask", name: "我要问", path: "/ask" },
  { route: "/ask", name: "我要问（石桥）", path: "/ask?village=shiqiao" },
  { route: "/ask", name: "要求撤下个人信息", path: async () => `/ask?about=privacy&notice=${(await story("hexi", "V18", "2026-Q2")()).split("/").at(-1)}` },
  { route: "/ask/misconduct", name: "举报渠道", path: "/ask/misconduct" },
  { route: "/questions", name: "查答复", path: "/questions" },
  { route: "/unanswered", name: "未答复清单", path: "/unanswered" },
  { route: "/unanswered", name: "未答复清单（一个社区）", path: "/unanswered?village=shiqiao" },
  { route: "/villages/[code]", name: "社区", path: "/villages/shiqiao", shot: "village" },
  { route: "/villages/[code]", name: "社区：上季度", path: "/villages/shiqiao?quarter=2026-Q3" },
  { route: "/villages/[code]/board", name: "本月公开栏", path: "/villages/shiqiao/board?month=2026-07" },
  { route: "/notices", name: "查公开", path: "/notices" },
  { route: "/notices", name: "查公开：搜索", path: "/notices?q=低保&village=shiqiao", shot: "search" },
  { route: "/notices", name: "查公开：没有找到", path: "/notices?q=没有这样的词" },
  { route: "/notices", name: "查公开：网址不对", path: "/notices?village=nowhere", status: 400 },
  { route: "/notices/[id]", name: "收支公开", path: notice("", isAccount), shot: "notice" },
  { route: "/notices/[id]", name: "名单", path: notice("", (line) => line.bodyKind === "beneficiaries") },
  { route: "/notices/[id]", name: "文字公开", path: notice("", (line) => line.bodyKind === "text") },
  { route: "/notices/[id]", name: "表格公开", path: notice("", (line) => line.bodyKind === "table") },
  { route: "/notices/[id]", name: "更正过的公开", path: story("hexi", "V18", "2026-Q2") },
  { route: "/notices/[id]", name: "更正前的旧版", path: story("hexi", "V18", "2026-Q2", "?version=1") },
  { route: "/notices/[id]", name: "撤下的公开", path: story("liyuan", "V02", "2026-01-01") },
  { route: "/notices/[id]", name: "强制公开", path: story("shuanghuai", "F12", "2026-Q2") },
  { route: "/notices/[id]", name: "没有这份公开", path: "/notices/unknown", status: 404 },
  { route: "/notices/[id]/poster", name: "张贴稿", path: notice("/poster", isAccount), shot: "poster" },
  { route: "/notices/[id]/broadcast", name: "大喇叭稿", path: notice("/broadcast", isAccount) },
  { route: "/notices/[id]/answers", name: "没有问答", path: "/notices/unknown/answers", status: 404 },
  { route: "/verify", name: "验真伪", path: "/verify", shot: "verify" },
  { route: "/verify", name: "验真伪：查不到", path: "/verify?code=7K39QD" },
  { route: "/verify", name: "验真伪：没有这个归档", path: `/verify?code=${"0".repeat(64)}` },
  { route: "/help", name: "使用帮助", path: "/help" },
  { route: "/accessibility", name: "无障碍说明", path: "/accessibility" },
  { route: "/chain", name: "防篡改记录", path: "/chain" },
  { route: "/[...path]", name: "没有这个页面", path: "/nothing-here", status: 404 },
];

/** The address of the first row that a query finds. */
const first = (base: string, table: typeof account | typeof roleGrant | typeof passwordReset, where: SQL) => async () => {
  const [row] = await db().select({ id: table.id }).from(table).where(where).limit(1);
  return `${base}${row!.id}`;
};
/** A use of a branch's site that nobody has corrected. */
const siteUseOf = (branchId: string) => async () => {
  const rows = await db().select({ id: siteUse.id, correctsId: siteUse.correctsId }).from(siteUse).where(eq(siteUse.branchId, branchId));
  return `/desk/sites/uses/${rows.find(({ id }) => !rows.some(({ correctsId }) => correctsId === id))!.id}`;
};
const someReference = async () => {
  const [row] = await db().select({ id: referenceDocument.id }).from(referenceDocument).limit(1);
  return `/desk/references/${row!.id}`;
};
/** A notice of a body about an item, on its way or published. */
const noticeOf = (ownerId: string, code: string, period: string, rest = "") => async () => {
  const [row] = await db().select({ id: noticeTable.id }).from(noticeTable).where(and(eq(noticeTable.ownerId, ownerId), eq(noticeTable.catalogCode, code), eq(noticeTable.period, period)));
  return `/desk/notices/${row!.id}${rest}`;
};
const assessmentOf = (branchId: string, year: number, rest = "") => async () => {
  const [row] = await db().select({ id: assessment.id }).from(assessment).where(and(eq(assessment.branchId, branchId), eq(assessment.year, year)));
  return `/desk/standards/${row!.id}${rest}`;
};
const shownAccount = eq(account.username, "clerk.qh010");

const openDuty = async () => {
  const [duty] = await listDutiesThat((await findPersonByUsername("office.town", "2026-10-12T01:00:00.000Z"))!, { state: "pressing", body: "community/shiqiao" });
  return `/desk/duties/one?${new URLSearchParams({ key: duty!.key })}`;
};

export const staffPages: StaffVisit[] = [
  { route: "/desk", name: "工作台", path: "/desk", as: "clerk.qh007", shot: "desk" },
  { route: "/desk/account", name: "我的账号", path: "/desk/account", as: "clerk.qh007" },
  { route: "/desk/password", name: "修改密码", path: "/desk/password", as: "secretary.qh007" },
  { route: "/desk/notices", name: "三务公开", path: "/desk/notices", as: "clerk.qh005" },
  { route: "/desk/notices", name: "三务公开（全镇）", path: "/desk/notices", as: "office.town" },
  { route: "/desk/notices/new", name: "新建：选单位", path: "/desk/notices/new", as: "clerk.qh007" },
  { route: "/desk/notices/new", name: "新建：选事项", path: "/desk/notices/new?owner=community.shiqiao", as: "clerk.qh007" },
  { route: "/desk/notices/new", name: "新建：选期间", path: "/desk/notices/new?owner=community.shiqiao&code=F02", as: "clerk.qh007" },
  { route: "/desk/notices/[id]", name: "待审核的公开事项", path: noticeOf("nanping", "V11", "2026-Q3"), as: "supervisor.nanping" },
  { route: "/desk/notices/[id]", name: "待签认的财务公开", path: noticeOf("baiyang", "F02", "2026-Q3"), as: "secretary.qh027" },
  { route: "/desk/notices/[id]", name: "更正过的公开事项", path: noticeOf("hexi", "V18", "2026-Q2"), as: "clerk.qh005" },
  { route: "/desk/notices/[id]", name: "强制公开的财务", path: noticeOf("shuanghuai", "F12", "2026-Q2"), as: "office2.town" },
  { route: "/desk/notices/[id]", name: "可以强制公开的财务", path: noticeOf("hedong", "F07", "2026-Q3"), as: "office.town" },
  { route: "/desk/notices/[id]", name: "撤下的公开事项", path: noticeOf("liyuan", "V02", "2026-01-01"), as: "office.town" },
  { route: "/desk/notices/[id]/edit", name: "退回修改的稿件", path: noticeOf("hexi", "V13", "2026-Q3", "/edit"), as: "clerk.qh005" },
  { route: "/desk/notices/[id]/edit", name: "被个人信息关拦下的稿件", path: noticeOf("liulin", "V09", "2026-Q3", "/edit"), as: "clerk.qh011" },
  { route: "/desk/notices/[id]/edit/import", name: "从表格导入", path: noticeOf("liulin", "V09", "2026-Q3", "/edit/import"), as: "clerk.qh011" },
  { route: "/desk/notices/[id]/files", name: "附件与凭证", path: noticeOf("hexi", "V13", "2026-Q3", "/files"), as: "clerk.qh005" },
  { route: "/desk/decisions", name: "待复核", path: "/desk/decisions", as: "office2.town" },
  { route: "/desk/decisions", name: "待复核（自己办理的）", path: "/desk/decisions", as: "office.town" },
  { route: "/desk/stand-ins", name: "代理", path: "/desk/stand-ins", as: "office.town" },
  { route: "/desk/privacy", name: "个人信息放行", path: "/desk/privacy", as: "office.town" },
  { route: "/desk/questions", name: "群众意见", path: "/desk/questions", as: "clerk.qh007" },
  { route: "/desk/questions", name: "群众意见（全镇，全部）", path: "/desk/questions?view=all", as: "office.town" },
  { route: "/desk/questions/[id]", name: "待受理的意见", path: () => questionIn("hexi", "received"), as: "clerk.qh005" },
  { route: "/desk/questions/[id]", name: "已转镇里的意见", path: () => questionIn("liulin", "escalated"), as: "office.town" },
  { route: "/desk/questions/[id]", name: "只能看的意见", path: () => questionIn("liulin", "escalated"), as: "inspector.town" },
  { route: "/desk/questions/[id]/release", name: "公开问答", path: async () => `${await questionIn("shiqiao", "answered")}/release`, as: "office.town" },
  { route: "/desk/questions/[id]/receipt", name: "过时的取件码", path: async () => `${await questionIn("shiqiao", "answered")}/receipt`, as: "clerk.qh007" },
  { route: "/desk/questions/new", name: "登记来电来访", path: "/desk/questions/new", as: "clerk.qh007" },
  { route: "/desk/questions/hand-over", name: "移交纪检登记", path: "/desk/questions/hand-over", as: "office.town" },
  { route: "/desk/meetings", name: "组织生活", path: "/desk/meetings", as: "secretary.qh007", shot: "meetings" },
  { route: "/desk/meetings", name: "组织生活（全镇）", path: "/desk/meetings", as: "office.town" },
  { route: "/desk/meetings", name: "组织生活：没有找到", path: "/desk/meetings?kind=villager_assembly", as: "clerk.qh007" },
  { route: "/desk/meetings/new", name: "选会议类型", path: "/desk/meetings/new", as: "clerk.qh007" },
  { route: "/desk/meetings/new", name: "记录主题党日", path: "/desk/meetings/new?kinds=theme_day", as: "clerk.qh007", shot: "recording" },
  { route: "/desk/meetings/new", name: "记录几种会", path: "/desk/meetings/new?kinds=member_assembly&kinds=party_lecture&kinds=democratic_review", as: "clerk.qh007" },
  { route: "/desk/meetings/new", name: "记录代表会议", path: "/desk/meetings/new?kinds=villager_rep_meeting", as: "clerk.qh007" },
  { route: "/desk/meetings/[id]", name: "等确认的记录", path: () => meetingIn("qh007", "submitted"), as: "secretary.qh007" },
  { route: "/desk/meetings/[id]", name: "退回的记录", path: () => meetingIn("qh005", "returned"), as: "clerk.qh005" },
  { route: "/desk/meetings/[id]", name: "补录的记录", path: () => meetingIn("qh010", "confirmed"), as: "office.town" },
  { route: "/desk/meetings/[id]", name: "已备案的记录", path: () => meetingIn("qh007", "filed"), as: "clerk.qh007", shot: "meeting" },
  { route: "/desk/meetings/[id]/edit", name: "修改记录", path: async () => `${await meetingIn("qh005", "returned")}/edit`, as: "clerk.qh005" },
  { route: "/desk/meetings/[id]/book", name: "记录本", path: async () => `${await meetingIn("qh007", "filed")}/book`, as: "secretary.qh007" },
  { route: "/desk/meetings/decisions", name: "议定事项", path: "/desk/meetings/decisions", as: "secretary.qh007" },
  { route: "/desk/meetings/talks", name: "谈心谈话", path: "/desk/meetings/talks", as: "clerk.qh007" },
  { route: "/desk/meetings/plan", name: "会议计划", path: "/desk/meetings/plan", as: "clerk.qh007" },
  { route: "/desk/meetings/plan", name: "年度计划", path: "/desk/meetings/plan?period=2027", as: "clerk.qh007" },
  { route: "/desk/meetings/sheet", name: "签到表", path: "/desk/meetings/sheet", as: "clerk.qh007" },
  { route: "/desk/ledgers", name: "台账", path: "/desk/ledgers", as: "clerk.qh007", shot: "ledgers" },
  { route: "/desk/ledgers", name: "台账：还没有选支部", path: "/desk/ledgers", as: "office.town" },
  { route: "/desk/ledgers/archive", name: "年度归档", path: "/desk/ledgers/archive?branch=qh007&year=2026", as: "clerk.qh007", shot: "archive" },
  { route: "/desk/ledgers/archive", name: "年度归档：还没有选支部", path: "/desk/ledgers/archive", as: "office.town" },
  { route: "/desk/sites", name: "阵地", path: "/desk/sites", as: "office.town" },
  { route: "/desk/sites/[id]", name: "阵地：使用登记", path: "/desk/sites/qh007", as: "clerk.qh007", shot: "site" },
  { route: "/desk/sites/[id]", name: "阵地：多挂了牌子", path: "/desk/sites/qh012", as: "inspector.town" },
  { route: "/desk/sites/[id]", name: "阵地：还没有登记", path: "/desk/sites/qh028", as: "office.town" },
  { route: "/desk/sites/[id]/edit", name: "更改阵地登记", path: "/desk/sites/qh007/edit", as: "clerk.qh007" },
  { route: "/desk/sites/uses/[id]", name: "更正使用登记", path: siteUseOf("qh007"), as: "secretary.qh007" },
  { route: "/desk/ledgers/[book]", name: "三会一课记录本", path: "/desk/ledgers/meeting_book?year=2026", as: "clerk.qh007" },
  { route: "/desk/ledgers/[book]", name: "学时登记", path: "/desk/ledgers/study_hours?branch=qh007", as: "inspector.town" },
  { route: "/desk/ledgers/[book]", name: "台账：这一年没有", path: "/desk/ledgers/talk_book?year=2021", as: "clerk.qh007" },
  { route: "/desk/ledgers/year", name: "支部的一年", path: "/desk/ledgers/year?branch=qh007", as: "leader.town", shot: "branch-year" },
  { route: "/desk/meetings/[id]/copy", name: "录入上级平台", path: async () => `${await meetingIn("qh007", "filed")}/copy`, as: "clerk.qh007" },
  { route: "/desk/members/[id]/year", name: "党员的一年", path: async () => `${await mobileMemberOf("qh007")()}/year`, as: "secretary.qh007" },
  { route: "/desk/my/year", name: "我的一年", path: "/desk/my/year", as: "party.qh007" },
  { route: "/desk/ledgers/[book]/print", name: "主题党日记录本（打印）", path: "/desk/ledgers/theme_day_book/print?branch=qh007", as: "secretary.qh007" },
  { route: "/desk/ledgers/[book]/print", name: "党员名册（打印）", path: "/desk/ledgers/member_roster/print?branch=qh007", as: "secretary.qh007" },
  { route: "/desk/members", name: "党员名册", path: "/desk/members", as: "clerk.qh007" },
  { route: "/desk/members", name: "党员名册（全镇）", path: "/desk/members?view=mobile", as: "office.town" },
  { route: "/desk/members/[id]", name: "一位流动党员", path: mobileMemberOf("qh007"), as: "secretary.qh007" },
  { route: "/desk/members/[id]", name: "一位流动党员（脱敏）", path: mobileMemberOf("qh007"), as: "inspector.town" },
  { route: "/desk/members/[id]/edit", name: "修改党员信息", path: async () => `${await mobileMemberOf("qh007")()}/edit`, as: "secretary.qh007" },
  { route: "/desk/members/new", name: "登记申请人", path: "/desk/members/new", as: "clerk.qh007" },
  { route: "/desk/members/import", name: "导入党员名册", path: "/desk/members/import", as: "office.town" },
  { route: "/desk/my", name: "我的党员信息", path: "/desk/my", as: "party.qh007" },
  { route: "/desk", name: "工作台：党员", path: "/desk", as: "party.qh007" },
  { route: "/desk/[...missing]", name: "没有这项内容", path: "/desk/nothing-here", as: "auditor", status: 404 },

  { route: "/desk/organization", name: "党组织（全镇）", path: "/desk/organization", as: "office.town", shot: "organization" },
  { route: "/desk/organization", name: "党组织（本支部）", path: "/desk/organization", as: "clerk.qh007" },
  { route: "/desk/organization/health", name: "组织设置体检", path: "/desk/organization/health", as: "office.town" },
  { route: "/desk/organization/health", name: "组织设置体检：一条规则", path: "/desk/organization/health?rule=ORG-02", as: "office.town" },
  { route: "/desk/organization/branches/[id]", name: "党支部", path: "/desk/organization/branches/qh007", as: "secretary.qh007", shot: "branch" },
  { route: "/desk/organization/branches/[id]", name: "党支部（没有党小组）", path: "/desk/organization/branches/qh040", as: "office.town" },
  { route: "/desk/organization/branches/[id]/edit", name: "修改支部基本信息", path: "/desk/organization/branches/qh007/edit", as: "office.town" },
  { route: "/desk/organization/branches/[id]/posts", name: "登记任职、离任", path: "/desk/organization/branches/qh007/posts", as: "office.town" },
  { route: "/desk/organization/branches/[id]/posts", name: "登记任职、离任（只能看）", path: "/desk/organization/branches/qh007/posts", as: "clerk.qh007" },
  { route: "/desk/organization/branches/[id]/groups", name: "设置党小组", path: "/desk/organization/branches/qh007/groups", as: "secretary.qh007" },
  { route: "/desk/organization/branches/[id]/elections", name: "换届", path: "/desk/organization/branches/qh020/elections", as: "office.town" },
  { route: "/desk/organization/branches/[id]/handover", name: "工作交接", path: "/desk/organization/branches/qh007/handover", as: "clerk.qh007" },
  { route: "/desk/organization/town", name: "镇的基本信息", path: "/desk/organization/town", as: "office.town" },
  { route: "/desk/organization/workbook", name: "导入组织架构表", path: "/desk/organization/workbook", as: "office.town" },

  { route: "/desk", name: "工作台：党建办", path: "/desk", as: "office.town", shot: "desk-office" },
  { route: "/desk", name: "工作台：镇领导", path: "/desk", as: "leader.town" },
  { route: "/desk", name: "工作台：监委会主任", path: "/desk", as: "supervisor.shiqiao" },
  { route: "/desk/duties", name: "应办事项", path: "/desk/duties", as: "clerk.qh007", shot: "duties" },
  { route: "/desk/duties", name: "应办事项：没有", path: "/desk/duties?state=open&code=X99", as: "clerk.qh007" },
  { route: "/desk/duties", name: "应办事项：全镇逾期", path: "/desk/duties?state=overdue", as: "office.town" },
  { route: "/desk/duties/life", name: "组织生活应办事项", path: "/desk/duties/life", as: "clerk.qh008" },
  { route: "/desk/duties/life", name: "组织生活应办事项（全镇）", path: "/desk/duties/life", as: "office.town", shot: "life" },
  { route: "/desk/duties/life", name: "组织生活应办事项（逾期）", path: "/desk/duties/life?state=overdue", as: "leader.town" },
  { route: "/desk/duties/leaders", name: "领导干部参加组织生活", path: "/desk/duties/leaders", as: "leader.town" },
  { route: "/desk/duties/subscribe", name: "日历订阅", path: "/desk/duties/subscribe", as: "clerk.qh008" },
  { route: "/desk/duties/life/one", name: "一项组织生活", path: "/desk/duties/life/one?key=life%2Fbranch%2Fqh008%2FMTG-04%2F2026-03", as: "office.town" },
  { route: "/desk/duties/overview", name: "全镇一览", path: "/desk/duties/overview?due=2026-Q3", as: "leader.town", shot: "overview" },
  { route: "/desk/duties/overview", name: "全镇一览：支部", path: "/desk/duties/overview?kind=party&due=2026-Q3", as: "inspector.town" },
  { route: "/desk/references", name: "文件库", path: "/desk/references", as: "office.town" },
  { route: "/desk/references", name: "文件库（只能看）", path: "/desk/references", as: "clerk.qh007" },
  { route: "/desk/references/[id]", name: "更正文件", path: someReference, as: "office.town" },
  { route: "/desk/duties/one", name: "一项应办事项", path: openDuty, as: "office.town" },
  { route: "/desk/duties/one", name: "一项应办事项（文书）", path: openDuty, as: "clerk.qh007" },
  { route: "/desk/duties/switches", name: "财务公开开关", path: "/desk/duties/switches", as: "office.town" },
  { route: "/desk/duties", name: "应办事项：已到期的", path: "/desk/duties?state=all&due=2026-Q3&counted=due", as: "leader.town" },
  { route: "/desk/duties/event", name: "登记发生的事项", path: "/desk/duties/event", as: "clerk.qh007" },
  { route: "/desk", name: "工作台：有待复核的事", path: "/desk", as: "secadmin2" },
  { route: "/desk/accounts", name: "账号", path: "/desk/accounts", as: "sysadmin" },
  { route: "/desk/accounts", name: "账号：没有找到", path: "/desk/accounts?called=没有这个人", as: "sysadmin" },
  { route: "/desk/accounts/new", name: "建立账号", path: "/desk/accounts/new", as: "sysadmin" },
  { route: "/desk/accounts/import", name: "导入工作人员账号", path: "/desk/accounts/import", as: "sysadmin" },
  { route: "/desk/accounts/[id]", name: "一个账号", path: first("/desk/accounts/", account, shownAccount), as: "secadmin" },
  { route: "/desk/grants", name: "授权", path: "/desk/grants", as: "secadmin" },
  { route: "/desk/grants", name: "待复核的授权（可以一起复核）", path: "/desk/grants?list=proposed", as: "secadmin2" },
  { route: "/desk/grants/import", name: "导入工作人员授权", path: "/desk/grants/import", as: "secadmin" },
  { route: "/desk/grants/new", name: "提出授权", path: first("/desk/grants/new?account=", account, shownAccount), as: "secadmin" },
  { route: "/desk/grants/[id]", name: "待复核的授权", path: first("/desk/grants/", roleGrant, eq(roleGrant.state, "proposed")), as: "secadmin2" },
  { route: "/desk/grants/review", name: "半年复核", path: "/desk/grants/review", as: "secadmin" },
  { route: "/desk/resets", name: "密码重置", path: "/desk/resets", as: "secadmin" },
  { route: "/desk/resets/[id]", name: "待复核的重置", path: first("/desk/resets/", passwordReset, eq(passwordReset.state, "proposed")), as: "secadmin2" },
  { route: "/desk/standards", name: "标准化（全镇）", path: "/desk/standards", as: "office.town" },
  { route: "/desk/standards", name: "标准化（一个支部）", path: "/desk/standards?year=2025", as: "clerk.qh007" },
  { route: "/desk/standards/[id]", name: "标准化台账（自评中）", path: assessmentOf("qh007", 2026), as: "clerk.qh007", shot: "ledger" },
  { route: "/desk/standards/[id]", name: "标准化台账（已评定）", path: assessmentOf("qh007", 2025), as: "leader.town" },
  { route: "/desk/standards/[id]", name: "标准化台账（有经核实属实的线索）", path: assessmentOf("qh012", 2026), as: "office.town" },
  { route: "/desk/standards/[id]/[code]", name: "标准化指标", path: assessmentOf("qh007", 2026, "/D3"), as: "clerk.qh007" },
  { route: "/desk/catalog", name: "公开目录", path: "/desk/catalog", as: "office.town", shot: "catalog" },
  { route: "/desk/catalog", name: "公开目录（镇领导）", path: "/desk/catalog", as: "leader.town" },
  { route: "/desk/catalog/new", name: "增加一项公开", path: "/desk/catalog/new", as: "office.town" },
  { route: "/desk/catalog/[variant]/[code]", name: "一项公开：等决定的修改", path: "/desk/catalog/village/V11", as: "leader.town", shot: "catalog-change" },
  { route: "/desk/catalog/[variant]/[code]", name: "一项公开：村里自己的事项", path: "/desk/catalog/village/V22", as: "office.town" },
  { route: "/desk/catalog/[variant]/[code]", name: "一项公开：没有", path: "/desk/catalog/village/V99", status: 404, as: "office.town" },
  { route: "/desk/catalog/[variant]/[code]/edit", name: "修改一项公开", path: "/desk/catalog/village/P09/edit", as: "office.town" },
  { route: "/desk/catalog/[variant]/[code]/end", name: "停止一项公开", path: "/desk/catalog/residents/R05/end", as: "office.town" },
  { route: "/desk/inspections/checklist", name: "检查清单", path: "/desk/inspections/checklist", as: "office.town" },
  { route: "/desk/inspections/checklist", name: "检查清单（等决定）", path: "/desk/inspections/checklist", as: "leader.town" },
  { route: "/desk/standards/[id]", name: "标准化台账（不达标项已开出整改）", path: assessmentOf("qh009", 2025), as: "secretary.qh009" },
  { route: "/desk/standards/templates", name: "标准模板", path: "/desk/standards/templates", as: "office.town" },
  { route: "/desk/town", name: "全镇总览", path: "/desk/town", as: "leader.town", shot: "town" },
  { route: "/desk/town", name: "全镇总览（一季度的一栏）", path: "/desk/town?period=2026-Q1&category=rural&area=rectification&state=problem", as: "office.town" },
  { route: "/desk/town/rows", name: "一个指标的记录", path: "/desk/town/rows?of=metric&code=recurrence_rate&part=all&period=2026", as: "leader.town" },
  { route: "/desk/town/rows", name: "一格的记录", path: "/desk/town/rows?of=cell&branchId=qh007&area=meetings&period=2026", as: "leader.town" },
  { route: "/desk/town/rows", name: "一种原因的问题", path: "/desk/town/rows?of=cause&cause=mechanism&view=all&period=2026", as: "inspector.town" },
  { route: "/desk/instructions", name: "领导批示", path: "/desk/instructions?state=all", as: "leader.town" },
  { route: "/desk/instructions", name: "领导批示（支部，没有）", path: "/desk/instructions", as: "secretary.qh001" },
  { route: "/desk/instructions/new", name: "作批示", path: "/desk/instructions/new?branch=qh007&area=meetings", as: "leader.town" },
  { route: "/desk/instructions/[id]", name: "等领导看的批示", path: instructionIn("answered"), as: "leader.town" },
  { route: "/desk/instructions/[id]", name: "已办结的批示", path: instructionIn("closed"), as: "office.town" },
  { route: "/desk/inspections", name: "督查", path: "/desk/inspections", as: "inspector.town", shot: "inspections" },
  { route: "/desk/inspections", name: "督查（支部）", path: "/desk/inspections", as: "secretary.qh007" },
  { route: "/desk/inspections/plans", name: "督查年度计划", path: "/desk/inspections/plans", as: "office.town" },
  { route: "/desk/inspections/new", name: "组织一次督查", path: "/desk/inspections/new", as: "office.town" },
  { route: "/desk/inspections/ties", name: "回避申报", path: "/desk/inspections/ties", as: "inspector.town" },
  { route: "/desk/inspections/burden", name: "督查负担", path: "/desk/inspections/burden", as: "secretary.qh007" },
  { route: "/desk/inspections/[id]", name: "三季度例行督查", path: roundOfDemo("routine"), as: "office.town" },
  { route: "/desk/inspections/[id]", name: "专项督查（支部看到的）", path: roundOfDemo("special"), as: "secretary.qh007" },
  { route: "/desk/inspections/[id]", name: "标准化评定开出的整改", path: gradedRound, as: "office.town" },
  { route: "/desk/inspections/visits/[id]/notice", name: "整改通知书（标准化评定开出的）", path: gradedNotice, as: "leader.town" },
  { route: "/desk/inspections/visits/[id]", name: "填写检查记录", path: visitIn("planned"), as: "inspector.town", shot: "visit" },
  { route: "/desk/inspections/visits/[id]", name: "检查记录", path: visitIn("fed_back"), as: "office.town" },
  { route: "/desk/inspections/visits/[id]/notice", name: "整改通知书", path: visitIn("fed_back", "/notice"), as: "leader.town" },
  { route: "/desk/findings", name: "问题整改（督查员）", path: "/desk/findings", as: "inspector2.town", shot: "findings" },
  { route: "/desk/findings", name: "问题整改（支部，没有）", path: "/desk/findings", as: "clerk.qh001" },
  { route: "/desk/findings", name: "反弹的问题", path: "/desk/findings?view=reopened", as: "leader.town" },
  { route: "/desk/findings/[id]", name: "待复核的问题", path: findingIn("reported"), as: "inspector2.town", shot: "finding" },
  { route: "/desk/findings/[id]", name: "一个反弹的问题", path: findingIn("reopened"), as: "leader.town" },
  { route: "/desk/findings/[id]", name: "待销号的问题", path: findingIn("verified"), as: "inspector.town" },
  { route: "/desk/findings/[id]/report", name: "整改报告", path: findingIn("closed", "/report"), as: "office.town" },
  { route: "/desk/findings/ledger", name: "整改台账", path: "/desk/findings/ledger", as: "office.town" },
  { route: "/desk/findings/look-back", name: "回头看", path: "/desk/findings/look-back", as: "inspector.town" },
  { route: "/desk/signals", name: "线索核实", path: "/desk/signals", as: "office.town", shot: "signals" },
  { route: "/desk/signals", name: "线索核实：一种", path: "/desk/signals?view=all&code=X03", as: "leader.town" },
  { route: "/desk/signals", name: "请本支部说明的事", path: "/desk/signals", as: "secretary.qh020" },
  { route: "/desk/signals", name: "请本支部说明的事（没有）", path: "/desk/signals", as: "secretary.qh001" },
  { route: "/desk/signals/new", name: "登记线索", path: "/desk/signals/new", as: "inspector.town" },
  { route: "/desk/signals/[id]", name: "待核实的线索", path: signalIn("to_verify", "X14"), as: "office.town", shot: "signal" },
  { route: "/desk/signals/[id]", name: "请支部说明的线索（支部看到的）", path: signalIn("asked", "X06"), as: "secretary.qh020" },
  { route: "/desk/signals/[id]", name: "等作结论的线索", path: signalIn("asked", "X16"), as: "inspector2.town" },
  { route: "/desk/signals/[id]", name: "有结论的线索", path: signalIn("confirmed", "X03"), as: "secretary.qh012" },
  { route: "/desk/settings", name: "参数", path: "/desk/settings", as: "office.town" },
  { route: "/desk/settings/[key]", name: "一项参数", path: "/desk/settings/board_keep_days", as: "office.town" },
  { route: "/desk/settings/[key]", name: "待决定的参数调整", path: "/desk/settings/duty_soon_days", as: "leader.town" },
  { route: "/desk/calendar", name: "工作日历", path: "/desk/calendar", as: "office.town" },
  { route: "/desk/calendar", name: "工作日历：没有公布的年份", path: "/desk/calendar?year=2027", as: "office.town" },
  { route: "/desk/audit", name: "审计日志", path: "/desk/audit", as: "auditor" },
  { route: "/desk/audit/chain", name: "校验日志", path: "/desk/audit/chain", as: "auditor" },
  { route: "/desk/audit/uses", name: "用途登记", path: "/desk/audit/uses", as: "auditor" },
];

/** Handlers that answer something other than a page. */
export const noPages = [
  "/calendar/[file]", // iCalendar text
  "/healthz",
  "/api/auth/[...nextauth]",
  "/feed.xml",
  "/notices/[id]/files/[file]",
  "/desk/questions/export",
  "/files/roster",
  "/desk/organization/workbook/template",
  "/files/organization",
  "/files/staff",
  "/desk/notices/[id]/autosave",
  "/desk/meetings/device",
  "/desk/meetings/worker.js",
  "/desk/inspections/visits/device",
  "/desk/inspections/visits/worker.js",
  "/files/desk/[id]",
  "/files/import/[id]",
  "/files/meeting/[id]",
  "/files/upload/[id]",
  "/desk/duties/export",
  "/desk/findings/document",
  "/desk/findings/export",
  "/desk/town/export",
  "/desk/ledgers/archive/make",
];
