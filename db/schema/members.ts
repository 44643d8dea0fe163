import { duesTypes, educations, genders, mobileReasons, positions, stages, statuses, type DuesType, type Education, type Gender, type MobileReason, type Position, type Stage, type Status } from "@/domain/members/vocabulary";
import { sql } from "drizzle-orm";
import { day, flag, id, index, instant, json, month, number, oneOf, table, text, unique } from "../dialect/columns";
import { branch, partyGroup } from "./organization";

const names = <K extends string>(vocabulary: Record<K, unknown>) => Object.keys(vocabulary) as [K, ...K[]];

/**
 * 党员: what the branch needs and nothing more (handbook §7.2). Religion, faces, bank accounts and diagnoses have no column.
 * `stage` and `status` repeat the newest event and are written with it, in one transaction.
 */
export const member = table(
  "member",
  {
    id: id(),
    name: text().notNull(),
    gender: oneOf<[Gender, ...Gender[]]>(names(genders)).notNull(),
    ethnicity: text().notNull(),
    birthMonth: month().notNull(),
    /** keyed digest of the identity number, for finding; the last four to recognize it; the whole only if the owner enabled it, sealed */
    idDigest: text(),
    idTail: text(),
    idSealed: text(),
    /** sealed; the digest equals account.personKey, so that a member's account is found without typing anything */
    mobileSealed: text(),
    mobileDigest: text(),
    mobileTail: text(),
    education: oneOf<[Education, ...Education[]]>(names(educations)),
    workUnit: text().notNull(),
    residence: text().notNull(),
    joinedOn: day(),
    confirmedOn: day(),
    stage: oneOf<[Stage, ...Stage[]]>(names(stages)).notNull(),
    status: oneOf<[Status, ...Status[]]>(names(statuses)).notNull(),
    duesType: oneOf<[DuesType, ...DuesType[]]>(names(duesTypes)),
    duesBaseSealed: text(),
    difficult: flag().notNull(),
    elderlyInfirm: flag().notNull(),
    veteran: flag().notNull(),
    remark: text().notNull(),
    revision: number().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    unique("member_id_digest").on(t.idDigest).where(sql`id_digest is not null`),
    index("member_mobile").on(t.mobileDigest),
    index("member_name").on(t.name),
  ],
);

