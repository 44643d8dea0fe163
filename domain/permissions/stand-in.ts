/** 代理: who may stand in for whom, and for how long (ruling 4). A stand-in holds a post like its holder, with an end. */
import { addDays, type Day } from "../calendar/day";
import { signingCapacities } from "../disclosure/signing";
import { isAdministrator, roles, type Role } from "./roles";

/** The posts that a notice can wait for. */
export const representable: readonly Role[] = ["branch_clerk", "branch_secretary", "commissioner", "village_cashier", "village_supervision_chair", "village_supervision_member"];

export const LONGEST_ABSENCE_DAYS = 30;

const signs = (role: Role) => Object.values(signingCapacities).some((capacity) => capacity.role === role);

/**
 * Why somebody with these posts in the same body, or an administrator's, cannot take this one: authors do not check, and every
 * signature is another person's (SOD-01, SOD-02, FIN-07). Null when nothing stands against it.
 */
export function standInObstacle(held: readonly Role[], post: Role): string | null {
  if (held.includes(post)) return `这位同志已经是${roles[post].zh}，不用代理`;
  if (held.some(isAdministrator)) return "系统管理员、安全管理员、审计员不能代理业务岗位";
  if (post === "branch_clerk" && held.length > 0) return `这位同志在这里是${sayRoles(held)}，要审核或签认稿件，不能代文书拟稿`;
  if (held.includes("branch_clerk")) return "这位同志在这里是文书，自己拟的稿件不能由自己审核、签认";
  const signing = held.filter(signs);
  if (signs(post) && signing.length > 0) return `这位同志在这里已经以${sayRoles(signing)}的身份签认，每个签认要由不同的人完成`;
  return null;
}

const sayRoles = (held: readonly Role[]) => [...new Set(held)].map((role) => roles[role].zh).join("、");

/** Both ends count. Null when the days fit. */
export function absenceObstacle(from: Day, to: Day, today: Day): { field: "fromDay" | "toDay"; message: string } | null {
  if (from < today) return { field: "fromDay", message: "代理从今天或以后开始" };
  if (to < from) return { field: "toDay", message: "结束日期早于开始日期" };
  if (to > addDays(from, LONGEST_ABSENCE_DAYS - 1)) return { field: "toDay", message: `一次代理最多 ${LONGEST_ABSENCE_DAYS} 天；更长的空缺请由安全管理员另行授权` };
  return null;
}
