/** 工作交接: counted when it is given, signed by the outgoing in giving and by the incoming in taking it (two acts, two people). */
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Instant } from "@/domain/calendar/day";
import { timedStates } from "@/domain/disclosure/waiting";
import type { OpenItem, OpenKind } from "@/domain/organization/handover";
import { branchSubject, handoverSubject } from "@/domain/organization/subject";
import { openStates } from "@/domain/questions/lifecycle";
import type { Viewer } from "@/domain/permissions/actor";
import { may, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { roles } from "@/domain/permissions/roles";
import { db } from "../client";
import { alias } from "../dialect/columns";
import { disclosureDutiesOf, listPublicBodies } from "../duties";
import { listHolders, type Holder } from "../holders";
import { idFrom, newId } from "../id";
import type { Branch } from "../organization";
import { powerHolds } from "../powers";
import { account, roleGrant } from "../schema/accounts";
import { notice } from "../schema/notices";
import { termElection } from "../schema/members";
import { branch, branchHandover } from "../schema/organization";
import { question } from "../schema/questions";
import { atomically, exactlyOne } from "../write";
import { openLifeOf } from "./open-life";

const outgoing = alias(account, "outgoing");
const incoming = alias(account, "incoming");

export type Handover = {
  id: string; branchId: string; outgoingId: string; incomingId: string; outgoingName: string; incomingName: string;
  open: OpenItem[]; remark: string; givenAt: Instant; takenAt: Instant | null; objection: string;
};

const columns = {
  id: branchHandover.id, branchId: branchHandover.branchId, outgoingId: branchHandover.outgoingId, incomingId: branchHandover.incomingId,
  outgoingName: outgoing.name, incomingName: incoming.name, open: branchHandover.open, remark: branchHandover.remark,
  givenAt: branchHandover.givenAt, takenAt: branchHandover.takenAt, objection: branchHandover.objection,
};
const handovers = () => db().select(columns).from(branchHandover)
  .innerJoin(outgoing, eq(outgoing.id, branchHandover.outgoingId)).innerJoin(incoming, eq(incoming.id, branchHandover.incomingId));

/** The handovers of a branch, newest first. */
export async function listHandovers(viewer: Viewer, of: Branch): Promise<Handover[]> {
  if (!may(viewer, "branch.read", branchSubject(of))) return [];
  return handovers().where(eq(branchHandover.branchId, of.id)).orderBy(desc(branchHandover.givenAt)).limit(20);
}

/** One that the viewer gave, is to take, or may read. */
export async function findHandover(viewer: Viewer, id: string): Promise<Handover | null> {
  const [row] = await handovers().where(eq(branchHandover.id, id));
  if (!row || viewer.kind !== "person") return null;
  const readable = [row.outgoingId, row.incomingId].includes(viewer.id) || may(viewer, "branch.read", handoverSubject(row));
  return readable ? row : null;
}

/** What waits for this person's signature. */
export async function listHandoversToTake(viewer: Viewer): Promise<{ branchId: string; branchName: string; outgoingName: string }[]> {
  if (viewer.kind !== "person") return [];
  return db().select({ branchId: branch.id, branchName: branch.name, outgoingName: outgoing.name }).from(branchHandover)
    .innerJoin(branch, eq(branch.id, branchHandover.branchId)).innerJoin(outgoing, eq(outgoing.id, branchHandover.outgoingId))
    .where(and(eq(branchHandover.incomingId, viewer.id), isNull(branchHandover.takenAt)));
}

/** Who handed over and still holds power in the branch: to be taken back within a day (SOD-06). For those who end powers. */
export async function listPowersAfterHandover(viewer: Viewer): Promise<{ accountId: string; name: string; branchName: string; takenAt: Instant }[]> {
  if (!may(viewer, "grant.end_all", { kind: "town", id: "town" })) return [];
  const rows = await db().selectDistinct({ accountId: account.id, name: account.name, branchName: branch.name, takenAt: branchHandover.takenAt }).from(branchHandover)
    .innerJoin(branch, eq(branch.id, branchHandover.branchId)).innerJoin(account, eq(account.id, branchHandover.outgoingId))
    .innerJoin(roleGrant, and(eq(roleGrant.accountId, account.id), eq(roleGrant.scopeId, branchHandover.branchId), powerHolds(viewer.today)))
    .orderBy(branchHandover.takenAt);
  return rows.flatMap(({ takenAt, ...row }) => (takenAt ? [{ ...row, takenAt }] : []));
}

/** Colleagues with a power in the branch, to whom its work can be handed over. */
export async function listSuccessors(viewer: Viewer, of: Pick<Branch, "id">): Promise<{ accountId: string; name: string }[]> {
  const held = (await listHolders(viewer, [{ ownerKind: "branch", ownerId: of.id }])).get(`branch/${of.id}`) ?? [];
  const own = viewer.kind === "person" ? viewer.id : "";
  const people = new Map<string, Holder[]>();
  for (const holder of held) if (holder.accountId !== own) people.set(holder.accountId, [...(people.get(holder.accountId) ?? []), holder]);
  return [...people].map(([accountId, posts]) => ({ accountId, name: `${posts[0]!.name}（${posts.map(({ role }) => roles[role].zh).join("、")}）` }));
}

const NAMED = 5;
const line = (kind: OpenKind, says: string[]): OpenItem => ({ kind, count: says.length, says: says.slice(0, NAMED) });

/** What is open in a branch, and in the community for which it speaks: counted, never typed. Empty kinds are listed as 0. */
export async function listOpenWork(viewer: Viewer, of: Branch): Promise<OpenItem[]> {
  if (!may(viewer, "branch.read", branchSubject(of))) return [];
  const communityId = of.leadsCommunity ? of.communityId : null;
  const owners = [of.id, ...(communityId ? [communityId] : [])];
  const notices = await db().select({ title: notice.title, state: notice.state }).from(notice).where(inArray(notice.ownerId, owners));
  const bodies = await listPublicBodies({ branch: [of.id], community: communityId ? [communityId] : [] });
  const duties = (await disclosureDutiesOf(bodies, viewer.today)).filter(({ state }) => state === "overdue" || state === "due_soon" || state === "online_only");
  const isFinance = ({ code }: { code: string }) => code.startsWith("F");
  const questions = communityId ? await db().select({ type: question.type }).from(question).where(and(eq(question.communityId, communityId), inArray(question.state, [...openStates]))) : [];
  const elections = await db().select({ termNo: termElection.termNo }).from(termElection).where(and(eq(termElection.branchId, of.id), isNull(termElection.approvedOn)));
  const timed = timedStates as readonly string[];
  return [
    line("drafts", notices.filter(({ state }) => state === "draft").map(({ title }) => title || "（没有标题）")),
    line("under_way", notices.filter(({ state }) => timed.includes(state)).map(({ title }) => title)),
    line("unpublished", duties.filter((duty) => !isFinance(duty)).map(({ code, title }) => `${code} ${title}`)),
    line("finance", duties.filter(isFinance).map(({ code, title }) => `${code} ${title}`)),
    { kind: "questions", count: questions.length, says: [] },
    ...Object.entries(await openLifeOf(viewer, of)).map(([kind, open]) => (typeof open === "number" ? { kind: kind as OpenKind, count: open, says: [] } : line(kind as OpenKind, open))),
    line("election", elections.map(({ termNo }) => `第 ${termNo} 次登记的换届`)),
  ];
}

/** @throws Refusal "rule" when one to the same person is still open, or nobody of the branch is named */
export async function giveHandover(permit: Permit<"handover.give">, of: Branch, { incomingId, remark }: { incomingId: string; remark: string }): Promise<void> {
  const successors = await listSuccessors(permit.viewer, of);
  if (!successors.some(({ accountId }) => accountId === incomingId)) throw new Refusal("rule", "接手的人在本支部还没有岗位。请先由安全管理员授权，再办交接。", { incomingId: "请从名单里选" });
  const open = await db().$count(branchHandover, and(eq(branchHandover.branchId, of.id), eq(branchHandover.outgoingId, permit.actor), isNull(branchHandover.takenAt)));
  if (open > 0) throw new Refusal("rule", "您已经移交，等接手的人签收。");
  await atomically(permit, [
    db().insert(branchHandover).values({
      id: permit.once ? idFrom(permit.once) : newId(), branchId: of.id, outgoingId: permit.actor, incomingId, remark, objection: "", givenAt: permit.now,
      open: await listOpenWork(permit.viewer, of),
    }),
  ]);
}

export async function takeHandover(permit: Permit<"handover.take">, { objection }: { objection: string }): Promise<void> {
  await atomically(permit, [
    exactlyOne(db().update(branchHandover).set({ takenAt: permit.now, objection }).where(and(eq(branchHandover.id, permit.subject.id), isNull(branchHandover.takenAt)))),
  ]);
}
