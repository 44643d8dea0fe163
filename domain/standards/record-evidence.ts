/**
 * What the site's own records say about items that no duty answers (STD-05, handbook §5.3): 组织体检, 名册变更, 流动党员, 学时, 谈心谈话,
 * 双重组织生活, 群众意见. Each
 * suggests a process value with its reason; where nothing is on record there is no suggestion, for nobody knows.
 */
import { daysBetween, sayDay, type Day } from "../calendar/day";
import { talkRelationNames, talkRelations, type TalkRelation } from "../meetings/talks";
import type { HealthLine } from "../organization/rules/health";
import type { Mark } from "./score";

export type RecordEvidence = { suggestion: Mark | null; reason: string; /** where the records are read */ see: { href: string; label: string } };
type Said = Omit<RecordEvidence, "see">;

/** 依据材料 as the templates name it, and the rules of 组织体检 that answer it. */
export const healthItems: Readonly<Record<string, readonly string[]>> = {
  组织台账自动: ["ORG-01", "ORG-02", "ORG-03"],
  岗位表: ["ORG-04", "ORG-05", "ORG-06", "ORG-15", "ORG-16"],
  换届台账: ["ORG-07", "ORG-08", "ORG-09", "ORG-10", "ORG-11", "ORG-12"],
  小组台账: ["ORG-14"],
};

/** What must be mended: none. What should be: half. Otherwise full; a hint (`info`) changes nothing. */
export function healthEvidence(lines: readonly HealthLine[], rules: readonly string[]): Said {
  const found = lines.filter(({ id, level }) => rules.includes(id) && level !== "info");
  if (found.length === 0) return { suggestion: "full", reason: "组织体检没有发现问题" };
  return { suggestion: found.some(({ level }) => level === "block") ? "none" : "half", reason: found.map(({ why }) => why).join("；") };
}

/** Changes of the roster, and how many of them were entered within `days` of their day. */
export function rosterEvidence(changes: readonly { on: Day; enteredOn: Day }[], days: number): Said {
  if (changes.length === 0) return { suggestion: null, reason: "这一年没有名册变更记录" };
  const inTime = changes.filter(({ on, enteredOn }) => daysBetween(on, enteredOn) <= days).length;
  return { suggestion: shareOf(inTime, changes.length), reason: `名册变更 ${changes.length} 条，其中 ${days} 日内登记 ${inTime} 条` };
}

/** Members who live elsewhere: whether each has a place, a contact person and was spoken to within `days`. */
export function mobileEvidence(away: readonly { place: string; contactName: string | null; outOn: Day; lastContactOn: Day | null }[], today: Day, days: number): Said {
  if (away.length === 0) return { suggestion: null, reason: "没有登记在外的流动党员" };
  const placed = away.filter(({ place, contactName }) => place !== "" && contactName !== null).length;
  const inTouch = away.filter(({ outOn, lastContactOn }) => daysBetween(lastContactOn ?? outOn, today) <= days).length;
  return { suggestion: shareOf(Math.min(placed, inTouch), away.length), reason: `流动党员 ${away.length} 名：去向和联系人齐全 ${placed} 名，${days} 日内联系过 ${inTouch} 名` };
}

/** Hours of study of a year. Before it is over it is too early to suggest anything. */
export function studyEvidence(people: readonly { total: number; target: number }[], isOver: boolean): Said {
  if (people.length === 0) return { suggestion: null, reason: "没有学时记录" };
  const enough = people.filter(({ total, target }) => total >= target).length;
  return { suggestion: isOver ? shareOf(enough, people.length) : null, reason: `${people.length} 人中学时已够 ${enough} 人${isOver ? "" : "（到今天为止，年底再看）"}` };
}

/** 三类对象全覆盖 (C8): talks of the year by relation, and how many members they reached. Three relations need a committee. Before the year is over only the whole is suggested. */
export function talkEvidence(relations: readonly TalkRelation[], { members, left }: { members: number; left: number }, { hasCommittee, isOver }: { hasCommittee: boolean; isOver: boolean }): Said {
  if (relations.length === 0) return { suggestion: null, reason: "这一年还没有谈心谈话登记" };
  const times = talkRelationNames.map((relation) => [relation, relations.filter((one) => one === relation).length] as const);
  const parts = [left === 0, ...(hasCommittee ? times.map(([, n]) => n > 0) : [])];
  const reason = `谈心谈话：${times.map(([relation, n]) => `${talkRelations[relation].zh} ${n} 次`).join("，")}；${members} 名党员中 ${members - left} 名谈到`;
  return { suggestion: isOver || parts.every(Boolean) ? shareOf(parts.filter(Boolean).length, parts.length) : null, reason };
}

/** 联系领导参加到位 (C9): how often somebody from the town took part in the year. How often is enough no record says, so nothing is suggested. */
export function leaderEvidence(days: readonly Day[]): Said {
  const last = days.toSorted().at(-1);
  return { suggestion: null, reason: last ? `镇里同志列席或参加双重组织生活 ${days.length} 次，最近 ${sayDay(last)}` : "这一年没有镇里同志参加的会议记录" };
}

/** What villagers asked in the year: answered, under way, overdue. */
export function questionEvidence({ received, open, late }: { received: number; open: number; late: number }): Said {
  if (received === 0) return { suggestion: null, reason: "这一年没有收到群众意见" };
  return { suggestion: late === 0 ? "full" : late * 2 <= received ? "half" : "none", reason: `收到群众意见 ${received} 件，办理中 ${open} 件，其中逾期 ${late} 件` };
}

const shareOf = (good: number, all: number): Mark => (good === all ? "full" : good * 2 >= all ? "half" : "none");
