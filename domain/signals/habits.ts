/** X09 永远全票, X10 时长异常, X14 四步同日: how meetings go, again and again. */
import { byBranch, endsOf, grouped, hoursBetween, sideOf, type MeetingFact } from "./facts";
import { asLink, casesAbout, openRuns, sayAgain, type KnownCase } from "./going-on";
import type { Signal, SignalLimits } from "./signal";

/** Votes in a row without one against, one abstaining, one absent. */
export function alwaysUnanimous(meetings: readonly MeetingFact[], { unanimousRun }: SignalLimits, known: readonly KnownCase[]): Signal[] {
  return byBranch(meetings).flatMap((list) => {
    const { branchId } = list[0]!;
    const votes = list.flatMap((meeting) => meeting.votes.map((vote) => ({ meeting, vote, heldOn: meeting.heldOn, records: [meeting.id] })));
    const isFull = ({ vote }: (typeof votes)[number]) => vote.oppose === 0 && vote.abstain === 0 && vote.presentVoting >= vote.dueVoting;
    return openRuns(votes, isFull, unanimousRun, casesAbout(known, "X09", branchId)).map(({ run, isAgain }) => ({
      code: "X09" as const, orgKind: "branch" as const, orgId: branchId, key: `X09/${branchId}/${run[0]!.meeting.id}`, on: run.at(-1)!.heldOn,
      says: sayAgain(isAgain, `连续 ${run.length} 次表决无反对、无弃权、无缺席`), sides: endsOf(run).map(({ meeting, vote }) => sideOf(meeting, vote.topic)),
    }));
  });
}

const minutesOf = ({ startedAt, endedAt }: MeetingFact) => Math.round(hoursBetween(startedAt, endedAt) * 60);

/** Short ones in a row, and separate records that begin at the very same minute. */
export function oddLengths(meetings: readonly MeetingFact[], { shortMinutes, shortRun }: SignalLimits, known: readonly KnownCase[]): Signal[] {
  return byBranch(meetings).flatMap((list) => {
    const { branchId } = list[0]!;
    const short = openRuns(list.map(asLink), (meeting) => minutesOf(meeting) < shortMinutes, shortRun, casesAbout(known, "X10", branchId))
      .map(({ run, isAgain }) => signal(branchId, run, sayAgain(isAgain, `连续 ${run.length} 次不足 ${shortMinutes} 分钟`), (meeting) => `${minutesOf(meeting)} 分钟`));
    const together = [...grouped(list, ({ startedAt }) => startedAt).values()].filter((same) => same.length >= 3).map((same) => signal(branchId, same, `${same.length} 场会议同一时间开始`));
    return [...short, ...together];
  });

  function signal(branchId: string, run: MeetingFact[], says: string, each: (meeting: MeetingFact) => string = () => ""): Signal {
    return { code: "X10", orgKind: "branch", orgId: branchId, key: `X10/${branchId}/${run[0]!.id}`, on: run.at(-1)!.heldOn, says, sides: run.map((meeting) => sideOf(meeting, each(meeting))) };
  }
}

/** 提议、商议、审议、决议 (handbook §3.3): the meeting in which each step happens. */
const fourSteps = ["committee_meeting", "joint_meeting", "member_assembly", "villager_rep_meeting"];

/** All four on one day in one branch (FST-07). */
export function fourStepsInADay(meetings: readonly MeetingFact[]): Signal[] {
  return byBranch(meetings).flatMap((list) =>
    [...grouped(list, ({ heldOn }) => heldOn).values()].flatMap((same) => {
      const steps = same.filter(({ kinds }) => kinds.some((kind) => fourSteps.includes(kind)));
      if (!fourSteps.every((step) => steps.some(({ kinds }) => kinds.includes(step)))) return [];
      const { branchId, heldOn } = same[0]!;
      return [{ code: "X14" as const, orgKind: "branch" as const, orgId: branchId, key: `X14/${branchId}/${heldOn}`, on: heldOn, says: "支委会、联席会、党员大会、代表会议在同一天开完", sides: steps.map((meeting) => sideOf(meeting)) }];
    }));
}
