import { agendaKindNames } from "@/domain/meetings/agenda";
import { attendanceKindNames, attendanceReasonNames } from "@/domain/meetings/attendance";
import { decisionStateNames } from "@/domain/meetings/decisions";
import type { AnyExtras } from "@/domain/meetings/extras";
import { meetingKindNames } from "@/domain/meetings/kinds";
import { meetingDeedNames, meetingStateNames } from "@/domain/meetings/lifecycle";
import type { Observer, VoteFigures } from "@/domain/meetings/record";
import { talkRelationNames, talkTopicNames } from "@/domain/meetings/talks";
import type { MeetingSnapshot } from "@/domain/meetings/snapshot";
import { excludeReasonNames } from "@/domain/meetings/votes";
import { sql } from "drizzle-orm";
import { day, flag, id, index, instant, json, number, oneOf, table, text, unique } from "../dialect/columns";
import { member } from "./members";
import { branch, partyGroup } from "./organization";
import { plannedMeeting } from "./meeting-plans";

/** One event, recorded once. Everything that can be counted is counted from its rows. */
export const meeting = table(
  "meeting",
  {
    id: id(),
    branchId: text().notNull().references(() => branch.id),
    groupId: text().references(() => partyGroup.id),
    plannedId: text().references(() => plannedMeeting.id),
    title: text().notNull(),
    theme: text().notNull(),
    place: text().notNull(),
    /** The Shanghai day of `startedAt`. */
    heldOn: day().notNull(),
    startedAt: instant().notNull(),
    endedAt: instant().notNull(),
    hostId: text().references(() => member.id),
    hostName: text().notNull(),
    recorderId: text().references(() => member.id),
    recorderName: text().notNull(),
    observers: json<Observer[]>().notNull(),
    followUp: text().notNull(),
    priorReviewed: flag().notNull(),
    summary: text().notNull(),
    lateReason: text().notNull(),
    explanations: json<Record<string, string>>().notNull(),
    state: oneOf(meetingStateNames).notNull(),
    stateSince: instant().notNull(),
    revision: number().notNull(),
    authorId: text().notNull(),
    createdAt: instant().notNull(),
    updatedBy: text().notNull(),
    updatedAt: instant().notNull(),
    /** The second clock: when it was handed in for the first time. A return does not move it. */
    firstSubmittedAt: instant(),
    submittedBy: text(),
    submittedAt: instant(),
    confirmedBy: text(),
    confirmedAt: instant(),
    /** One person did two steps, in a branch of at most three full members. */
    singlePersonFlow: flag().notNull(),
    /** The secretary's word and the office's consent, for a made-up record (ruling 19). */
    backfillReason: text().notNull(),
    consentBy: text(),
    consentAt: instant(),
    filedBy: text(),
    filedAt: instant(),
    archivedAt: instant(),
    /** Digest of what was confirmed (its snapshot). */
    digest: text(),
  },
  (t) => [
    index("meeting_branch").on(t.branchId, t.heldOn, t.id),
    index("meeting_held").on(t.heldOn, t.id),
    index("meeting_waiting").on(t.state, t.branchId, t.stateSince),
    unique("meeting_planned").on(t.plannedId).where(sql`planned_id is not null and state <> 'cancelled'`),
  ],
);

/** One section for each kind that the event was (MTG-16). Branch, group and day are repeated for "which of this kind, when". */
export const meetingSection = table(
  "meeting_section",
  {
    id: id(),
    meetingId: text().notNull().references(() => meeting.id),
    kind: oneOf(meetingKindNames).notNull(),
    branchId: text().notNull(),
    groupId: text(),
    heldOn: day().notNull(),
    extras: json<AnyExtras>().notNull(),
  },
  (t) => [unique("meeting_section_kind").on(t.meetingId, t.kind), index("meeting_section_branch").on(t.branchId, t.kind, t.heldOn), index("meeting_section_held").on(t.kind, t.heldOn)],
);

/** A member and a meeting. `seq` is the number on the sign-in sheet; stage and status are not repeated, the roster of the day tells them. */
export const meetingAttendance = table(
  "meeting_attendance",
  {
    id: id(),
    meetingId: text().notNull().references(() => meeting.id),
    memberId: text().notNull().references(() => member.id),
    seq: number().notNull(),
    heldOn: day().notNull(),
    kind: oneOf(attendanceKindNames).notNull(),
    reason: oneOf(attendanceReasonNames),
    /** Left out of the denominator of votes. */
    excluded: oneOf(excludeReasonNames),
    /** 补课: how and when somebody who was absent caught up. */
    makeup: text().notNull(),
    makeupOn: day(),
  },
  (t) => [unique("meeting_attendance_one").on(t.meetingId, t.memberId), index("meeting_attendance_member").on(t.memberId, t.heldOn)],
);

