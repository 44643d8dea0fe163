/** Cases in which a viewer can act now, found among however many are open; those due first. */
import { and, eq, inArray } from "drizzle-orm";
import type { FindingState } from "@/domain/inspections/lifecycle";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { may } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { db } from "../client";
import { PAGE_ROWS } from "../page";
import { inspectionMember } from "../schema/inspections";
import { listFindings, listFindingSubjects, type FindingFilter, type FindingLine } from "./findings";
import { decidesExtensions } from "./steps";

type Wait = { states: readonly FindingState[]; waiting?: FindingFilter["waiting"]; /** any of them */ acts: readonly Action[] };

/** What can be decided about a case, by where it stands. Feedback and notice belong to a visit: see `finishing.ts`. */
const waits: readonly Wait[] = [
  { states: ["noticed", "reopened"], acts: ["rectification.submit_plan", "rectification.write"] },
  { states: ["plan_submitted"], acts: ["rectification.decide_plan"] },
  { states: ["rectifying", "sent_back"], acts: ["rectification.report", "rectification.write"] },
  { states: ["rectifying"], waiting: "extension", acts: ["rectification.decide_extension"] },
  { states: ["reported"], acts: ["finding.verify"] },
  { states: ["verified"], acts: ["finding.close", "finding.hear"] },
  { states: ["closed"], waiting: "look_back", acts: ["finding.look_back"] },
];

const MOST_PAGES = 10; // five hundred cases of one kind that somebody else has to decide: then it is time to ask him

/** At most about fifty, those due first. */
export async function listActable(viewer: Person, filter: FindingFilter): Promise<FindingLine[]> {
  const found = new Map<string, FindingLine>();
  for (const wait of waits) {
    const acts = wait.acts.filter((action) => mightDo(viewer, action));
    if (acts.length > 0) for (const line of await waitingFor(viewer, { ...filter, states: wait.states, waiting: wait.waiting }, acts)) found.set(line.row.id, line);
  }
  return [...found.values()].toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0)).slice(0, PAGE_ROWS);
}

const dueOf = ({ row }: FindingLine) => row.extendedDueOn ?? row.dueOn ?? "9999-12-31";

async function waitingFor(viewer: Person, filter: FindingFilter, acts: readonly Action[]): Promise<FindingLine[]> {
  const mine: FindingLine[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES && mine.length < PAGE_ROWS; page++) {
    const { rows, next }: { rows: FindingLine[]; next: string | null } = await listFindings(viewer, filter, after);
    const subjects = await listFindingSubjects(viewer, rows);
    const leads = filter.waiting === "extension" ? await leadsOf(rows) : null;
    mine.push(...rows.filter(({ row }) => acts.some((action) => may(viewer, action, subjects.get(row.id)!)) && (!leads || decidesExtensions(viewer, leads.get(row.inspectionId)))));
    after = next;
    if (!after) break;
  }
  return mine;
}

async function leadsOf(lines: readonly FindingLine[]): Promise<Map<string, string>> {
  const rows = await db().select({ inspectionId: inspectionMember.inspectionId, accountId: inspectionMember.accountId }).from(inspectionMember)
    .where(and(eq(inspectionMember.isLead, true), inArray(inspectionMember.inspectionId, lines.map(({ row }) => row.inspectionId))));
  return new Map(rows.map(({ inspectionId, accountId }) => [inspectionId, accountId]));
}
