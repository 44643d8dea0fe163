import { noticeStates, type NoticeState } from "@/domain/disclosure/lifecycle";
import { signingCapacities, type Capacity } from "@/domain/disclosure/signing";
import { bodyKinds, type BodyKind, type NoticeBody } from "@/domain/disclosure/body";
import { broadcastSlotNames } from "@/domain/disclosure/broadcast-slots";
import type { NoticeFields } from "@/domain/disclosure/notice-fields";
import type { Snapshot } from "@/domain/disclosure/snapshot";
import type { CorrectionNote } from "@/domain/disclosure/correction";
import { publicityRules, type PublicityKey } from "@/domain/disclosure/publicity-rules";
import type { GateFinding } from "@/domain/privacy/gate";
import { removalKinds, type RemovalKind } from "@/domain/disclosure/removal";
import { sql } from "drizzle-orm";
import { day, fen, flag, id, index, instant, json, number, oneOf, sequence, table, text, unique } from "../dialect/columns";
import { branch, community } from "./organization";

const states = Object.keys(noticeStates) as [NoticeState, ...NoticeState[]];
const publicityKeys = Object.keys(publicityRules) as [PublicityKey, ...PublicityKey[]];
const bodyKindNames = Object.keys(bodyKinds) as [BodyKind, ...BodyKind[]];
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

/** Board-only versions are in no list. A literal, not a parameter: otherwise the engine does not see that the partial indexes fit. */
export const isListed = sql`audience = 'public'`;

/** A published snapshot. Never updated: a correction is a new row, a withdrawal another fact (design §6). */
export const noticeVersion = table(
  "notice_version",
  {
    /** Order of publication; also the rowid of the full-text index. */
    seq: sequence(),
    id: text().notNull(),
    noticeId: text().notNull().references(() => notice.id),
    versionNo: number().notNull(),
    communityId: text(),
    branchId: text(),
    catalogCode: text().notNull(),
    category: oneOf(["party", "village", "finance"]).notNull(),
    period: text().notNull(),
    title: text().notNull(),
    audience: text().notNull(),
    personList: flag().notNull(),
    bodyKind: oneOf(bodyKindNames).notNull(),
    /** Of a finance statement: the chain of balances is followed without opening every statement. */
    opening: fen(),
    closing: fen(),
    content: json<Snapshot>().notNull(),
    salt: text().notNull(),
    digest: text().notNull(),
    /** Six characters printed on the paper: the same paper, the same version. */
    checkCode: text().notNull(),
    submissionId: text().references(() => noticeSubmission.id),
    publishedAt: instant().notNull(),
    publishedOn: day().notNull(),
    publishedBy: text().notNull(),
    /** Last day of publicity counted from publishing; a later board posting extends it (ruling 10). */
    publicityTo: day().notNull(),
    forced: flag().notNull(),
  },
  (t) => [
    unique("notice_version_id").on(t.id),
    unique("notice_version_no").on(t.noticeId, t.versionNo),
    unique("notice_version_code").on(t.checkCode),
    // What one item of one body said, period by period: duties, the balance chain, comparison with last time.
    index("notice_version_community_item").on(t.communityId, t.catalogCode, t.period),
    index("notice_version_branch_item").on(t.branchId, t.catalogCode, t.period),
    // The villagers' lists, newest first: every combination of community, category and year is a range of one of these.
    index("notice_version_listed").on(t.publishedOn, t.seq).where(isListed),
    index("notice_version_listed_community").on(t.communityId, t.publishedOn, t.seq).where(isListed),
    index("notice_version_listed_category").on(t.category, t.publishedOn, t.seq).where(isListed),
    index("notice_version_listed_both").on(t.communityId, t.category, t.publishedOn, t.seq).where(isListed),
  ],
);

/** A publication forced by the office, marked in public until a second person confirms (ruling 3). */
export const forcedPublication = table("forced_publication", {
  versionId: id(),
  reason: text().notNull(),
  by: text().notNull(),
  at: instant().notNull(),
  confirmedBy: text(),
  confirmedAt: instant(),
});

