import { noticeStates, type NoticeState } from "@/domain/disclosure/lifecycle";
import { signingCapacities, type Capacity } from "@/domain/disclosure/signing";
import { type NoticeBody } from "@/domain/disclosure/body";
import type { NoticeFields } from "@/domain/disclosure/notice-fields";
import type { Snapshot } from "@/domain/disclosure/snapshot";
import type { CorrectionNote } from "@/domain/disclosure/correction";
import { publicityRules, type PublicityKey } from "@/domain/disclosure/publicity-rules";
import { sql } from "drizzle-orm";
import { day, flag, id, index, instant, json, number, oneOf, table, text, unique } from "../dialect/columns";
import { branch, community } from "./organization";

const states = Object.keys(noticeStates) as [NoticeState, ...NoticeState[]];
const publicityKeys = Object.keys(publicityRules) as [PublicityKey, ...PublicityKey[]];
const capacities = Object.keys(signingCapacities) as [Capacity, ...Capacity[]];

/**
 * The working copy of a notice (disclosure_item). The public never reads it: it reads `notice_version`.
 * `round` counts preparations: 1 for the first version, one more for every correction, given up or not.
 */
export const notice = table(
  "notice",
  {
    id: id(),
    ownerKind: oneOf(["community", "branch"]).notNull(),
    /** The community or branch that owes it; the two columns below say where it belongs for scopes. */
    ownerId: text().notNull(),
    communityId: text().references(() => community.id),
    branchId: text().references(() => branch.id),
    catalogCode: text().notNull(),
    period: text().notNull(),
    /** The event that made it due; empty for periodic items. */
    eventId: text().notNull(),
    title: text().notNull(),
    body: json<NoticeBody>().notNull(),
    responsiblePerson: text().notNull(),
    contact: text().notNull(),
    objectionChannel: text().notNull(),
    boardLocation: text().notNull(),
    publicityRule: oneOf(publicityKeys).notNull(),
    /** Chosen length; 0 is "as the rule requires". */
    publicityDays: number().notNull(),
    /** Why a warning may stand (FIN-06, FIN-10, DIS-07 …), by its key. */
    explanations: json<Record<string, string>>().notNull(),
    /** The author saw that no document with personal data is pictured in the images. */
    imagesChecked: flag().notNull(),
    correction: json<CorrectionNote>(),
    /** What stood here before a correction was begun: giving it up brings this back. */
    beforeCorrection: json<NoticeFields>(),
    state: oneOf(states).notNull(),
    round: number().notNull(),
    /** Grows with every save; a save that started from an older one is a conflict (ruling 27). */
    revision: number().notNull(),
    authorId: text().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    updatedBy: text().notNull(),
    /** Since when it is in these hands (ruling 4). */
    stateSince: instant().notNull(),
  },
  (t) => [
    unique("notice_item_period")
      .on(t.ownerKind, t.ownerId, t.catalogCode, t.period, t.eventId)
      .where(sql`state <> 'discarded'`),
    index("notice_community").on(t.communityId, t.catalogCode, t.period),
    index("notice_branch").on(t.branchId, t.catalogCode, t.period),
    index("notice_state").on(t.state, t.stateSince),
    index("notice_recent").on(t.stateSince, t.id),
    index("notice_owner_recent").on(t.ownerKind, t.ownerId, t.stateSince, t.id),
  ],
);

/** What was typed but not yet saved, one row per person and notice (ruling 22 exception). */
export const noticeAutosave = table(
  "notice_autosave",
  { id: id(), noticeId: text().notNull(), accountId: text().notNull(), revision: number().notNull(), form: json<Record<string, string>>().notNull(), at: instant().notNull() },
  (t) => [unique("notice_autosave_of").on(t.noticeId, t.accountId)],
);

/**
 * A spreadsheet read for import and not yet taken over: its cells, sealed, because people bring lists with columns that may not
 * stay here. Gone when it is applied, replaced or a day old.
 */
export const noticeImport = table("notice_import", {
  noticeId: id(),
  fileName: text().notNull(),
  sealedSheets: text().notNull(),
  by: text().notNull(),
  at: instant().notNull(),
});

/** What was handed in for checking, kept so that the author and the checker see what changed since the last time. */
export const noticeSubmission = table(
  "notice_submission",
  {
    id: id(),
    noticeId: text().notNull().references(() => notice.id),
    round: number().notNull(),
    seq: number().notNull(),
    content: json<Snapshot>().notNull(),
    digest: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("notice_submission_seq").on(t.noticeId, t.seq)],
);

/** A checker's word: passed on, or returned with a reason. */
export const noticeReview = table(
  "notice_review",
  {
    id: id(),
    submissionId: text().notNull().references(() => noticeSubmission.id),
    step: oneOf(["review", "secrecy_review", "signing"]).notNull(),
    outcome: oneOf(["passed", "returned"]).notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("notice_review_submission").on(t.submissionId)],
);

/** A signature: a click, or a paper signature transcribed by the clerk with its scan (ruling 2). */
export const noticeSignature = table(
  "notice_signature",
  {
    id: id(),
    submissionId: text().notNull().references(() => noticeSubmission.id),
    capacity: oneOf(capacities).notNull(),
    /** The natural person who signed. */
    signerId: text().notNull(),
    signedOn: day().notNull(),
    mode: oneOf(["click", "paper"]).notNull(),
    evidenceFileId: text(),
    enteredBy: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("notice_signature_capacity").on(t.submissionId, t.capacity), unique("notice_signature_person").on(t.submissionId, t.signerId)],
);

/** The personal-data gate's acknowledged warnings and granted exceptions (ruling 15). */
export const privacyDecision = table(
  "privacy_decision",
  {
    id: id(),
    noticeId: text().notNull().references(() => notice.id),
    finding: text().notNull(),
    kind: oneOf(["acknowledged", "legally_required", "not_personal"]).notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    /** The office's second person, for what would otherwise block: granted, or refused with a reason. */
    secondBy: text(),
    secondAt: instant(),
    granted: flag(),
    secondReason: text(),
  },
  (t) => [unique("privacy_decision_finding").on(t.noticeId, t.finding)],
);

/** How a community's account names map to the rows of the income and expense table, asked once and remembered (ruling 13). */
export const accountMapping = table(
  "account_mapping",
  { id: id(), communityId: text().notNull().references(() => community.id), side: oneOf(["income", "expense"]).notNull(), name: text().notNull(), row: text().notNull(), by: text().notNull(), at: instant().notNull() },
  (t) => [unique("account_mapping_name").on(t.communityId, t.side, t.name)],
);
