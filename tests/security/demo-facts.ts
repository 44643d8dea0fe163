/** The records of the demo town as the facts from which signals are computed (handbook §6.6). Photos it has none. */
import { asc, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { recordOf } from "@/db/meetings/content";
import { meeting, meetingSnapshot } from "@/db/schema/meetings";
import { mobileMember } from "@/db/schema/members";
import { branch } from "@/db/schema/organization";
import { recordText } from "@/domain/meetings/record";
import type { MeetingFact } from "@/domain/signals/facts";

export async function demoFacts(): Promise<MeetingFact[]> {
  const away = new Map((await db().select().from(mobileMember)).map(({ memberId, outOn }) => [memberId, outOn]));
  const rows = await db().select({ row: meeting, branchName: branch.name, content: meetingSnapshot.content }).from(meeting).innerJoin(branch, eq(branch.id, meeting.branchId))
    .innerJoin(meetingSnapshot, eq(meetingSnapshot.meetingId, meeting.id)).where(isNotNull(meeting.firstSubmittedAt)).orderBy(asc(meeting.id), asc(meetingSnapshot.seq));
  const latest = [...new Map(rows.map((one) => [one.row.id, one])).values()];
  return Promise.all(latest.map(async ({ row, branchName, content }): Promise<MeetingFact> => {
    const record = await recordOf(row);
    const names = new Map(content.attendance.map(({ memberId, name }) => [memberId, name]));
    const { due, present } = content.tally;
    return {
      id: row.id, branchId: row.branchId, branchName, title: row.title, kinds: record.sections.map(({ kind }) => kind), heldOn: row.heldOn, startedAt: row.startedAt, endedAt: row.endedAt, submittedAt: row.firstSubmittedAt!,
      text: recordText(record), due, present, photos: [],
      onSite: record.attendance.filter(({ kind }) => kind === "on_site").map(({ memberId }) => ({ memberId, name: names.get(memberId)!, awaySince: away.get(memberId) ?? null, gone: null })),
      votes: content.votes.map(({ item, voting }) => ({ topic: record.agenda[item]!.topic, dueVoting: voting.due, presentVoting: voting.present, oppose: voting.oppose, abstain: voting.abstain })),
    };
  }));
}
