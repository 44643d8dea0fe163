/**
 * Runs (X02, X08, X09, X10) and what was decided about them. A case is about the records that were laid side by side; from the day after the
 * decision on the branch could do otherwise. So only what was held after that day counts again, and must fill the town's limit anew: by
 * itself neither what was decided about nor what happened while it was being checked accuses anybody a second time (RL-5).
 */
import { laterOf, type Day } from "../calendar/day";
import { runs, type MeetingFact } from "./facts";
import type { SignalCode } from "./signal";

/** The kinds that are about a habit, not about single records. */
export const runCodes = ["X02", "X08", "X09", "X10"] as const satisfies readonly SignalCode[];

/** A case of a run as it stands. `records`: what was laid side by side. `decidedOn`: null while it is in hand. */
export type KnownCase = { code: SignalCode; orgId: string; records: readonly string[]; decidedOn: Day | null };

/** One link of a run: a meeting, a vote, a month; with the records that it stands in. */
type Link = { heldOn: Day; records: readonly string[] };

/** A meeting as one link. */
export const asLink = (meeting: MeetingFact) => ({ ...meeting, records: [meeting.id] });

/** `isAgain`: it went on after a decision, and these are the links since. */
export type OpenRun<T> = { run: T[]; isAgain: boolean };

/** What of a body's runs is to be looked at: those nobody knows, and what is new in those that were decided about. One in hand is left to it. */
export function openRuns<T extends Link>(list: readonly T[], fits: (one: T) => boolean, least: number, known: readonly KnownCase[]): OpenRun<T>[] {
  return runs(list, fits, least).flatMap((run): OpenRun<T>[] => {
    const about = known.filter(({ records }) => run.some((link) => link.records.some((id) => records.includes(id))));
    if (about.length === 0) return [{ run, isAgain: false }];
    const last = about.map(({ decidedOn }) => decidedOn).reduce(laterOf);
    if (last === null) return [];
    const since = run.filter(({ heldOn }) => heldOn > last);
    return since.length >= least ? [{ run: since, isAgain: true }] : [];
  });
}

/** The cases of one kind about one body. */
export const casesAbout = (known: readonly KnownCase[], kind: SignalCode, body: string) => known.filter(({ code, orgId }) => code === kind && orgId === body);

export const sayAgain = (isAgain: boolean, says: string) => (isAgain ? `上次有结论以后又有：${says}` : says);
