/**
 * Who calls: every role inside 石桥 (first branch QH007) and the same role elsewhere, people whose powers do not hold, and
 * sessions that do not hold. Subjects of the matrix belong to 石桥, so "elsewhere" is the foreign scope.
 */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { account, roleGrant } from "@/db/schema/accounts";
import { addDays, instantAt, type Day } from "@/domain/calendar/day";
import type { Role, ScopeKind } from "@/domain/permissions/roles";
import { openSession, type OpenSession } from "../open-session";
import { DEMO_DAY } from "../server-under-test";

/** Members of the demo town, by what they are to 石桥. */
const townspeople = {
  branch_clerk: "clerk.qh007",
  "branch_clerk of another branch": "clerk.qh008", // same community, without the community's powers (ruling 1)
  "branch_clerk elsewhere": "clerk.qh005",
  branch_secretary: "secretary.qh007",
  "branch_secretary of another branch": "secretary.qh008",
  "branch_secretary elsewhere": "secretary.qh005",
  commissioner: "commissioner.qh007",
  "commissioner of another branch": "commissioner.qh008",
  "commissioner elsewhere": "commissioner.qh005",
  village_cashier: "bookkeeper.shiqiao",
  "village_cashier elsewhere": "bookkeeper.hexi",
  village_supervision_chair: "supervisor.shiqiao",
  "village_supervision_chair elsewhere": "supervisor.hexi",
  village_committee_member: "member.shiqiao",
  "village_committee_member elsewhere": "member.hexi",
  town_party_office: "office.town",
  town_inspector: "inspector.town",
  town_leader: "leader.town",
  sysadmin: "sysadmin",
  secadmin: "secadmin",
  auditor: "auditor",
} as const;

type Power = { role: Role; scopeKind: ScopeKind; scopeId: string; from?: Day; to?: Day; state?: "proposed" | "confirmed" };
const clerkOf = (rest: Partial<Power>): Power[] => [
  { role: "branch_clerk", scopeKind: "branch", scopeId: "qh007", ...rest },
  { role: "branch_clerk", scopeKind: "community", scopeId: "shiqiao", ...rest },
];

/** Roles without an account in the demo, and people who hold nothing today. */
const madeForTheTest = {
  party_member: [{ role: "party_member", scopeKind: "branch", scopeId: "qh007" }],
  "party_member elsewhere": [{ role: "party_member", scopeKind: "branch", scopeId: "qh005" }],
  group_leader: [{ role: "group_leader", scopeKind: "group", scopeId: "qh007-1" }],
  "group_leader elsewhere": [{ role: "group_leader", scopeKind: "group", scopeId: "qh005-1" }],
  nobody: [],
  "clerk until yesterday": clerkOf({ to: addDays(DEMO_DAY, -1) }),
  "clerk from tomorrow": clerkOf({ from: addDays(DEMO_DAY, 1) }),
  "clerk not confirmed": clerkOf({ state: "proposed" }),
} as const satisfies Record<string, readonly Power[]>;

/** Signed in with a one-time password: must change it before anything else. */
const mustChange = { "clerk with a one-time password": clerkOf({}) } as const;

export type PersonName = keyof typeof townspeople | keyof typeof madeForTheTest;
/** Cookies behind which nobody stands: to be treated like strangers. */
export type StrangerName = "visitor" | "suspended clerk" | "signed-out clerk" | "idle clerk" | "forged cookie";
export type CallerName = PersonName | keyof typeof mustChange | StrangerName;

export const personNames = [...Object.keys(townspeople), ...Object.keys(madeForTheTest)] as PersonName[];
/** Everybody who is signed in, whatever the role. */
export const everyone: readonly PersonName[] = personNames;

export type Caller = Partial<OpenSession> & { name: CallerName; kind: "person" | "one-time" | "stranger"; username: string };
export type Cast = Record<CallerName, Caller>;

let made = 0;
async function makeAccount(name: string, powers: readonly Power[], state: { mustChange?: boolean; suspended?: boolean } = {}): Promise<string> {
  const id = `made-${made++}`;
  const at = instantAt(addDays(DEMO_DAY, -30));
  await db().insert(account).values({
    id, username: id, name: `测试${made}`, personKey: `made:${name}`,
    passwordHash: "s1.none.none", passwordChangedAt: at, mustChange: state.mustChange ?? false, createdAt: at, createdBy: "system",
    ...(state.suspended && { suspendedAt: at, suspendedBy: "system", suspendReason: "测试" }),
  });
  for (const [i, power] of powers.entries()) {
    const { from = addDays(DEMO_DAY, -30), to = null, state: granted = "confirmed", ...rest } = power;
    await db().insert(roleGrant).values({
      id: `${id}-${i}`, accountId: id, ...rest, fromDay: from, toDay: to, reason: "测试", standsInFor: null,
      state: granted, proposedBy: "system", proposedAt: at, decidedBy: granted === "confirmed" ? "system" : null, decidedAt: granted === "confirmed" ? at : null,
    });
  }
  return id;
}

/** Makes the missing accounts and signs everybody in. */
export async function makeCast(): Promise<Cast> {
  const cast: Partial<Cast> = {};
  const add = (name: CallerName, kind: Caller["kind"], username: string, session: Partial<OpenSession> = {}) => (cast[name] = { name, kind, username, ...session });

  for (const [name, username] of Object.entries(townspeople)) add(name as PersonName, "person", username, await openSession(username));
  for (const [name, powers] of Object.entries(madeForTheTest)) {
    const username = await makeAccount(name, powers);
    add(name as PersonName, "person", username, await openSession(username));
  }
  for (const [name, powers] of Object.entries(mustChange)) {
    const username = await makeAccount(name, powers, { mustChange: true });
    add(name as CallerName, "one-time", username, await openSession(username));
  }
  await addStrangers(add);
  return cast as Cast;
}

async function addStrangers(add: (name: CallerName, kind: Caller["kind"], username: string, session?: Partial<OpenSession>) => void): Promise<void> {
  const clerk = townspeople.branch_clerk;
  add("visitor", "stranger", "-");
  const suspended = await makeAccount("suspended", clerkOf({}), { suspended: true });
  add("suspended clerk", "stranger", suspended, await openSession(suspended));
  add("signed-out clerk", "stranger", clerk, await openSession(clerk, { ended: true }));
  add("idle clerk", "stranger", clerk, await openSession(clerk, { lastSeen: instantAt(addDays(DEMO_DAY, -1)) }));
  const { cookie } = await openSession(clerk);
  add("forged cookie", "stranger", clerk, { cookie: `${cookie.slice(0, -4)}AAAA` });
}

export async function accountIdOf(username: string): Promise<string> {
  const [row] = await db().select({ id: account.id }).from(account).where(eq(account.username, username));
  return row!.id;
}
