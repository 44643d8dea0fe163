import { describe, expect, test } from "vitest";
import { instantAt } from "@/domain/calendar/day";
import { emptyExtras, fieldsOf, parseExtras } from "@/domain/meetings/extras";
import type { RecordToCheck } from "@/domain/meetings/gate/condition";
import { conditionsOf, impossibleInDraft, unmetConditions, unmetForConfirm, unmetForFiling } from "@/domain/meetings/ready";
import { recordText, type AgendaItem, type MeetingRecord, type RosterMember, type VoteFigures } from "@/domain/meetings/record";
import { votersOf } from "@/domain/meetings/voters";
import { defaultSettings } from "@/domain/settings";

const person = (id: string, more: Partial<RosterMember> = {}): RosterMember => ({ id, name: `党员${id}`, gender: "male", groupId: null, stage: "full", status: "normal", away: null, infirm: false, committee: null, ...more });
/** Ten: three on the committee, one probationary. */
const roster = [person("1", { committee: "secretary" }), person("2", { committee: "org_commissioner" }), person("3", { committee: "publicity_commissioner" }), ...["4", "5", "6", "7", "8", "9"].map((id) => person(id)), person("10", { stage: "probationary" })];

function record(more: Partial<MeetingRecord> = {}): MeetingRecord {
  return {
    groupId: null, title: "10月主题党日", theme: "清理渠道", place: "活动室", startedAt: instantAt("2026-10-09", "09:00"), endedAt: instantAt("2026-10-09", "10:30"),
    hostId: "1", hostName: "党员1", recorderId: null, recorderName: "文书", sections: [{ kind: "theme_day", extras: { ...emptyExtras("theme_day"), segments: ["study"] } }],
    attendance: roster.map(({ id }) => ({ memberId: id, kind: "on_site", reason: null })), excluded: [], observers: [], agenda: [], decisions: [],
    followUp: "", priorReviewed: false, summary: "清了一百米。", lateReason: "", explanations: {}, ...more,
  };
}

const given = (more: Partial<MeetingRecord> = {}, rest: Partial<RecordToCheck> = {}): RecordToCheck => ({
  record: record(more), roster, band: "within", themeDaysOff: 4, single: false, openPrior: 0, untalked: 0, doubts: [], now: instantAt("2026-10-12", "09:00"), settings: defaultSettings(), ...rest,
});

const vote = (more: Partial<VoteFigures> = {}): VoteFigures => ({ mode: "secret", approve: 9, oppose: 0, abstain: 0, written: 0, passed: true, ...more });
const item = (more: Partial<AgendaItem> = {}): AgendaItem => ({ section: "member_assembly", kind: "admission", topic: "接收李四", speaker: "", discussion: "", vote: vote(), ...more });
const assembly = (...agenda: AgendaItem[]): Partial<MeetingRecord> => ({ sections: [{ kind: "member_assembly", extras: {} }], agenda });
const away = (ids: string[], kind: "leave" | "absent" = "leave") => record().attendance.map((one) => (ids.includes(one.memberId) ? { ...one, kind, reason: kind === "leave" ? ("farming" as const) : ("unsaid" as const) } : one));

const democracyDay = { ...emptyExtras("democracy_day"), source: "party", issues: ["清理渠道"], transfer: "branch" };
const review = { ...emptyExtras("democratic_review"), reviewYear: 2026, selfReviewed: 10, peerReviewed: 10, excellent: 3, qualified: 6, basic: 0, unqualified: 0 };

test("a complete record may go", () => expect(conditionsOf(given())).toEqual([]));

