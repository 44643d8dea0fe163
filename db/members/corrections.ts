/** 更正申请: a member asks, somebody else decides; the fact itself is then corrected on the edit page by whoever may. */
import { and, asc, eq } from "drizzle-orm";
import { isNull } from "drizzle-orm";
import { correctionSubject } from "@/domain/members/subject";
import type { Viewer } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import { may } from "@/domain/permissions/permit";
import { db } from "../client";
import { correctionRequest, member, memberPlace } from "../schema/members";
import { branch } from "../schema/organization";
import { atomically, exactlyOne } from "../write";
import { memberRow } from "./find";
import { inReach } from "./list";
import { stamp } from "./stamp";

const MOST_OPEN = 10;

export async function askCorrection(permit: Permit<"correction.ask">, input: { field: string; proposed: string; reason: string }): Promise<void> {
  const memberId = permit.subject.id;
  const open = await db().$count(correctionRequest, and(eq(correctionRequest.memberId, memberId), eq(correctionRequest.state, "asked")));
  if (open >= MOST_OPEN) throw new Refusal("rule", `您已有 ${open} 件申请在等待办理，请等有了结果再提。`);
  const { id, by, at } = stamp(permit);
  await atomically(permit, [db().insert(correctionRequest).values({ id, memberId, ...input, state: "asked", askedBy: by, askedAt: at, decidedBy: null, decidedAt: null, answer: "" })]);
}

/** @throws Refusal "hidden" when there is none, or the viewer may not read its member */
export async function correctionInHand(viewer: Viewer, id: string): Promise<{ memberId: string; subject: Subject }> {
  const [request] = await db().select().from(correctionRequest).where(eq(correctionRequest.id, id));
  const found = request && (await memberRow(request.memberId));
  if (!found || !may(viewer, "member.read", found.subject)) throw hidden();
  return { memberId: request.memberId, subject: correctionSubject(request, { ...found, id: request.memberId }) };
}

export async function decideCorrection(permit: Permit<"correction.decide">, { verdict, answer }: { verdict: "accepted" | "refused"; answer: string }): Promise<void> {
  const decided = { state: verdict, answer, decidedBy: permit.actor, decidedAt: permit.now };
  await atomically(permit, [exactlyOne(db().update(correctionRequest).set(decided).where(and(eq(correctionRequest.id, permit.subject.id), eq(correctionRequest.state, "asked"))))]);
}

/** What waits for a decision of this viewer, oldest first. */
export async function listWaitingCorrections(viewer: Viewer) {
  return db()
    .select({ id: correctionRequest.id, memberId: member.id, name: member.name, branchName: branch.name, field: correctionRequest.field, askedAt: correctionRequest.askedAt })
    .from(correctionRequest)
    .innerJoin(member, eq(member.id, correctionRequest.memberId))
    .innerJoin(memberPlace, and(eq(memberPlace.memberId, member.id), isNull(memberPlace.toDay)))
    .innerJoin(branch, eq(branch.id, memberPlace.branchId))
    .where(and(eq(correctionRequest.state, "asked"), inReach(viewer, "correction.decide")))
    .orderBy(asc(correctionRequest.askedAt))
    .limit(50);
}
