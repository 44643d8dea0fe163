/** What became of the runs that were found before: a look needs it, so that a decision is the end of what it was about; a page shows it. */
import { and, desc, eq, inArray, lt, ne, type SQL } from "drizzle-orm";
import type { Viewer } from "@/domain/permissions/actor";
import { runCodes, type KnownCase } from "@/domain/signals/going-on";
import { decidingStep, outcomes, type CaseStep } from "@/domain/signals/lifecycle";
import { db } from "../client";
import { suspicionCase, suspicionStep } from "../schema/signals";
import { findCase, type CaseInHand } from "./cases";
import type { Scope } from "./scope";

const deciding: readonly CaseStep[] = outcomes.map(decidingStep);
const decision = and(eq(suspicionStep.caseId, suspicionCase.id), inArray(suspicionStep.step, [...deciding]));
const isRun = inArray(suspicionCase.code, [...runCodes]);

/** The cases of runs in a scope, as the detectors take them. */
export async function gatherKnown(scope: Scope): Promise<KnownCase[]> {
  const within: SQL | undefined = scope === "all" ? undefined : inArray(suspicionCase.branchId, [...scope.branches]);
  const rows = await db().select({ code: suspicionCase.code, branchId: suspicionCase.branchId, sides: suspicionCase.sides, decidedOn: suspicionStep.on }).from(suspicionCase).leftJoin(suspicionStep, decision).where(and(isRun, within));
  return rows.map(({ code, branchId, sides, decidedOn }) => ({ code, orgId: branchId!, records: sides.map(({ id }) => id), decidedOn }));
}

/** Of a run: what was decided last about the same habit of the same branch before this was found; null where nothing was. */
export async function findEarlier(viewer: Viewer, { row }: CaseInHand): Promise<CaseInHand | null> {
  if (!row.branchId) return null;
  const [before] = await db().select({ id: suspicionCase.id }).from(suspicionCase).innerJoin(suspicionStep, decision)
    .where(and(isRun, eq(suspicionCase.code, row.code), eq(suspicionCase.branchId, row.branchId), ne(suspicionCase.id, row.id), lt(suspicionStep.at, row.at))).orderBy(desc(suspicionStep.id)).limit(1);
  return before ? findCase(viewer, before.id) : null;
}
