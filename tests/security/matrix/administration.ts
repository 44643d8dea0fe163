/** 三员: accounts, powers, password resets; nobody acts on his own proposal or on himself (SOD-01…06). */
import { suspendAccount } from "@/db/accounts";
import { findGrant } from "@/db/grant-lists";
import { confirmGrant, proposeGrant } from "@/db/grants";
import { proposeReset } from "@/db/password-resets";
import { grantSubject } from "@/domain/permissions/account-subjects";
import { permit } from "@/domain/permissions/permit";
import { DEMO_DAY } from "../../server-under-test";
import { accountIdOf, type Caller } from "../cast";
import { actionRow, pageRow } from "../row";
import { as, newcomer, onAccount, unique, uniqueMobile } from "./newcomer";

const accounts = "app/desk/accounts/actions.ts";
const grants = "app/desk/grants/actions.ts";
const resets = "app/desk/resets/actions.ts";
export const reason = "测试：已核对身份证件";

const itself = async ({ username }: Caller) => (username === "-" ? "x" : accountIdOf(username));

async function suspended(by: string): Promise<string> {
  const accountId = await newcomer();
  await suspendAccount(await onAccount(by, "account.suspend", accountId), { reason });
  return accountId;
}

export const power = { role: "branch_clerk", scopeKind: "branch", scopeId: "qh007", fromDay: DEMO_DAY, toDay: null, reason } as const;

export async function proposedGrant(by: string, accountId?: string): Promise<string> {
  return proposeGrant(await onAccount(by, "grant.propose", accountId ?? (await newcomer())), power);
}

async function confirmedGrant(): Promise<{ accountId: string; grantId: string }> {
  const accountId = await newcomer();
  const grantId = await proposedGrant("secadmin", accountId);
  const second = await as("secadmin2");
  await confirmGrant(permit(second, "grant.confirm", grantSubject((await findGrant(second, grantId))!)));
  return { accountId, grantId };
}

async function proposedReset(by: string): Promise<string> {
  return proposeReset(await onAccount(by, "password.propose_reset", await newcomer()), { reason });
}

