/** Evidence of the items that duties do not answer, by the 依据材料 that the templates name: other categories reuse codes, not these words. */
import { and, eq, gte, isNull, lte } from "drizzle-orm";
import { dayOf } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { healthOf, type HealthLine } from "@/domain/organization/rules/health";
import { healthEvidence, healthItems, leaderEvidence, mobileEvidence, questionEvidence, rosterEvidence, studyEvidence, talkEvidence, type RecordEvidence } from "@/domain/standards/record-evidence";
import { findBranch } from "../branches/list";
import { db } from "../client";
import { listPaperRecords } from "../ledgers/paper-records";
import { mobileLines, studyLines, type Asked } from "../ledgers/people";
import { listTownVisits } from "../meetings/leaders";
import { talkCoverage } from "../meetings/talk-coverage";
import { heartTalk } from "../schema/meetings";
import { memberEvent, memberPlace } from "../schema/members";
import { countQuestionsOf } from "../questions/year";
import { settingsOn } from "../settings";
import { siteEvidenceOf } from "../sites/uses";
import type { AssessmentInHand } from "./rows";

type Branch = AssessmentInHand["branch"];
/** What several items of one ledger look at: read when the first asks, and once. */
type Shared = { health: () => Promise<HealthLine[] | null> };
type Provider = (viewer: Viewer, branch: Branch, year: number, shared: Shared) => Promise<RecordEvidence | null>;

/** Within how many days a change of the roster is entered (handbook §5.3, B1). */
const ROSTER_DAYS = 30;

const askedOf = (viewer: Viewer, branch: Branch, year: number): Asked => {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  return { branch, from, to, on: viewer.today < to ? viewer.today : to };
};

const health = (rules: readonly string[]): Provider => async (_viewer, { id }, _year, shared) => {
  const lines = await shared.health();
  return lines && { ...healthEvidence(lines, rules), see: { href: `/desk/organization/branches/${id}#health`, label: "打开组织体检" } };
};

const roster: Provider = async (_viewer, { id }, year) => {
  const changes = await db().select({ on: memberEvent.on, at: memberEvent.at }).from(memberEvent)
    .innerJoin(memberPlace, and(eq(memberPlace.memberId, memberEvent.memberId), eq(memberPlace.branchId, id), isNull(memberPlace.toDay)))
    .where(and(gte(memberEvent.on, `${year}-01-01`), lte(memberEvent.on, `${year}-12-31`)));
  return { ...rosterEvidence(changes.map(({ on, at }) => ({ on, enteredOn: dayOf(at) })), ROSTER_DAYS), see: { href: `/desk/members?branch=${id}`, label: "打开党员名册" } };
};

const mobile: Provider = async (viewer, branch, year) => {
  const { mobile_contact_days } = await settingsOn(viewer.today);
  const away = (await mobileLines(viewer, askedOf(viewer, branch, year))).filter(({ returnedOn }) => returnedOn === null);
  return { ...mobileEvidence(away, viewer.today, mobile_contact_days), see: { href: book(branch, "mobile_member_book", year), label: "打开流动党员登记" } };
};

const study: Provider = async (viewer, branch, year) => {
  const asked = askedOf(viewer, branch, year);
  const latest = new Map((await studyLines(asked, await listPaperRecords(viewer, asked))).map((line) => [line.memberId, line])); // the last line has the whole year
  return { ...studyEvidence([...latest.values()], viewer.today > asked.to), see: { href: book(branch, "study_hours", year), label: "打开学时登记" } };
};

const talks: Provider = async (viewer, branch, year) => {
  const { from, to, on } = askedOf(viewer, branch, year);
  const [reached] = await talkCoverage([branch.id], { from, to: on });
  const rows = await db().select({ relation: heartTalk.relation }).from(heartTalk).where(and(eq(heartTalk.branchId, branch.id), gte(heartTalk.talkedOn, from), lte(heartTalk.talkedOn, to)));
  return { ...talkEvidence(rows.map(({ relation }) => relation), { members: reached?.members ?? 0, left: reached?.left.length ?? 0 }, { hasCommittee: branch.hasCommittee, isOver: viewer.today > to }), see: { href: book(branch, "talk_book", year), label: "打开谈心谈话登记" } };
};

const leaders: Provider = async (viewer, branch, year) => ({ ...leaderEvidence(await listTownVisits(viewer, branch.id, String(year))), see: { href: `/desk/meetings?branch=${branch.id}`, label: "打开会议记录" } });

const questions: Provider = async (viewer, branch, year) => {
  if (!branch.leadsCommunity || !branch.communityId) return null;
  return { ...questionEvidence(await countQuestionsOf(viewer, branch.communityId, year)), see: { href: "/desk/questions", label: "打开群众意见" } };
};

const site: Provider = async (viewer, branch, year) => ({ ...(await siteEvidenceOf(viewer, branch, year)), see: { href: `/desk/sites/${branch.id}`, label: "打开阵地和使用登记" } });

const book = ({ id }: Branch, name: string, year: number) => `/desk/ledgers/${name}?${new URLSearchParams({ branch: id, year: String(year) })}`;

const providers: Readonly<Record<string, Provider>> = {
  ...Object.fromEntries(Object.entries(healthItems).map(([material, rules]) => [material, health(rules)])),
  名册变更日志: roster, 流动台账: mobile, 学时自动汇总: study, "登记（不含内容）": talks, 出席记录: leaders, 意见台账: questions, 阵地台账: site,
};

/** Asks the records about the 依据材料 of one item after the other; null where the site keeps nothing of the kind. */
export function recordEvidenceOf(viewer: Viewer, branch: Branch, year: number): (material: string) => Promise<RecordEvidence | null> {
  let lines: Promise<HealthLine[] | null> | undefined;
  const shared: Shared = { health: () => (lines ??= findBranch(viewer, branch.id).then((found) => found && healthOf(found.facts))) };
  return async (material) => (Object.hasOwn(providers, material) ? providers[material]!(viewer, branch, year, shared) : null);
}
