/**
 * Every page that a person can open, and as whom: visited on desktop and phone, public pages also in 长者 mode, each with the
 * whole of page-check.ts. A new page adds a line; complete.spec.ts is red until it does. `path` may look for a subject in the
 * demo town's database.
 */
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
const isAccount = (line: PublicLine) => line.bodyKind === "finance";

export const publicPages: Visit[] = [
  { route: "/", name: "首页", path: "/", shot: "home" },
  { route: "/login", name: "登录", path: "/login", shot: "login" },
  { route: "/login", name: "登录失败", path: "/login?error=wrong" },
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
  { route: "/notices/[id]", name: "没有这份公开", path: "/notices/unknown", status: 404 },
  { route: "/notices/[id]/poster", name: "张贴稿", path: notice("/poster", isAccount), shot: "poster" },
  { route: "/notices/[id]/broadcast", name: "大喇叭稿", path: notice("/broadcast", isAccount) },
  { route: "/notices/[id]/answers", name: "没有问答", path: "/notices/unknown/answers", status: 404 },
  { route: "/verify", name: "验真伪", path: "/verify", shot: "verify" },
  { route: "/verify", name: "验真伪：查不到", path: "/verify?code=7K39QD" },
  { route: "/help", name: "使用帮助", path: "/help" },
  { route: "/accessibility", name: "无障碍说明", path: "/accessibility" },
  { route: "/chain", name: "防篡改记录", path: "/chain" },
  { route: "/[...path]", name: "没有这个页面", path: "/nothing-here", status: 404 },
];

export const staffPages: StaffVisit[] = [
  { route: "/desk", name: "工作台", path: "/desk", as: "clerk.qh007", shot: "desk" },
  { route: "/desk/account", name: "我的账号", path: "/desk/account", as: "clerk.qh007" },
  { route: "/desk/password", name: "修改密码", path: "/desk/password", as: "secretary.qh007" },
  { route: "/desk/[...missing]", name: "没有这项内容", path: "/desk/nothing-here", as: "auditor", status: 404 },
];

/** Handlers that answer something other than a page. */
export const noPages = ["/healthz", "/api/auth/[...nextauth]", "/feed.xml", "/notices/[id]/files/[file]"];
