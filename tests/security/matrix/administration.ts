/** 三员: accounts, powers, password resets; nobody acts on his own proposal or on himself (SOD-01…06). */
import { findAccount, suspendAccount } from "@/db/accounts";
import { db } from "@/db/client";
import { findGrant } from "@/db/grant-lists";
import { confirmGrant, proposeGrant } from "@/db/grants";
import { newId } from "@/db/id";
import { proposeReset } from "@/db/password-resets";
import { roleGrant } from "@/db/schema/accounts";
import { planAccounts } from "@/db/staff/accounts";
import { planGrants } from "@/db/staff/grants";
import { keepStaff } from "@/db/staff/waiting";
import { staffSheet } from "@/domain/organization/workbook/staff-sheet";
import { grantSubject } from "@/domain/permissions/account-subjects";
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { DEMO_DAY } from "../../server-under-test";
import { accountIdOf, type Caller } from "../cast";
import { actionRow, handlerRow, pageRow } from "../row";
import { as, lastMobile, newcomer, onAccount, unique, uniqueMobile } from "./newcomer";

const accounts = "app/desk/accounts/actions.ts";
const grants = "app/desk/grants/actions.ts";
const accountImport = "app/desk/accounts/import/actions.ts";
const grantImport = "app/desk/grants/import/actions.ts";
const resets = "app/desk/resets/actions.ts";
const reason = "测试：已核对身份证件";

const itself = async ({ username }: Caller) => (username === "-" ? "x" : accountIdOf(username));

async function suspended(by: string): Promise<string> {
  const accountId = await newcomer();
  await suspendAccount(await onAccount(by, "account.suspend", accountId), { reason });
  return accountId;
}

const power = { role: "branch_clerk", scopeKind: "branch", scopeId: "qh007", fromDay: DEMO_DAY, toDay: null, reason } as const;

async function proposedGrant(by: string, accountId?: string): Promise<string> {
  return proposeGrant(await onAccount(by, "grant.propose", accountId ?? (await newcomer())), power);
}

/** A power for the caller himself, whom another proposed; for those without an account, somebody's. */
async function proposedFor({ username }: Caller): Promise<string> {
  if (username !== "secadmin") return proposedGrant("secadmin2");
  const id = newId();
  await db().insert(roleGrant).values({ id, accountId: await accountIdOf(username), ...power, state: "proposed", proposedBy: await accountIdOf("secadmin2"), proposedAt: (await as("secadmin2")).now });
  return id;
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

/** A waiting sheet of staff with one line, of whoever may send one; the others have nothing that waits. */
async function waitingStaff(caller: Caller, use: "sysadmin" | "secadmin"): Promise<string> {
  if (caller.username !== use) return "none";
  const viewer = await as(use);
  const account = use === "secadmin" ? await findAccount(viewer, await newcomer()) : null;
  const line = ["新同志", account?.username ?? unique(), account ? lastMobile() : uniqueMobile(), "文书", "QH007", DEMO_DAY];
  await keepStaff(permit(viewer, use === "sysadmin" ? "account.create" : "grant.propose_many", town), { name: "架构.xlsx", sheets: staffSheets(line) });
  return (use === "sysadmin" ? await planAccounts(viewer) : await planGrants(viewer))!.digest;
}
const staffSheets = (line: string[]) => [{ name: staffSheet.zh, rows: [staffSheet.columns.map(({ zh }) => zh as string), line] }];

export const administrationActions = [
  actionRow({
    action: `${accounts}#createAccount`, permission: "account.create", page: "/desk/accounts/new",
    given: () => ({ name: "新同志", username: unique(), mobile: uniqueMobile() }), allowed: ["sysadmin"],
  }),
  actionRow({
    action: `${accountImport}#createFromStaff`, permission: "account.create", page: "/desk/accounts/import",
    given: async (caller) => ({ digest: await waitingStaff(caller, "sysadmin") }), allowed: ["sysadmin"],
  }),
  actionRow({ action: `${accountImport}#dropAccounts`, permission: "account.create", page: "/desk/accounts/import", given: () => ({}), allowed: ["sysadmin"] }),
  actionRow({
    action: `${grantImport}#proposeFromStaff`, permission: "grant.propose_many", page: "/desk/grants/import",
    given: async (caller) => ({ digest: await waitingStaff(caller, "secadmin"), reason }), allowed: ["secadmin"],
  }),
  actionRow({ action: `${grantImport}#dropGrants`, permission: "grant.propose_many", page: "/desk/grants/import", given: () => ({}), allowed: ["secadmin"] }),
  actionRow({
    action: `${grants}#confirmGrants`, permission: "grant.confirm_many", page: "/desk/grants",
    given: async () => ({ grantIds: [await proposedGrant("secadmin2"), await proposedGrant("secadmin2")] }), allowed: ["secadmin"],
  }),
  actionRow({
    action: `${grants}#confirmGrants`, situation: "one's own proposal among them", permission: "grant.confirm_many", page: "/desk/grants",
    given: async () => ({ grantIds: [await proposedGrant("secadmin2"), await proposedGrant("secadmin")] }), allowed: [],
  }),
  actionRow({
    action: `${grants}#confirmGrants`, situation: "one for oneself among them", permission: "grant.confirm_many", page: "/desk/grants",
    given: async (caller) => ({ grantIds: [await proposedGrant("secadmin2"), await proposedFor(caller)] }), allowed: [],
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

const staffFile = async (): Promise<File> => {
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const [head, line] = staffSheets(["新同志", unique(), uniqueMobile(), "文书", "QH007", DEMO_DAY])[0]!.rows;
  const bytes = await writeXlsxFile([head!, line!].map((cells) => cells.map((value) => ({ value, type: String }))), { sheet: staffSheet.zh }).toBuffer();
  return new File([new Uint8Array(bytes)], "架构.xlsx");
};

export const administrationHandlers = [
  handlerRow({ handler: "POST /files/staff", permission: "account.create", status: 303, allowed: ["sysadmin"], given: async () => ({ path: "/files/staff", form: { file: await staffFile() } }) }),
  handlerRow({ handler: "POST /files/staff", situation: "for powers", permission: "grant.propose_many", status: 303, allowed: ["secadmin"], given: async () => ({ path: "/files/staff?for=grants", form: { file: await staffFile() } }) }),
];

export const administrationPages = [
  pageRow({ page: "/desk/accounts", allowed: ["sysadmin", "secadmin"] }),
  pageRow({ page: "/desk/accounts/new", allowed: ["sysadmin"] }),
  pageRow({ page: "/desk/accounts/import", allowed: ["sysadmin"] }),
  pageRow({ page: "/desk/grants/import", allowed: ["secadmin"] }),
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
