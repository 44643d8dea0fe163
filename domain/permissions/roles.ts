/** Who may hold power here (handbook §11.1, rulings 1–3). Names are the glossary's. */
export const roles = {
  party_member: { zh: "党员", kind: "business" },
  group_leader: { zh: "党小组组长", kind: "business" },
  branch_clerk: { zh: "文书", kind: "business" },
  branch_secretary: { zh: "党支部书记", kind: "business" },
  commissioner: { zh: "组织（纪检）委员", kind: "business" },
  village_cashier: { zh: "报账员", kind: "business" },
  village_supervision_chair: { zh: "村务监督委员会主任", kind: "business" },
  village_supervision_member: { zh: "村务监督委员会委员", kind: "business" },
  town_party_office: { zh: "镇党建办", kind: "business" },
  town_inspector: { zh: "镇纪委督查员", kind: "business" },
  town_leader: { zh: "镇领导", kind: "business" },
  sysadmin: { zh: "系统管理员", kind: "administrator" },
  secadmin: { zh: "安全管理员", kind: "administrator" },
  auditor: { zh: "审计员", kind: "administrator" },
} as const;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as Role[];

/** The three administrators see no business data (三员分立, handbook §11.3). */
export function isAdministrator(role: Role): boolean {
  return roles[role].kind === "administrator";
}

export const scopeKinds = {
  town: "全镇",
  community: "社区",
  branch: "党支部",
  group: "党小组",
} as const;

export type ScopeKind = keyof typeof scopeKinds;
export const scopeKindNames = Object.keys(scopeKinds) as ScopeKind[];

/** At which kinds of scope a role may be granted; a grant outside this table is refused. */
export const grantableAt: Record<Role, readonly ScopeKind[]> = {
  party_member: ["branch"],
  group_leader: ["group"],
  branch_clerk: ["branch", "community"],
  branch_secretary: ["branch", "community"],
  commissioner: ["branch", "community"],
  village_cashier: ["community"],
  village_supervision_chair: ["community"],
  village_supervision_member: ["community"],
  town_party_office: ["town"],
  town_inspector: ["town"],
  town_leader: ["town"],
  sysadmin: ["town"],
  secadmin: ["town"],
  auditor: ["town"],
};
