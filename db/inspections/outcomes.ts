/** What came of what inspections found: counts that anybody may read. No text, no name, nothing that was not fed back yet leaves here. */
import { and, between, eq, ne, sql } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { outcomeLine, type OutcomeFact, type OutcomeLine } from "@/domain/inspections/outcome";
import type { Voice } from "@/domain/inspections/vocabulary";
import { db } from "../client";
import { finding, findingVoice, rectification } from "../schema/findings";
import { inspection, inspectionVisit } from "../schema/inspections";
import { branch } from "../schema/organization";
import { somebodyCame } from "./rounds";

export type Stretch = { from: Day; to: Day; /** All of the town when null. */ communityId: string | null };

const lastVoice = (column: "outcome" | "at") => sql<string | null>`(select ${findingVoice[column]} from ${findingVoice} where ${findingVoice.findingId} = ${finding.id} and ${findingVoice.round} = ${finding.round} order by ${findingVoice.id} desc limit 1)`;

/** Problems of visits on these days, each with the facts of its present round. */
export async function listPublicOutcomes({ from, to, communityId }: Stretch): Promise<OutcomeFact[]> {
  const rows = await db()
    .select({ category: finding.category, state: finding.state, round: finding.round, signedAt: rectification.signedAt, verifiedAt: rectification.verifiedAt, voice: lastVoice("outcome"), heardAt: lastVoice("at") })
    .from(finding)
    .innerJoin(inspectionVisit, eq(inspectionVisit.id, finding.visitId))
    .innerJoin(branch, eq(branch.id, finding.branchId))
    .leftJoin(rectification, and(eq(rectification.findingId, finding.id), eq(rectification.round, finding.round)))
    .where(and(between(inspectionVisit.visitedOn, from, to), ne(finding.state, "recorded"), communityId ? eq(branch.communityId, communityId) : undefined));
  return rows.map((row) => ({ ...row, voice: row.voice as Voice | null }));
}

/** How often somebody came and told the branch what he found. */
export async function countPublicVisits({ from, to, communityId }: Stretch): Promise<number> {
  const [row] = await db().select({ n: sql<number>`count(*)` }).from(inspectionVisit).innerJoin(branch, eq(branch.id, inspectionVisit.branchId))
    .innerJoin(inspection, eq(inspection.id, inspectionVisit.inspectionId))
    .where(and(somebodyCame, eq(inspectionVisit.state, "fed_back"), between(inspectionVisit.visitedOn, from, to), communityId ? eq(branch.communityId, communityId) : undefined));
  return row!.n;
}

/** The year so far, of a community or of the town; while nobody has looked this year, since the beginning of the last: its problems are not gone on New Year's Day. */
export async function findPublicOutcomes(communityId: string | null, today: Day): Promise<OutcomeLine> {
  const year = Number(today.slice(0, 4));
  const since = async (from: Day) => {
    const stretch = { from, to: today, communityId };
    return outcomeLine(await listPublicOutcomes(stretch), await countPublicVisits(stretch), from, today);
  };
  const now = await since(`${year}-01-01`);
  return now.visits > 0 ? now : since(`${year - 1}-01-01`);
}
