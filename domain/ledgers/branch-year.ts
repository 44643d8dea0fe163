/** A branch's year in figures: plan against held, duties by state, hours, decisions. Counts of one branch; nobody is compared with anybody (RL-1). */
import type { LifeDuty } from "../duties/life/life-duties";
import { dutyStates, type DutyState } from "../duties/duty";
import { lifeRules } from "../duties/life/rules";
import { decisionStateNames, type DecisionState } from "../meetings/decisions";
import { meetingKindNames, type MeetingKind } from "../meetings/kinds";
import { asAmended, figureOf, type PaperRecord } from "./paper-record";
import type { StudyLine } from "./rows";

export type KindOfYear = { kind: MeetingKind; planned: number; held: number; present: number; due: number };

/** Every kind that was planned or held; a meeting of two kinds is one of each (MTG-16). `planned`: without what was cancelled. */
export function kindsOfYear(planned: readonly { kinds: readonly MeetingKind[] }[], papers: readonly PaperRecord[]): KindOfYear[] {
  const counted = papers.map(asAmended);
  return meetingKindNames
    .map((kind): KindOfYear => {
      const held = counted.filter(({ record }) => record.sections.some((section) => section.kind === kind));
      const total = (of: "present" | "due") => held.reduce((sum, paper) => sum + (figureOf(paper, of) ?? 0), 0);
      return { kind, planned: planned.filter(({ kinds }) => kinds.includes(kind)).length, held: held.length, present: total("present"), due: total("due") };
    })
    .filter(({ planned: n, held }) => n > 0 || held > 0);
}

export type DutiesOfYear = { code: string; title: string; states: [DutyState, number][] };

/** The duties of a year by item, in the order of the rules; all groups of a branch are one line. States without one are left out. */
export function dutiesOfYear(duties: readonly Pick<LifeDuty, "code" | "state">[]): DutiesOfYear[] {
  return lifeRules
    .map(({ code, title }) => ({
      code, title,
      states: (Object.keys(dutyStates) as DutyState[]).map((state): [DutyState, number] => [state, duties.filter((duty) => duty.code === code && duty.state === state).length]).filter(([, n]) => n > 0),
    }))
    .filter(({ states }) => states.length > 0);
}

/** How many members have reached their hours; no names. */
export function hoursOfYear(lines: readonly StudyLine[]): { members: number; reached: number; indoor: number; practice: number } {
  const last = new Map<string, StudyLine>();
  const sum = { indoor: 0, practice: 0 };
  for (const line of lines) {
    last.set(line.memberId, line);
    if (line.setting) sum[line.setting] += line.counted;
  }
  return { members: last.size, reached: [...last.values()].filter(({ total, target }) => total >= target).length, ...sum };
}

export function decisionsOfYear(papers: readonly PaperRecord[]): [DecisionState, number][] {
  const all = papers.flatMap(({ decisions }) => decisions);
  return decisionStateNames.map((state) => [state, all.filter((one) => one.state === state).length]);
}