export const meetingAgenda = table(
  "meeting_agenda",
  {
    id: id(),
    meetingId: text().notNull().references(() => meeting.id),
    seq: number().notNull(),
    section: oneOf(meetingKindNames).notNull(),
    kind: oneOf(agendaKindNames).notNull(),
    topic: text().notNull(),
    speaker: text().notNull(),
    discussion: text().notNull(),
    /** Counts only, never who voted what. */
    vote: json<VoteFigures>(),
  },
  (t) => [unique("meeting_agenda_seq").on(t.meetingId, t.seq)],
);

/** 议定事项: becomes a task when the record is confirmed; done only with an outcome that somebody verified. */
export const meetingDecision = table(
  "meeting_decision",
  {
    id: id(),
    meetingId: text().notNull().references(() => meeting.id),
    branchId: text().notNull().references(() => branch.id),
    groupId: text(),
    seq: number().notNull(),
    content: text().notNull(),
    ownerId: text().references(() => member.id),
    ownerName: text().notNull(),
    dueOn: day().notNull(),
    /** False until the record is confirmed. */
    active: flag().notNull(),
    state: oneOf(decisionStateNames).notNull(),
    outcome: text().notNull(),
    reportedBy: text(),
    reportedAt: instant(),
    verifiedBy: text(),
    verifiedAt: instant(),
  },
  (t) => [unique("meeting_decision_seq").on(t.meetingId, t.seq), index("meeting_decision_open").on(t.branchId, t.active, t.state, t.dueOn), index("meeting_decision_due").on(t.state, t.active, t.dueOn, t.id)],
);

/** What was handed in, each time, whole and unchangeable; the confirmed one's digest stands in the audit chain. */
export const meetingSnapshot = table(
  "meeting_snapshot",
  {
    id: id(),
    meetingId: text().notNull().references(() => meeting.id),
    seq: number().notNull(),
    content: json<MeetingSnapshot>().notNull(),
    digest: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("meeting_snapshot_seq").on(t.meetingId, t.seq)],
);

/** The history of a record: who did what when, and what was said. Append only. */
export const meetingDeed = table(
  "meeting_deed",
  {
    id: id(),
    meetingId: text().notNull().references(() => meeting.id),
    deed: oneOf(meetingDeedNames).notNull(),
    said: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("meeting_deed_meeting").on(t.meetingId, t.at)],
);

/** 更正单: what a confirmed record said, what is right, and why. Its text never changes; only its decision is written once. */
export const meetingAmendment = table(
  "meeting_amendment",
  {
    id: id(),
    meetingId: text().notNull().references(() => meeting.id),
    field: text().notNull(),
    before: text().notNull(),
    after: text().notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    state: oneOf(["asked", "approved", "refused"]).notNull(),
    decidedBy: text(),
    decidedAt: instant(),
  },
  (t) => [index("meeting_amendment_meeting").on(t.meetingId, t.at), index("meeting_amendment_open").on(t.state, t.meetingId)],
);

/** 谈心谈话: the two, the day and the kind of matter. What was said has no column, by design (RL-3). */
export const heartTalk = table(
  "heart_talk",
  {
    id: id(),
    branchId: text().notNull().references(() => branch.id),
    aId: text().notNull().references(() => member.id),
    bId: text().notNull().references(() => member.id),
    relation: oneOf(talkRelationNames).notNull(),
    topic: oneOf(talkTopicNames).notNull(),
    talkedOn: day().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("heart_talk_branch").on(t.branchId, t.talkedOn), index("heart_talk_a").on(t.aId), index("heart_talk_b").on(t.bId)],
);

/** The sentences of minutes that were handed in, as keyed digests: what a later record is asked about (X03). Replaced with every handing in. */
export const meetingSentence = table(
  "meeting_sentence",
  { id: id(), meetingId: text().notNull().references(() => meeting.id), digest: text().notNull() },
  (t) => [index("meeting_sentence_digest").on(t.digest), index("meeting_sentence_meeting").on(t.meetingId)],
);
