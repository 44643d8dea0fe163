/** What was decided now, and what became of what was decided before. */
import { dayOf } from "../../calendar/day";
import { block, warn, type Check } from "./condition";

/** A decision has an owner and a day that can be met; open ones of earlier meetings are brought up. */
export const decisionChecks: readonly Check[] = [
  ({ record }) => {
    const early = record.decisions.filter(({ dueOn }) => dueOn !== null && dueOn !== "" && dueOn < dayOf(record.startedAt));
    const nobodys = record.decisions.filter(({ ownerName }) => ownerName === "");
    if (nobodys.length > 0) return [block("decision-owner", `“${nobodys[0]!.content}”还没有写谁来办`, "decisions")];
    return early.length > 0 ? [block("decision-due", `“${early[0]!.content}”的办结日期早于开会那天，请改正`, "decisions")] : [];
  },
  ({ record, openPrior }) => (openPrior > 0 && !record.priorReviewed ? [warn("priorReviewed", `以前的会议还有 ${openPrior} 件议定事项没有办结，这次没有回看`)] : []),
];
