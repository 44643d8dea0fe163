/** 领导批示: what leaders ask for, what came of it. Every step stands with its author; the thing itself is not rewritten. */
import { and, asc, eq, gt, inArray, or, sql, type SQL } from "drizzle-orm";
import { instructionSubject } from "@/domain/instructions/subject";
import { instructionOwnerNames, instructionOwners, nextInstructionState, type InstructionOwner, type InstructionState, type InstructionStep } from "@/domain/instructions/lifecycle";
import type { InstructionInput } from "@/domain/instructions/form";
import { byKey } from "@/domain/members/by-key";
import { grantsToday, holds, type Person, type Viewer } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { may, reach, type Permit } from "@/domain/permissions/permit";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { findFinding } from "../inspections/findings";
import { pageOf, PAGE_ROWS, type Page } from "../page";
import { finding } from "../schema/findings";
import { instruction, instructionStep } from "../schema/instructions";
import { branch } from "../schema/organization";
import { atomically, exactlyOne, type Guarded, type Statement } from "../write";

export type Instruction = typeof instruction.$inferSelect;
export type StepRow = typeof instructionStep.$inferSelect;
export type InstructionLine = { row: Instruction; branchName: string | null; problem: string | null; /** What was asked for. */ said: string };
export type InstructionInHand = InstructionLine & { steps: StepRow[]; subject: Subject };
export type InstructionFilter = { states?: readonly InstructionState[]; branchId?: string; owners?: readonly InstructionOwner[] };

/** A secretary sees what he has to answer; office, inspectors and leaders all of them. */
function within(viewer: Viewer): SQL | undefined {
  const scopes = reach(viewer, "instruction.read");
  if (scopes === "all") return undefined;
  return scopes.branch.length > 0 ? and(eq(instruction.owner, "secretary"), inArray(instruction.branchId, scopes.branch)) : sql`0`;
}

const lines = () => db()
  .select({ row: instruction, branchName: branch.name, problem: finding.description, said: instructionStep.said })
  .from(instruction).innerJoin(instructionStep, and(eq(instructionStep.instructionId, instruction.id), eq(instructionStep.step, "give")))
  .leftJoin(branch, eq(branch.id, instruction.branchId)).leftJoin(finding, eq(finding.id, instruction.findingId));

const subjectOf = ({ id, state, owner, branchId }: Instruction, steps: readonly StepRow[]) => instructionSubject({ id, state, owner, branchId, answerers: steps.filter(({ step }) => step === "answer").map(({ by }) => by) });

/** @throws Refusal "hidden" when there is none or the viewer may not know of it */
export async function findInstruction(viewer: Viewer, id: string): Promise<InstructionInHand> {
  const [line] = await lines().where(and(eq(instruction.id, id), within(viewer)));
  if (!line) throw hidden();
  const steps = await db().select().from(instructionStep).where(eq(instructionStep.instructionId, id)).orderBy(asc(instructionStep.id));
  return { ...line, steps, subject: subjectOf(line.row, steps) };
}

/** Those due first on top. @param after a place from the page before */
export async function listInstructions(viewer: Viewer, { states, branchId, owners }: InstructionFilter = {}, after: string | null = null): Promise<Page<InstructionLine>> {
  const [day = "", id = ""] = after?.split("~") ?? [];
  const { dueOn } = instruction;
  const rows = await lines()
    .where(and(within(viewer), states && inArray(instruction.state, [...states]), owners && inArray(instruction.owner, [...owners]), branchId ? eq(instruction.branchId, branchId) : undefined, after ? or(gt(dueOn, day), and(eq(dueOn, day), gt(instruction.id, id))) : undefined))
    .orderBy(asc(dueOn), asc(instruction.id)).limit(PAGE_ROWS + 1);
  return pageOf(rows, ({ row }) => `${row.dueOn}~${row.id}`);
}

