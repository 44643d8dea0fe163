import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { newId } from "@/db/id";
import { listBurdens } from "@/db/inspections/burden";
import { findFinding, listFindings } from "@/db/inspections/findings";
import { noticeOf } from "@/db/inspections/ledger";
import { writeRectification } from "@/db/inspections/rectify";
import { approveRectification, issueNotice, submitPlan } from "@/db/inspections/steps";
import { findVisit } from "@/db/inspections/visits";
import { finding } from "@/db/schema/findings";
import { suspicionCase } from "@/db/schema/signals";
import { assessmentFinding } from "@/db/schema/standards";
import { listItemCases } from "@/db/standards/rectify";
import { findAssessment, findLedgerBranch } from "@/db/standards/rows";
import { gradeAssessment, submitAssessment, verifyAssessment } from "@/db/standards/steps";
import { giveValue, openAssessment } from "@/db/standards/values";
import { permit, type Permit } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { as, NOW, useDatabase } from "../../database";
import { act as actOn, approvedPlan, findingAt } from "../inspections/told";

useDatabase("town");

const weak = new Set(["C3", "D4"]);
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

const grade = (id: string, who = "leader.town") => act(who, id, "assessment.grade", (p, found) => gradeAssessment(p, found, []));
const cases = async (id: string) => listItemCases(await as("secretary.qh007"), await findAssessment(await as("secretary.qh007"), id));
const firstCase = async () => (await listFindings(await as("leader.town"), { branchId: "qh007", category: "meetings" }, null)).rows[0]!.row;
const text = { responsible: "支部文书", measures: [{ what: "每月固定一天开", dueOn: "2026-10-20", done: true }], result: "", remaining: "", longTerm: "" };
const write = (id: string, cause: "ability" | "mechanism" | null) => actOn("clerk.qh007", "rectification.write", id, (p, f) => writeRectification(p, f, text, cause));

describe("STD-07: the grading opens items below the line as cases of the same loop", () => {
  test("in one transaction with the grade, once for each item, without a plan, linked both ways, and the branch sees them", async () => {
    const id = await verified("qh007");
    expect((await cases(id)).map(({ item, findingId }) => [item.code, findingId])).toEqual([["C3", null], ["D4", null]]); // said before it happens
    expect(await grade(id)).toBe(2);
    const found = await cases(id);
    expect(found.map(({ item, state }) => [item.code, state])).toEqual([["C3", "fed_back"], ["D4", "fed_back"]]);
    const inHand = await findFinding(await as("secretary.qh007"), found[0]!.findingId!);
    expect(inHand.origin).toEqual({ assessmentId: id, code: "C3", year: 2025 });
    expect(inHand.row).toMatchObject({ category: "meetings", level: "deadline", rootCause: "unnamed", state: "fed_back" });
    expect(inHand.row.description).toContain("复核理由：对照记录看过");
    await expect(grade(id)).rejects.toThrow(); // graded is graded
    expect(await db().$count(assessmentFinding, eq(assessmentFinding.assessmentId, id))).toBe(2);
    expect(() => db().delete(assessmentFinding).run()).toThrow(/is kept/);
  });

  test("whoever gave the value that a case repeats is its author; a leader issues the notice, which says what it is about", async () => {
    const row = await firstCase();
    const leader = await as("leader.town");
    const visit = await findVisit(leader, row.visitId);
    await issueNotice(permit(leader, "finding.notice", visit.subject), visit, { noticeNo: "清标整〔2026〕30号", said: "" });
    const found = await findFinding(leader, row.id);
    expect([found.row.state, found.row.dueOn !== null, found.subject.people!.author]).toEqual(["noticed", true, [(await as("office.town")).id]]);
    const words = JSON.stringify((await noticeOf(leader, row.visitId)).blocks);
    expect(words).toContain("经镇党委");
    expect(words).not.toMatch(/督查年度计划|督查组/);
  });

  test("the branch names the cause in its plan, which is not handed in without one; after the approval it stands", async () => {
    const { id } = await firstCase();
    const submit = () => actOn("secretary.qh007", "rectification.submit_plan", id, submitPlan);
    await write(id, null);
    await expect(submit()).rejects.toThrow("请选原因");
    await write(id, "ability");
    await write(id, "mechanism");
    expect((await firstCase()).rootCause).toBe("mechanism");
    await submit();
    await actOn("inspector.town", "rectification.decide_plan", id, (p, f) => approveRectification(p, f, "同意"));
    await write(id, "ability");
    expect((await firstCase()).rootCause).toBe("mechanism");
  });

  test("nobody came for it: it is no burden and no inspection of a kind; another branch joins the same round", async () => {
    const burdens = await listBurdens(await as("office.town"), 2026);
    expect(burdens.find(({ branchId }) => branchId === "qh007")).toMatchObject({ visits: 0, items: 0 });
    await grade(await verified("qh008"));
    const rows = (await listFindings(await as("office.town"), {}, null)).rows;
    expect(new Set(rows.map(({ row }) => row.inspectionId)).size).toBe(1);
    expect(rows.map(({ row }) => row.no).sort()).toEqual([1, 2, 3, 4]);
    const { facts } = await findVisit(await as("office.town"), rows.find(({ branch }) => branch.id === "qh008")!.row.visitId);
    expect(facts).toEqual([]);
  });

  test("a cause that an inspector named is not the branch's to change", async () => {
    await approvedPlan();
    const id = await findingAt("noticed");
    await write(id, "ability");
    expect((await findFinding(await as("clerk.qh007"), id)).row.rootCause).toBe("mechanism");
    expect(() => db().update(finding).set({ rootCause: "ability" }).where(eq(finding.id, id)).run()).toThrow(/not rewritten/);
  });
});

describe("STD-04: only a confirmed case touches an assessment", () => {
  const veto = (id: string) => act("leader.town", id, "assessment.grade", (p, found) => gradeAssessment(p, found, ["falsification"]));

  test("falsification cannot be ticked on suspicion, and can when it was confirmed", async () => {
    const id = await verified("qh011");
    const on = { branchId: "qh011", communityId: null, says: "两份记录相同", sides: [], on: "2025-06-06", foundOn: "2025-09-01", stateSince: NOW, by: "system", at: NOW };
    await db().insert(suspicionCase).values([{ id: newId(), code: "X03", key: "a", state: "asked", ...on }, { id: newId(), code: "X03", key: "b", state: "unfounded", ...on }]);
    await expect(veto(id)).rejects.toThrow("2025 年没有核实属实的线索");
    await db().insert(suspicionCase).values({ id: newId(), code: "X03", key: "c", state: "confirmed", ...on });
    expect(await veto(id)).toBe(2);
    expect((await findAssessment(await as("leader.town"), id)).row.vetoes).toEqual(["falsification"]);
  });
});
