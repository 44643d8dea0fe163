/**
 * Everything that the overview shows as one flat list: which branch, which area, how it stands, in whose hands. A cell, a figure of what is
 * overdue and the rows behind both are the same items, so they cannot differ.
 */
import { waits } from "../duties/life/facts";
import { daysBetween, sayDay } from "../calendar/day";
import { sayPeriod } from "../calendar/period";
import { noticeStates } from "../disclosure/lifecycle";
import { dutyStates, type Duty, type DutyState } from "../duties/duty";
import { escalations, planDaysLate, sayDaysLeft, sayPlanLate, standingOn } from "../inspections/escalation";
import { findingStates } from "../inspections/lifecycle";
import { sayCategory } from "../inspections/vocabulary";
import { openDecisionStates, sayDecisionDue } from "../meetings/decisions";
import { reelectionSteps, reelectionStep, sayTermDays } from "../organization/reelection";
import { openStates, questionStates } from "../questions/lifecycle";
import { assessmentStates } from "../standards/lifecycle";
import { grades, type Grade } from "../standards/score";
import { disclosureArea, lifeArea, type AreaCode, type CellState } from "./areas";
import type { TownFacts } from "./facts";

export type Item = {
  key: string;
  area: AreaCode;
  branchId: string | null;
  what: string;
  state: CellState;
  /** How it stands, in words. */
  words: string;
  on: string | null;
  href: string;
  /** In whose hands it is now, by post, never by name. */
  hands: string;
};

const stateOfDuty: Record<DutyState, CellState> = {
  upcoming: "upcoming", due_soon: "due", online_only: "due", overdue: "overdue", done_on_time: "done", late: "late", late_report: "late", made_up: "late", exempt: "none",
};

/** How a duty stands, in words that say as well what is still owed. */
export const sayDuty = ({ state, days }: Pick<Duty, "state" | "days">): string => (state === "online_only" && days < 0 ? `${dutyStates[state].zh}，公开栏超期 ${-days} 天没有张贴` : dutyStates[state].zh);

/** Only on the web and beyond its day counts as late until it hangs on the board (ruling 10). */
const dutyCell = ({ state, days }: Pick<Duty, "state" | "days">): CellState => (state === "online_only" && days < 0 ? "overdue" : stateOfDuty[state]);

/** The branch that speaks for a community (ruling 1), by community. */
const speakers = ({ branches }: TownFacts) => new Map(branches.flatMap(({ id, communityId, leadsCommunity }) => (leadsCommunity && communityId ? [[communityId, id] as const] : [])));

function* lifeItems({ life, year }: TownFacts): Generator<Item> {
  for (const duty of life) {
    if (!duty.dueOn.startsWith(year)) continue;
    yield {
      key: duty.key, area: lifeArea(duty.code), branchId: duty.branchId, what: `${sayPeriod(duty.period)} ${duty.title}`, state: dutyCell(duty), words: dutyStates[duty.state].zh,
      on: duty.dueOn, href: `/desk/duties/life/one?key=${encodeURIComponent(duty.key)}`, hands: duty.waitsFor ? waits[duty.waitsFor].hands : "支部（记录）",
    };
  }
}

function* disclosureItems(facts: TownFacts): Generator<Item> {
  const speaks = speakers(facts);
  for (const duty of facts.disclosure) {
    if (!duty.dueOn.startsWith(facts.year)) continue;
    const underWay = facts.underWay.get(duty.key);
    yield {
      key: duty.key, area: disclosureArea(duty.kind), branchId: duty.orgKind === "branch" ? duty.orgId : (speaks.get(duty.orgId) ?? null), what: `${duty.code} ${duty.itemTitle}（${sayPeriod(duty.period)}）`,
      state: dutyCell(duty), words: sayDuty(duty), on: duty.dueOn, href: `/desk/duties/one?key=${encodeURIComponent(duty.key)}`,
      hands: duty.state === "online_only" ? "文书（张贴）" : underWay ? noticeStates[underWay].hands : "文书（拟稿）",
    };
  }
}

/** Of the year, or older and still open; what came after the year is not shown in it. */
const isOfYear = (on: string, isOpen: boolean, year: string): boolean => on.startsWith(year) || (isOpen && on < year);

