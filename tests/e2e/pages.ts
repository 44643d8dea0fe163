/**
 * Every page that a person can open, and as whom: visited on desktop and phone, public pages also in 长者 mode, each with the
 * whole of page-check.ts. A new page adds a line; complete.spec.ts is red until it does. `path` may look for a subject in the
 * demo town's database.
 */
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
  { route: "/[...path]", name: "没有这个页面", path: "/nothing-here", status: 404 },
];

export const staffPages: StaffVisit[] = [
  { route: "/desk", name: "工作台", path: "/desk", as: "clerk.qh007", shot: "desk" },
  { route: "/desk/account", name: "我的账号", path: "/desk/account", as: "clerk.qh007" },
  { route: "/desk/password", name: "修改密码", path: "/desk/password", as: "secretary.qh007" },
  { route: "/desk/[...missing]", name: "没有这项内容", path: "/desk/nothing-here", as: "auditor", status: 404 },
];

/** Handlers that answer something other than a page. */
export const noPages = ["/healthz", "/api/auth/[...nextauth]"];
