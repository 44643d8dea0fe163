/** 全镇总览的栏目: what of a branch's work is looked at, and what it means when nothing is on record. Never a mark or a rank (RL-1). */
import type { Day } from "../calendar/day";
import type { DisclosureKind } from "../disclosure/catalog/vocabulary";
import { lifeRules, type LifeCode } from "../duties/life/rules";

type Area = {
  zh: string;
  /** Duties of organizational life that belong here; disclosure duties by kind. */
  life?: readonly LifeCode[];
  disclosure?: readonly DisclosureKind[];
  /** What a branch has when nothing is found: it owes nothing, or nobody knows. Unknown is never shown as zero or as done. */
  nothing: { state: "none" | "unknown"; words: string };
};

const owesNothing = { state: "none", words: "不涉及" } as const;

export const areas = {
  meetings: { zh: "三会一课", life: ["MTG-01", "MTG-02", "MTG-03", "MTG-05", "LIFE-PLAN"], nothing: owesNothing },
  theme_day: { zh: "主题党日", life: ["MTG-04"], nothing: owesNothing },
  life_meeting: { zh: "组织生活会、评议、谈心", life: ["MTG-07", "MTG-08", "LIFE-TALK"], nothing: owesNothing },
  democracy: { zh: "民主议事", life: ["LIFE-DEMOCRACY", "LIFE-REPS"], nothing: owesNothing },
  decisions: { zh: "议定事项", nothing: { state: "unknown", words: "没有记录" } },
  party: { zh: "党务公开", disclosure: ["party"], nothing: owesNothing },
  village: { zh: "村（居）务公开", disclosure: ["village", "residents"], nothing: owesNothing },
  finance: { zh: "财务公开", disclosure: ["finance"], nothing: owesNothing },
  questions: { zh: "群众意见", nothing: { state: "none", words: "没有收到" } },
  rectification: { zh: "督查整改", nothing: { state: "unknown", words: "没有查过" } },
  standards: { zh: "标准化", nothing: { state: "unknown", words: "没有自评" } },
  team: { zh: "班子", nothing: { state: "unknown", words: "没有登记" } },
} as const satisfies Record<string, Area>;
export type AreaCode = keyof typeof areas;
export const areaCodes = Object.keys(areas) as [AreaCode, ...AreaCode[]];

type When = { year: string; today: Day; goLiveOn: Day };
/** A year that ended before the site was in use. */
export const isBeforeRecords = ({ year, goLiveOn }: Pick<When, "year" | "goLiveOn">): boolean => year < goLiveOn.slice(0, 4);

/** What it means that nothing of an area is on record in a year. Posts and terms are those of today, so that another year shows none. */
export function nothingIn(area: AreaCode, when: When): Area["nothing"] {
  const { nothing } = areas[area];
  if (area === "team" && !when.today.startsWith(when.year)) return { state: "none", words: "只看当年" };
  return isBeforeRecords(when) && nothing.state === "none" ? { state: "unknown", words: "没有记录" } : nothing;
}

const areaOfLife = new Map<string, AreaCode>(areaCodes.flatMap((code) => ((areas[code] as Area).life ?? []).map((life) => [life, code] as const)));
const areaOfKind = new Map<DisclosureKind, AreaCode>(areaCodes.flatMap((code) => ((areas[code] as Area).disclosure ?? []).map((kind) => [kind, code] as const)));

/** Where a duty of organizational life stands; a rule that no area names is one of the meetings. */
export const lifeArea = (code: string): AreaCode => areaOfLife.get(code) ?? "meetings";
export const disclosureArea = (kind: DisclosureKind): AreaCode => areaOfKind.get(kind)!;
/** For the test that no rule is forgotten. */
export const unplacedLife = lifeRules.filter(({ code }) => !areaOfLife.has(code)).map(({ code }) => code);

/** In words and colour; the first that occurs is what a cell shows. */
export const cellStates = {
  problem: { zh: "有问题", tone: "bad" },
  overdue: { zh: "逾期", tone: "bad" },
  due: { zh: "待办", tone: "warn" },
  late: { zh: "迟办", tone: "warn" },
  unknown: { zh: "没有记录", tone: "plain" },
  done: { zh: "做到", tone: "good" },
  upcoming: { zh: "未到期", tone: "plain" },
  none: { zh: "不涉及", tone: "plain" },
} as const;
export type CellState = keyof typeof cellStates;
export const cellStateNames = Object.keys(cellStates) as [CellState, ...CellState[]];
