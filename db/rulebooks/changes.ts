/** Changes of catalog and checklist: drafted by the office, decided by a leader, effective from a day (ruling 5). */
import { and, desc, eq, ne } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import { firstDayFault, type ApprovedChange, type Rulebook } from "@/domain/rulebooks/change";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { ruleChange, type RuleContent } from "../schema/rulebooks";
import { atomically, exactlyOne } from "../write";

export type RuleChange = typeof ruleChange.$inferSelect;

/** Everything that was ever approved for a book. Inside db/: the books are rules, read by whoever works by them. */
export async function approvedChanges(book: Rulebook): Promise<ApprovedChange<RuleContent>[]> {
  const rows = await db().select().from(ruleChange).where(and(eq(ruleChange.book, book), eq(ruleChange.state, "approved")));
  return rows.map(({ id, key, fromDay, content, decidedAt }) => ({ id, key, fromDay, content, decidedAt: decidedAt! }));
}

/** What was ever proposed for a book, or for one part of it, the newest first. */
export async function listChanges(viewer: Viewer, book: Rulebook, key?: string): Promise<RuleChange[]> {
  if (reach(viewer, `${book}.read`) !== "all") return [];
  return db().select().from(ruleChange).where(and(eq(ruleChange.book, book), key === undefined ? undefined : eq(ruleChange.key, key))).orderBy(desc(ruleChange.at), desc(ruleChange.fromDay), desc(ruleChange.id));
}

/** @throws hidden when there is none or it is not the viewer's to read */
export async function findRuleChange(viewer: Viewer, book: Rulebook, id: string): Promise<RuleChange> {
  const found = (await listChanges(viewer, book)).find((one) => one.id === id);
  if (!found) throw hidden();
  return found;
}

/** What the permission table asks about a change. */
export const ruleChangeSubject = ({ id, state, by }: Pick<RuleChange, "id" | "state" | "by">): Subject => ({ kind: "rule_change", id, state, people: { proposer: [by] } });
/** Of a change that is not drafted yet: the part of the book it is about. */
export const newRuleChange = (book: Rulebook, key: string): Subject => ({ kind: "rule_change", id: `${book} ${key}` });

export type RuleProposal = { key: string; content: RuleContent; fromDay: Day; reason: string };

/** One open proposal for a part; never for a day that has passed. @returns its id. */
export async function proposeRuleChange(permit: Permit<`${Rulebook}.propose`>, book: Rulebook, { key, content, fromDay, reason }: RuleProposal): Promise<string> {
  const id = permit.once ? idFrom(permit.once) : newId();
  const same = await db().select({ state: ruleChange.state, fromDay: ruleChange.fromDay }).from(ruleChange).where(and(eq(ruleChange.book, book), eq(ruleChange.key, key), ne(ruleChange.id, id)));
  if (same.some(({ state }) => state === "proposed")) throw new Refusal("rule", "已有一个修改在等镇领导决定，请等决定以后再提。");
  refuseDay(fromDay, permit.today, same);
  await atomically(permit, [db().insert(ruleChange).values({ id, book, key, content, fromDay, reason, state: "proposed", by: permit.actor, at: permit.now })]);
  return id;
}

function refuseDay(fromDay: Day, today: Day, same: readonly Pick<RuleChange, "state" | "fromDay">[]): void {
  const last = same.filter(({ state }) => state === "approved").map((one) => one.fromDay).sort().at(-1) ?? null;
  const fault = firstDayFault(fromDay, today, last);
  if (fault) throw new Refusal("rule", fault, { fromDay: fault });
}

/** The leader's yes: it holds from its day. Where the day has passed meanwhile, it must be proposed anew. */
export async function approveRuleChange(permit: Permit<`${Rulebook}.approve`>, row: RuleChange): Promise<void> {
  if (row.fromDay < permit.today) throw new Refusal("rule", "生效日期已经过去，不能再批准。请退回，让镇党建办另报一个日期。");
  await decide(permit, row, { state: "approved" });
}

/** The leader's no, with the reason. */
export async function rejectRuleChange(permit: Permit<`${Rulebook}.reject`>, row: RuleChange, rejectReason: string): Promise<void> {
  await decide(permit, row, { state: "rejected", rejectReason });
}

async function decide(permit: Permit, { id }: RuleChange, change: Pick<RuleChange, "state"> & Partial<RuleChange>): Promise<void> {
  await atomically(permit, [
    exactlyOne(db().update(ruleChange).set({ ...change, decidedBy: permit.actor, decidedAt: permit.now }).where(and(eq(ruleChange.id, id), eq(ruleChange.state, "proposed")))),
  ]);
}
