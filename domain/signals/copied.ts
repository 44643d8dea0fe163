/**
 * X03 正文雷同. Only texts that share a recognizable sentence are compared at all, so the work follows what was copied and not
 * the square of all minutes.
 */
import { sayDay } from "../calendar/day";
import { alikeness, comparedText, type Compared } from "../text/similarity";
import { sentencesOf } from "../truth/sentences";
import { sideOf, type MeetingFact } from "./facts";
import type { Signal, SignalLimits } from "./signal";

/** A sentence in more minutes than this is a phrase that everybody was given: it makes nobody a copyist. */
const EVERYBODYS = 40;

/** For each record, the earlier one that it is most alike, from `copiedPercent` on. The later record must explain. */
export function copied(meetings: readonly MeetingFact[], { copiedPercent }: SignalLimits): Signal[] {
  const inOrder = meetings.toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : a.submittedAt > b.submittedAt ? 1 : a.id < b.id ? -1 : 1));
  const where = new Map<string, MeetingFact[]>();
  const kept = new Map<string, Compared>();
  const signals: Signal[] = [];
  for (const meeting of inOrder) {
    const sentences = sentencesOf(meeting.text);
    const candidates = new Set(sentences.flatMap(({ words }) => { const known = where.get(words) ?? []; return known.length > EVERYBODYS ? [] : known; }));
    const best = mostAlike(meeting, candidates, kept, copiedPercent);
    if (best && best.percent > copiedPercent) {
      signals.push({
        code: "X03", orgKind: "branch", orgId: meeting.branchId, key: `X03/${meeting.id}/${best.earlier.id}`, on: meeting.heldOn,
        says: `与${best.earlier.branchName}${sayDay(best.earlier.heldOn)}的记录相似 ${Math.floor(best.percent)}%（不计日期和数字）`, sides: [sideOf(meeting), sideOf(best.earlier)],
      });
    }
    for (const { words } of sentences) {
      const known = where.get(words);
      if (known) known.push(meeting);
      else where.set(words, [meeting]);
    }
  }
  return signals;
}

/** @param kept the texts as they are compared, made once each */
function mostAlike(meeting: MeetingFact, candidates: Iterable<MeetingFact>, kept: Map<string, Compared>, least: number): { earlier: MeetingFact; percent: number } | null {
  const textOf = ({ id, text }: MeetingFact) => {
    const known = kept.get(id) ?? comparedText(text);
    kept.set(id, known);
    return known;
  };
  let best: { earlier: MeetingFact; percent: number } | null = null;
  for (const earlier of candidates) {
    const percent = alikeness(textOf(meeting), textOf(earlier), least / 100) * 100;
    if (!best || percent > best.percent) best = { earlier, percent };
  }
  return best;
}
