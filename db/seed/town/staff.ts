/** The demo's accounts: who works in 清河镇 (all names invented) and what each may do (rulings 1–3). */
import { pad } from "@/domain/calendar/day";
import type { Role, ScopeKind } from "@/domain/permissions/roles";
import { branches, type TownBranch } from "./branches";
import { communities } from "./communities";

export type StaffGrant = { role: Role; scopeKind: ScopeKind; scopeId: string };
export type Staff = { username: string; name: string; mobile: string; grants: StaffGrant[] };

/** 组织委员 (or, where there is no committee, the member who does that work) by branch, QH001 … QH040. */
const commissioners = [
  "何阳黍", "赖秀", "钱槐桂", "康芷汀", "石丰枫", "殷畔言", "崔维", "苏菽桂", "褚榆舟", "殷穗秋",
  "于籽菽", "高遥汀", "谭秋枫", "朱汀栗", "沈埂", "许野", "黎渠耕", "韦北", "汪丰枫", "陈梓隰",
  "彭穗麓", "吕埂枫", "殷安杭", "郑泉槐", "周耘溪", "韩穗耕", "于岫塬", "段青蔓", "于穰言", "吴麦菽",
  "柳榆川", "赵汀麓", "韩坪杭", "吕棠芸", "沈荞舟", "郑耕初", "安桑菽", "殷平岫", "吕序", "谭稷麦",
] as const;

/** Members of QH007 who have an account without a post of the branch, by their places in its part of the roster: one of them leads 第三党小组. */
const plainMembers: readonly { username: string; branch: string; name: string; after: number; grant: StaffGrant }[] = [
  { username: "party.qh007", branch: "QH007", name: "冯原屿", after: 5, grant: { role: "party_member", scopeKind: "branch", scopeId: "qh007" } },
  { username: "group.qh007", branch: "QH007", name: "丁耘籽", after: 6, grant: { role: "group_leader", scopeKind: "group", scopeId: "qh007-3" } },
];

const surnames = "丁于冯卢吴周姜崔张曾李段汪蒋褚贾郑陈顾黎";
const given = ["知禾", "望舒", "青岑", "守拙", "映雪", "怀瑾", "若谷", "思源", "明泽", "向晚", "书白", "以宁", "沐阳", "清越", "长庚", "如松"];

/** Invented names, each once: surname changes fastest. */
function inventedName(n: number): string {
  return surnames[n % surnames.length]! + given[Math.floor(n / surnames.length) % given.length]!;
}

/** Fake numbers: 1300000 and four digits; members of the roster have 0000–1493, staff who are not members 5000 and up. */
const mobile = (n: number) => `1300000${String(n).padStart(4, "0")}`;
let invented = 0;
function outsider(): { name: string; mobile: string } {
  const n = invented++;
  return { name: inventedName(n), mobile: mobile(5000 + n) };
}

const branchId = (branch: TownBranch) => branch.code.toLowerCase();

/** The power in the branch, and in its community where the branch speaks for it. */
function grantsIn(branch: TownBranch, role: Role): StaffGrant[] {
  const own: StaffGrant = { role, scopeKind: "branch", scopeId: branchId(branch) };
  return branch.leadsCommunity && branch.community ? [own, { role, scopeKind: "community", scopeId: branch.community }] : [own];
}

function branchStaff(): Staff[] {
  let member = 0; // the roster lists the secretary first and the 组织委员 second in every branch
  return branches.flatMap((branch, i) => {
    const first = member;
    member += branch.full + branch.probationary;
    return [
      { username: `clerk.${branchId(branch)}`, ...outsider(), grants: grantsIn(branch, "branch_clerk") },
      { username: `secretary.${branchId(branch)}`, name: branch.secretary, mobile: mobile(first), grants: grantsIn(branch, "branch_secretary") },
      { username: `commissioner.${branchId(branch)}`, name: commissioners[i]!, mobile: mobile(first + 1), grants: grantsIn(branch, "commissioner") },
      ...plainMembers.filter((one) => one.branch === branch.code).map(({ username, name, after, grant }) => ({ username, name, mobile: mobile(first + after), grants: [grant] })),
    ];
  });
}

const communityPosts: [string, Role][] = [
  ["supervisor", "village_supervision_chair"],
  ["bookkeeper", "village_cashier"],
  ["member", "village_supervision_member"],
];

function communityStaff(): Staff[] {
  return communities.flatMap((community) =>
    communityPosts.map(([post, role]) => ({ username: `${post}.${community.id}`, ...outsider(), grants: [{ role, scopeKind: "community" as const, scopeId: community.id }] })),
  );
}

const townPosts: [string, Role][] = [
  ["office.town", "town_party_office"], ["office2.town", "town_party_office"], ["inspector.town", "town_inspector"], ["leader.town", "town_leader"],
  ["sysadmin", "sysadmin"], ["secadmin", "secadmin"], ["secadmin2", "secadmin"], ["auditor", "auditor"],
  ["inspector2.town", "town_inspector"], // who verifies is not who recorded (SOD-02)
];

/** The town's leader is an ordinary member of 机关党支部, fifth in its roster: whether he goes to its meetings is counted (MTG-19). */
const leaderAsMember = { name: "卢远柏", mobile: mobile(4) };

function townStaff(): Staff[] {
  return townPosts.map(([username, role]) => ({ username, ...outsider(), ...(role === "town_leader" && leaderAsMember), grants: [{ role, scopeKind: "town" as const, scopeId: "town" }] }));
}

export const staff: readonly Staff[] = [...branchStaff(), ...communityStaff(), ...townStaff()];

/** 党小组 of a branch: 第一党小组 … */
export function groupNames(count: number): string[] {
  return ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].slice(0, count).map((n) => `第${n}党小组`);
}

/** 居民小组: 一组 … 九组 */
export function residentsGroupNames(count: number): string[] {
  return ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].slice(0, count).map((n) => `${n}组`);
}

export const fixedLine = (n: number) => `0900-5550${pad(n)}`; // 0900 is no area code
