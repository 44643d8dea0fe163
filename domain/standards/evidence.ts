/**
 * What the site already knows about an item (STD-05, RL-1): the duties that answer it, and what value they suggest. A suggestion is
 * never a value; unknown is shown as missing, never as zero or done.
 */
import { dutyStates, type Duty, type DutyFamily, type DutyState } from "../duties/duty";
import { countByState } from "../duties/duty-lists";
import type { RecordEvidence } from "./record-evidence";
import type { Mark } from "./score";

/** Which duties answer an item: those of a family whose code begins like this. */
export type DutyPattern = { family: DutyFamily; codes: RegExp; /** What the duties leave open, where they are but a part of what is asked: then they suggest nothing. */ leavesOpen?: string };

export const evidenceSources: Readonly<Record<string, DutyPattern>> = {
  C1: { family: "life", codes: /^MTG-01$/ },
  C2: { family: "life", codes: /^MTG-02$/ },
  C3: { family: "life", codes: /^MTG-03$/ },
  C4: { family: "life", codes: /^MTG-05$/ },
  C5: { family: "life", codes: /^MTG-04$/ },
  C6: { family: "life", codes: /^MTG-07$/ },
  C7: { family: "life", codes: /^MTG-08$/ },
  D1: { family: "life", codes: /^LIFE-REPS$/, leavesOpen: "代表会议只是其中一步，六步是否走完请看纸质登记" },
  D2: { family: "disclosure", codes: /^P/ },
  D3: { family: "disclosure", codes: /^V/ },
  D4: { family: "disclosure", codes: /^F/ },
};

export type DutyEvidence = {
  /** Duties of the year that are due or done, the open and the late ones first. */
  duties: readonly Duty[];
  counts: Record<DutyState, number>;
  /** 建议值, with its reason; null where nothing is due yet: then nobody knows. */
  suggestion: Mark | null;
  reason: string;
  /** Where the records are read, when they are no duties. */
  see?: RecordEvidence["see"];
};

/** The duties of a year that answer an item. `duties`: all of the branch and of the community it speaks for. */
export function dutyEvidence(code: string, duties: readonly Duty[], year: number, today: string): DutyEvidence | null {
  const source = evidenceSources[code];
  return source ? evidenceBy(source, duties, year, today) : null;
}

/** The duties that a pattern names, and what value they suggest. */
export function evidenceBy(source: DutyPattern, duties: readonly Duty[], year: number, today: string): DutyEvidence {
  const known = duties.filter(({ family, code: dutyCode, period, dueOn, state }) =>
    family === source.family && source.codes.test(dutyCode) && period.startsWith(String(year)) && (dueOn <= today || !dutyStates[state].open));
  const counts = countByState(known);
  const owesNone = !duties.some(({ family, code: dutyCode }) => family === source.family && source.codes.test(dutyCode));
  return { duties: known.toSorted(worstFirst), counts, ...(owesNone ? { suggestion: null, reason: "本支部没有这类应办事项，可以选“不适用”" } : partly(source, suggest(counts, year))) };
}

/** A part that is in order does not say that the whole is. */
const partly = ({ leavesOpen }: DutyPattern, known: Pick<DutyEvidence, "suggestion" | "reason">) => (leavesOpen ? { suggestion: null, reason: `${known.reason}；${leavesOpen}` } : known);

const settled = (counts: Record<DutyState, number>) => counts.done_on_time + counts.late + counts.late_report + counts.made_up;

/** All in time: full. At least half done, however late: half. Exempt ones are left out. */
function suggest(counts: Record<DutyState, number>, year: number): Pick<DutyEvidence, "suggestion" | "reason"> {
  const open = counts.overdue + counts.online_only;
  const all = settled(counts) + open;
  if (all === 0) return { suggestion: null, reason: counts.exempt > 0 ? `${year} 年到期的都已豁免` : `${year} 年还没有到期的应办事项` };
  const parts = (["done_on_time", "late", "late_report", "made_up", "online_only", "overdue", "exempt"] as const).filter((state) => counts[state] > 0).map((state) => `${dutyStates[state].zh} ${counts[state]}`);
  const reason = `到期 ${all} 项：${parts.join("、")}`;
  if (counts.done_on_time === all) return { suggestion: "full", reason };
  return { suggestion: settled(counts) * 2 >= all ? "half" : "none", reason };
}

const urgency: readonly DutyState[] = ["overdue", "online_only", "made_up", "late_report", "late", "done_on_time", "exempt"];

function worstFirst(a: Duty, b: Duty): number {
  return urgency.indexOf(a.state) - urgency.indexOf(b.state) || (a.dueOn < b.dueOn ? 1 : a.dueOn > b.dueOn ? -1 : a.key < b.key ? -1 : 1);
}