/** What this viewer can act on now: answer as its owner, close or send back as a leader. At most a page of each, those due first. */
export async function listInstructionsToAct(viewer: Person): Promise<InstructionLine[]> {
  const owners = instructionOwnerNames.filter((owner) => holds(viewer, instructionOwners[owner].role));
  const mine = owners.length > 0 ? (await listInstructions(viewer, { states: ["open", "sent_back"], owners })).rows : [];
  const decided = mightDo(viewer, "instruction.close") ? (await listInstructions(viewer, { states: ["answered"] })).rows : [];
  const steps = byKey(await db().select().from(instructionStep).where(inArray(instructionStep.instructionId, [...mine, ...decided].map(({ row }) => row.id))), ({ instructionId }) => instructionId);
  const allowed = (line: InstructionLine, action: "instruction.answer" | "instruction.close") => may(viewer, action, subjectOf(line.row, steps.get(line.row.id) ?? []));
  return [...mine.filter((line) => answersFor(viewer, line.row) && allowed(line, "instruction.answer")), ...decided.filter((line) => allowed(line, "instruction.close"))];
}

/** The permission names all who may own one; this one's owner is one post. */
export function answersFor(viewer: Viewer, { owner, branchId }: Pick<Instruction, "owner" | "branchId">): boolean {
  const { role } = instructionOwners[owner];
  return grantsToday(viewer).some((grant) => grant.role === role && (grant.scopeKind === "town" || grant.scopeId === branchId));
}

const stepped = (permit: Permit, instructionId: string, step: StepRow["step"], said: string) =>
  db().insert(instructionStep).values({ instructionId, step, said, by: permit.actor, at: permit.now, on: permit.today });

/** An instruction about a finding is about its branch. @returns the id */
export async function giveInstruction(permit: Permit<"instruction.give">, input: InstructionInput): Promise<string> {
  const { findingId, area, owner, dueOn, said } = input;
  if (dueOn < permit.today) throw new Refusal("rule", "办理期限不能早于今天。", { dueOn: "请填今天或以后" });
  const branchId = findingId ? (await findFinding(permit.viewer, findingId)).row.branchId : input.branchId;
  if (branchId && (await db().$count(branch, eq(branch.id, branchId))) === 0) throw new Refusal("rule", "没有这个支部。", { branchId: "请从列表里选择" });
  const id = permit.once ? idFrom(permit.once) : newId();
  await atomically(permit, [
    db().insert(instruction).values({ id, branchId, findingId, area, owner, dueOn, state: "open", stateSince: permit.now, by: permit.actor, at: permit.now }),
    stepped(permit, id, "give", said),
  ]);
  return id;
}

/** Misses when somebody was faster. */
function taking(permit: Permit, { row, steps }: InstructionInHand, step: InstructionStep, said: string): (Statement | Guarded)[] {
  const state = nextInstructionState(row.state, step, steps.some((one) => one.step === "send_back"));
  if (!state) throw new Refusal("state", step === "send_back" ? "已经退回过一次，不能再退回。请办结，或者另作批示。" : "这件批示已经到了另一步，请刷新后再看。");
  return [
    exactlyOne(db().update(instruction).set({ state, stateSince: permit.now }).where(and(eq(instruction.id, row.id), eq(instruction.state, row.state), eq(instruction.stateSince, row.stateSince)))),
    stepped(permit, row.id, step, said),
  ];
}

export async function answerInstruction(permit: Permit<"instruction.answer">, found: InstructionInHand, said: string): Promise<void> {
  if (!answersFor(permit.viewer, found.row)) throw new Refusal("role", `这件批示由${instructionOwners[found.row.owner].zh}办理。`);
  await atomically(permit, taking(permit, found, "answer", said));
}

/** Once, with what is lacking. */
export async function sendBackInstruction(permit: Permit<"instruction.send_back">, found: InstructionInHand, said: string): Promise<void> {
  await atomically(permit, taking(permit, found, "send_back", said));
}

export async function closeInstruction(permit: Permit<"instruction.close">, found: InstructionInHand, said: string): Promise<void> {
  await atomically(permit, taking(permit, found, "close", said));
}
