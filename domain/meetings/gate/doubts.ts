/** What an inspector would ask: answered with a sentence; only the impossible is in the way. */
import type { TruthKind } from "../../truth/questions";
import { block, warn, type Check } from "./condition";

const doubtFields: Record<TruthKind, string> = { same_sentences: "summary", not_yet_issued: "agenda", two_places: "attendance", present_while_away: "attendance", gone: "attendance", odd_length: "endedAt", figures: "summary", committee_first: "agenda", twice: "startedAt" };

export const doubtChecks: readonly Check[] = [
  ({ doubts }) => doubts.map(({ key, kind, says, impossible }) => (impossible ? block : warn)(`truth.${key}`, says, doubtFields[kind])),
];
