import { and, countDistinct, eq, ne } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { SECURITY_ADMINISTRATORS_NEEDED } from "@/domain/permissions/separation";
import { db } from "./client";
import { powerHolds } from "./powers";
import { account, roleGrant } from "./schema/accounts";

const inForce = (today: Day) => and(eq(roleGrant.role, "secadmin"), powerHolds(today));

async function countSecurityAdministrators(today: Day, except: string): Promise<number> {
  const [row] = await db()
    .select({ n: countDistinct(roleGrant.accountId) })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(and(inForce(today), ne(roleGrant.accountId, except)));
  return row!.n;
}

async function isSecurityAdministrator(accountId: string, today: Day): Promise<boolean> {
  const rows = await db().select({ id: roleGrant.id }).from(roleGrant).innerJoin(account, eq(account.id, roleGrant.accountId)).where(and(inForce(today), eq(roleGrant.accountId, accountId)));
  return rows.length > 0;
}

/** Without two security administrators nobody could grant anything any more: the successor comes first. */
export async function refuseTooFewSecurityAdministrators({ today }: Permit, leaving: string): Promise<void> {
  if (!(await isSecurityAdministrator(leaving, today))) return;
  if ((await countSecurityAdministrators(today, leaving)) >= SECURITY_ADMINISTRATORS_NEEDED) return;
  throw new Refusal(
    "rule",
    "这样安全管理员就不足两人，以后谁也不能再授权。请先给接替的人授权并复核，再办理这一项；如果怀疑账号被盗用，请先重置它的密码，原有登录会立即失效。",
  );
}