/** Where a member belongs, with its days: one formal place at a time (ORG-17). */
export const memberPlace = table(
  "member_place",
  {
    id: id(),
    memberId: text().notNull().references(() => member.id),
    branchId: text().notNull().references(() => branch.id),
    groupId: text().references(() => partyGroup.id),
    fromDay: day().notNull(),
    toDay: day(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("member_place_one").on(t.memberId).where(sql`to_day is null`), index("member_place_branch").on(t.branchId, t.toDay), index("member_place_member").on(t.memberId, t.fromDay)],
);

/** Stage and status as events with dates: the roster of any past day can be told (design: state is the existence of a fact). */
export const memberEvent = table(
  "member_event",
  {
    id: id(),
    memberId: text().notNull().references(() => member.id),
    kind: oneOf(["stage", "status"]).notNull(),
    value: text().notNull(),
    on: day().notNull(),
    reason: text().notNull(),
    documentNo: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("member_event_member").on(t.memberId, t.kind, t.on)],
);

/** 流动党员 (handbook §7.8): away, with a person who keeps in touch. */
export const mobileMember = table(
  "mobile_member",
  {
    id: id(),
    memberId: text().notNull().references(() => member.id),
    branchId: text().notNull().references(() => branch.id),
    outOn: day().notNull(),
    reason: oneOf<[MobileReason, ...MobileReason[]]>(names(mobileReasons)).notNull(),
    place: text().notNull(),
    hostBranch: text().notNull(),
    hostReported: flag().notNull(),
    contactMemberId: text().references(() => member.id),
    expectedReturnOn: day(),
    returnedOn: day(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("mobile_member_one").on(t.memberId).where(sql`returned_on is null`), index("mobile_member_branch").on(t.branchId, t.returnedOn)],
);

export const mobileContact = table(
  "mobile_contact",
  { id: id(), mobileId: text().notNull().references(() => mobileMember.id), on: day().notNull(), how: oneOf(["phone", "message", "visit"]).notNull(), by: text().notNull(), at: instant().notNull() },
  (t) => [index("mobile_contact_mobile").on(t.mobileId, t.on)],
);

/** 组织关系转接 (handbook §7.9): letter, validity, receipt. */
export const transfer = table(
  "transfer",
  {
    id: id(),
    memberId: text().notNull().references(() => member.id),
    direction: oneOf(["out", "in"]).notNull(),
    fromOrg: text().notNull(),
    toOrg: text().notNull(),
    fromBranchId: text().references(() => branch.id),
    toBranchId: text().references(() => branch.id),
    letterNo: text().notNull(),
    issuedOn: day().notNull(),
    validUntil: day().notNull(),
    duesPaidTo: month().notNull(),
    receiptOn: day(),
    receiptBy: text(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("transfer_member").on(t.memberId), index("transfer_open").on(t.receiptOn, t.validUntil)],
);

/** Who holds which post, from when to when (org_position). */
export const orgPosition = table(
  "org_position",
  {
    id: id(),
    orgKind: oneOf(["branch", "community", "group", "town"]).notNull(),
    orgId: text().notNull(),
    memberId: text().references(() => member.id),
    name: text().notNull(),
    position: oneOf<[Position, ...Position[]]>(names(positions)).notNull(),
    startedOn: day().notNull(),
    endedOn: day(),
    endReason: text().notNull(),
    documentNo: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("org_position_org").on(t.orgKind, t.orgId, t.endedOn), index("org_position_member").on(t.memberId, t.endedOn)],
);

/** 换届 (handbook §1.3): plan, approval, meeting, report. */
export const termElection = table(
  "term_election",
  {
    id: id(),
    branchId: text().notNull().references(() => branch.id),
    termNo: number().notNull(),
    dueOn: day().notNull(),
    planSubmittedOn: day(),
    planApprovedOn: day(),
    meetingOn: day(),
    dueVoters: number(),
    presentVoters: number(),
    candidates: number(),
    seats: number(),
    results: json<{ name: string; position: Position; approve: number }[]>().notNull(),
    reportedOn: day(),
    approvedOn: day(),
    delayReason: text().notNull(),
    delayDocumentNo: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("term_election_term").on(t.branchId, t.termNo)],
);

/** A spreadsheet that was applied, whole: what it was and what it did (rows are not kept). */
export const rosterImport = table("roster_import", {
  id: id(),
  fileName: text().notNull(),
  digest: text().notNull(),
  added: number().notNull(),
  changed: number().notNull(),
  unchanged: number().notNull(),
  by: text().notNull(),
  at: instant().notNull(),
});

/** A roster on its way in: its cells wait, sealed, until somebody has seen what they would do. One per person. */
export const rosterWaiting = table("roster_waiting", {
  by: id(),
  fileName: text().notNull(),
  digest: text().notNull(),
  asOf: day().notNull(),
  sealedSheets: text().notNull(),
  at: instant().notNull(),
});

/** A member asks for a correction of own data. */
export const correctionRequest = table(
  "correction_request",
  {
    id: id(),
    memberId: text().notNull().references(() => member.id),
    field: text().notNull(),
    proposed: text().notNull(),
    reason: text().notNull(),
    state: oneOf(["asked", "accepted", "refused"]).notNull(),
    askedBy: text().notNull(),
    askedAt: instant().notNull(),
    decidedBy: text(),
    decidedAt: instant(),
    answer: text().notNull(),
  },
  (t) => [index("correction_request_member").on(t.memberId, t.state)],
);

/** Every look at a sensitive field and every export, with its purpose (SOD-05, ruling 24). */
export const sensitiveLook = table(
  "sensitive_look",
  { id: id(), what: text().notNull(), subjectId: text().notNull(), people: number().notNull(), purpose: text().notNull(), by: text().notNull(), at: instant().notNull() },
  (t) => [index("sensitive_look_by").on(t.by, t.at)],
);