describe("what stands in the way, by name and level", () => {
  const cases: [string, RecordToCheck, string[]][] = [
    ["nothing written", given({ title: "", theme: " ", place: "", hostName: "", hostId: null, recorderName: "", summary: "" }), ["block title", "block theme", "block place", "block hostName", "block recorderName", "block summary"]],
    ["a theme that says nothing", given({ theme: "学习 文件" }), ["block theme-empty"]],
    ["ends before it begins", given({ endedAt: instantAt("2026-10-09", "08:00") }), ["block MTG-09"]],
    ["not over yet (MTG-10)", given({}, { now: instantAt("2026-10-09", "10:00") }), ["block MTG-10"]],
    ["ten minutes (MTG-09)", given({ endedAt: instantAt("2026-10-09", "09:10") }), ["warn MTG-09"]],
    ["nine hours (MTG-09)", given({ endedAt: instantAt("2026-10-09", "18:01") }), ["warn MTG-09"]],
    ["host writes too", given({ recorderId: "1", recorderName: "党员1" }), ["block host"]],
    ["… in the smallest branches", given({ recorderId: "1", recorderName: "党员1" }, { single: true }), ["warn host"]],
    ["three hours of study in ninety minutes", given({ sections: [{ kind: "theme_day", extras: { ...emptyExtras("theme_day"), segments: ["study"], hours: 3, setting: "indoor" } }] }), ["warn hours"]],
    ["… two fit", given({ sections: [{ kind: "theme_day", extras: { ...emptyExtras("theme_day"), segments: ["study"], hours: 2, setting: "practice" } }] }), []],
    ["hours without saying where", given({ sections: [{ kind: "theme_day", extras: { ...emptyExtras("theme_day"), segments: ["study"], hours: 2 } }] }), ["block x.theme_day.setting"]],
    ["a theme settled after the day", given({ sections: [{ kind: "theme_day", extras: { ...emptyExtras("theme_day"), segments: ["study"], themeSettledOn: "2026-10-10" } }] }), ["block x.theme_day.themeSettledOn"]],
    ["named after another month", given({ title: "2026年9月主题党日" }), ["warn title-month"]],
    ["… after its own", given({ title: "2026年10月主题党日" }), []],
    ["fed back before it was held", given({ sections: [{ kind: "democratic_review", extras: { ...review, fedBackOn: "2026-10-08" } }] }), ["block x.democratic_review.fedBackOn"]],
    ["answered before it was asked", given({ sections: [{ kind: "democracy_day", extras: { ...democracyDay, answeredOn: "2026-10-08" } }] }), ["block x.democracy_day.answeredOn"]],
    ["… or on the day itself, by the whole roster", given({ sections: [{ kind: "democracy_day", extras: { ...democracyDay, answeredOn: "2026-10-09", members: 10 } }] }), []],
    ["a review of a year to come", given({ sections: [{ kind: "democratic_review", extras: { ...review, reviewYear: 2027 } }] }), ["block review-year"]],
    ["more reviewed themselves than there are", given({ sections: [{ kind: "democratic_review", extras: { ...review, selfReviewed: 11 } }] }), ["block review-selfReviewed"]],
    ["more reviewed each other than there are", given({ sections: [{ kind: "democratic_review", extras: { ...review, peerReviewed: 11 } }] }), ["block review-peerReviewed"]],
    ["a review that adds up", given({ sections: [{ kind: "democratic_review", extras: review }] }), []],
    ["nobody is to do it", given({ decisions: [{ content: "清淤", ownerId: null, ownerName: "", dueOn: "2026-11-08" }] }), ["block decision-owner"]],
    ["to be done before it was decided", given({ decisions: [{ content: "清淤", ownerId: "1", ownerName: "党员1", dueOn: "2026-10-08" }] }), ["block decision-due"]],
    ["the host was on leave", given({ attendance: away(["1"]) }), ["warn host-there"]],
    ["… or on the line: that is presence", given({ attendance: record().attendance.map((one) => (one.memberId === "1" ? { ...one, kind: "video" as const } : one)) }), []],
    ["somebody is missing (MTG-11)", given({ attendance: record().attendance.slice(1) }), ["block MTG-11"]],
    ["somebody twice (MTG-11)", given({ attendance: [...record().attendance, record().attendance[0]!] }), ["block MTG-11-twice"]],
    ["a stranger to the roll (MTG-15)", given({ attendance: [...record().attendance, { memberId: "gone", kind: "on_site", reason: null }] }), ["block MTG-15"]],
    ["leave without a reason", given({ attendance: record().attendance.map((one, i) => (i === 5 ? { ...one, kind: "leave" as const } : one)) }), ["block reasons"]],
    ["absent without catching up", given({ attendance: away(["5"], "absent") }), ["warn followUp"]],
    ["a theme day of no segment", given({ sections: [{ kind: "theme_day", extras: emptyExtras("theme_day") }] }), ["block x.theme_day.segments"]],
    ["an assembly of no item (MTG-16)", given(assembly()), ["block MTG-16-member_assembly"]],
    ["two kinds, one section only (MTG-16)", given({ sections: [...record().sections, { kind: "member_assembly", extras: {} }], agenda: [item({ section: "theme_day", kind: "work", vote: null })] }), ["block MTG-16-member_assembly"]],
    ["an assembly's matter on a theme day (MTG-16)", given({ agenda: [item({ section: "committee_meeting", kind: "major_matter", vote: null })] }), ["warn MTG-16-topic-0"]],
    ["an admission without a vote", given(assembly(item({ vote: null }))), ["block vote-missing-0"]],
    ["an admission by show of hands", given(assembly(item({ vote: vote({ mode: "show_hand" }) }))), ["block vote-0-mode"]],
    ["more votes than voters", given(assembly(item({ vote: vote({ approve: 10 }) }))), ["block vote-0-0"]],
    ["passed with four of nine", given(assembly(item({ vote: vote({ approve: 4, oppose: 5 }) }))), ["block vote-0-pass-0"]],
    ["not passed with five of nine", given(assembly(item({ vote: vote({ approve: 5, oppose: 4, passed: false }) }))), ["block vote-0-passed"]],
    ["no quorum", given({ ...assembly(item({ vote: vote({ approve: 4 }) })), attendance: away(["4", "5", "6", "7", "8"]) }), ["block vote-0-pass-0", "block vote-0-pass-1"]],
    ["a committee of one decides (MTG-12)", given({ sections: [{ kind: "committee_meeting", extras: {} }], agenda: [item({ section: "committee_meeting", kind: "work", vote: null })], attendance: away(["2", "3"]).slice(0, 3), decisions: [{ content: "x", ownerId: "1", ownerName: "党员1", dueOn: "2026-11-05" }] }), ["block MTG-12"]],
    ["… talks only", given({ sections: [{ kind: "committee_meeting", extras: {} }], agenda: [item({ section: "committee_meeting", kind: "work", vote: null })], attendance: away(["2", "3"]).slice(0, 3) }), ["warn MTG-12"]],
    ["far from the theme day (MTG-04)", given({}, { themeDaysOff: 8 }), ["warn MTG-04"]],
    ["a doubt asks for a sentence", given({}, { doubts: [{ key: "same_sentences:m1", kind: "same_sentences", says: "相同", seeMeetingId: "m1", impossible: false }] }), ["warn truth.same_sentences:m1"]],
    ["what cannot be is in the way", given({}, { doubts: [{ key: "gone:a", kind: "gone", says: "已去世", seeMeetingId: null, impossible: true }] }), ["block truth.gone:a"]],
    ["old decisions not looked at", given({}, { openPrior: 2 }), ["warn priorReviewed"]],
    ["late without a reason (MTG-13)", given({}, { band: "late" }), ["block MTG-13"]],
    ["made up with a reason", given({ lateReason: "文书住院" }, { band: "made_up" }), []],
    ["a group meeting of no group", given({ sections: [{ kind: "group_meeting", extras: {} }], agenda: [item({ section: "group_meeting", kind: "work", vote: null })], attendance: [] }), ["block groupId"]],
    ["more representatives than there are", given({ sections: [{ kind: "villager_rep_meeting", extras: { due: 30, present: 31, matters: ["路灯"] } }], attendance: [] }), ["block outside-villager_rep_meeting"]],
    ["an 组织生活会 before everybody was talked with (MTG-07)", given({ sections: [{ kind: "org_life_meeting", extras: { preStudy: "党章", problems: ["走访少"], criticism: ["要多走访"], opinions: [] } }] }, { untalked: 3 }), ["warn MTG-07"]],
  ];
  test.each(cases)("%s", (_name, check, keys) => {
    expect(conditionsOf(check).map(({ level, key }) => `${level} ${key}`)).toEqual(keys);
  });
});

