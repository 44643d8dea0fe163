/** What became of the cases that the grading of 2025 opened in one branch: noticed, answered with a cause, closed, one looked at again. */
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import type { RootCause } from "@/domain/inspections/vocabulary";
import { findFinding } from "../../inspections/findings";
import { drawLookBacks } from "../../inspections/look-backs";
import { attachEvidence, writeRectification } from "../../inspections/rectify";
import { approveRectification, closeFinding, hearPeople, issueNotice, lookBack, reportDone, submitPlan, verifyDone } from "../../inspections/steps";
import { findVisit } from "../../inspections/visits";
import { listItemCases } from "../../standards/rectify";
import { findAssessment, listAssessments } from "../../standards/rows";
import { act, at, COLLEAGUE, LEAD } from "../inspections/acting";

const BRANCH = "qh009";

/** By item: why it came to this as the branch says, what it did, what came of it. */
const answers: Readonly<Record<string, readonly [cause: RootCause, measure: string, result: string]>> = {
  A3: ["understanding", "把届满日写进年度计划，提前三个月报批", "届满日已写进 2026 年支部计划，书记和组织委员都知道"],
  A5: ["mechanism", "逐户核对党员信息，谁变动谁当月报", "42 名党员信息核对完，4 名的电话已更正"],
  C9: ["conditions", "每季度先和联系领导定日子再排组织生活", "一季度的组织生活联系领导到场，记录里有"],
  E2: ["ability", "请党建指导员教一次装订，补上年的卷", "上年会议记录已装订成册，放在档案柜第 2 层"],
};

export async function loadStandardCases(): Promise<void> {
  const leader = await at("leader.town", "2026-03-03");
  const { row } = (await listAssessments(leader, 2025)).find(({ branch }) => branch.id === BRANCH)!;
  const cases = await listItemCases(leader, await findAssessment(leader, row!.id));
  if (cases.map(({ item }) => item.code).join() !== Object.keys(answers).join()) throw new Error("演示数据对不上：不达标项不是这四项");
  const { row: first } = await findFinding(leader, cases[0]!.findingId!);
  const visit = await findVisit(leader, first.visitId);
  await issueNotice(permit(leader, "finding.notice", visit.subject), visit, { noticeNo: "清标整〔2026〕1号", said: "" });
  for (const { item, findingId } of cases) await answer(findingId!, answers[item.code]!);
  await lookAgain();
}

async function answer(id: string, [cause, what, result]: (typeof answers)[string]): Promise<void> {
  const write = (day: "2026-03-09" | "2026-03-26", done: boolean) => act(`clerk.${BRANCH}`, day, "rectification.write", id, (p, f) =>
    writeRectification(p, f, { responsible: "支部文书", measures: [{ what, dueOn: "2026-03-25", done }], result: done ? result : "", remaining: "", longTerm: done ? "列入每季支委会检查的事" : "" }, cause));
  await write("2026-03-09", false);
  await act(`secretary.${BRANCH}`, "2026-03-09", "rectification.submit_plan", id, submitPlan);
  await act(LEAD, "2026-03-11", "rectification.decide_plan", id, (p, f) => approveRectification(p, f, "可以"));
  await write("2026-03-26", true);
  await act(`clerk.${BRANCH}`, "2026-03-26", "rectification.attach", id, (p, f) => attachEvidence(p, f, { href: null, says: `${result}（记录在支部档案柜）` }));
  await act(`secretary.${BRANCH}`, "2026-03-26", "rectification.report", id, reportDone);
  await act(COLLEAGUE, "2026-03-31", "finding.verify", id, (p, f) => verifyDone(p, f, `到支部看过：${result}`));
  await act(LEAD, "2026-04-01", "finding.hear", id, (p, f) => hearPeople(p, f, { outcome: "solved", who: "党员 2 人", said: "说已经改了", on: "2026-04-01" }));
  await act(COLLEAGUE, "2026-04-02", "finding.close", id, closeFinding);
}

/** 30 to 90 days after the closing, at least a fifth (handbook §6.4). */
async function lookAgain(): Promise<void> {
  const inspector = await at(LEAD, "2026-05-20");
  const drawn = await drawLookBacks(permit(inspector, "finding.draw_look_back", town));
  for (const id of drawn) await act(LEAD, "2026-05-27", "finding.look_back", id, (p, f) => lookBack(p, f, { holds: true, said: "再看一次，和报告写的一样" }));
}
