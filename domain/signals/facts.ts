/** The data that signals are computed from: all of it was entered for another purpose (RL-1). */
import { sayDay, type Day, type Instant } from "../calendar/day";
import type { Fen } from "../money/fen";

export type MeetingFact = {
  id: string;
  branchId: string;
  branchName: string;
  title: string;
  kinds: readonly string[];
  heldOn: Day;
  startedAt: Instant;
  endedAt: Instant;
  submittedAt: Instant;
  text: string;
  due: number;
  present: number;
  /** Who was on site: at one place, and not away or gone (X06, X07). */
  onSite: readonly { memberId: string; name: string; awaySince: Day | null; gone: { says: string; on: Day } | null }[];
  votes: readonly VoteFact[];
  photos: readonly PhotoFact[];
};

export type VoteFact = { topic: string; dueVoting: number; presentVoting: number; oppose: number; abstain: number };

/** `hashes`: the whole picture first, then its crops, 16 hexadecimal digits each. `capturedAt`: the camera's clock, Shanghai time. */
export type PhotoFact = { fileId: string; hashes: readonly string[]; capturedAt: string | null };

export type StatementFact = { noticeId: string; communityId: string; title: string; publishedOn: Day; amounts: readonly Fen[] };
export type NoticeFact = { noticeId: string; orgKind: "branch" | "community"; orgId: string; title: string; publishedOn: Day; /** of 100, to the notice before */ alike: number; /** the gate asked why, and somebody checked the answer (DIS-07) */ explained: boolean; beforeId: string };
export type RectificationFact = { findingId: string; branchId: string; title: string; noticedAt: Instant; reportedAt: Instant; evidence: number };

export const hoursBetween = (from: Instant, to: Instant) => (Date.parse(to) - Date.parse(from)) / 3600_000;

/** Lists by a key, in the order in which they came. */
export function grouped<T>(list: Iterable<T>, keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** The meetings of each branch in the order in which they happened. */
export function byBranch(meetings: Iterable<MeetingFact>): MeetingFact[][] {
  return [...grouped(meetings, ({ branchId }) => branchId).values()].map((list) => list.sort((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : a.id < b.id ? -1 : 1)));
}

export const sideOf = ({ id, branchName, heldOn, title }: MeetingFact, says = ""): { kind: "meeting"; id: string; says: string } => ({
  kind: "meeting", id, says: `${branchName}《${title}》${sayDay(heldOn)}${says && `：${says}`}`,
});

/** Longest runs of neighbours that all fit, at least `least` long. */
export function runs<T>(list: readonly T[], fits: (one: T) => boolean, least: number): T[][] {
  const found: T[][] = [];
  let run: T[] = [];
  for (const one of [...list, null]) {
    if (one !== null && fits(one)) run.push(one);
    else {
      if (run.length >= least) found.push(run);
      run = [];
    }
  }
  return found;
}

/** A run by its first and its last link. */
export const endsOf = <T>(run: readonly T[]): T[] => (run.length > 1 ? [run[0]!, run.at(-1)!] : [...run]);
