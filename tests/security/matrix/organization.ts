/** 党组织: what each role may do with 石桥第一党支部, its elections and handovers, and with the town's set-up. */
import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { listElectable } from "@/db/branches/counts";
import { db } from "@/db/client";
import { newId } from "@/db/id";
import { orgPosition, termElection } from "@/db/schema/members";
import { branchHandover, partyGroup } from "@/db/schema/organization";
import { keepWorkbook, planWorkbook } from "@/db/town/workbook";
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import type { Caller, PersonName } from "../cast";
import { as } from "../../database";
import { actionRow, handlerRow, pageRow, type ActionRow } from "../row";

const actions = "app/desk/organization/branches/actions.ts";
/** The page whose form sends the action. */
const pages: Record<string, string> = {
  maintain: "edit", describe: "edit", appointPerson: "posts", endPersonsPost: "posts", addPartyGroup: "groups", renamePartyGroup: "groups", leadPartyGroup: "groups",
  closePartyGroup: "groups", plan: "elections", delay: "elections", record: "elections", approve: "elections", give: "handover", take: "handover",
};
const branchId = "qh007";
const at = "2026-10-01T01:00:00.000Z";
const unique = () => randomBytes(4).toString("hex");

const electable = async (i: number) => (await listElectable([branchId]))[i]!;

async function post() {
  const id = newId();
  const { memberId, name } = await electable(3);
  await db().insert(orgPosition).values({ id, orgKind: "branch", orgId: branchId, memberId, name, position: "publicity_commissioner", startedOn: "2026-01-01", endReason: "", documentNo: "文号", by: "x", at });
  return { branchId, postId: id, endedOn: "2026-10-12", reason: "调离", endDocumentNo: "" };
}

/** Nobody in the branch holds this post, whoever was appointed before. */
async function vacancy() {
  await db().delete(orgPosition).where(eq(orgPosition.position, "liaison_cadre"));
  return { branchId, memberId: (await electable(5)).memberId, position: "liaison_cadre", startedOn: "2026-10-01", documentNo: "清党〔2026〕9号" };
}

async function group() {
  const id = newId();
  await db().insert(partyGroup).values({ id, branchId, name: `小组${unique()}`, seq: 90 });
  return id;
}

/** An election of the branch that is under way, and no other. */
async function election(results: { name: string; position: "secretary"; approve: number }[] = []) {
  await db().delete(termElection).where(eq(termElection.branchId, branchId));
  await db().insert(termElection).values({ id: newId(), branchId, termNo: 1, dueOn: "2026-11-20", meetingOn: results.length > 0 ? "2026-10-09" : null, results, delayReason: "", delayDocumentNo: "", by: "x", at });
}

async function held() {
  await election([{ name: (await electable(0)).name, position: "secretary", approve: 40 }]);
  return { branchId, approvedOn: "2026-10-12", termStartedOn: "2026-10-09", documentNo: "清党〔2026〕30号" };
}

async function meeting() {
  await election();
  const voters = await listElectable([branchId]);
  return { branchId, meetingOn: "2026-10-11", dueVoters: String(voters.length), presentVoters: String(voters.length), candidates: "2", seats: "1", results: `${voters[0]!.name} 支部书记 ${voters.length}`, reportedOn: "" };
}

async function handoverTo(incomingId: string) {
  const id = newId();
  await db().insert(branchHandover).values({ id, branchId, outgoingId: (await as("secretary.qh007")).id, incomingId, open: [], remark: "", objection: "", givenAt: at });
  return { handoverId: id, objection: "", sure: "yes" };
}

/** From whoever calls, to a colleague who is not the caller. */
async function giving(caller: Caller) {
  await db().delete(branchHandover);
  const incoming = await as(caller.username === "clerk.qh007" ? "secretary.qh007" : "clerk.qh007");
  return { branchId, incomingId: incoming.id, remark: "", sure: "yes" };
}

const sheets = () => [{ name: "社区", rows: [["社区代码", "社区名称", "类型"], [`c${unique()}`, `社区${unique()}`, "城镇"]] }];
async function waiting(caller: Caller) {
  if (caller.username !== "office.town") return { digest: "none" };
  const office = await as("office.town");
  await keepWorkbook(permit(office, "organization.import", town), { name: "架构.xlsx", sheets: sheets() });
  return { digest: (await planWorkbook(office))!.digest };
}

const details = { branchId, kind: "ordinary", parent: "community", status: "active", coveredUnits: "1", hasCommittee: "yes", approvalDocument: "", establishedOn: "2011-07-01", termStartedOn: "2021-11-20", termEndsOn: "", termReason: "" };
const office: PersonName[] = ["town_party_office"];
const both: PersonName[] = ["branch_secretary", "town_party_office"];

