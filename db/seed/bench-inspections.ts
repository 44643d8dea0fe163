/** Invented inspections and standards for `npm run bench`, inserted directly: every branch is visited once a year and three problems are found. */
import { addDays, instantAt, pad, type Day } from "@/domain/calendar/day";
import { findingCategories, names, rootCauses } from "@/domain/inspections/vocabulary";
import { builtInTemplates } from "@/domain/standards/templates/built-in";
import { db } from "../client";
import { finding, findingStep } from "../schema/findings";
import { inspection, inspectionPlan, inspectionVisit } from "../schema/inspections";
import { assessment } from "../schema/standards";
import { chance, type Chance } from "./history/random";

const EACH = 3;
const MONTHS = 9;

/** @param years the last ones, four digits each */
export function superviseIn(branchIds: readonly string[], years: readonly number[], seed: number): void {
  for (const year of years) {
    const at = instantAt(`${year}-01-10`);
    db().insert(inspectionPlan).values({ id: `plan-${year}`, year, lines: [], basis: "bench", state: "approved", by: "bench", at, decidedBy: "bench", decidedAt: at, rejectReason: "" }).run();
    db().insert(inspection).values({ id: `i-${year}`, batch: `${year}-01`, planId: `plan-${year}`, title: "例行督查", kind: "routine", fromDay: `${year}-02-01`, toDay: `${year}-11-30`, checklist: "bench", groups: ["T"], state: "concluded", by: "bench", at }).run();
    for (const [i, branchId] of branchIds.entries()) db().transaction(() => visited(branchId, i, year, seed));
  }
}

function visited(branchId: string, i: number, year: number, seed: number): void {
  const on: Day = `${year}-${pad(2 + (i % MONTHS))}-12`;
  const at = instantAt(on, "10:00");
  const id = `v-${year}-${branchId}`;
  const common = { branchId, by: "bench", at };
  db().insert(inspectionVisit).values({ ...common, id, inspectionId: `i-${year}`, groups: ["T"], state: "fed_back", interviewNumbers: [], visitedOn: on, methods: ["onsite"], guidance: "一起改了一份记录", papersReason: "", repeatReason: "", grade: "fair", fedBackBy: "bench", fedBackAt: at }).run();
  const luck = chance(`${seed} ${year} ${branchId}`);
  for (let n = 0; n < EACH; n++) found({ ...common, visitId: id, year, no: i * EACH + n + 1, on }, luck);
  db().insert(assessment).values({ id: `a-${year}-${branchId}`, branchId, year, items: [...builtInTemplates[0]!.items], state: "assessing", openedBy: "bench", openedAt: at, returnReason: "", vetoes: [] }).run();
}

type Found = { branchId: string; by: string; at: string; visitId: string; year: number; no: number; on: Day };

/** Four of five are closed in time; of the others some came back. */
function found({ year, on, ...row }: Found, luck: Chance): void {
  const fate = luck.next();
  const id = `f-${year}-${row.no}`;
  const closed = fate < 0.8;
  db().insert(finding).values({
    ...row, id, inspectionId: `i-${year}`, category: luck.pick(names(findingCategories)), rootCause: luck.pick(names(rootCauses)), severity: "ordinary", description: "记录里没有写表决结果", guidance: "照样式补写", level: "deadline",
    state: closed ? "closed" : fate < 0.85 ? "reopened" : "rectifying", round: fate >= 0.8 && fate < 0.85 ? 2 : 1, noticeNo: "bench", noticedOn: on, dueOn: addDays(on, 30), closedOn: closed ? addDays(on, 20) : null, stateSince: row.at,
  }).run();
  if (fate < 0.85) db().insert(findingStep).values({ findingId: id, step: "close", round: 1, said: "", by: "bench", at: row.at, on: addDays(on, 20) }).run();
  if (fate >= 0.8 && fate < 0.85) db().insert(findingStep).values({ findingId: id, step: "hear_unsolved", round: 1, said: "还是老样子", by: "bench", at: row.at, on: addDays(on, 30) }).run();
}