test("a sentence settles a warning, nothing settles a block", () => {
  expect(unmetConditions(given({ explanations: { "MTG-04": "国庆后补开" } }, { themeDaysOff: 9 }))).toEqual([]);
  expect(unmetConditions(given({ title: "", explanations: { title: "没有" } })).map(({ key }) => key)).toEqual(["title"]);
});

test("“passed” that did not pass cannot even be saved; anything else unfinished can", () => {
  expect(impossibleInDraft(given(assembly(item({ vote: vote({ approve: 4 }) })))).length).toBe(1);
  expect(impossibleInDraft(given({ title: "", attendance: [] }))).toEqual([]);
});

test("the excluded and the probationary do not count, with the reason", () => {
  const held = record({ excluded: [{ memberId: "9", reason: "bedridden" }], sections: [{ kind: "member_assembly", extras: {} }] });
  expect(votersOf("member_assembly", held, roster)).toEqual({ due: 8, present: 8, without: [{ name: "党员9", why: "年老体弱卧床不起" }, { name: "党员10", why: "预备党员没有表决权" }] });
});

test("a home visit is presence but no vote", () => {
  const held = record({ attendance: record().attendance.map((one) => (one.memberId === "4" ? { ...one, kind: "home_visit" as const } : one)), sections: [{ kind: "member_assembly", extras: {} }] });
  expect(votersOf("member_assembly", held, roster)).toMatchObject({ due: 9, present: 8 });
});

test("after handing in: the secretary's word and the office's consent, for what was made up only", () => {
  expect(unmetForConfirm({ band: "made_up", backfillReason: "" }).length).toBe(1);
  expect(unmetForConfirm({ band: "late", backfillReason: "" })).toEqual([]);
  expect(unmetForFiling({ band: "made_up", consented: false }).length).toBe(1);
  expect(unmetForFiling({ band: "made_up", consented: true })).toEqual([]);
});

test("what was written is what is compared: words, not choices", () => {
  expect(recordText(record({ agenda: [item({ discussion: "同意" })] }))).toBe("10月主题党日\n清理渠道\n接收李四\n同意\n清了一百米。");
});

test("who of the Party came to a 民主议政日 is on the roll, and is not asked for once more", () => {
  const asked = fieldsOf("democracy_day").map(([, { zh }]) => zh);
  expect(asked.filter((zh) => zh.startsWith("参加的"))).toEqual(["参加的村（居）民代表", "参加的群众"]);
  expect(parseExtras("democracy_day", { members: 12, people: 3 })).not.toHaveProperty("members");
});
