/** Comparing the records: what looks odd opens a case to verify, each once (ruling 40: at any time, any number of times). */
import { setImmediate } from "node:timers/promises";
import { desc, inArray } from "drizzle-orm";
import type { Viewer } from "@/domain/permissions/actor";
import { may, type Permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { detectors } from "@/domain/signals/detect";
import { limitsOf, type Signal } from "@/domain/signals/signal";
import { db } from "../client";
import { newId } from "../id";
import { signalLook, suspicionCase, suspicionStep } from "../schema/signals";
import { settingsOn } from "../settings";
import { atomically, exactlyOne, type Guarded, type Statement, type Written } from "../write";
import { gatherFacts } from "./facts";
import { changedSince, everybody, isNobody, type Scope } from "./scope";
import { contentsOf, sideKey } from "./sides";

/** `nobody`: nothing was written since the last look, so there was nothing to compare. */
export type Looked = { found: number; scope: "all" | "changed" | "nobody" };
export type LookRow = typeof signalLook.$inferSelect;

/** Somebody pressed the button: who and when stands in the log, whoever carries it out. @returns "already" where the form came twice */
export async function askForLook(p: Permit<"signal.look">): Promise<Written> {
  return atomically(p, []);
}

/**
 * The first look reads everything, the next ones the bodies in which something changed. Cases are written some at a time, so that the
 * people who write meanwhile wait for none of it, and the look itself last: one that is killed has opened whole cases or none, and the next
 * begins where this one began.
 */
export async function lookForSignals(p: Permit<"signal.look">): Promise<Looked> {
  const last = (await newestLook())?.at ?? null;
  const scope = last ? await changedSince(last) : everybody;
  if (isNobody(scope)) return { found: 0, scope: "nobody" };
  const fresh = await withoutKnown((await signalsIn(p, scope)).filter((signal) => belongs(signal, scope)));
  for (let from = 0; from < fresh.length; from += CASES_AT_ONCE) await open(p, fresh.slice(from, from + CASES_AT_ONCE));
  const isWhole = scope === "all";
  await atomically(p, [db().insert(signalLook).values({ at: p.now, by: p.actor, whole: isWhole, found: fresh.length })]);
  return { found: fresh.length, scope: isWhole ? "all" : "changed" };
}

async function open(p: Permit<"signal.look">, signals: readonly Signal[]): Promise<void> {
  const contents = await contentsOf(signals.flatMap(({ sides }) => sides));
  await atomically(p, signals.flatMap((signal) => opening(p, signal, (side) => contents.get(sideKey(side))?.digest ?? "")));
}

async function newestLook(): Promise<LookRow | null> {
  const [last] = await db().select().from(signalLook).orderBy(desc(signalLook.id)).limit(1);
  return last ?? null;
}

/** The last look that had something to read, for those who may see the town's cases; null before the first. */
export async function findLastLook(viewer: Viewer): Promise<LookRow | null> {
  return may(viewer, "signal.list", town) || may(viewer, "signal.look", town) ? newestLook() : null;
}

/** One detector after the other; in between the process can be told to stop. */
async function signalsIn({ viewer, today }: Permit, scope: Scope): Promise<Signal[]> {
  const [facts, limits] = [await gatherFacts(viewer, scope), limitsOf(await settingsOn(today))];
  const found: Signal[] = [];
  for (const detector of detectors) {
    found.push(...detector(facts, limits));
    await setImmediate();
  }
  return found;
}

/** Of the others only the other side was read: what is odd with them is found when they are looked at themselves. */
function belongs({ orgKind, orgId }: Signal, scope: Scope): boolean {
  return scope === "all" || (orgKind === "branch" ? scope.branches : scope.communities).includes(orgId);
}

const KEYS_AT_ONCE = 500;
const CASES_AT_ONCE = 100;

/** The same signal on the same records opens no second case, whatever became of the first. */
async function withoutKnown(signals: readonly Signal[]): Promise<Signal[]> {
  const known = new Set<string>();
  for (let from = 0; from < signals.length; from += KEYS_AT_ONCE) {
    const keys = signals.slice(from, from + KEYS_AT_ONCE).map(({ key }) => key);
    for (const { key } of await db().select({ key: suspicionCase.key }).from(suspicionCase).where(inArray(suspicionCase.key, keys))) known.add(key);
  }
  return [...new Map(signals.filter(({ key }) => !known.has(key)).map((signal) => [signal.key, signal])).values()];
}

function opening({ actor, now, today }: Permit, { code, key, orgKind, orgId, says, sides, on }: Signal, digestOf: (side: Signal["sides"][number]) => string): (Statement | Guarded)[] {
  const id = newId();
  const place = orgKind === "branch" ? { branchId: orgId, communityId: null } : { branchId: null, communityId: orgId };
  return [
    exactlyOne(db().insert(suspicionCase).values({
      id, code, key, ...place, says, sides: sides.map((side) => ({ ...side, digest: digestOf(side) })), on, foundOn: today, state: "to_verify", stateSince: now, explainBy: null, by: actor, at: now,
    }).onConflictDoNothing(), "别人刚刚比对过，请刷新后再看。"),
    db().insert(suspicionStep).values({ caseId: id, step: "find", said: says, by: actor, at: now, on: today }),
  ];
}
