/** Who votes on the items of a section, and who does not and why (handbook §2.6). */
import { attendanceKinds } from "./attendance";
import { meetingKinds, type MeetingKind } from "./kinds";
import type { AgendaItem, MeetingRecord, RosterMember } from "./record";
import { bodyFor, excludeReasons, whyNoVote, type Voting } from "./votes";
import { voteRuleOf } from "./agenda";

export type Voters = {
  due: number;
  present: number;
  /** Not counted, with the reason, by name. */
  without: { name: string; why: string }[];
};

type Held = Pick<MeetingRecord, "groupId" | "attendance" | "excluded" | "sections">;

/** The people of the roster whom a kind of meeting calls. */
export function calledBy(kind: MeetingKind, roster: readonly RosterMember[], groupId: string | null): RosterMember[] {
  switch (meetingKinds[kind].roll) {
    case "branch":
      return [...roster];
    case "committee":
      return roster.filter(({ committee }) => committee !== null);
    case "group":
      return roster.filter((member) => groupId !== null && member.groupId === groupId);
    case "outside":
      return [];
  }
}

/** Voters of one section; villagers' bodies are counted by the section's own figures. */
export function votersOf(section: MeetingKind, record: Held, roster: readonly RosterMember[]): Voters {
  if (meetingKinds[section].roll === "outside") {
    const extras = record.sections.find(({ kind }) => kind === section)?.extras ?? {};
    return { due: Number(extras.due ?? 0), present: Number(extras.present ?? 0), without: [] };
  }
  const there = new Map(record.attendance.map(({ memberId, kind }) => [memberId, attendanceKinds[kind].votes]));
  const excluded = new Map(record.excluded.map(({ memberId, reason }) => [memberId, excludeReasons[reason].zh]));
  const voters: Voters = { due: 0, present: 0, without: [] };
  for (const member of calledBy(section, roster, record.groupId)) {
    const why = whyNoVote(member) ?? excluded.get(member.id) ?? null;
    if (why) voters.without.push({ name: member.name, why });
    else {
      voters.due++;
      if (there.get(member.id)) voters.present++;
    }
  }
  return voters;
}

/** The vote on an item with its denominators; null when it was not voted on. */
export function votingOn(item: AgendaItem, record: Held, roster: readonly RosterMember[]): Voting | null {
  if (!item.vote) return null;
  const { due, present } = votersOf(item.section, record, roster);
  const { approve, oppose, abstain, written } = item.vote;
  return { body: bodyFor(meetingKinds[item.section].voting, voteRuleOf(item.kind)), due, present, approve, oppose, abstain, written };
}
