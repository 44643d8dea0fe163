/** 销号五要件 (handbook §6.4, BLOCK): a finding closes when nothing is missing; the same names draw the checklist on the screen. */
import type { Voice } from "./vocabulary";

export const closingElements = {
  measures: { zh: "整改措施都已做完" },
  evidence: { zh: "至少有一件佐证" },
  voice: { zh: "受影响的党员群众或代表说解决了（或写明无需确认的理由）" },
  signature: { zh: "支部书记已签字" },
  second_person: { zh: "复核人已复核，且不是整改填报人，也不是问题录入人" },
} as const;
export type ClosingElement = keyof typeof closingElements;

/** What is known about the present round of a case; facts of an earlier round do not count after it was reopened. */
export type ClosingFacts = {
  measures: readonly { done: boolean }[];
  evidence: number;
  /** The last word of the people concerned. */
  voice: { outcome: Voice; said: string } | null;
  signedBy: string | null;
  verifiedBy: string | null;
  /** Everybody of the branch who had a hand in it. */
  reporters: readonly string[];
  author: string;
};

type Has = (facts: ClosingFacts) => boolean;

const fulfilled: Record<ClosingElement, Has> = {
  measures: ({ measures }) => measures.length > 0 && measures.every(({ done }) => done),
  evidence: ({ evidence }) => evidence > 0,
  voice: ({ voice }) => voice !== null && (voice.outcome === "solved" || (voice.outcome === "not_needed" && voice.said.trim() !== "")),
  signature: ({ signedBy }) => signedBy !== null,
  second_person: ({ verifiedBy, reporters, author, signedBy }) => verifiedBy !== null && verifiedBy !== author && verifiedBy !== signedBy && !reporters.includes(verifiedBy),
};

/** The names of what is missing; empty when the case may be closed. */
export function missingForClosing(facts: ClosingFacts): ClosingElement[] {
  return (Object.keys(closingElements) as ClosingElement[]).filter((element) => !fulfilled[element](facts));
}

/** 报已整改 asks for the branch's own part: what was done and where that can be seen. */
export function missingForReport(facts: Pick<ClosingFacts, "measures" | "evidence">): ClosingElement[] {
  return (["measures", "evidence"] as const).filter((element) => !fulfilled[element]({ ...facts, voice: null, signedBy: null, verifiedBy: null, reporters: [], author: "" }));
}

export const sayElements = (missing: readonly ClosingElement[]) => missing.map((element) => closingElements[element].zh).join("；");