const row = (name: string, permission: ActionRow["permission"], allowed: ActionRow["allowed"], given: ActionRow["given"], situation?: string) =>
  actionRow({ action: `${actions}#${name}`, permission, page: `/desk/organization/branches/x/${pages[name]}`, allowed, given, situation });

export const organizationActions = [
  row("maintain", "branch.maintain", office, () => details),
  row("describe", "branch.contact", both, () => ({ branchId, themeDay: "5", address: "党群服务中心", phone: "0900-5550047" })),
  row("appointPerson", "branch.appoint", office, vacancy),
  row("endPersonsPost", "branch.end_post", office, post),
  row("addPartyGroup", "branch.groups", both, (_caller) => ({ branchId, name: `小组${unique()}` })),
  row("renamePartyGroup", "branch.groups", both, async (_caller) => ({ branchId, groupId: await group(), newName: `小组${unique()}` })),
  row("leadPartyGroup", "branch.groups", both, async (_caller) => ({ branchId, ledGroupId: await group(), memberId: (await electable(2)).memberId, startedOn: "2026-10-01" })),
  row("closePartyGroup", "branch.groups", both, async (_caller) => ({ branchId, closedGroupId: await group() })),
  row("plan", "election.record", office, () => ({ branchId, dueOn: "2026-11-20", planSubmittedOn: "2026-06-01", planApprovedOn: "" })),
  row("delay", "election.record", office, async () => { await election(); return { branchId, delayReason: "人选还在考察", delayDocumentNo: "清党〔2026〕18号" }; }),
  row("record", "election.record", office, meeting),
  row("approve", "election.record", office, held),
  row("give", "handover.give", ["branch_clerk", "branch_secretary", "commissioner"], giving),
  row("take", "handover.take", ["branch_clerk"], async () => handoverTo((await as("clerk.qh007")).id)),
  row("take", "handover.take", [], async () => handoverTo((await as("secretary.qh007")).id), "nobody takes what he gave"),
  actionRow({
    action: "app/desk/organization/town/actions.ts#saveTown", permission: "town.maintain", page: "/desk/organization/town", allowed: office,
    given: () => ({ name: "清河镇", county: "（演示）", officePhone: "0900-5550000", disciplinePhone: "12388", recordNumber: "", goLiveOn: "2026-01-01" }),
  }),
  actionRow({ action: "app/desk/organization/workbook/actions.ts#apply", permission: "organization.import", page: "/desk/organization/workbook", allowed: office, given: waiting }),
  actionRow({ action: "app/desk/organization/workbook/actions.ts#drop", permission: "organization.import", page: "/desk/organization/workbook", allowed: office, given: () => ({}) }),
];

export const organizationHandlers = [
  handlerRow({ handler: "GET /desk/organization/workbook/template", given: () => ({ path: "/desk/organization/workbook/template" }), allowed: office }),
  handlerRow({
    handler: "POST /files/organization", permission: "organization.import", status: 303, allowed: office,
    given: async () => ({ path: "/files/organization", form: { file: new File([await spreadsheet()], "架构.xlsx") } }),
  }),
];

async function spreadsheet(): Promise<BlobPart> {
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const [head, line] = sheets()[0]!.rows;
  return new Uint8Array(await writeXlsxFile([head!, line!].map((cells) => cells.map((value) => ({ value })))).toBuffer());
}

const town3: PersonName[] = ["town_party_office", "town_inspector", "town_leader"];
const inside: PersonName[] = ["branch_clerk", "branch_secretary", "commissioner"];
const everywhere: PersonName[] = inside.flatMap((role) => [role, `${role} of another branch` as PersonName, `${role} elsewhere` as PersonName]);
const branchPage = (rest: string) => pageRow({ page: `/desk/organization/branches/[id]${rest}`, given: () => `/desk/organization/branches/${branchId}${rest}`, allowed: [...inside, ...town3] });

export const organizationPages = [
  pageRow({ page: "/desk/organization", allowed: [...everywhere, ...town3] }),
  pageRow({ page: "/desk/organization/health", allowed: [...everywhere, ...town3] }),
  ...["", "/edit", "/posts", "/groups", "/elections", "/handover"].map(branchPage),
  // the secretary of the community's first branch also sees its other branches (ruling 1)
  pageRow({ page: "/desk/organization/branches/[id]", situation: "another branch of the community", given: () => "/desk/organization/branches/qh008", allowed: ["branch_secretary", "branch_clerk of another branch", "branch_secretary of another branch", "commissioner of another branch", ...town3] }),
  pageRow({ page: "/desk/organization/town", allowed: office }),
  pageRow({ page: "/desk/organization/workbook", allowed: office }),
];

