/** X04 照片重复 (survives resizing, re-encoding and a crop of 5 %: ruling 21) and X05 拍摄时间不符. */
import { instantAt, sayDay, sayInstant } from "../calendar/day";
import { album } from "./album";
import { hoursBetween, sideOf, type MeetingFact } from "./facts";
import type { Signal, SignalLimits } from "./signal";

/** For each photo the earlier record it was used in; one signal for two records, however many photos they share. */
export function reusedPhotos(meetings: readonly MeetingFact[], { photoBits }: SignalLimits): Signal[] {
  const known = album<MeetingFact>(meetings.reduce((sum, { photos }) => sum + photos.length, 0));
  const signals = new Map<string, Signal>();
  for (const meeting of meetings.toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : a.submittedAt > b.submittedAt ? 1 : a.id < b.id ? -1 : 1))) {
    for (const photo of meeting.photos) {
      const earlier = known.find(photo, photoBits);
      if (!earlier) continue;
      const key = `X04/${meeting.id}/${earlier.id}`;
      if (!signals.has(key)) signals.set(key, { code: "X04", orgKind: "branch", orgId: meeting.branchId, key, on: meeting.heldOn, says: `照片与${earlier.branchName}${sayDay(earlier.heldOn)}的照片相同`, sides: [sideOf(meeting), sideOf(earlier)] });
    }
    for (const photo of meeting.photos) known.add(photo, meeting);
  }
  return [...signals.values()];
}

const takenAt = (capturedAt: string) => instantAt(capturedAt.slice(0, 10), capturedAt.slice(11, 19));

/** Taken more than `photoHours` before the meeting began or after it ended, by the camera's own clock. */
export function photosOfAnotherDay(meetings: readonly MeetingFact[], { photoHours }: SignalLimits): Signal[] {
  return meetings.flatMap((meeting) => {
    const odd = meeting.photos.filter(({ capturedAt }) => {
      if (!capturedAt) return false;
      const taken = takenAt(capturedAt);
      return hoursBetween(taken, meeting.startedAt) > photoHours || hoursBetween(meeting.endedAt, taken) > photoHours;
    });
    if (odd.length === 0) return [];
    return [{
      code: "X05" as const, orgKind: "branch" as const, orgId: meeting.branchId, key: `X05/${meeting.id}`, on: meeting.heldOn,
      says: `有 ${odd.length} 张照片的拍摄时间与会议相差一日以上（${sayInstant(takenAt(odd[0]!.capturedAt!))}）`, sides: [sideOf(meeting)],
    }];
  });
}
