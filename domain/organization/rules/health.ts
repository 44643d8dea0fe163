/** ORG-01 … ORG-18 as one table, and what it says about a branch. */
import { committeeRules } from "./committee";
import { electionRules } from "./election";
import type { BranchFacts } from "./facts";
import { peopleRules } from "./people";
import { levels, type Finding, type OrgRule } from "./rule";
import { sizeRules } from "./size";
import { termRules } from "./term";

export const orgRules: readonly OrgRule[] = [...sizeRules, ...committeeRules, ...termRules, ...electionRules, ...peopleRules].sort((a, b) => (a.id < b.id ? -1 : 1));

export type HealthLine = Finding & Pick<OrgRule, "id" | "says" | "source">;

/** What stands out, the gravest first; empty when nothing does. */
export function healthOf(facts: BranchFacts): HealthLine[] {
  return orgRules
    .flatMap(({ id, says, source, judge }) => {
      const finding = judge(facts);
      return finding ? [{ id, says, source, ...finding }] : [];
    })
    .sort((a, b) => levels[a.level].rank - levels[b.level].rank || (a.id < b.id ? -1 : 1));
}

/** What nobody but a person can check. */
export const rulesByHand = orgRules.filter(({ byHand }) => byHand !== undefined);
