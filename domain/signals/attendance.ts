/** X06 一人两地, X07 不可能的出席, X08 永远全勤: what the roll says about people. */
import { sayDay, type Day } from "../calendar/day";
import { byBranch, endsOf, grouped, sideOf, type MeetingFact } from "./facts";
import { casesAbout, openRuns, sayAgain, type KnownCase } from "./going-on";
import type { Signal, SignalLimits } from "./signal";

type Visit = { meeting: MeetingFact; name: string };

/** On site in two meetings whose times overlap. One signal for two meetings, with everybody concerned. */
export function twoPlaces(meetings: readonly MeetingFact[]): Signal[] {
  const visits = meetings.flatMap((meeting) => meeting.onSite.map(({ memberId, name }) => ({ memberId, meeting, name })));
  const pairs = new Map<string, { a: MeetingFact; b: MeetingFact; names: string[] }>();
  for (const list of grouped(visits, ({ memberId }) => memberId).values()) {
    for (const [a, b, name] of overlaps(list)) {
      const key = `X06/${[a.id, b.id].sort().join("/")}`;
      const pair = pairs.get(key) ?? { a, b, names: [] };
      pair.names.push(name);
      pairs.set(key, pair);
    }
  }
  return [...pairs].map(([key, { a, b, names }]) => {
    const [later, earlier] = a.submittedAt > b.submittedAt ? [a, b] : [b, a];
    return { code: "X06", orgKind: "branch", orgId: later.branchId, key, on: later.heldOn, says: `${names.join("、")}同一时段在两场会议都记为到场`, sides: [sideOf(later), sideOf(earlier)] };
  });
}

/** Pairs of a person's meetings that overlap; sorted by start, so that only neighbours are compared. */
function overlaps(list: readonly Visit[]): [MeetingFact, MeetingFact, string][] {
  const inOrder = list.toSorted((a, b) => (a.meeting.startedAt < b.meeting.startedAt ? -1 : 1));
  const found: [MeetingFact, MeetingFact, string][] = [];
  for (const [i, { meeting, name }] of inOrder.entries()) {
    for (let next = i + 1; next < inOrder.length && inOrder[next]!.meeting.startedAt < meeting.endedAt; next++) {
      if (inOrder[next]!.meeting.id !== meeting.id) found.push([meeting, inOrder[next]!.meeting, name]);
    }
  }
  return found;
}

/** On site although away, transferred or dead on that day. */
export function impossibleAttendance(meetings: readonly MeetingFact[]): Signal[] {
  return meetings.flatMap((meeting) => {
    const odd = meeting.onSite.flatMap(({ name, awaySince, gone }) => {
      if (gone && gone.on <= meeting.heldOn) return [`${name}（${sayDay(gone.on)}${gone.says}）`];
      return awaySince && awaySince <= meeting.heldOn ? [`${name}（${sayDay(awaySince)}起外出）`] : [];
    });
    if (odd.length === 0) return [];
    return [{ code: "X07" as const, orgKind: "branch" as const, orgId: meeting.branchId, key: `X07/${meeting.id}`, on: meeting.heldOn, says: `记为到场：${odd.join("、")}`, sides: [sideOf(meeting)] }];
  });
}

/** Months in a row in which nobody of more than `fullPeople` ever missed anything. A month without meetings ends a run. */
export function alwaysFull(meetings: readonly MeetingFact[], { fullMonths, fullPeople }: SignalLimits, known: readonly KnownCase[]): Signal[] {
  return byBranch(meetings).flatMap((list) => {
    const { branchId } = list[0]!;
    return openRuns(monthsOf(list), ({ held }) => held.length > 0 && held.every(({ due, present }) => due > fullPeople && present >= due), fullMonths, casesAbout(known, "X08", branchId)).map(({ run, isAgain }) => ({
      code: "X08" as const, orgKind: "branch" as const, orgId: branchId, key: `X08/${branchId}/${run[0]!.month}`, on: run.at(-1)!.held.at(-1)!.heldOn,
      says: sayAgain(isAgain, `${sayMonth(run[0]!)}至${sayMonth(run.at(-1)!)}每次会议都全员到会`), sides: endsOf(run).map(({ held }) => sideOf(held[0]!)),
    }));
  });
}

const sayMonth = ({ month }: Month) => `${month.slice(0, 4)}年${+month.slice(5)}月`;
type Month = { month: string; held: MeetingFact[]; heldOn: Day; records: string[] };
const gap: Month = { month: "", held: [], heldOn: "", records: [] };
const number = (month: string) => +month.slice(0, 4) * 12 + +month.slice(5, 7);

/** With a gap where months without meetings lie between. */
function monthsOf(list: readonly MeetingFact[]): Month[] {
  const months = [...grouped(list, ({ heldOn }) => heldOn.slice(0, 7))].map(([month, held]): Month => ({ month, held, heldOn: held[0]!.heldOn, records: held.map(({ id }) => id) }));
  return months.flatMap((one, i) => (i > 0 && number(one.month) - number(months[i - 1]!.month) > 1 ? [gap, one] : [one]));
}
