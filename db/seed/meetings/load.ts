/**
 * The year's organizational life of all branches, made by the same code as real records with an injected clock, in order of time:
 * plans, meetings, talks, and what came of what was decided. The sums are asserted.
 */
import { addDays } from "@/domain/calendar/day";
import { tell, type Planned } from "../history/timeline";
import { tellMeeting } from "./course";
import { followUps } from "./follow-up";
import { known } from "./known";
import { plans } from "./plans";
import { plant } from "./planted";
import { slotOf, type Story } from "./story";
import { assertMeetingSums } from "./sums";
import { talks } from "./talks";
import { forgetWords } from "./words";
import { usualYear } from "./year";

/** Every meeting of the year: told by hand where there is such a story, else as usual. */
export function allStories(): Story[] {
  forgetWords();
  const byHand = new Set(known.map(slotOf));
  return [...plant(usualYear()).filter((one) => !byHand.has(slotOf(one))), ...known];
}

/** @param progress is told how many of how many steps are done. */
export async function loadMeetings(progress: (done: number, all: number) => void): Promise<void> {
  const stories = allStories();
  const lines = new Map<string, string>();
  const ids = new Map<Story, string | null>();
  const meetings = stories.map((one): Planned => ({ on: addDays(one.day, one.after), run: async () => void ids.set(one, await tellMeeting(one, lines.get(slotOf(one)) ?? null)) }));
  await tell([...plans(lines), ...meetings, ...talks(), ...followUps(stories, (one) => ids.get(one) ?? null)], progress);
  await assertMeetingSums();
}
