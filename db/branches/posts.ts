/** 任职: appointed and ended with a day and a document; nothing is overwritten. */
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { positions, type Position } from "@/domain/members/vocabulary";
import { branchSubject } from "@/domain/organization/subject";
import { MOST_SEATS } from "@/domain/organization/rules/committee";
import { may, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { Viewer } from "@/domain/permissions/actor";
import { db } from "../client";
import { idFrom, newId } from "../id";
import type { Branch } from "../organization";
import { orgPosition } from "../schema/members";
import { atomically, exactlyOne, type Guarded, type Statement } from "../write";
import { listElectable, listOpenPosts, type OpenPost } from "./counts";

export type PostRow = typeof orgPosition.$inferSelect;

/** Who holds which post in a branch today. */
export async function listPosts(viewer: Viewer, of: Branch): Promise<OpenPost[]> {
  return may(viewer, "branch.read", branchSubject(of)) ? listOpenPosts([of.id]) : [];
}

/** Posts of a branch that have ended, the last first. */
export async function listFormerPosts(viewer: Viewer, of: Branch): Promise<PostRow[]> {
  if (!may(viewer, "branch.read", branchSubject(of))) return [];
  return db().select().from(orgPosition).where(and(eq(orgPosition.orgKind, "branch"), eq(orgPosition.orgId, of.id), sql`${orgPosition.endedOn} is not null`)).orderBy(desc(orgPosition.endedOn), asc(orgPosition.id)).limit(20);
}

/** Full members of a branch for choosing from: names and ids only. */
export async function listChoices(viewer: Viewer, of: Branch): Promise<{ memberId: string; name: string; groupId: string | null }[]> {
  return may(viewer, "branch.read", branchSubject(of)) ? listElectable([of.id]) : [];
}

export type Appointment = { memberId: string; position: Position; startedOn: Day; documentNo: string };

/**
 * @throws Refusal "rule" when the person is no full member of the branch, the post is taken, or the committee would exceed seven (ORG-05)
 */
export async function appoint(permit: Permit<"branch.appoint">, { memberId, position, startedOn, documentNo }: Appointment): Promise<void> {
  const branchId = permit.subject.id;
  const person = (await listElectable([branchId])).find((one) => one.memberId === memberId);
  if (!person) throw new Refusal("rule", "只能从本支部有表决权的正式党员里选（ORG-13）。请先在党员名册里核对。", { memberId: "不是本支部的正式党员" });
  const held = await listOpenPosts([branchId]);
  const taken = position === "secretary" ? held.find((post) => post.position === "secretary") : held.find((post) => post.position === position && post.memberId === memberId);
  if (taken) throw new Refusal("rule", `${taken.name}还在任${positions[position].zh}，请先登记离任。`, { position: "已有人任职" });
  const seats = new Set(held.filter((post) => positions[post.position].committee).map((post) => post.memberId ?? post.name));
  if (positions[position].committee && !seats.has(memberId) && seats.size >= MOST_SEATS) throw new Refusal("rule", `支部委员会已有 ${seats.size} 人，最多 ${MOST_SEATS} 人（ORG-05）。请先登记离任。`, { position: "支委已满" });
  await atomically(permit, [
    db().insert(orgPosition).values({ ...fresh(permit), orgKind: "branch", orgId: branchId, memberId, name: person.name, position, startedOn, documentNo }),
  ]);
}

/** What every new post has. */
export function fresh(permit: Permit, part = ""): { id: string; endedOn: null; endReason: string; by: string; at: string } {
  return { id: permit.once ? idFrom(permit.once, part) : newId(), endedOn: null, endReason: "", by: permit.actor, at: permit.now };
}

export async function endPost(permit: Permit<"branch.end_post">, { postId, endedOn, reason, documentNo }: { postId: string; endedOn: Day; reason: string; documentNo: string }): Promise<void> {
  const [post] = await db().select().from(orgPosition).where(eq(orgPosition.id, postId));
  if (!post || post.orgId !== permit.subject.id) throw new Refusal("conflict", "这条任职记录不在本支部，请刷新后再看。");
  if (endedOn < post.startedOn) throw new Refusal("rule", "离任日期早于任职日期。", { endedOn: "应不早于任职日期" });
  await atomically(permit, [ending(post.id, endedOn, documentNo ? `${reason}（${documentNo}）` : reason)]);
}

export function ending(postId: string, endedOn: Day, endReason: string): Guarded {
  return exactlyOne(db().update(orgPosition).set({ endedOn, endReason }).where(and(eq(orgPosition.id, postId), isNull(orgPosition.endedOn))));
}

/** Ends whatever posts of an organization are open; none is no fault. */
export function endingAll(orgKind: "branch" | "group", orgId: string, endedOn: Day, endReason: string, held: readonly Position[] = Object.keys(positions) as Position[]): Statement {
  return db().update(orgPosition).set({ endedOn, endReason })
    .where(and(eq(orgPosition.orgKind, orgKind), eq(orgPosition.orgId, orgId), isNull(orgPosition.endedOn), inArray(orgPosition.position, [...held])));
}