function* findingItems({ findings, visits, today, settings, year }: TownFacts): Generator<Item> {
  for (const finding of findings) {
    const { zh, hands } = findingStates[finding.state];
    if (!isOfYear(finding.foundOn, hands !== "", year)) continue;
    const standing = standingOn(finding, today, settings);
    const isOver = standing !== null && standing.daysLeft < 0;
    const planLate = planDaysLate(finding, today);
    yield {
      key: `finding/${finding.id}`, area: "rectification", branchId: finding.branchId, what: `${sayCategory(finding.category)}：${finding.description}`,
      state: finding.state === "reopened" ? "problem" : isOver || planLate > 0 ? "overdue" : hands ? "due" : "done", words: isOver ? `${zh}，${sayDaysLeft(standing.daysLeft)}（${escalations[standing.escalation].zh}）` : planLate > 0 ? `${zh}，${sayPlanLate(planLate)}` : zh,
      on: finding.extendedDueOn ?? finding.dueOn, href: `/desk/findings/${finding.id}`, hands,
    };
  }
  for (const { id, branchId, title, visitedOn } of visits) {
    if (visitedOn.startsWith(year)) yield { key: `visit/${id}`, area: "rectification", branchId, what: `检查：${title}`, state: "done", words: `${sayDay(visitedOn)}查过`, on: visitedOn, href: `/desk/inspections/visits/${id}`, hands: "" };
  }
}

/** Not 达标 (STD-03). */
const belowLine: readonly Grade[] = ["improving", "behind"];

function* assessmentItems({ assessments, year }: TownFacts): Generator<Item> {
  for (const { id, branchId, state, grade } of assessments) {
    const { zh, waitsFor } = assessmentStates[state];
    yield {
      key: `assessment/${id}`, area: "standards", branchId, what: `${year} 年标准化`, state: state !== "graded" ? "due" : grade && belowLine.includes(grade) ? "problem" : "done",
      words: grade ? `${zh}：${grades[grade].zh}` : zh, on: null, href: `/desk/standards/${id}`, hands: waitsFor,
    };
  }
}

function* decisionItems({ decisions, today }: TownFacts): Generator<Item> {
  for (const decision of decisions) {
    const isOpen = (openDecisionStates as readonly string[]).includes(decision.state);
    yield {
      key: `decision/${decision.id}`, area: "decisions", branchId: decision.branchId, what: decision.content, state: decision.state === "cancelled" ? "none" : !isOpen ? "done" : decision.dueOn < today ? "overdue" : "due",
      words: isOpen ? sayDecisionDue(decision, today) : decision.state === "done" ? "已办结" : "不再办理", on: decision.dueOn, href: `/desk/meetings/${decision.meetingId}`,
      hands: decision.state === "reported" ? "支部书记（核实结果）" : "支部（办理）",
    };
  }
}

/** No words of the asker: where it came from, when, how it stands. */
function* questionItems(facts: TownFacts): Generator<Item> {
  const speaks = speakers(facts);
  for (const { id, communityId, state, level, dueOn, receivedOn } of facts.questions) {
    const isOpen = openStates.includes(state);
    if (!isOfYear(receivedOn, isOpen, facts.year)) continue;
    yield {
      key: `question/${id}`, area: "questions", branchId: speaks.get(communityId) ?? null, what: `${sayDay(receivedOn)}收到的一件`, state: !isOpen ? "done" : dueOn < facts.today ? "overdue" : "due",
      words: isOpen && dueOn < facts.today ? `${questionStates[state].zh}，超期 ${daysBetween(dueOn, facts.today)} 天` : questionStates[state].zh, on: dueOn, href: `/desk/questions/${id}`, hands: questionStates[state].hands[level],
    };
  }
}

/** Posts and terms are known as they are today. */
function* teamItems({ branches, today, year, settings }: TownFacts): Generator<Item> {
  if (!today.startsWith(year)) return;
  const reminders = { first: settings.reelection_first_days, second: settings.reelection_second_days, last: settings.reelection_last_days };
  for (const { id, termEndsOn, hasSecretary } of branches) {
    const near = reelectionStep(termEndsOn, today, reminders);
    const common = { area: "team" as const, branchId: id, href: `/desk/organization/branches/${id}` };
    yield {
      ...common, key: `term/${id}`, what: `届期到${sayDay(termEndsOn)}`, state: near ? (near.step === "over" ? "overdue" : "due") : "done",
      words: near ? `${reelectionSteps[near.step].zh}，${sayTermDays(near.days)}` : "任期内", on: termEndsOn, hands: "支部书记（换届）",
    };
    if (hasSecretary === false) yield { ...common, key: `secretary/${id}`, what: "支部书记", state: "problem", words: "书记空缺", on: null, hands: "镇党建办" };
    if (hasSecretary === null) yield { ...common, key: `secretary/${id}`, what: "班子成员", state: "unknown", words: "没有登记", on: null, hands: "支部（登记）" };
  }
}

const families = [lifeItems, disclosureItems, findingItems, assessmentItems, decisionItems, questionItems, teamItems];

/** In no order that could be read as one of merit; lists sort by branch code and day. */
export function overviewItems(facts: TownFacts): Item[] {
  return families.flatMap((items) => [...items(facts)]);
}
