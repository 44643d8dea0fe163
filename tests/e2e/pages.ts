/**
 * Every page that a person can open, and as whom: visited on desktop and phone, public pages also in 长者 mode, each with the
 * whole of page-check.ts. A new page adds a line; complete.spec.ts is red until it does. `path` may look for a subject in the
 * demo town's database.
 */
import { questionIn } from "./questions";

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

export const publicPages: Visit[] = [
  { route: "/", name: "首页", path: "/", shot: "home" },
  { route: "/login", name: "登录", path: "/login", shot: "login" },
  { route: "/login", name: "登录失败", path: "/login?error=wrong" },
  { route: "/ask", name: "我要问", path: "/ask" },
  { route: "/ask", name: "我要问（石桥）", path: "/ask?village=shiqiao" },
  { route: "/ask/misconduct", name: "举报渠道", path: "/ask/misconduct" },
  { route: "/questions", name: "查答复", path: "/questions" },
  { route: "/unanswered", name: "未答复清单", path: "/unanswered" },
  { route: "/unanswered", name: "未答复清单（一个社区）", path: "/unanswered?village=shiqiao" },
  { route: "/[...path]", name: "没有这个页面", path: "/nothing-here", status: 404 },
];

export const staffPages: StaffVisit[] = [
  { route: "/desk", name: "工作台", path: "/desk", as: "clerk.qh007", shot: "desk" },
  { route: "/desk/account", name: "我的账号", path: "/desk/account", as: "clerk.qh007" },
  { route: "/desk/password", name: "修改密码", path: "/desk/password", as: "secretary.qh007" },
  { route: "/desk/questions", name: "群众意见", path: "/desk/questions", as: "clerk.qh007" },
  { route: "/desk/questions", name: "群众意见（全镇，全部）", path: "/desk/questions?view=all", as: "office.town" },
  { route: "/desk/questions/[id]", name: "待受理的意见", path: () => questionIn("hexi", "received"), as: "clerk.qh005" },
  { route: "/desk/questions/[id]", name: "已转镇里的意见", path: () => questionIn("liulin", "escalated"), as: "office.town" },
  { route: "/desk/questions/[id]", name: "只能看的意见", path: () => questionIn("liulin", "escalated"), as: "inspector.town" },
  { route: "/desk/questions/[id]/release", name: "公开问答", path: async () => `${await questionIn("shiqiao", "answered")}/release`, as: "office.town" },
  { route: "/desk/questions/[id]/receipt", name: "过时的取件码", path: async () => `${await questionIn("shiqiao", "answered")}/receipt`, as: "clerk.qh007" },
  { route: "/desk/questions/new", name: "登记来电来访", path: "/desk/questions/new", as: "clerk.qh007" },
  { route: "/desk/questions/hand-over", name: "移交纪检登记", path: "/desk/questions/hand-over", as: "office.town" },
  { route: "/desk/[...missing]", name: "没有这项内容", path: "/desk/nothing-here", as: "auditor", status: 404 },
];

/** Handlers that answer something other than a page. */
export const noPages = ["/healthz", "/api/auth/[...nextauth]", "/desk/questions/export"];
