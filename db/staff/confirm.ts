/** Several proposed powers confirmed in one act, all or none, each by the rules of a single confirmation (ruling 43, SOD-03). */
import { sayAccount } from "@/domain/identity/say-account";
import { grantSubject } from "@/domain/permissions/account-subjects";
import { permit as permitFor, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { roles } from "@/domain/permissions/roles";
import { sayScope } from "@/domain/permissions/say-grant";
import { findGrant, type GrantRow } from "../grant-lists";
import { confirming } from "../grants";
import { listScopeNames } from "../organization";
import { atomically, isRepeated, type Guarded } from "../write";

const NOTHING = "一项都没有复核。";

/**
 * @param grantIds what the second person ticked @returns how many hold now
 * @throws Refusal that names the first one which may not be confirmed by this person or does not fit
 */
export async function confirmGrants(permit: Permit<"grant.confirm_many">, grantIds: readonly string[]): Promise<number> {
  const ids = [...new Set(grantIds)];
  if (await isRepeated(permit)) return ids.length;
  const scopes = await listScopeNames();
  const statements: Guarded[] = [];
  for (const id of ids) statements.push(await confirmingOne(permit, id, scopes));
  await atomically(permit, statements);
  return ids.length;
}

async function confirmingOne(permit: Permit<"grant.confirm_many">, id: string, scopes: ReadonlyMap<string, string>): Promise<Guarded> {
  const row = await findGrant(permit.viewer, id);
  if (!row) throw new Refusal("conflict", `选中的授权里有一项已不存在，${NOTHING}请刷新页面再看。`);
  const called = sayGrant(row, scopes);
  try {
    return await confirming(permitFor(permit.viewer, "grant.confirm", grantSubject(row)), `${called}：刚刚有变化，或与同时复核的另一项冲突（SOD-01）。${NOTHING}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.reason, `${called}：${error.message}${NOTHING}`);
  }
}

const sayGrant = (row: GrantRow, scopes: ReadonlyMap<string, string>) => `${sayAccount(row)}的“${roles[row.role].zh}（${sayScope(row.scopeKind, row.scopeId, scopes)}）”`;
