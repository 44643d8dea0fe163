/** 日历订阅: whoever works for 石桥第一党支部 makes his own link; the address alone opens it, and only its owner ends it. */
import { eq } from "drizzle-orm";
import { calendarFile } from "@/db/calendar-links";
import { db } from "@/db/client";
import { newId } from "@/db/id";
import { calendarLink } from "@/db/schema/calendar-links";
import { as } from "../../database";
import type { Caller, PersonName } from "../cast";
import { actionRow, handlerRow, pageRow } from "../row";

const branchId = "qh007";
const page = "/desk/duties/subscribe";
const actions = "app/desk/duties/subscribe/actions.ts";

async function linkOf(accountId: string): Promise<string> {
  const id = newId();
  await db().insert(calendarLink).values({ id, accountId, branchId, madeAt: "2026-10-01T01:00:00.000Z" });
  return id;
}

/** Nobody has a link yet. */
async function fresh(_caller: Caller) {
  await db().delete(calendarLink).where(eq(calendarLink.branchId, branchId));
  return { branchId };
}

const ofTheClerk = async () => linkOf((await as("clerk.qh007")).id);
const ofTheBranch: PersonName[] = ["branch_clerk", "branch_secretary", "commissioner", "town_party_office", "town_inspector", "town_leader"];

export const calendarActions = [
  actionRow({ action: `${actions}#subscribe`, permission: "duty.subscribe", page, given: fresh, allowed: ofTheBranch }),
  actionRow({ action: `${actions}#unsubscribe`, permission: "duty.unsubscribe", page, given: async (_caller: Caller) => ({ linkId: await ofTheClerk() }), allowed: ["branch_clerk"] }),
];

export const calendarHandlers = [
  handlerRow({ handler: "GET /calendar/[file]", given: async () => ({ path: `/calendar/${calendarFile(await ofTheClerk())}` }), allowed: "anybody" }),
  handlerRow({ handler: "GET /calendar/[file]", situation: "a guessed address", given: async () => ({ path: `/calendar/${await ofTheClerk()}.${"0".repeat(32)}.ics` }), allowed: "anybody", status: 404 }),
];

export const calendarPages = [
  pageRow({
    page,
    allowed: [...ofTheBranch, "branch_clerk of another branch", "branch_clerk elsewhere", "branch_secretary of another branch", "branch_secretary elsewhere", "commissioner of another branch", "commissioner elsewhere"],
  }),
];
