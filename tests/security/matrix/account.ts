/** Signing out, one's own sessions and password. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { openSession } from "../../open-session";
import { secrets } from "../../server-under-test";
import { everyone, type Caller } from "../cast";
import { actionRow, pageRow } from "../row";

const actions = "app/desk/account/actions.ts";

async function anotherSessionOf(caller: Caller) {
  return { sessionId: (await openSession(caller.username === "-" ? "clerk.qh007" : caller.username)).sessionId };
}

/** Everybody has the demo's password again, and wants another one. */
async function newPasswordOf(caller: Caller) {
  const [demo] = await db().select({ passwordHash: account.passwordHash }).from(account).where(eq(account.username, "clerk.qh040"));
  await db().update(account).set(demo!).where(eq(account.username, caller.username));
  const newPassword = "Another-2026-password";
  return { oldPassword: secrets.DEMO_PASSWORD, newPassword, newPasswordAgain: newPassword };
}

export const accountActions = [
  actionRow({
    action: `${actions}#endSession`,
    permission: "session.end",
    page: "/desk/account",
    given: anotherSessionOf,
    allowed: everyone,
    evenWithOneTimePassword: true,
  }),
  actionRow({
    action: `${actions}#endSession`,
    situation: "somebody else's session",
    permission: "session.end",
    page: "/desk/account",
    given: async () => ({ sessionId: (await openSession("clerk.qh011")).sessionId }),
    allowed: [],
    evenWithOneTimePassword: true,
  }),
  actionRow({
    action: `${actions}#changePassword`,
    permission: "password.change",
    page: "/desk/password",
    given: newPasswordOf,
    allowed: everyone,
    evenWithOneTimePassword: true,
    triedBy: ["branch_clerk", "nobody", "clerk with a one-time password"],
  }),
];

export const accountPages = [
  pageRow({ page: "/desk", allowed: everyone }),
  pageRow({ page: "/desk/account", allowed: everyone }),
  pageRow({ page: "/desk/password", allowed: everyone, evenWithOneTimePassword: true }),
  pageRow({ page: "/desk/[...missing]", given: () => "/desk/nothing-here", allowed: [] }),
];
