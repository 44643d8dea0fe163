/** Comparing the records: what looks odd opens a case to verify, each once (ruling 40: at any time, any number of times). */
import { setImmediate } from "node:timers/promises";
import { desc, inArray } from "drizzle-orm";
import { dayOf, type Instant } from "@/domain/calendar/day";
import type { SystemActor } from "@/domain/permissions/actor";
import { permit, type Permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { detectors } from "@/domain/signals/detect";
import { limitsOf, type Signal } from "@/domain/signals/signal";
import { db } from "../client";
import { newId } from "../id";
import { signalLook, suspicionCase, suspicionStep } from "../schema/signals";
import { settingsOn } from "../settings";
import { atomically, exactlyOne, type Guarded, type Statement } from "../write";
import { gatherFacts } from "./facts";
import { changedSince, everybody, isNobody, type Scope } from "./scope";
import { contentsOf, sideKey } from "./sides";

/** `nobody`: nothing was written since the last look, so there was nothing to compare. */
export type Looked = { found: number; scope: "all" | "changed" | "nobody" };

/** The first look reads everything, the next ones the bodies in which something changed. */
export async function lookForSignals(p: Permit<"signal.look">): Promise<Looked> {
  const last = await lastLook();
  const scope = last ? await changedSince(last) : everybody;
  if (isNobody(scope)) return { found: 0, scope: "nobody" };
  const fresh = await withoutKnown((await signalsIn(p, scope)).filter((signal) => belongs(signal, scope)));
  const contents = await contentsOf(fresh.flatMap(({ sides }) => sides));
  const isWhole = scope === "all";
  await atomically(p, [
    ...fresh.flatMap((signal) => opening(p, signal, (side) => contents.get(sideKey(side))?.digest ?? "")),
    db().insert(signalLook).values({ at: p.now, by: p.actor, whole: isWhole, found: fresh.length }),
  ]);
  return { found: fresh.length, scope: isWhole ? "all" : "changed" };
}

async function lastLook(): Promise<Instant | null> {
  const [last] = await db().select({ at: signalLook.at }).from(signalLook).orderBy(desc(signalLook.id)).limit(1);
  return last?.at ?? null;
}

/** The timed job: once a day, in its first hour, when nobody waits for a page while texts are compared. */
export async function catchUpSignals(system: SystemActor): Promise<void> {
  const last = await lastLook();
  if (last && dayOf(last) === system.today) return;
  await lookForSignals(permit(system, "signal.look", { ...town, kind: "signal_look" }));
}

/** One detector after the other, with the requests that came meanwhile in between. */
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
