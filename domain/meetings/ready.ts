/**
 * The gate before a record goes on (ruling 9: it stops transitions, never saving). It returns the names of unmet conditions; the same
 * list draws the author's checklist. "warn" is settled by an explanation (handbook §0.2). Rules MTG-… of handbook §2.5.
 */
import type { Band } from "./clocks";
import { block, type Check, type Condition, type RecordToCheck } from "./gate/condition";
import { decisionChecks } from "./gate/decisions";
import { doubtChecks } from "./gate/doubts";
import { headingChecks } from "./gate/heading";
import { peopleChecks } from "./gate/people";
import { moreThanDue, sectionChecks } from "./gate/sections";
import { timeChecks } from "./gate/times";
import { agendaChecks, voteConditions } from "./gate/votes";

const checks: readonly Check[] = [...headingChecks, ...timeChecks, ...peopleChecks, ...sectionChecks, ...agendaChecks, ...decisionChecks, ...doubtChecks];

/** Everything that applies, explained or not. */
export function conditionsOf(given: RecordToCheck): Condition[] {
  return checks.flatMap((check) => check(given));
}

/** What still stands in the way of handing in; empty when it may go. */
export function unmetConditions(given: RecordToCheck): Condition[] {
  return conditionsOf(given).filter(({ key, level }) => level === "block" || !(given.record.explanations[key] ?? "").trim());
}

/** Votes that cannot be: they stop even the saving of a record. Passing numbers that are called "not passed" may wait for the gate. */
export function impossibleInDraft(given: RecordToCheck): Condition[] {
  return [...voteConditions(given).filter(({ key }) => !key.endsWith("-passed")), ...moreThanDue(given)];
}

/** Conditions of the steps after handing in: a made-up record needs the secretary's word and the office's consent (ruling 19). */
export function unmetForConfirm({ band, backfillReason }: { band: Band; backfillReason: string }): Condition[] {
  return band === "made_up" && backfillReason.trim().length < 4 ? [block("backfillReason", "这是补录的记录，书记要说明为什么补录")] : [];
}

export function unmetForFiling({ band, consented }: { band: Band; consented: boolean }): Condition[] {
  return band === "made_up" && !consented ? [block("consent", "这是补录的记录，要先由镇党建办同意补录再备案")] : [];
}
