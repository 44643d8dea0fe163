/** X01 集中补录 and X02 倒填: many days written down in one go, or always long afterwards. */
import { dayOf, sayDay } from "../calendar/day";
import { byBranch, hoursBetween, sideOf, type MeetingFact } from "./facts";
import { asLink, casesAbout, openRuns, sayAgain, type KnownCase } from "./going-on";
import type { Signal, SignalLimits } from "./signal";

/** As people read them, whatever the order in which they were handed in. */
const byDay = (meetings: readonly MeetingFact[]) => meetings.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));

/** Records of at least `burstRecords` different days handed in within `burstHours`; each burst once, at its largest. */
export function bursts(meetings: readonly MeetingFact[], { burstRecords, burstHours }: SignalLimits): Signal[] {
  return byBranch(meetings).flatMap((list) => {
    const handedIn = list.toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : a.submittedAt > b.submittedAt ? 1 : a.id < b.id ? -1 : 1));
    const found: Signal[] = [];
    for (let first = 0; first < handedIn.length; ) {
      let end = first;
      while (end < handedIn.length && hoursBetween(handedIn[first]!.submittedAt, handedIn[end]!.submittedAt) < burstHours) end++;
      const burst = handedIn.slice(first, end);
      const days = new Set(burst.map(({ heldOn }) => heldOn));
      if (days.size < burstRecords) {
        first++;
        continue;
      }
      const { branchId, submittedAt } = burst[0]!;
      found.push({
        code: "X01", orgKind: "branch", orgId: branchId, key: `X01/${branchId}/${burst[0]!.id}`, on: dayOf(submittedAt),
        says: `${burstHours} 小时内提交了 ${burst.length} 条记录，涉及 ${days.size} 个日子（${sayDay([...days].sort()[0]!)}至${sayDay([...days].sort().at(-1)!)}）`,
        sides: byDay(burst).map((meeting) => sideOf(meeting)),
      });
      first = end;
    }
    return found;
  });
}

/** Handed in more than `backfillDays` after the meeting, `backfillRun` times in a row. */
export function backfilled(meetings: readonly MeetingFact[], { backfillDays, backfillRun }: SignalLimits, known: readonly KnownCase[]): Signal[] {
  const isLate = ({ endedAt, submittedAt }: MeetingFact) => hoursBetween(endedAt, submittedAt) > backfillDays * 24;
  return byBranch(meetings).flatMap((list) => {
    const { branchId } = list[0]!;
    return openRuns(list.map(asLink), isLate, backfillRun, casesAbout(known, "X02", branchId)).map(({ run, isAgain }) => ({
      code: "X02" as const, orgKind: "branch" as const, orgId: branchId, key: `X02/${branchId}/${run[0]!.id}`, on: dayOf(run.at(-1)!.submittedAt),
      says: sayAgain(isAgain, `连续 ${run.length} 次在会后 ${backfillDays} 日以后才提交`),
      sides: run.map((meeting) => sideOf(meeting, `${Math.floor(hoursBetween(meeting.endedAt, meeting.submittedAt) / 24)} 日后提交`)),
    }));
  });
}
