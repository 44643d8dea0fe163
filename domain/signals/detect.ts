/** All computed signals over a set of facts. Each detector stands alone; the order is that of the handbook. */
import { alwaysFull, impossibleAttendance, twoPlaces } from "./attendance";
import { copied } from "./copied";
import type { MeetingFact, NoticeFact, RectificationFact, StatementFact } from "./facts";
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
};

type Detector = (facts: Facts, limits: SignalLimits) => Signal[];

/** Each alone: over years of records one of them is enough for a while. */
export const detectors: readonly Detector[] = [
  ({ meetings }, limits) => bursts(meetings, limits),
  ({ meetings }, limits) => backfilled(meetings, limits),
  ({ meetings }, limits) => copied(meetings, limits),
  ({ meetings }, limits) => reusedPhotos(meetings, limits),
  ({ meetings }, limits) => photosOfAnotherDay(meetings, limits),
  ({ meetings }) => twoPlaces(meetings),
  ({ meetings }) => impossibleAttendance(meetings),
  ({ meetings }, limits) => alwaysFull(meetings, limits),
  ({ meetings }, limits) => alwaysUnanimous(meetings, limits),
  ({ meetings }, limits) => oddLengths(meetings, limits),
  ({ statements }, limits) => roundNumbers(statements, limits),
  ({ notices }, limits) => unchangedNotices(notices, limits),
  ({ meetings }) => fourStepsInADay(meetings),
  ({ rectifications }) => rectifiedOvernight(rectifications),
];

export function detect(facts: Facts, limits: SignalLimits): Signal[] {
  return detectors.flatMap((detector) => detector(facts, limits));
}
