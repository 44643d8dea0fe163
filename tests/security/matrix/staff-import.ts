/** Staff from one file (ruling 43): who may make the accounts, who may propose the powers, who may confirm several at once. */
import { findAccount } from "@/db/accounts";
import { db } from "@/db/client";
import { newId } from "@/db/id";
import { roleGrant } from "@/db/schema/accounts";
import { planAccounts } from "@/db/staff/accounts";
import { planGrants } from "@/db/staff/grants";
import { keepStaff } from "@/db/staff/waiting";
import { staffSheet } from "@/domain/organization/workbook/staff-sheet";
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { DEMO_DAY } from "../../server-under-test";
import { accountIdOf, type Caller } from "../cast";
import { actionRow, handlerRow, pageRow } from "../row";
import { power, proposedGrant, reason } from "./administration";
import { as, lastMobile, newcomer, unique, uniqueMobile } from "./newcomer";

const accountImport = "app/desk/accounts/import/actions.ts";
const grantImport = "app/desk/grants/import/actions.ts";
const grants = "app/desk/grants/actions.ts";

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

/** A power for the caller himself, whom another proposed; for those without an account, somebody's. */
async function proposedFor({ username }: Caller): Promise<string> {
  if (username !== "secadmin") return proposedGrant("secadmin2");
  const id = newId();
  await db().insert(roleGrant).values({ id, accountId: await accountIdOf(username), ...power, state: "proposed", proposedBy: await accountIdOf("secadmin2"), proposedAt: (await as("secadmin2")).now });
  return id;
}

export const staffImportActions = [
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
];

const staffFile = async (): Promise<File> => {
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const [head, line] = staffSheets(["新同志", unique(), uniqueMobile(), "文书", "QH007", DEMO_DAY])[0]!.rows;
  const bytes = await writeXlsxFile([head!, line!].map((cells) => cells.map((value) => ({ value, type: String }))), { sheet: staffSheet.zh }).toBuffer();
  return new File([new Uint8Array(bytes)], "架构.xlsx");
};

export const staffImportHandlers = [
  handlerRow({ handler: "POST /files/staff", permission: "account.create", status: 303, allowed: ["sysadmin"], given: async () => ({ path: "/files/staff", form: { file: await staffFile() } }) }),
  handlerRow({ handler: "POST /files/staff", situation: "for powers", permission: "grant.propose_many", status: 303, allowed: ["secadmin"], given: async () => ({ path: "/files/staff?for=grants", form: { file: await staffFile() } }) }),
];

export const staffImportPages = [
  pageRow({ page: "/desk/accounts/import", allowed: ["sysadmin"] }),
  pageRow({ page: "/desk/grants/import", allowed: ["secadmin"] }),
];
