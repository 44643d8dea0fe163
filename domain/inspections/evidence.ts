/**
 * What the site already knows about an item (handbook §6.1: 先用系统数据预检、再到现场核实). The pre-check suggests a verdict and never gives
 * one; an item that the site keeps nothing about says so.
 */
import type { Duty, DutyState } from "../duties/duty";
import { dutyStates } from "../duties/duty";
import { evidenceBy, type DutyPattern } from "../standards/evidence";
import type { Mark } from "../standards/score";
import type { Verdict } from "./vocabulary";

export const checkSources: Readonly<Record<string, DutyPattern>> = {
  CK_T1: { family: "life", codes: /^MTG-04$/ },
  CK_T2: { family: "life", codes: /^MTG-04$/ },
  CK_M1: { family: "life", codes: /^LIFE-(DEMOCRACY|REPS)$/ },
  CK_H1: { family: "life", codes: /^MTG-0[1-3]$/ },
  CK_H3: { family: "life", codes: /^MTG-05$/ },
  CK_H4: { family: "life", codes: /^MTG-02$/ },
  CK_O1: { family: "life", codes: /^(MTG-07|LIFE-TALK)$/ },
  CK_O2: { family: "life", codes: /^MTG-08$/ },
  CK_D1: { family: "disclosure", codes: /^P/ },
  CK_V1: { family: "disclosure", codes: /^V/ },
  CK_F1: { family: "disclosure", codes: /^F0[1-5]$/ },
  CK_F2: { family: "disclosure", codes: /^F02$/ },
  CK_F3: { family: "disclosure", codes: /^F/ },
  CK_S1: { family: "disclosure", codes: /^V04$/, leavesOpen: "这只是决定事项的公开，六步时间和票数请看纸质登记" },
};

/** A record that answers an item, as a line with the way to it. */
export type EvidenceLine = { href: string | null; says: string; state: string; tone: "good" | "warn" | "bad" };
export type PreCheck = {
  lines: readonly EvidenceLine[];
  /** In one line; "" where the site knows nothing. */
  says: string;
  suggestion: Verdict | null;
};

export const verdictOf: Record<Mark, Verdict> = { full: "ok", half: "improve", none: "fail" };
const tones: Partial<Record<DutyState, EvidenceLine["tone"]>> = { done_on_time: "good", exempt: "good", overdue: "bad" };
const MOST = 8; // the worst first; the rest is one press away

/** From the duties of a year; null where none answers the item. */
export function preCheck(code: string, duties: readonly Duty[], year: number, today: string, say: (duty: Duty) => Omit<EvidenceLine, "state" | "tone">): PreCheck | null {
  const source = checkSources[code];
  if (!source) return null;
  const found = evidenceBy(source, duties, year, today);
  return {
    lines: found.duties.slice(0, MOST).map((duty) => ({ ...say(duty), state: dutyStates[duty.state].zh, tone: tones[duty.state] ?? "warn" })),
    says: found.reason,
    suggestion: found.suggestion && verdictOf[found.suggestion],
  };
}