export const administrationActions = [
  actionRow({
    action: `${accounts}#createAccount`, permission: "account.create", page: "/desk/accounts/new",
    given: () => ({ name: "新同志", username: unique(), mobile: uniqueMobile() }), allowed: ["sysadmin"],
  }),
  actionRow({
    action: `${accounts}#renameAccount`, permission: "account.rename", page: "/desk/accounts/x",
    given: async () => ({ accountId: await newcomer(), name: "改名的同志" }), allowed: ["sysadmin"],
  }),
  actionRow({
    action: `${accounts}#suspendAccount`, permission: "account.suspend", page: "/desk/accounts/x",
    given: async () => ({ accountId: await newcomer(), suspendReason: reason }), allowed: ["sysadmin", "secadmin"],
  }),
  actionRow({
    action: `${accounts}#suspendAccount`, situation: "oneself", permission: "account.suspend", page: "/desk/accounts/x",
    given: async (caller) => ({ accountId: await itself(caller), suspendReason: reason }), allowed: [],
  }),
  actionRow({
    action: `${accounts}#resumeAccount`, permission: "account.resume", page: "/desk/accounts/x",
    given: async () => ({ accountId: await suspended("sysadmin") }), allowed: ["secadmin"],
  }),
  actionRow({
    action: `${accounts}#resumeAccount`, situation: "by the one who suspended it", permission: "account.resume", page: "/desk/accounts/x",
    given: async () => ({ accountId: await suspended("secadmin") }), allowed: [],
  }),
  actionRow({
    action: `${grants}#proposeGrant`, permission: "grant.propose", page: "/desk/grants/new",
    given: async () => ({ accountId: await newcomer(), role: "branch_clerk", scope: "branch:qh007", fromDay: DEMO_DAY, toDay: "", reason }), allowed: ["secadmin"],
  }),
  actionRow({
    action: `${grants}#proposeGrant`, situation: "to oneself", permission: "grant.propose", page: "/desk/grants/new",
    given: async (caller) => ({ accountId: await itself(caller), role: "branch_clerk", scope: "branch:qh007", fromDay: DEMO_DAY, toDay: "", reason }), allowed: [],
  }),
  actionRow({
    action: `${grants}#confirmGrant`, permission: "grant.confirm", page: "/desk/grants/x",
    given: async () => ({ grantId: await proposedGrant("secadmin2") }), allowed: ["secadmin"],
  }),
  actionRow({
    action: `${grants}#confirmGrant`, situation: "one's own proposal", permission: "grant.confirm", page: "/desk/grants/x",
    given: async () => ({ grantId: await proposedGrant("secadmin") }), allowed: [],
  }),
  actionRow({
    action: `${grants}#confirmGrant`, situation: "already confirmed", permission: "grant.confirm", page: "/desk/grants/x",
    given: async () => ({ grantId: (await confirmedGrant()).grantId }), allowed: [],
  }),
  actionRow({
    action: `${grants}#rejectGrant`, permission: "grant.reject", page: "/desk/grants/x",
    given: async () => ({ grantId: await proposedGrant("secadmin2"), reason }), allowed: ["secadmin"],
  }),
  actionRow({
    action: `${grants}#endGrant`, permission: "grant.end", page: "/desk/grants/x",
    given: async () => ({ grantId: (await confirmedGrant()).grantId, reason }), allowed: ["secadmin"],
  }),
  actionRow({
    action: `${grants}#endAllGrants`, permission: "grant.end_all", page: "/desk/accounts/x",
    given: async () => ({ accountId: (await confirmedGrant()).accountId, leaveReason: reason }), allowed: ["secadmin"],
  }),
  actionRow({
    action: `${grants}#reviewGrants`, permission: "grant.review", page: "/desk/grants/review",
    given: async () => {
      const { accountId, grantId } = await confirmedGrant();
      return { accountId, grantIds: grantId };
    },
    allowed: ["secadmin"],
  }),
  actionRow({
    action: `${resets}#proposeReset`, permission: "password.propose_reset", page: "/desk/accounts/x",
    given: async () => ({ accountId: await newcomer(), resetReason: reason }), allowed: ["secadmin"],
  }),
  actionRow({
    action: `${resets}#confirmReset`, permission: "password.confirm_reset", page: "/desk/resets/x",
    given: async () => ({ resetId: await proposedReset("secadmin2") }), allowed: ["secadmin", "sysadmin"],
  }),
  actionRow({
    action: `${resets}#confirmReset`, situation: "one's own proposal", permission: "password.confirm_reset", page: "/desk/resets/x",
    given: async () => ({ resetId: await proposedReset("secadmin") }), allowed: ["sysadmin"],
  }),
  actionRow({
    action: `${resets}#rejectReset`, permission: "password.reject_reset", page: "/desk/resets/x",
    given: async () => ({ resetId: await proposedReset("secadmin2"), reason }), allowed: ["secadmin", "sysadmin"],
  }),
];

export const administrationPages = [
  pageRow({ page: "/desk/accounts", allowed: ["sysadmin", "secadmin"] }),
  pageRow({ page: "/desk/accounts/new", allowed: ["sysadmin"] }),
  pageRow({ page: "/desk/accounts/[id]", given: async () => `/desk/accounts/${await accountIdOf("clerk.qh007")}`, allowed: ["sysadmin", "secadmin"] }),
  pageRow({ page: "/desk/accounts/[id]", situation: "nobody's", given: () => "/desk/accounts/none", allowed: [] }),
  pageRow({ page: "/desk/grants", allowed: ["secadmin"] }),
  pageRow({ page: "/desk/grants/new", given: async () => `/desk/grants/new?account=${await accountIdOf("clerk.qh007")}`, allowed: ["secadmin"] }),
  pageRow({ page: "/desk/grants/review", allowed: ["secadmin"] }),
  pageRow({ page: "/desk/grants/[id]", given: async () => `/desk/grants/${await aGrant()}`, allowed: ["secadmin"] }),
  pageRow({ page: "/desk/resets", allowed: ["sysadmin", "secadmin"] }),
  pageRow({ page: "/desk/resets/[id]", given: async () => `/desk/resets/${await aReset()}`, allowed: ["sysadmin", "secadmin"] }),
];

/** One for all who look. */
const once = <T>(make: () => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};
const aGrant = once(() => proposedGrant("secadmin"));
const aReset = once(() => proposedReset("secadmin"));
