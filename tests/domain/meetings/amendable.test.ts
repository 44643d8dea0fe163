import { describe, expect, test } from "vitest";
import { amendablesOf, sayAmendable, withAmendments, type Amended } from "@/domain/meetings/amendable";
import { emptyExtras } from "@/domain/meetings/extras";

const given: Amended = {
  record: {
    title: "党课", theme: "学党史", place: "活动室", startedAt: "2026-10-09T01:00:00.000Z", endedAt: "2026-10-09T02:30:00.000Z", hostName: "甲", recorderName: "乙", followUp: "", summary: "讲了一课",
    sections: [{ kind: "theme_day", extras: { ...emptyExtras("theme_day"), segments: ["study", "dues"] } }, { kind: "party_lecture", extras: { ...emptyExtras("party_lecture"), course: "党史", outline: ["一", "二"], hours: 2, setting: "indoor" } }],
    agenda: [{ section: "party_lecture", kind: "study", topic: "听课", speaker: "甲", discussion: "都说好", vote: { mode: "show_hand", approve: 30, oppose: 1, abstain: 0, written: 0, passed: true } }],
    decisions: [{ content: "补课", ownerId: null, ownerName: "乙", dueOn: "2026-10-20" }],
  },
  people: [{ memberId: "a", name: "张", kind: "on_site", reason: null }],
};
const part = (key: string, of = given) => amendablesOf(of).find((one) => one.key === key)!;

describe("the parts of a record", () => {
  test("every value that stands there can be read back as it is said, and is the same", () => {
    for (const { key, now, read } of amendablesOf(given)) if (now) expect([key, read(now)]).toEqual([key, { said: now }]);
  });

  test.each([
    ["theme", "学党史", "主题", "学新党章", "学新党章"],
    ["party_lecture.hours", "2 学时", "党课：学时", "1.5", "1.5 学时"],
    ["party_lecture.setting", "室内学习", "党课：学习方式", "现场实践", "现场实践"],
    ["theme_day.segments", "集中学习、交纳党费", "主题党日：开展了哪些环节", "集中学习，志愿服务", "集中学习、志愿服务"],
    ["startedAt", "2026-10-09 09:00", "开会时间", "2026-10-09 09:30", "2026-10-09 09:30"],
    ["agenda.0.vote", "赞成 30，反对 1，弃权 0，书面 0，通过", "表决 1", "赞成 29,反对 2,弃权 0,书面 0,通过", "赞成 29，反对 2，弃权 0，书面 0，通过"],
    ["decisions.0.dueOn", "2026-10-20", "议定事项的办完日 1", "2026-10-30", "2026-10-30"],
    ["attendance.a", "到场", "到会：张", "请假 农忙", "请假：农忙"],
  ])("%s", (key, now, zh, typed, said) => {
    expect([part(key).now, part(key).zh, part(key).read(typed)]).toEqual([now, zh, { said }]);
    expect(part(key, withAmendments(given, [{ field: key, after: said }])).now).toBe(said);
    expect(sayAmendable(given, key)).toBe(zh);
  });

  test.each([
    ["party_lecture.hours", "两个"], ["party_lecture.hours", "17"], ["party_lecture.hours", ""], ["party_lecture.setting", "在家"], ["theme_day.segments", "喝茶"], ["startedAt", "9 点"], ["startedAt", "2026-10-09 10:30"],
    ["endedAt", "2026-10-09 25:00"], ["agenda.0.vote", "都赞成"], ["decisions.0.dueOn", "月底"], ["decisions.0.dueOn", "2026-10-08"], ["attendance.a", "睡觉"], ["title", " "],
  ])("%s cannot be %j", (key, typed) => expect(part(key).read(typed)).toEqual({ fault: expect.any(String) }));

  test("later amendments stand on earlier ones; what is unknown changes nothing", () => {
    const twice = withAmendments(given, [{ field: "party_lecture.hours", after: "1 学时" }, { field: "party_lecture.hours", after: "1.5 学时" }, { field: "other", after: "某事" }]);
    expect(twice.record.sections[1]!.extras.hours).toBe(1.5);
    expect(given.record.sections[1]!.extras.hours).toBe(2);
  });
});
