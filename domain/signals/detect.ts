/** All computed signals over a set of facts. Each detector stands alone; the order is that of the handbook. */
import { alwaysFull, impossibleAttendance, twoPlaces } from "./attendance";
import { copied } from "./copied";
import type { MeetingFact, NoticeFact, RectificationFact, StatementFact } from "./facts";
import type { KnownCase } from "./going-on";
import { alwaysUnanimous, fourStepsInADay, oddLengths } from "./habits";
import { rectifiedOvernight, roundNumbers, unchangedNotices } from "./papers";
import { photosOfAnotherDay, reusedPhotos } from "./photos";
import { backfilled, bursts } from "./recorded-late";
import type { Signal, SignalLimits } from "./signal";

export type Facts = {
  meetings: readonly MeetingFact[];
  statements: readonly StatementFact[];
  notices: readonly NoticeFact[];
  rectifications: readonly RectificationFact[];
  /** of runs, so that what was decided about is not found again */
  cases: readonly KnownCase[];
};

type Detector = (facts: Facts, limits: SignalLimits) => Signal[];

/** Each alone: over years of records one of them is enough for a while. */
export const detectors: readonly Detector[] = [
  ({ meetings }, limits) => bursts(meetings, limits),
  ({ meetings, cases }, limits) => backfilled(meetings, limits, cases),
  ({ meetings }, limits) => copied(meetings, limits),
  ({ meetings }, limits) => reusedPhotos(meetings, limits),
  ({ meetings }, limits) => photosOfAnotherDay(meetings, limits),
  ({ meetings }) => twoPlaces(meetings),
  ({ meetings }) => impossibleAttendance(meetings),
  ({ meetings, cases }, limits) => alwaysFull(meetings, limits, cases),
  ({ meetings, cases }, limits) => alwaysUnanimous(meetings, limits, cases),
  ({ meetings, cases }, limits) => oddLengths(meetings, limits, cases),
  ({ statements }, limits) => roundNumbers(statements, limits),
  ({ notices }, limits) => unchangedNotices(notices, limits),
  ({ meetings }) => fourStepsInADay(meetings),
  ({ rectifications }) => rectifiedOvernight(rectifications),
];

export function detect(facts: Facts, limits: SignalLimits): Signal[] {
  return detectors.flatMap((detector) => detector(facts, limits));
}
