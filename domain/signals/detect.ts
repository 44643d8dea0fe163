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

export function detect({ meetings, statements, notices, rectifications }: Facts, limits: SignalLimits): Signal[] {
  return [
    ...bursts(meetings, limits), ...backfilled(meetings, limits), ...copied(meetings, limits), ...reusedPhotos(meetings, limits), ...photosOfAnotherDay(meetings, limits),
    ...twoPlaces(meetings), ...impossibleAttendance(meetings), ...alwaysFull(meetings, limits), ...alwaysUnanimous(meetings, limits), ...oddLengths(meetings, limits),
    ...roundNumbers(statements, limits), ...unchangedNotices(notices, limits), ...fourStepsInADay(meetings), ...rectifiedOvernight(rectifications),
  ];
}
