/** What has been recorded, as facts for the duties of organizational life. */
import { and, eq, gte, inArray, lte, ne } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { LifeFact } from "@/domain/duties/life/facts";
import type { LifeKind } from "@/domain/duties/life/rules";
import { bandOf, bands, recordedOn } from "@/domain/meetings/clocks";
import { meetingKindNames } from "@/domain/meetings/kinds";
import { meetingStates } from "@/domain/meetings/lifecycle";
import { lifeRules } from "@/domain/duties/life/rules";
import { dayOf } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import { db } from "../client";
import { heartTalk, meeting, meetingPlan, meetingSection } from "../schema/meetings";
import { settingsOn, workdayCalendar } from "../settings";

const owed = new Set<string>(lifeRules.map(({ kind }) => kind));
const isLifeKind = (kind: string): kind is LifeKind => owed.has(kind);

/**
 * Facts of these branches (all in reach when none are named) that happened in [from, to]. A made-up record counts as confirmed only with
 * the office's consent (ruling 19).
 */
export async function listLifeFacts(viewer: Viewer, { branchIds, from, to }: { branchIds: readonly string[] | null; from: Day; to: Day }): Promise<LifeFact[]> {
  const scopes = reach(viewer, "meeting.read");
  const ids = scopes === "all" ? branchIds : (branchIds ?? scopes.branch).filter((id) => scopes.branch.includes(id));
  const settings = await settingsOn(viewer.today);
  const calendar = await workdayCalendar();
  const rows = await db()
    .select({
      id: meeting.id, kind: meetingSection.kind, branchId: meeting.branchId, groupId: meeting.groupId, heldOn: meeting.heldOn, state: meeting.state,
      firstSubmittedAt: meeting.firstSubmittedAt, consentAt: meeting.consentAt, extras: meetingSection.extras,
    })
    .from(meetingSection).innerJoin(meeting, eq(meeting.id, meetingSection.meetingId))
    // The kinds are named, so that the index by kind and day serves and ten years are not read for one month.
    .where(and(ids ? inArray(meetingSection.branchId, [...ids]) : undefined, inArray(meetingSection.kind, meetingKindNames.filter(isLifeKind)), gte(meetingSection.heldOn, from), lte(meetingSection.heldOn, to), ne(meeting.state, "cancelled")));
  const held = rows.filter((row): row is typeof row & { kind: LifeKind } => isLifeKind(row.kind)).map((row): LifeFact => {
    const { report } = bands[bandOf(row.heldOn, recordedOn(row.firstSubmittedAt, viewer.today), calendar, settings)];
    const year = row.kind === "democratic_review" && typeof row.extras.reviewYear === "number" ? String(row.extras.reviewYear) : null;
    return { id: row.id, kinds: [row.kind], branchId: row.branchId, groupId: row.groupId, heldOn: row.heldOn, period: year, confirmed: meetingStates[row.state].done && (report !== "made_up" || row.consentAt !== null), report };
  });
  const talks = await db().select().from(heartTalk).where(and(ids ? inArray(heartTalk.branchId, [...ids]) : undefined, gte(heartTalk.talkedOn, from), lte(heartTalk.talkedOn, to)));
  const plans = await db().select().from(meetingPlan).where(and(ids ? inArray(meetingPlan.branchId, [...ids]) : undefined, gte(meetingPlan.period, from.slice(0, 4))));
  const plain = { groupId: null, confirmed: true, report: "in_time" } as const;
  return [
    ...held,
    ...talks.map(({ id, branchId, talkedOn }): LifeFact => ({ id, kinds: ["heart_talk"], branchId, heldOn: talkedOn, period: null, ...plain })),
    ...plans.map(({ id, branchId, period, at }): LifeFact => ({ id, kinds: ["quarter_plan"], branchId, heldOn: dayOf(at), period, ...plain })),
  ];
}
