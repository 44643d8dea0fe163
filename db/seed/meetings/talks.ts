/** 谈心谈话 of the year so far: that it took place, with whom and about what kind of matter. Two branches have not begun. */
import { pad, type Day } from "@/domain/calendar/day";
import type { RosterMember } from "@/domain/meetings/record";
import { talkTopicNames } from "@/domain/meetings/talks";
import { permit } from "@/domain/permissions/permit";
import { noteTalks } from "../../meetings/talks";
import { wholeRosterOn } from "../../members/roster-on";
import { chance } from "../history/random";
import { at } from "../history/run";
import type { Planned } from "../history/timeline";
import { branches } from "../town/branches";

const notYet = new Set(["QH033", "QH036"]);
const monthsOfTalks = ["02", "04", "06", "08"];
/** Five a month: the small branches have talked with everybody by August, the large ones have not. */
const A_MONTH = 5;
export const talkSums = { talks: 748 } as const;
/** Those before an 组织生活会 come in the fourth quarter. */
const topics = talkTopicNames.filter((topic) => topic !== "before_org_life");

export function talks(): Planned[] {
  return branches.filter(({ code }) => !notYet.has(code)).flatMap(({ code }) => monthsOfTalks.map((month, nth): Planned => {
    const dice = chance(`${code} ${month} talk`);
    const on: Day = `2026-${month}-${pad(dice.between(5, 26))}`;
    const branchId = code.toLowerCase();
    return {
      on,
      run: async () => {
        const roster = await wholeRosterOn(branchId, on);
        const [a, others] = partnersOf(roster, nth);
        const secretary = await at(`secretary.${branchId}`, on, "17:10");
        await noteTalks(permit(secretary, "talk.note", { kind: "branch", id: branchId, branch: branchId, group: null }), { aId: a.id, bIds: others.map(({ id }) => id), topic: dice.pick(topics), talkedOn: on });
      },
    };
  }));
}

/** The secretary (or the first of the sheet) with the next of the others; those at home come first. Whoever has talked with all begins again. */
function partnersOf(roster: readonly RosterMember[], nth: number): [RosterMember, RosterMember[]] {
  const first = roster.find(({ committee }) => committee === "secretary") ?? roster[0]!;
  const others = roster.filter(({ id }) => id !== first.id).sort((a, b) => Number(a.away !== null) - Number(b.away !== null));
  const begin = (nth * A_MONTH) % others.length;
  return [first, [...others, ...others].slice(begin, begin + Math.min(A_MONTH, others.length))];
}
