/** What became of the demo's 37 problems, as courses of acts on their days; no day lies after the demo's own. */
import type { Day } from "@/domain/calendar/day";
import type { RectifyLevel } from "@/domain/inspections/vocabulary";
import { attachEvidence, writeRectification } from "../../inspections/rectify";
import { approveRectification, askExtension, closeFinding, decideExtension, hearPeople, reportDone, submitPlan, verifyDone } from "../../inspections/steps";
import { act, COLLEAGUE, LEAD } from "./acting";
import type { Problem } from "./words";

type Tell = (id: string, branchId: string, problem: Problem) => Promise<void>;
export type Fate = { level: RectifyLevel; tell: Tell };

/** How far a case came: each goes through those before it. */
const course = ["noticed", "plan_submitted", "rectifying", "reported", "verified", "closed"] as const;
type Far = (typeof course)[number];

/** Notices went out until 15 September; everything after them follows on these days. */
const days = { plan: "2026-09-17", approve: "2026-09-18", report: "2026-09-22", verify: "2026-09-28", hear: "2026-09-29", close: "2026-09-30" } as const;

/** By 25 September, or by the case's own day where that comes first and has not passed. */
const inTime = (by: Day | null): Day => (by && by >= days.plan && by < "2026-09-25" ? by : "2026-09-25");

const until = (far: Far): Tell => async (id, branchId, { told: [, , measure, result] }) => {
  const reaches = (step: Far) => course.indexOf(far) >= course.indexOf(step);
  const write = (day: Day, done: boolean) => act(`clerk.${branchId}`, day, "rectification.write", id, (p, f) =>
    writeRectification(p, f, { responsible: "支部文书", measures: [{ what: measure, dueOn: inTime(f.row.dueOn), done }], result: done ? result : "", remaining: "", longTerm: done ? "列入每月支委会检查的事" : "" }));
  if (!reaches("plan_submitted")) return;
  await write(days.plan, false);
  await act(`secretary.${branchId}`, days.plan, "rectification.submit_plan", id, submitPlan);
  if (!reaches("rectifying")) return;
  await act(LEAD, days.approve, "rectification.decide_plan", id, (p, f) => approveRectification(p, f, "可以"));
  if (!reaches("reported")) return;
  await write(days.report, true);
  await act(`clerk.${branchId}`, days.report, "rectification.attach", id, (p, f) => attachEvidence(p, f, { href: null, says: `${result.slice(0, 20)}（记录在支部档案柜）` }));
  await act(`secretary.${branchId}`, days.report, "rectification.report", id, reportDone);
  if (!reaches("verified")) return;
  await act(COLLEAGUE, days.verify, "finding.verify", id, (p, f) => verifyDone(p, f, `到支部看过：${result}`));
  if (!reaches("closed")) return;
  await act(LEAD, days.hear, "finding.hear", id, (p, f) => hearPeople(p, f, { outcome: "solved", who: "党员和群众各 1 人", said: "说已经办了", on: days.hear }));
  await act(COLLEAGUE, days.close, "finding.close", id, closeFinding);
};

const extended: Tell = async (id, branchId, problem) => {
  await until("rectifying")(id, branchId, problem);
  await act(`secretary.${branchId}`, "2026-09-21", "rectification.ask_extension", id, (p, f) => askExtension(p, f, { until: "2026-11-06", reason: "要等县里审批材料回来" }));
  await act(LEAD, "2026-09-22", "rectification.decide_extension", id, (p, f) => decideExtension(p, f, { granted: true, said: "情况属实" }));
};

const cameBack: Tell = async (id, branchId, problem) => {
  await until("closed")(id, branchId, problem);
  await act(LEAD, "2026-10-09", "finding.hear", id, (p, f) => hearPeople(p, f, { outcome: "unsolved", who: "群众 3 户", said: "节后又和原来一样，没有解决", on: "2026-10-09" }));
};

const times = (n: number, fate: Fate): Fate[] => Array.from({ length: n }, () => fate);

/** 21 closed, 13 under way, 2 late, 1 come back. */
export const fates: readonly Fate[] = [
  ...times(9, { level: "immediate", tell: until("closed") }),
  ...times(12, { level: "deadline", tell: until("closed") }),
  ...times(3, { level: "deadline", tell: until("reported") }),
  ...times(2, { level: "deadline", tell: until("verified") }),
  ...times(2, { level: "long_term", tell: until("plan_submitted") }),
  ...times(4, { level: "long_term", tell: until("rectifying") }),
  { level: "deadline", tell: extended },
  { level: "long_term", tell: until("noticed") },
  ...times(2, { level: "immediate", tell: until("rectifying") }),
  { level: "deadline", tell: cameBack },
];
