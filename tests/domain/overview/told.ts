/** A small invented year, to be changed by each test. */
import { defaultSettings } from "@/domain/settings";
import type { BranchFact, FindingFact, TownFacts } from "@/domain/overview/facts";
import type { LifeDuty } from "@/domain/duties/life/life-duties";

export const branchOf = (id: string, change: Partial<BranchFact> = {}): BranchFact => ({
  id, code: id.toUpperCase(), name: `${id}支部`, seq: 1, category: "rural", communityId: null, leadsCommunity: false, termEndsOn: "2028-11-20", hasSecretary: true, ...change,
});

export const findingOf = (id: string, change: Partial<FindingFact> = {}): FindingFact => ({
  id, branchId: "a", inspectionId: "i1", no: 1, batch: "2026-01", category: "meetings", rootCause: "mechanism", state: "rectifying", round: 1, description: "记录里没有写表决结果", guidance: "照样式补写",
  foundOn: "2026-09-02", noticedOn: "2026-09-04", planDueOn: "2026-09-11", dueOn: "2026-11-01", extendedDueOn: null, closedOn: null, recurrenceOf: null, firstClosedOn: null, cameBackOn: null, ...change,
});

export const dutyOf = (code: string, change: Partial<LifeDuty> = {}): LifeDuty => ({
  key: `life/branch/a/${code}/2026-09`, family: "life", code, title: "主题党日", orgKind: "branch", orgId: "a", branchId: "a", period: "2026-09", dueOn: "2026-09-30", doneOn: null, state: "overdue", days: -12,
  level: "warn", satisfiedBy: [], waiting: [], waitsFor: null, exemption: null, ...change,
});

export const townOf = (change: Partial<TownFacts> = {}): TownFacts => ({
  today: "2026-10-12", year: "2026", goLiveOn: "2026-01-01", settings: defaultSettings(), branches: [branchOf("a"), branchOf("b")], life: [], disclosure: [], underWay: new Map(), findings: [], visits: [], assessments: [], decisions: [], questions: [], ...change,
});
