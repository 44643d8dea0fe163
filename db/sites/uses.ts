/** 阵地使用登记: meetings held there come from their records, other uses are typed, and every correction stays beside what it corrects. */
import { and, asc, eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { z } from "zod";
import type { Viewer } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import { siteEvidence, evidenceSpan } from "@/domain/sites/evidence";
import { countUses, inTime, isAtSite, lineOfMeeting, linesOfUses, sameTime, type SiteUse, type useCorrectionSchema, type UseLine } from "@/domain/sites/use";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { listPaperRecords } from "../ledgers/paper-records";
import type { BranchRow } from "../meetings/rows";
import { siteUse } from "../schema/sites";
import { settingsOn } from "../settings";
import { atomically } from "../write";
import { findSite, versionsOf, type SiteInHand } from "./versions";

/** The register of a span, by day and time. @throws Refusal "hidden" for somebody who may not read the branch's records */
export async function listSiteUses(viewer: Viewer, branch: BranchRow, from: Day, to: Day): Promise<UseLine[]> {
  const versions = (await versionsOf(branch.id)).map(({ content }) => content);
  const meetings = versions.length === 0 ? [] : (await listPaperRecords(viewer, { branch, from, to })).filter(({ record }) => isAtSite(record.place, versions));
  const typed = await db().select().from(siteUse).where(eq(siteUse.branchId, branch.id)).orderBy(asc(siteUse.at), asc(siteUse.id)); // a correction may move a use into the span
  return [...meetings.map(lineOfMeeting), ...linesOfUses(typed)].filter(({ on }) => from <= on && on <= to).sort(inTime);
}

export async function recordUse(permit: Permit<"site.use">, { branch, current }: SiteInHand, use: SiteUse): Promise<void> {
  if (!current) throw new Refusal("rule", "请先登记阵地，再登记使用。");
  await checkUse(permit, branch, use);
  await atomically(permit, [db().insert(siteUse).values({ id: permit.once ? idFrom(permit.once) : newId(), branchId: branch.id, ...use, correctsId: null, voided: false, reason: "", by: permit.actor, at: permit.now })]);
}

/** A line in the place of another; the other stays. @throws Refusal "conflict" when it was corrected meanwhile */
export async function correctUse(permit: Permit<"site.use">, { branch }: SiteInHand, { useId, voided, reason, ...use }: z.output<typeof useCorrectionSchema>): Promise<void> {
  const [before] = await db().select().from(siteUse).where(and(eq(siteUse.id, useId), eq(siteUse.branchId, branch.id)));
  if (!before) throw hidden();
  if ((await db().$count(siteUse, eq(siteUse.correctsId, useId))) > 0) throw new Refusal("conflict", "别人刚刚更正过这一条，请刷新页面看一看再继续。");
  const isVoided = voided === "yes";
  if (!isVoided) await checkUse(permit, branch, use);
  const { on, from, to, purpose, organizer, people, responsible, remark } = isVoided ? before : use;
  await atomically(permit, [db().insert(siteUse).values({ id: permit.once ? idFrom(permit.once) : newId(), branchId: branch.id, on, from, to, purpose, organizer, people, responsible, remark, correctsId: useId, voided: isVoided, reason, by: permit.actor, at: permit.now })]);
}

/** No use that has not been, and none that a record tells already, unless the remark says that it was another (a fact is typed once). */
async function checkUse({ viewer, today }: Permit<"site.use">, branch: BranchRow, use: SiteUse): Promise<void> {
  if (use.on > today) throw new Refusal("rule", "有一处需要改一改再提交。", { on: "还没到的日子不能登记使用" });
  const meeting = sameTime(use, await listSiteUses(viewer, branch, use.on, use.on));
  if (meeting && !use.remark) throw new Refusal("rule", `这个时段已有会议记录“${meeting.purpose}”（${meeting.from}—${meeting.to}），已经自动进入登记，不用再填。`, { remark: "确实是另一场活动的，请在备注里说明" });
}

/** A use that was typed, for its correction. @throws Refusal "hidden" */
export async function findUse(viewer: Viewer, useId: string) {
  const [row] = await db().select().from(siteUse).where(eq(siteUse.id, useId));
  if (!row) throw hidden();
  return { row, site: await findSite(viewer, row.branchId) };
}

/** What the register says about the place in a year (standards E1, checklist Z1). */
export async function siteEvidenceOf(viewer: Viewer, branch: BranchRow, year: number) {
  const content = (await versionsOf(branch.id)).at(-1)?.content ?? null;
  const { from, to, says } = evidenceSpan(year, viewer.today);
  const { site_checklist_variant: variant } = await settingsOn(viewer.today);
  return siteEvidence({ content, variant, span: says, uses: countUses(content ? await listSiteUses(viewer, branch, from, to) : []) });
}
