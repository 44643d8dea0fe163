/** 标准化: the branch values, the secretary hands in, the office verifies, the committee grades; nobody twice (STD-06). */
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { assessment, assessmentValue, standardTemplate } from "@/db/schema/standards";
import { proposeTemplate } from "@/db/standards/templates";
import { permit } from "@/domain/permissions/permit";
import type { AssessmentState } from "@/domain/standards/lifecycle";
import { ruralItems } from "@/domain/standards/templates/rural";
import { as } from "../../database";
import { accountIdOf, type Caller } from "../cast";
import { actionRow, pageRow, type ActionRow } from "../row";

const file = "app/desk/standards/actions.ts";
const templates = "app/desk/standards/templates/actions.ts";

let year = 3000;
/** A fresh ledger of 石桥第一党支部 in a state; its branch part by the clerk, its office part by the other person of the office. */
async function ledger(state: AssessmentState, weak = ""): Promise<string> {
  const id = `ledger-${year}`;
  const [clerk, secretary, office] = [await accountIdOf("clerk.qh007"), await accountIdOf("secretary.qh007"), await accountIdOf("office2.town")];
  const at = "2026-10-10T01:00:00.000Z";
  const handedIn = state !== "assessing";
  const graded = state === "graded";
  const verified = state === "verified" || graded;
  await db().insert(assessment).values({
    id, branchId: "qh007", year: year++, items: [...ruralItems], state, openedBy: clerk, openedAt: at, returnReason: "", vetoes: [],
    ...(handedIn && { submittedBy: secretary, submittedAt: at }), ...(verified && { verifiedBy: office, verifiedAt: at }), ...(graded && { gradedBy: await accountIdOf("leader.town"), gradedAt: at, grade: "standard" as const, score: 8000 }),
  });
  const values = (stage: "self" | "check", by: string) => ruralItems.map(({ code }) => ({ id: `${id}-${code}-${stage}`, assessmentId: id, code, stage, process: code === weak ? ("none" as const) : ("full" as const), outcome: "half" as const, notApplicable: null, reason: "对照记录看过", by, at }));
  await db().insert(assessmentValue).values([...values("self", clerk), ...(handedIn ? values("check", office) : [])]);
  return id;
}

const row = (name: string, permission: ActionRow["permission"], allowed: ActionRow["allowed"], given: ActionRow["given"], page = "/desk/standards/x", situation?: string) =>
  actionRow({ action: `${file}#${name}`, permission, page, allowed, given, situation });

const value = { code: "C3", applies: "yes", process: "full", outcome: "half", reason: "抽问三名组员，说得出议题" };
const reason = "C3 的依据不够，请补充";

/** The year has no ledger yet; another year for each of the two who may, as only one of them can begin it. */
async function notBegun({ name }: Caller) {
  const begun = name === "branch_secretary" ? 2025 : 2026;
  const [known] = await db().select({ id: assessment.id }).from(assessment).where(and(eq(assessment.branchId, "qh007"), eq(assessment.year, begun)));
  if (known) {
    await db().delete(assessmentValue).where(eq(assessmentValue.assessmentId, known.id));
    await db().delete(assessment).where(eq(assessment.id, known.id));
  }
  return { branchId: "qh007", year: String(begun) };
}

const proposal = { category: "rural", year: "2027", items: "A1 | 组织设置 | 批复齐全 | 组织台账 | 100 | 党员知道自己在哪个支部吗", reason: "按县委组织部新办法" };

async function nothingProposed() {
  await db().delete(standardTemplate).where(eq(standardTemplate.state, "proposed"));
  return proposal;
}

async function proposed() {
  await nothingProposed();
  const office = await as("office2.town");
  return { id: await proposeTemplate(permit(office, "template.propose", { kind: "standard_template", id: "new" }), { category: "rural", year: 2027, items: [...ruralItems], reason: proposal.reason }) };
}

const item = "/desk/standards/x/C3";
export const standardActions = [
  row("open", "assessment.open", ["branch_clerk", "branch_secretary"], notBegun, "/desk/standards"),
  row("assess", "assessment.value", ["branch_clerk", "branch_secretary"], async () => ({ id: await ledger("assessing"), ...value }), item),
  row("assess", "assessment.value", [], async () => ({ id: await ledger("submitted"), ...value }), item, "handed in already"),
  row("submit", "assessment.submit", ["branch_secretary"], async () => ({ id: await ledger("assessing") })),
  row("check", "assessment.check", ["town_party_office"], async () => ({ id: await ledger("submitted"), ...value }), item),
  row("check", "assessment.check", [], async () => ({ id: await ledger("assessing"), ...value }), item, "not handed in"),
  row("sendBackToBranch", "assessment.return", ["town_party_office"], async () => ({ id: await ledger("submitted"), reason })),
  row("verify", "assessment.verify", ["town_party_office"], async () => ({ id: await ledger("submitted") })),
  row("grade", "assessment.grade", ["town_leader"], async () => ({ id: await ledger("verified", "C3"), veto: "soft_lax" })), // with an item that it opens as a case
  row("grade", "assessment.grade", [], async () => ({ id: await ledger("submitted") }), undefined, "not verified"),
  row("sendBackToOffice", "assessment.send_back", ["town_leader"], async () => ({ id: await ledger("verified"), reason })),
  actionRow({ action: `${templates}#propose`, permission: "template.propose", page: "/desk/standards/templates", allowed: ["town_party_office"], given: nothingProposed }),
  actionRow({ action: `${templates}#approve`, permission: "template.approve", page: "/desk/standards/templates", allowed: ["town_leader"], given: proposed }),
  actionRow({ action: `${templates}#reject`, permission: "template.reject", page: "/desk/standards/templates", allowed: ["town_leader"], given: async () => ({ ...(await proposed()), reason }) }),
];

const readers = ["branch_clerk", "branch_secretary", "town_party_office", "town_inspector", "town_leader"] as const;

export const standardPages = [
  pageRow({ page: "/desk/standards", allowed: [...readers, "branch_clerk of another branch", "branch_clerk elsewhere", "branch_secretary of another branch", "branch_secretary elsewhere"] }),
  pageRow({ page: "/desk/standards/[id]", given: async () => `/desk/standards/${await ledger("assessing")}`, allowed: readers }),
  pageRow({ page: "/desk/standards/[id]/[code]", given: async () => `/desk/standards/${await ledger("assessing")}/C3`, allowed: readers }),
  pageRow({ page: "/desk/standards/templates", allowed: ["town_party_office", "town_leader"] }),
];
