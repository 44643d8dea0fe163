/** X04 照片重复 (survives resizing, re-encoding and a crop of 5 %: ruling 21) and X05 拍摄时间不符. */
import { instantAt } from "../calendar/day";
import { hoursBetween, sideOf, type MeetingFact, type PhotoFact } from "./facts";
import type { Signal, SignalLimits } from "./signal";

type Words = readonly [high: number, low: number];
type Print = { whole: Words; all: readonly Words[] };
type Kept = Print & { meeting: MeetingFact };

const words = (hash: string): Words => [Number.parseInt(hash.slice(0, 8), 16) | 0, Number.parseInt(hash.slice(8), 16) | 0];

function bits(n: number): number {
  let v = n - ((n >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

const apart = (a: Words, b: Words) => bits(a[0] ^ b[0]) + bits(a[1] ^ b[1]);

/** Either of the two may be the cropped one. */
function isSame(a: Print, b: Print, most: number): boolean {
  return a.all.some((one) => apart(one, b.whole) <= most) || b.all.some((one) => apart(one, a.whole) <= most);
}

/** Tells of a photo whether it is the same picture as one of these, as far as the fingerprints tell. @param most bits that may differ */
export function oneOf(others: readonly PhotoFact[], most: number): (photo: PhotoFact) => boolean {
  const prints = others.map(printOf);
  return (photo) => {
    const print = printOf(photo);
    return prints.some((other) => isSame(print, other, most));
  };
}

/** For each photo the earlier record it was used in; one signal for two records, however many photos they share. */
export function reusedPhotos(meetings: readonly MeetingFact[], { photoBits }: SignalLimits): Signal[] {
  const known: Kept[] = [];
  const signals = new Map<string, Signal>();
  for (const meeting of meetings.toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : a.submittedAt > b.submittedAt ? 1 : a.id < b.id ? -1 : 1))) {
    const own = meeting.photos.filter(({ hashes }) => hashes.length > 0).map((photo) => ({ ...printOf(photo), meeting }));
    for (const photo of own) {
      const earlier = known.find((other) => isSame(photo, other, photoBits));
      if (!earlier) continue;
      const key = `X04/${meeting.id}/${earlier.meeting.id}`;
      if (!signals.has(key)) signals.set(key, { code: "X04", orgKind: "branch", orgId: meeting.branchId, key, on: meeting.heldOn, says: `照片与${earlier.meeting.branchName} ${earlier.meeting.heldOn} 的照片相同`, sides: [sideOf(meeting), sideOf(earlier.meeting)] });
    }
    known.push(...own);
  }
  return [...signals.values()];
}

function printOf({ hashes }: PhotoFact): Print {
  const all = hashes.map(words);
  return { whole: all[0]!, all };
}

/** Taken more than `photoHours` before the meeting began or after it ended, by the camera's own clock. */
export function photosOfAnotherDay(meetings: readonly MeetingFact[], { photoHours }: SignalLimits): Signal[] {
  return meetings.flatMap((meeting) => {
    const odd = meeting.photos.filter(({ capturedAt }) => {
      if (!capturedAt) return false;
      const taken = instantAt(capturedAt.slice(0, 10), capturedAt.slice(11, 19));
      return hoursBetween(taken, meeting.startedAt) > photoHours || hoursBetween(meeting.endedAt, taken) > photoHours;
    });
    if (odd.length === 0) return [];
    return [{
      code: "X05" as const, orgKind: "branch" as const, orgId: meeting.branchId, key: `X05/${meeting.id}`, on: meeting.heldOn,
      says: `有 ${odd.length} 张照片的拍摄时间与会议相差一日以上（${odd[0]!.capturedAt!.slice(0, 16).replace("T", " ")}）`, sides: [sideOf(meeting)],
    }];
  });
}
