/** The steps of a case: entered, asked, explained, decided; one guarded change of state each, with a row that nobody changes afterwards. */
import { and, eq, isNotNull } from "drizzle-orm";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { CaseSide, EnteredSignal } from "@/domain/signals/case";
import { decidingStep, decisionRefusal, explainBy, nextCaseState, type CaseOutcome, type CaseStep } from "@/domain/signals/lifecycle";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { meeting } from "../schema/meetings";
import { suspicionCase, suspicionStep } from "../schema/signals";
import { settingsOn, workdayCalendar } from "../settings";
import { atomically, exactlyOne, type Guarded, type Statement } from "../write";
import type { Case, CaseInHand } from "./cases";
import { contentsOf, sideKey } from "./sides";

/** It misses when somebody was faster. */
function taking(permit: Permit, row: Case, step: CaseStep, said: string, change: Partial<Case> = {}): (Statement | Guarded)[] {
  const state = nextCaseState(row.state, step);
  if (!state) throw new Refusal("state", "这条线索已经到了另一步，请刷新后再看。");
  return [
    exactlyOne(db().update(suspicionCase).set({ ...change, state, ...(state !== row.state && { stateSince: permit.now }) }).where(and(eq(suspicionCase.id, row.id), eq(suspicionCase.state, row.state)))),
    db().insert(suspicionStep).values({ caseId: row.id, step, said, by: permit.actor, at: permit.now, on: permit.today }),
  ];
}

/** X11 and X16, by those who saw it. @returns the id. @throws Refusal when the record is none of this branch's */
export async function enterSignal(permit: Permit<"signal.enter">, { code, branchId, record, recordSays, seen }: EnteredSignal): Promise<string> {
  const [found] = record ? await db().select({ id: meeting.id, heldOn: meeting.heldOn }).from(meeting).where(and(eq(meeting.id, record), eq(meeting.branchId, branchId), isNotNull(meeting.firstSubmittedAt))) : [];
  if (record && !found) throw new Refusal("rule", "没有找到这份记录。", { record: "请贴这个支部已经提交的会议记录的地址，没有就留空" });
  const side: CaseSide = found ? { kind: "meeting", id: found.id, says: recordSays, digest: (await contentsOf([{ kind: "meeting", id: found.id }])).get(sideKey({ kind: "meeting", id: found.id }))?.digest ?? "" } : { kind: "paper", id: "", says: recordSays, digest: "" };
  const id = permit.once ? idFrom(permit.once) : newId();
  await atomically(permit, [
    db().insert(suspicionCase).values({
      id, code, key: `${code}/${id}`, branchId, communityId: null, says: seen, sides: [side, { kind: "paper", id: "", says: seen, digest: "" }], on: found?.heldOn ?? permit.today, foundOn: permit.today,
      state: "to_verify", stateSince: permit.now, explainBy: null, by: permit.actor, at: permit.now,
    }),
    db().insert(suspicionStep).values({ caseId: id, step: "enter", said: seen, by: permit.actor, at: permit.now, on: permit.today }),
  ]);
  return id;
}

/** From now on the branch sees the case, and its days run. */
export async function askBranch(permit: Permit<"signal.ask">, { row }: CaseInHand, question: string): Promise<void> {
  const by = explainBy(permit.today, await workdayCalendar(), await settingsOn(permit.today));
  await atomically(permit, taking(permit, row, "ask", question, { explainBy: by }));
}

/** As often as the branch has something to add, until it is decided; late is heard as well. */
export async function explainCase(permit: Permit<"signal.explain">, { row }: CaseInHand, said: string): Promise<void> {
  await atomically(permit, taking(permit, row, "explain", said));
}

/** Only after the branch was heard, or let its days go by. */
export async function decideCase(permit: Permit<"signal.decide">, { row, explained }: CaseInHand, { outcome, reason }: { outcome: CaseOutcome; reason: string }): Promise<void> {
  const refused = decisionRefusal({ explained, explainBy: row.explainBy! }, permit.today);
  if (refused) throw new Refusal("rule", refused);
  await atomically(permit, taking(permit, row, decidingStep(outcome), reason));
}
