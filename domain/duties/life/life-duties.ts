/**
 * 组织生活的应办事项: what each branch, group and community owes in a period and how it stands (MTG-01…08, handbook §2.4, §2.5).
 * Computed from records in the same engine as disclosure, never stored; to-do lists, ledgers and overviews read this.
 */
import { addDays, addMonths, addYears, type Day } from "../../calendar/day";
import { periodDays, periodsBetween, type Period } from "../../calendar/period";
import type { SettingValues } from "../../settings";
import { daysToDue, dutyState, type Duty, type Exemption, type OrgKind } from "../duty";
import { owesDays, owesFrom, type LifeBranch } from "./bodies";
import { indexLifeFacts, type LifeAsked, type LifeFact, type Waits } from "./facts";
import { lifeRules, type LifeKind, type LifeRule } from "./rules";

export type LifeDuty = Duty & {
  branchId: string;
  level: "warn" | "info";
  /** Held and written down, but not yet confirmed by the secretary. */
  waiting: readonly string[];
  /** Whom the first of these waits for. */
  waitsFor: Waits | null;
};

export type LifeQuestion = {
  branches: Iterable<LifeBranch>;
  facts: Iterable<LifeFact>;
  exemptionOf: (duty: Pick<Duty, "orgKind" | "orgId" | "code" | "period">) => Exemption | null;
  /** Duties due before this day, or after that, are left out. */
  from: Day;
  to?: Day;
  today: Day;
  settings: SettingValues;
};

/**
 * Every duty whose period has begun by `today`, branch by branch in the order of the rules. Linear: every look-up is by key, and what is
 * the same for all branches (which periods are due when) is found once.
 */
export function lifeDuties(question: LifeQuestion): LifeDuty[] {
  const factsFor = indexLifeFacts(question.facts);
  const asked = new Map(lifeRules.map((rule) => [rule.code, duePeriods(rule, question)]));
  const duties: LifeDuty[] = [];
  for (const branch of question.branches) {
    for (const rule of lifeRules) {
      if (!applies(rule, branch, question.settings)) continue;
      for (const org of orgsOf(rule, branch)) {
        for (const due of asked.get(rule.code)!) if (owesDays(org, due.days)) duties.push(dutyOf(rule, branch, org, due, factsFor, question));
      }
    }
  }
  return duties;
}

type Due = { period: Period; dueOn: Day; days: { from: Day; to: Day } };
type Window = Pick<LifeQuestion, "from" | "to" | "today" | "settings">;

/** Longest first: a year, and what may be done in the year after. */
const REACH_YEARS = 2;

/** The periods of a rule that are due in the window and have begun. */
function duePeriods(rule: LifeRule, { from, to, today, settings }: Window): Due[] {
  return periodsBetween(rule.every, addYears(from, -REACH_YEARS), today).map((period) => ({ period, dueOn: lifeDueOn(rule, period, settings), days: periodDays(period) })).filter(({ dueOn }) => dueOn >= from && (!to || dueOn <= to));
}

/** From when facts of a kind matter for what is due in the window: the first day of its earliest period. A kind that is not named does not matter. */
export function factsFrom(window: Window): ReadonlyMap<LifeKind, Day> {
  const since = new Map<LifeKind, Day>();
  for (const rule of lifeRules) {
    for (const { period } of duePeriods(rule, window)) {
      const { from } = periodDays(period);
      if (from < (since.get(rule.kind) ?? "9999")) since.set(rule.kind, from);
    }
  }
  return since;
}

function applies(rule: LifeRule, branch: LifeBranch, settings: SettingValues): boolean {
  if (rule.needsCommittee && !branch.hasCommittee) return false;
  if (rule.per === "community" && !branch.communityId) return false;
  if (rule.onlyIf && !settings[rule.onlyIf]) return false;
  return amountOf(rule, settings) > 0;
}

const amountOf = (rule: LifeRule, settings: SettingValues) => (rule.amount ? settings[rule.amount] : 1);

type Owing = { kind: OrgKind; id: string; factsOf: string; name: string; from: Day; to: Day | null };

/** The bodies of a branch that owe a rule: itself, each of its groups, or its community (whose records it keeps). */
function orgsOf(rule: LifeRule, branch: LifeBranch): Owing[] {
  const from = owesFrom(branch);
  const to = branch.dissolvedOn;
  switch (rule.per) {
    case "branch":
      return [{ kind: "branch", id: branch.id, factsOf: branch.id, name: "", from, to }];
    case "community":
      return [{ kind: "community", id: branch.communityId!, factsOf: branch.id, name: "", from, to }];
    case "group":
      return branch.groups.map((group) => ({ kind: "group", id: group.id, factsOf: group.id, name: group.name, from: group.fromDay > from ? group.fromDay : from, to: group.toDay ?? to }));
  }
}

function dutyOf(rule: LifeRule, branch: LifeBranch, org: Owing, { period, dueOn }: Due, factsFor: (asked: LifeAsked) => readonly LifeFact[], { exemptionOf, today, settings }: LifeQuestion): LifeDuty {
  const known = factsFor({ kind: rule.kind, orgId: org.factsOf, period }).filter(({ heldOn }) => heldOn <= today);
  const counted = known.filter(({ confirmed }) => confirmed).slice(0, amountOf(rule, settings));
  const isDone = counted.length === amountOf(rule, settings);
  const doneOn = isDone ? counted.map(({ heldOn }) => heldOn).sort().at(-1)! : null;
  const exemption = exemptionOf({ orgKind: org.kind, orgId: org.id, code: rule.code, period });
  const worst = (report: LifeFact["report"]) => isDone && counted.some((fact) => fact.report === report);
  const state = dutyState({ dueOn, doneOn, madeUp: worst("made_up"), lateReport: worst("late_report"), exemption, today, soonDays: settings[rule.soon ?? "duty_soon_days"] });
  const waiting = isDone ? [] : known.filter(({ confirmed }) => !confirmed);
  return {
    key: `life/${org.kind}/${org.id}/${rule.code}/${period}`,
    family: "life", code: rule.code, title: org.name ? `${org.name}${rule.title}` : rule.title,
    orgKind: org.kind, orgId: org.id, branchId: branch.id, period, dueOn, doneOn, state,
    days: daysToDue(dueOn, doneOn, today),
    level: branch.lenient && rule.lenient ? "info" : rule.level,
    satisfiedBy: counted.map(({ id }) => id),
    waiting: waiting.map(({ id }) => id), waitsFor: waiting[0]?.waits ?? null,
    exemption,
  };
}

/** The last day on which it is in time: the period's last day, unless the rule says otherwise. */
export function lifeDueOn(rule: Pick<LifeRule, "due">, period: Period, settings: SettingValues): Day {
  const { from, to } = periodDays(period);
  if (!rule.due) return to;
  const amount = settings[rule.due.setting];
  return rule.due.counts === "day_of_first_month" ? addDays(from, amount - 1) : addDays(addMonths(addDays(to, 1), amount), -1);
}