/** Content that is no longer shown: withdrawn (page stays with its reason), emergency, or privacy (gone everywhere, ruling 16). */
export const noticeRemoval = table(
  "notice_removal",
  {
    id: id(),
    noticeId: text().notNull().references(() => notice.id),
    kind: oneOf(Object.keys(removalKinds) as [RemovalKind, ...RemovalKind[]]).notNull(),
    /** The newest version that it takes off the web, with all before; a later correction is shown again. */
    upTo: number().notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    confirmedBy: text(),
    confirmedAt: instant(),
    liftedBy: text(),
    liftedAt: instant(),
    liftReason: text(),
  },
  (t) => [unique("notice_removal_open").on(t.noticeId, t.kind, t.upTo).where(sql`lifted_at is null`), index("notice_removal_waiting").on(t.confirmedBy, t.kind), index("notice_removal_notice").on(t.noticeId)],
);

/** Somebody put the printed sheet on the board: the other half of publishing (ruling 10). */
export const boardPosting = table(
  "board_posting",
  {
    id: id(),
    noticeId: text().notNull().references(() => notice.id),
    versionNo: number().notNull(),
    postedOn: day().notNull(),
    location: text().notNull(),
    photoFileId: text(),
    /** Last day of publicity counted from this posting. */
    publicityTo: day().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("board_posting_version").on(t.noticeId, t.versionNo, t.location)],
);

/** 播放登记 (handbook §10.3): planned and logged, no hardware is driven. */
export const broadcastLog = table(
  "broadcast_log",
  {
    id: id(),
    noticeId: text().notNull().references(() => notice.id),
    playedOn: day().notNull(),
    slot: oneOf(broadcastSlotNames).notNull(),
    playedBy: text().notNull(),
    result: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("broadcast_log_notice").on(t.noticeId)],
);

/** 公示结果说明, generated at the end of the publicity period (handbook §4.7). */
export const publicityResult = table("publicity_result", {
  versionId: id(),
  from: day().notNull(),
  to: day().notNull(),
  objections: number().notNull(),
  handling: text().notNull(),
  witness: text().notNull(),
  by: text().notNull(),
  at: instant().notNull(),
});

/** The clerk's word that something happened which must be published (immediate items, changes of long-lived ones). */
export const disclosureEvent = table(
  "disclosure_event",
  {
    id: id(),
    ownerKind: oneOf(["community", "branch"]).notNull(),
    ownerId: text().notNull(),
    catalogCode: text().notNull(),
    day: day().notNull(),
    title: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("disclosure_event_owner").on(t.ownerKind, t.ownerId, t.day)],
);

/** A duty that does not apply, with its reason and author (handbook §2.4, §5.2). */
export const dutyExemption = table(
  "duty_exemption",
  {
    id: id(),
    family: text().notNull(),
    ownerKind: oneOf(["community", "branch", "group"]).notNull(),
    ownerId: text().notNull(),
    code: text().notNull(),
    period: text().notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("duty_exemption_duty").on(t.family, t.ownerKind, t.ownerId, t.code, t.period)],
);

/** 催办: the office asked a body to act on a duty or a waiting notice; one row per matter, a batch at a time (ruling 4). */
export const dutyReminder = table(
  "duty_reminder",
  {
    id: id(),
    batch: text().notNull(),
    ownerKind: oneOf(["community", "branch"]).notNull(),
    ownerId: text().notNull(),
    /** The key of the duty, or `notice/ID`. */
    about: text().notNull(),
    note: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("duty_reminder_once").on(t.batch, t.about), index("duty_reminder_owner").on(t.ownerKind, t.ownerId, t.at)],
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

/** Attachments are public, evidence (vouchers, scans of signatures) is internal (ruling 38). */
export const storedFile = table(
  "stored_file",
  {
    id: id(),
    /** content address in DATA_DIR/files */
    digest: text().notNull(),
    name: text().notNull(),
    kind: oneOf(["jpeg", "png", "webp", "pdf", "xlsx", "docx"]).notNull(),
    bytes: number().notNull(),
    /** Capture time and perceptual hashes (whole picture, then crops, by commas) of images, for the record only (design §6). */
    capturedAt: text(),
    imageHash: text(),
    /** False where pictures are in it, which no machine reads: the author must look (ruling 15). */
    hasText: flag().notNull(),
    /** What the gate found in the file and its name when it came, masked; its text is not kept. */
    findings: json<GateFinding[]>().notNull(),
    use: oneOf(["attachment", "evidence"]).notNull(),
    ownerKind: text().notNull(),
    ownerId: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    removedAt: instant(),
  },
  (t) => [index("stored_file_owner").on(t.ownerKind, t.ownerId), index("stored_file_digest").on(t.digest), index("stored_file_by").on(t.by, t.at)],
);
