/** Accounts, powers, resets and settings as the permission table sees them: state, and who had a hand in it. */
import type { AccountState } from "../identity/account-states";
import type { ScopeKind } from "./roles";
import type { Subject } from "./subject";


/** 账号: what is done to it is done to its owner (`self`). */
export function accountSubject(account: { id: string; state: AccountState; suspendedBy: string | null }): Subject {
  return { kind: "account", id: account.id, state: account.state, people: { self: [account.id], suspender: account.suspendedBy ? [account.suspendedBy] : [] } };
}

type Proposed = { id: string; accountId: string; state: string; proposedBy: string };

/** 授权: stands in its scope, so that the auditor finds it there. */
export function grantSubject(grant: Proposed & { scopeKind: ScopeKind; scopeId: string }): Subject {
  const scope = grant.scopeKind === "town" ? {} : { [grant.scopeKind]: grant.scopeId };
  return { kind: "grant", id: grant.id, ...scope, state: grant.state, people: { self: [grant.accountId], proposer: [grant.proposedBy] } };
}

/** 密码重置 at the counter (ruling 7). */
export function resetSubject(reset: Proposed): Subject {
  return { kind: "password_reset", id: reset.id, state: reset.state, people: { self: [reset.accountId], proposer: [reset.proposedBy] } };
}

/** 参数调整 (ruling 5). */
export function settingSubject(change: { id: string; state: string; proposedBy: string }): Subject {
  return { kind: "setting_change", id: change.id, state: change.state, people: { proposer: [change.proposedBy] } };
}
