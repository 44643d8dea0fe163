/** Lines that several books draw from the same records: a lecture, a review, a measure of the 组织生活会. */
import { dayOf, type Day } from "../calendar/day";
import { parseExtras, type Extras } from "../meetings/extras";
import type { MeetingKind } from "../meetings/kinds";
import { asAmended, type PaperRecord } from "./paper-record";

export type SectionLine<K extends MeetingKind> = { paper: PaperRecord; heldOn: Day; extras: Extras<K> };

/** The records that were (also) of a kind, with that kind's own fields, as they count: with approved amendments. */
export function sectionLines<K extends MeetingKind>(kind: K): (papers: readonly PaperRecord[]) => SectionLine<K>[] {
  return (papers) =>
    papers.map(asAmended).flatMap((paper) => paper.record.sections.filter((section) => section.kind === kind).map(({ extras }) => ({ paper, heldOn: dayOf(paper.record.startedAt), extras: parseExtras(kind, extras) })));
}

export type Rectification = { heldOn: Day; problems: string; measure: string; ownerName: string; dueOn: Day | null; outcome: string };

/** One line a measure. Which problem a measure answers is not recorded, so the list of problems stands once, before the measures. */
export function rectifications(papers: readonly PaperRecord[]): Rectification[] {
  return sectionLines("org_life_meeting")(papers).flatMap(({ paper, heldOn, extras }): Rectification[] => {
    const problems = extras.problems.map((problem, i) => `${i + 1}. ${problem}`).join("\n");
    if (paper.decisions.length === 0) return [{ heldOn, problems, measure: "（记录里没有整改措施）", ownerName: "", dueOn: null, outcome: "" }];
    return paper.decisions.map(({ content, ownerName, dueOn, outcome }, i) => ({ heldOn, problems: i === 0 ? problems : "同上", measure: content, ownerName, dueOn, outcome }));
  });
}
