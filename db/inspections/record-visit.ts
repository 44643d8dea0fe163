/** Writing a visit down: once, whole, with what the site knew on that day; findings; feedback to the branch. */
import { and, eq, inArray } from "drizzle-orm";
import { raised, tightened } from "@/domain/inspections/deadlines";
import { gradeOfVisit } from "@/domain/inspections/grade";
import { recusalFaults } from "@/domain/inspections/recusal";
import { findingSteps } from "@/domain/inspections/lifecycle";
import type { NewFinding, VisitRecord } from "@/domain/inspections/visit";
import type { Viewer } from "@/domain/permissions/actor";
import { may, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { finding, findingStep } from "../schema/findings";
import { inspectionVisit, visitItem } from "../schema/inspections";
import { settingsOn } from "../settings";
import { atomically, exactlyOne, isRepeated, type Guarded, type Statement } from "../write";
import { preChecksFor } from "./evidence";
import { askedItems, carriedFor, repeatsOf, type VisitInHand } from "./visits";

const goes = ["announced", "unannounced"];

/** Refuses a stranger to the team, a recused lead, a team that has become too small. */
function refuseWrongHands(permit: Permit, { team, ties, inspection: round }: VisitInHand): void {
  if (!team.some(({ accountId }) => accountId === permit.actor)) throw new Refusal("role", "您不在这次督查的组里，请由督查组成员填写，或先调整督查组。");
  if (!goes.includes(round.state)) throw new Refusal("rule", "这次督查还没有出发（或已经结束），请先通知支部或选择不打招呼。");
  const faults = recusalFaults(team, ties);
  if (faults.length > 0) throw new Refusal("rule", faults.join(""));
}

export async function recordVisit(permit: Permit<"inspection.visit">, found: VisitInHand, record: VisitRecord): Promise<void> {
  refuseWrongHands(permit, found);
  const { row, inspection: round } = found;
  const { findings, items, visitedOn, ...told } = record;
  if (visitedOn < round.fromDay) throw new Refusal("rule", "检查日期早于这次督查的开始日期。", { visitedOn: "不能早于督查开始" });
  if (repeatsOf(found, visitedOn).length > 0 && told.repeatReason.length < 4) {
    throw new Refusal("rule", "本季度已经对这个支部做过同类督查，请写明为什么还要查（INS-02）。", { repeatReason: "请写明原因，至少 4 个字" });
  }
  if (findings.length > 0 && !may(permit.viewer, "finding.record", { ...found.subject, state: "visited" })) throw new Refusal("role", "问题由镇纪委督查员登记。请先保存检查记录，再由督查员补充登记问题。");
  const carried = await carriedFor(permit.viewer, found);
  const asked = new Set(askedItems(found, carried, items.map(({ code }) => code)).map(({ code }) => code));
  const known = await preChecksFor(permit.viewer, found.branch, found.checklist.items.filter(({ code }) => asked.has(code) || carried.has(code)), +visitedOn.slice(0, 4));
  const settings = await settingsOn(permit.today);
  const here = [...carried].filter(([code]) => inGroups(found, code) && !asked.has(code));
  await atomically(permit, [
    exactlyOne(db().update(inspectionVisit).set({ ...told, visitedOn, state: "visited", grade: gradeOfVisit(items.map(({ verdict }) => verdict), settings), by: permit.actor, at: permit.now })
      .where(and(eq(inspectionVisit.id, row.id), eq(inspectionVisit.state, "planned"))), "这份检查记录已经交过了，请刷新后查看。"),
    ...items.filter(({ code }) => asked.has(code)).map((item) => db().insert(visitItem).values({ id: newId(), visitId: row.id, ...item, says: known.get(item.code)?.says ?? "", carriedFrom: null })),
    ...here.map(([code, { visitId }]) => db().insert(visitItem).values({ id: newId(), visitId: row.id, code, verdict: "ok", seen: "", says: known.get(code)?.says ?? "", carriedFrom: visitId })),
    ...(await newFindings(permit, found, findings)),
  ]);
}

/** Whether this very sending has arrived before: a phone sends again when the line broke before the answer. */
export const hasArrived = (_viewer: Viewer, once: string): Promise<boolean> => isRepeated({ once, action: "inspection.visit" });

const inGroups = ({ row }: VisitInHand, code: string) => row.groups.some((group) => code.startsWith(`CK_${group}`));

/** What comes back counts for more and is put right sooner; the earlier case must be the same branch's. */
async function newFindings(permit: Permit, { row }: VisitInHand, findings: readonly NewFinding[]): Promise<Statement[]> {
  if (findings.length === 0) return [];
  const earlier = findings.map(({ recurrenceOf }) => recurrenceOf).filter((one) => one !== null);
  const known = earlier.length === 0 ? [] : await db().select({ id: finding.id }).from(finding).where(and(inArray(finding.id, earlier), eq(finding.branchId, row.branchId)));
  const numbers = await db().select({ no: finding.no }).from(finding).where(eq(finding.inspectionId, row.inspectionId));
  const next = Math.max(0, ...numbers.map(({ no }) => no)) + 1;
  return findings.map((one, i) => {
    const repeats = one.recurrenceOf !== null && known.some(({ id }) => id === one.recurrenceOf);
    return db().insert(finding).values({
      ...one, id: permit.once ? idFrom(permit.once, `finding ${i}`) : newId(), inspectionId: row.inspectionId, visitId: row.id, branchId: row.branchId, no: next + i,
      recurrenceOf: repeats ? one.recurrenceOf : null, severity: repeats ? raised(one.severity) : one.severity, level: repeats ? tightened(one.level) : one.level,
      state: "recorded", round: 1, stateSince: permit.now, by: permit.actor, at: permit.now,
    });
  });
}

/** One more finding of a visit that has not been fed back yet. */
export async function recordFinding(permit: Permit<"finding.record">, found: VisitInHand, input: NewFinding): Promise<void> {
  await atomically(permit, [stillIn(found, "visited"), ...(await newFindings(permit, found, [input]))]);
}

const stillIn = ({ row }: VisitInHand, state: "visited" | "fed_back"): Guarded =>
  exactlyOne(db().update(inspectionVisit).set({ state }).where(and(eq(inspectionVisit.id, row.id), eq(inspectionVisit.state, state))));

/** The branch is told: verdicts, guidance and findings; it may explain before the notice (handbook §6.4). */
export async function feedBack(permit: Permit<"inspection.feed_back">, { row, findings }: VisitInHand, said: string): Promise<void> {
  await atomically(permit, [
    exactlyOne(db().update(inspectionVisit).set({ state: "fed_back", fedBackBy: permit.actor, fedBackAt: permit.now }).where(and(eq(inspectionVisit.id, row.id), eq(inspectionVisit.state, "visited")))),
    ...findings.filter(({ state }) => state === "recorded").flatMap((one) => [
      exactlyOne(db().update(finding).set({ state: findingSteps.feed_back.to, stateSince: permit.now }).where(and(eq(finding.id, one.id), eq(finding.state, "recorded")))),
      db().insert(findingStep).values({ findingId: one.id, step: "feed_back", round: one.round, said, by: permit.actor, at: permit.now, on: permit.today }),
    ]),
  ]);
}
