import { describe, expect, test } from "vitest";
import { recordDifferences } from "@/domain/meetings/differences";
import { emptyExtras } from "@/domain/meetings/extras";
import type { MeetingRecord } from "@/domain/meetings/record";

const record: MeetingRecord = {
  groupId: null, title: "10月主题党日", theme: "清淤", place: "北渠", startedAt: "2026-10-05T01:00:00.000Z", endedAt: "2026-10-05T02:30:00.000Z", hostId: "a", hostName: "任汀野", recorderId: null, recorderName: "文书",
  sections: [{ kind: "theme_day", extras: emptyExtras("theme_day") }], attendance: [{ memberId: "a", kind: "on_site", reason: null }, { memberId: "b", kind: "leave", reason: "sick" }], excluded: [], observers: [],
  agenda: [{ section: "theme_day", kind: "work", topic: "分工", speaker: "", discussion: "", vote: null }], decisions: [], followUp: "", priorReviewed: false, summary: "清出一百米。", lateReason: "", explanations: {},
};
const names = new Map([["a", "任汀野"], ["b", "苏禾"]]);
const between = (change: Partial<MeetingRecord>) => recordDifferences(record, { ...record, ...change }, names);

describe("where two versions differ", () => {
  test("nowhere", () => expect(between({})).toEqual([]));

  test.each<[string, Partial<MeetingRecord>, { where: string; theirs: string; mine: string }[]]>([
    ["the outcome", { summary: "清出两百米。" }, [{ where: "成效", theirs: "清出一百米。", mine: "清出两百米。" }]],
    ["one person, and nobody else", { attendance: [record.attendance[0]!, { memberId: "b", kind: "on_site", reason: null }] }, [{ where: "到会：苏禾", theirs: "请假：生病就医", mine: "到场" }]],
    ["somebody who was not on the other list", { attendance: [record.attendance[0]!] }, [{ where: "到会：苏禾", theirs: "请假：生病就医", mine: "" }]],
    ["an item that the other has not", { agenda: [...record.agenda, { section: "theme_day", kind: "study", topic: "学习", speaker: "任汀野", discussion: "", vote: null }] }, [{ where: "议题 2", theirs: "", mine: "党日／学习：学习，任汀野" }]],
    ["the hour", { endedAt: "2026-10-05T03:00:00.000Z" }, [{ where: "散会时间", theirs: "10:30", mine: "11:00" }]],
    ["a vote", { agenda: [{ ...record.agenda[0]!, vote: { mode: "show_hand", approve: 2, oppose: 0, abstain: 0, written: 0, passed: true } }] }, [{ where: "议题 1", theirs: "党日／工作安排：分工", mine: "党日／工作安排：分工；举手：赞成 2、反对 0、弃权 0、书面 0，通过" }]],
  ])("%s", (_says, change, expected) => expect(between(change)).toEqual(expected));
});
