import type { Day, Instant } from "@/domain/calendar/day";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { Role, ScopeKind } from "@/domain/permissions/roles";
import { clash } from "@/domain/permissions/separation";
import { countAccounts, personKeyOf } from "./accounts";
import { db } from "./client";
import { newId } from "./id";
import { account, roleGrant } from "./schema/accounts";
import { atomically } from "./write";

export type InstalledAccount = { username: string; name: string; mobile: string; passwordHash: string; grants: { role: Role; scopeKind: ScopeKind; scopeId: string }[] };

/**
 * Accounts with their powers in one stroke, without a second person: only into a portal that has none. The demo town, and
 * the first administrators made at the command line.
 */
export async function installAccounts(
  permit: Permit<"demo.load" | "account.install">,
  people: readonly InstalledAccount[],
  { fromDay, passwordsSetAt }: { fromDay: Day; passwordsSetAt: Instant },
): Promise<void> {
  if ((await countAccounts()) > 0) throw new Refusal("rule", "已经有账号了，不能再用这个命令。新账号由系统管理员在“账号”里建立，岗位由安全管理员授权。");
  refuseClashes(people);
  const mustChange = permit.action === "account.install";
  const rows = people.map((person) => ({ ...person, id: newId() }));
  await atomically(permit, [
    ...rows.map(({ id, username, name, mobile, passwordHash }) =>
      db().insert(account).values({
        id, username, name, personKey: personKeyOf(mobile), passwordHash, passwordChangedAt: passwordsSetAt, mustChange, createdAt: permit.now, createdBy: permit.actor,
      }),
    ),
    ...rows.flatMap((row) =>
      row.grants.map((grant) =>
        db().insert(roleGrant).values({
          id: newId(), accountId: row.id, ...grant, fromDay, toDay: null, reason: "初始设置", standsInFor: null,
          state: "confirmed", proposedBy: permit.actor, proposedAt: permit.now, decidedBy: permit.actor, decidedAt: permit.now,
        }),
      ),
    ),
  ]);
}

/** SOD-01 holds from the first day. */
function refuseClashes(people: readonly InstalledAccount[]): void {
  for (const { name, grants } of people) {
    if (grants.some((a) => grants.some((b) => clash(a.role, b.role)))) throw new Refusal("rule", `${name}：系统管理员、安全管理员、审计员必须由不同的人分别担任（SOD-01）。`);
  }
}
