import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { listBurdens } from "@/db/inspections/burden";
import { findFinding, listFindings } from "@/db/inspections/findings";
import { issueNotice } from "@/db/inspections/steps";
import { findVisit } from "@/db/inspections/visits";
import { assessmentFinding } from "@/db/schema/standards";
import { listItemCases, openItemCases, originOf } from "@/db/standards/rectify";
import { findAssessment, findLedgerBranch } from "@/db/standards/rows";
import { gradeAssessment, submitAssessment, verifyAssessment } from "@/db/standards/steps";
import { giveValue, openAssessment } from "@/db/standards/values";
import type { NewFinding } from "@/domain/inspections/visit";
import { permit, type Permit } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { as, useDatabase } from "../../database";
import { approvedPlan } from "../inspections/told";

useDatabase("town");

const weak = new Set(["C3", "D4"]);
const finding: NewFinding = { category: "meetings", itemCode: null, severity: "ordinary", description: "2025年标准化复核 C3：过程未做到", rootCause: "mechanism", guidance: "每月固定一天开", level: "deadline", recurrenceOf: null };
const both = new Map([["C3", finding], ["D4", { ...finding, category: "finance_disclosure" as const }]]);

async function act<A extends Action>(who: string, id: string, action: A, deed: (p: Permit<A>, found: Awaited<ReturnType<typeof findAssessment>>) => Promise<unknown>): Promise<unknown> {
  const viewer = await as(who);
  const found = await findAssessment(viewer, id);
  return deed(permit(viewer, action, found.subject), found);
}

async function verified(branchId: string): Promise<string> {
  const clerk = await as(`clerk.${branchId}`);
  const id = await openAssessment(permit(clerk, "assessment.open", { kind: "assessment", id: "new", branch: branchId }), await findLedgerBranch(clerk, branchId), 2025);
  const value = (who: string, action: "assessment.value" | "assessment.check") => act(who, id, action, async (p, found) => {
    for (const { code } of found.row.items) await giveValue(p, found, code, { applies: "yes", process: weak.has(code) ? "none" : "full", outcome: "half", reason: "对照记录看过" });
  });
  await value(`clerk.${branchId}`, "assessment.value");
  await act(`secretary.${branchId}`, id, "assessment.submit", submitAssessment);
  await value("office.town", "assessment.check");
  await act("office.town", id, "assessment.verify", verifyAssessment);
  return id;
}

const grade = (id: string) => act("leader.town", id, "assessment.grade", (p, found) => gradeAssessment(p, found, []));
const open = (id: string, who = "office.town") => act(who, id, "assessment.rectify", (p, found) => openItemCases(p, found, both));
const cases = async (id: string) => listItemCases(await as("secretary.qh007"), await findAssessment(await as("secretary.qh007"), id));

describe("STD-07: items below the line become cases of the same loop", () => {
  test("only of frozen results, by the office, once for each item, linked both ways, and the branch sees them", async () => {
    const id = await verified("qh007");
    await expect(open(id)).rejects.toThrow("现在不能把不达标项开成整改");
    expect(await cases(id)).toEqual([]);
    await grade(id);
    expect((await cases(id)).map(({ item, findingId }) => [item.code, findingId])).toEqual([["C3", null], ["D4", null]]);
    await expect(open(id)).rejects.toThrow("督查计划"); // no round without the year's plan
    await approvedPlan();
    for (const who of ["leader.town", "inspector.town", "secretary.qh007", "sysadmin"]) await expect(open(id, who), who).rejects.toThrow();
    await open(id);
    const found = await cases(id);
    expect(found.map(({ state }) => state)).toEqual(["fed_back", "fed_back"]);
    expect(await originOf(await as("office.town"), found[0]!.findingId!)).toEqual({ assessmentId: id, code: "C3", year: 2025 });
    const secretary = await as("secretary.qh007");
    expect((await listFindings(secretary, {}, null)).rows.map(({ row, batch }) => [row.category, batch])).toEqual(expect.arrayContaining([["meetings", "标准化-2025"], ["finance_disclosure", "标准化-2025"]]));
    await expect(open(id)).rejects.toThrow("没有要开出的整改");
    expect(await db().$count(assessmentFinding, eq(assessmentFinding.assessmentId, id))).toBe(2);
    expect(() => db().delete(assessmentFinding).run()).toThrow(/is kept/);
  });

  test("the loop goes on as for any other: a leader issues the notice, whoever opened the case does not verify it", async () => {
    const [{ row }] = (await listFindings(await as("leader.town"), { states: ["fed_back"] }, null)).rows as [Awaited<ReturnType<typeof listFindings>>["rows"][0]];
    const leader = await as("leader.town");
    const visit = await findVisit(leader, row.visitId);
    await issueNotice(permit(leader, "finding.notice", visit.subject), visit, { noticeNo: "清督整〔2026〕30号", said: "" });
    const found = await findFinding(leader, row.id);
    expect([found.row.state, found.row.dueOn !== null, found.subject.people!.author]).toEqual(["noticed", true, [(await as("office.town")).id]]);
  });

  test("nobody came for it: it is no burden and no inspection of a kind; another branch joins the same round", async () => {
    const burdens = await listBurdens(await as("office.town"), 2026);
    expect(burdens.find(({ branchId }) => branchId === "qh007")).toMatchObject({ visits: 0, items: 0 });
    const id = await verified("qh008");
    await grade(id);
    await open(id);
    const rows = (await listFindings(await as("office.town"), {}, null)).rows;
    expect(new Set(rows.map(({ row }) => row.inspectionId)).size).toBe(1);
    expect(rows.map(({ row }) => row.no).sort()).toEqual([1, 2, 3, 4]);
    const { facts } = await findVisit(await as("office.town"), rows.find(({ branch }) => branch.id === "qh008")!.row.visitId);
    expect(facts).toEqual([]);
  });
});
