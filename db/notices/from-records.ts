/** The facts from which a notice begins: the organization, its committee, what was held and decided, how a review went (P01, P02, P05, P08), what inspections found and what came of it (P15), what was supervised (V15). */
import { and, asc, eq, gte, isNull, lt, lte } from "drizzle-orm";
import { addDays, instantAt, type Day } from "@/domain/calendar/day";
import { periodDays, type Period } from "@/domain/calendar/period";
import type { BodyKind, NoticeBody } from "@/domain/disclosure/body";
import { draftBody, isDrafted } from "@/domain/disclosure/from-records/drafts";
import type { CommitteeFacts, DraftedCode, LifeFacts, OrganizationFacts, RecordFacts, RectificationFacts, ReviewFacts, SupervisionFacts } from "@/domain/disclosure/from-records/facts";
import { kindsOfYear } from "@/domain/ledgers/branch-year";
import { asAmended } from "@/domain/ledgers/paper-record";
import { sectionLines } from "@/domain/ledgers/record-lines";
import { branchStatuses, termEnd } from "@/domain/organization/branch-status";
import { positions } from "@/domain/members/vocabulary";
import type { Viewer } from "@/domain/permissions/actor";
import { refusal } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import { listOpenPosts } from "../branches/counts";
import { db } from "../client";
import { countPublicVisits, listPublicOutcomes } from "../inspections/outcomes";
import { listPaperRecords } from "../ledgers/paper-records";
import { townProfile } from "../organization";
import { notice, noticeReview, noticeSubmission } from "../schema/notices";
import { plannedMeeting } from "../schema/meeting-plans";
import { branch, partyGroup } from "../schema/organization";
import type { Owner } from "./owner";
import { placeOf } from "./rows";

type Asked = { viewer: Viewer; owner: Owner; period: Period };

/** The first body of a notice, or null where the records have nothing to say. @throws Refusal "hidden" for a body that the viewer may not draft for */
export async function draftFromRecords(viewer: Viewer, owner: Owner, code: string, period: Period, kind: BodyKind): Promise<NoticeBody | null> {
  if (refusal(viewer, "notice.draft", { kind: "notice", id: "new", ...placeOf({ ownerKind: owner.kind, ownerId: owner.id }) })) throw hidden();
  if (!isDrafted(code)) return null;
  return draftBody(code, (await factsFor[code]({ viewer, owner, period })) as RecordFacts[typeof code] | null, kind, viewer.today);
}

const factsFor: { [C in DraftedCode]: (asked: Asked) => Promise<RecordFacts[C] | null> } = { P01: organizationOf, P02: committeeOf, P05: lifeOf, P08: reviewOf, P15: rectificationOf, V15: supervisionOf };

/** The branches of a community that stand, or the one branch. */
async function branchesOf({ kind, id }: Owner) {
  const rows = await db().select().from(branch).where(kind === "community" ? eq(branch.communityId, id) : eq(branch.id, id)).orderBy(asc(branch.seq));
  return rows.filter(({ status, parent }) => branchStatuses[status].standing && (kind === "branch" || parent === "community"));
}

async function organizationOf({ owner }: Asked): Promise<OrganizationFacts> {
  const { name } = await townProfile();
  const branches = await branchesOf(owner);
  const sizes = await Promise.all(branches.map(({ id }) => db().$count(partyGroup, and(eq(partyGroup.branchId, id), isNull(partyGroup.closedOn)))));
  const superior = owner.kind === "community" && branches.length > 1 ? `${owner.name}党总支` : `中共${name}委员会`;
  return { name: owner.name, superior, branches: branches.map((one, i) => ({ name: one.name, establishedOn: one.establishedOn, termStartedOn: one.termStartedOn, termEndsOn: termEnd(one), groups: sizes[i]! })) };
}

/** Seats of the committee that speaks for the body; their names are public by office. */
async function committeeOf({ owner }: Asked): Promise<CommitteeFacts | null> {
  const speaking = (await branchesOf(owner)).find(({ leadsCommunity }) => owner.kind === "branch" || leadsCommunity);
  if (!speaking) return null;
  const order = Object.keys(positions);
  const posts = (await listOpenPosts([speaking.id])).filter(({ position }) => positions[position].committee).toSorted((a, b) => order.indexOf(a.position) - order.indexOf(b.position));
  return { officePhone: owner.officePhone, posts };
}

async function lifeOf({ viewer, owner, period }: Asked): Promise<LifeFacts | null> {
  if (!owner.branch) return null;
  const { from, to } = periodDays(period);
  const papers = (await listPaperRecords(viewer, { branch: owner.branch, from, to })).map(asAmended);
  const planned = await db().select({ kinds: plannedMeeting.kinds }).from(plannedMeeting)
    .where(and(eq(plannedMeeting.branchId, owner.branch.id), gte(plannedMeeting.plannedOn, from), lte(plannedMeeting.plannedOn, to), isNull(plannedMeeting.cancelledAt)));
  return {
    kinds: kindsOfYear(planned, papers).map(({ kind, planned: n, held }) => {
      const own = papers.filter(({ record }) => record.sections.some((section) => section.kind === kind));
      return { kind, planned: n, held, themes: own.map(({ record }) => record.theme), decisions: own.flatMap(({ decisions }) => decisions.map(({ content }) => content)) };
    }),
  };
}

/** The review of a year is usually held in the first months of the next (handbook §2.7). */
async function reviewOf({ viewer, owner, period }: Asked): Promise<ReviewFacts | null> {
  if (!owner.branch) return null;
  const [from, to]: [Day, Day] = [`${period.slice(0, 4)}-01-01`, viewer.today];
  const found = sectionLines("democratic_review")(await listPaperRecords(viewer, { branch: owner.branch, from, to })).findLast(({ extras }) => extras.reviewYear === Number(period.slice(0, 4)));
  if (!found) return null;
  const { excellent, qualified, basic, unqualified } = found.extras;
  return { heldOn: found.heldOn, grades: { excellent, qualified, basic, unqualified } };
}

/** Of the year up to today: an item that is due when something happened speaks about what there is. */
async function rectificationOf({ viewer, owner, period }: Asked): Promise<RectificationFacts | null> {
  if (owner.kind !== "community") return null;
  const year = period.slice(0, 4);
  const stretch = { from: `${year}-01-01`, to: year === viewer.today.slice(0, 4) ? viewer.today : `${year}-12-31`, communityId: owner.id };
  return { year, visits: await countPublicVisits(stretch), found: await listPublicOutcomes(stretch) };
}

/** How many notices the committee's chair passed and returned; nobody's name. */
async function supervisionOf({ owner, period }: Asked): Promise<SupervisionFacts | null> {
  if (owner.kind !== "community") return null;
  const { from, to } = periodDays(period);
  const reviews = await db().select({ outcome: noticeReview.outcome }).from(noticeReview)
    .innerJoin(noticeSubmission, eq(noticeSubmission.id, noticeReview.submissionId)).innerJoin(notice, eq(notice.id, noticeSubmission.noticeId))
    .where(and(eq(notice.ownerKind, "community"), eq(notice.ownerId, owner.id), eq(noticeReview.step, "review"), gte(noticeReview.at, instantAt(from)), lt(noticeReview.at, instantAt(addDays(to, 1)))));
  const count = (outcome: "passed" | "returned") => reviews.filter((one) => one.outcome === outcome).length;
  return { passed: count("passed"), returned: count("returned"), found: await listPublicOutcomes({ from, to, communityId: owner.id }) };
}
